"""No acknowledged letter is lost, none is doubled, both ends agree, leavers are out."""

import hashlib

import hypothesis
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from cast import Wire
from udvej.client.counsellor import Counsellor
from udvej.protocol.secret import hardening
from world import NAMES, Model, World, twice

FAULTS = st.sampled_from(["", "", "request", "answer", "twice"])
PATHS = st.sampled_from(["append", "append", "read", "/api"])
HOURS = st.sampled_from([1, 5, 13, 30])
NUMBERS = st.integers(0, 5)


class Post(RuleBasedStateMachine):
    """People and counsellors write to each other over a wire that fails."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()

    @override
    def teardown(self) -> None:
        world = self.world
        try:
            for end in (*world.people, *world.staff.values()):
                end.wire.lose.clear()
            for vault in world.vaults:
                world.run(world.agree(vault))
                world.run(world.nobody_else_reads(vault))
        finally:
            world.close()

    @initialize()
    def somebody_writes_first(self) -> None:
        self.world.run(self.world.person())

    @precondition(lambda self: len(self.world.people) < 4)
    @rule()
    def somebody_else_writes_first(self) -> None:
        self.world.run(self.world.person())

    @rule(number=NUMBERS, fault=FAULTS, path=PATHS)
    def a_person_writes(self, number: int, fault: str, path: str) -> None:
        vault, model = self.pick(number)
        if not model.taken and len(model.maybe) > 8:
            return  # PROTOCOL §2 `untaken_entries_max`
        end = self.world.people[model.person]
        self.fail(end.wire, fault, path)
        author = f"p{model.person}"
        self.world.run(self.world.write(end, author, vault))
        end.wire.lose.clear()

    @rule(number=NUMBERS, name=st.sampled_from(NAMES), fault=FAULTS, path=PATHS)
    def a_counsellor_writes(
        self, number: int, name: str, fault: str, path: str
    ) -> None:
        vault, model = self.pick(number)
        if name not in model.readers:
            return
        end = self.world.staff[name]
        self.world.run(self.world.log_in(name))
        self.fail(end.wire, fault, path)
        self.world.run(self.world.write(end, name, vault))
        end.wire.lose.clear()

    @rule(number=NUMBERS, name=st.sampled_from(NAMES), fault=FAULTS)
    def a_counsellor_takes(self, number: int, name: str, fault: str) -> None:
        vault, model = self.pick(number)
        if model.taken or name not in model.readers:
            return
        counsellor, wire = self.counsellor(name)
        self.fail(wire, fault, "append")
        self.world.run(twice(counsellor.take(vault), counsellor.take(vault)))
        wire.lose.clear()
        model.taken, model.readers = True, {name}

    @rule(number=NUMBERS, name=st.sampled_from(NAMES), fault=FAULTS)
    def a_counsellor_leaves(self, number: int, name: str, fault: str) -> None:
        vault, model = self.pick(number)
        if name not in model.readers:
            return
        counsellor, wire = self.counsellor(name)
        end = self.world.staff[name]
        self.world.run(self.world.resend(end))  # who leaves has sent what they wrote
        self.fail(wire, fault, "append")
        leave = counsellor.leave_vault
        self.world.run(twice(leave(vault), leave(vault)))
        wire.lose.clear()
        model.readers.discard(name)

    @rule(number=NUMBERS, fault=FAULTS, path=PATHS)
    def a_person_reads(self, number: int, fault: str, path: str) -> None:
        vault, model = self.pick(number)
        end = self.world.people[model.person]
        self.fail(end.wire, fault, path)
        self.world.run(self.world.read(end, vault))
        end.wire.lose.clear()

    @rule(number=NUMBERS, name=st.sampled_from(NAMES), fault=FAULTS, path=PATHS)
    def a_counsellor_reads(self, number: int, name: str, fault: str, path: str) -> None:
        vault, model = self.pick(number)
        if name not in model.readers:
            return
        _, wire = self.counsellor(name)
        self.fail(wire, fault, path)
        self.world.run(self.world.read(self.world.staff[name], vault))
        wire.lose.clear()

    @rule(number=NUMBERS)
    def a_person_resends(self, number: int) -> None:
        _, model = self.pick(number)
        self.world.run(self.world.resend(self.world.people[model.person]))

    @rule(number=NUMBERS)
    def a_person_comes_back(self, number: int) -> None:
        _, model = self.pick(number)
        self.world.run(self.world.come_back(model.person))

    @rule(name=st.sampled_from(NAMES))
    def a_counsellor_opens_another_browser(self, name: str) -> None:
        self.world.run(self.world.new_browser(name))

    @rule(hours=HOURS)
    def time_passes(self, hours: int) -> None:
        self.world.clock.pass_time(hours * 3_600)

    @rule()
    def the_server_starts_again(self) -> None:
        self.world.run(self.world.restart())

    @rule(number=NUMBERS)
    def both_ends_agree(self, number: int) -> None:
        vault, _ = self.pick(number)
        self.world.run(self.world.agree(vault))

    def pick(self, number: int) -> tuple[bytes, Model]:
        vaults = list(self.world.vaults.items())
        return vaults[number % len(vaults)]

    def counsellor(self, name: str) -> tuple[Counsellor, Wire]:
        self.world.run(self.world.log_in(name))
        end = self.world.staff[name]
        assert isinstance(end.client, Counsellor)
        return end.client, end.wire

    def fail(self, wire: Wire, fault: str, path: str) -> None:
        wire.lose = [(path, fault)] if fault else []


def quick(password: bytes, salt: bytes, _: object) -> bytes:
    return hashlib.sha256(salt + password).digest()


@pytest.mark.slow
def test_the_post(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardening, "harden", quick)
    profile = hypothesis.settings.default
    few = (profile.max_examples if profile else 50) // 10
    run_state_machine_as_test(
        Post,
        settings=hypothesis.settings(
            max_examples=few,
            stateful_step_count=20,
            suppress_health_check=list(hypothesis.HealthCheck),
        ),
    )
