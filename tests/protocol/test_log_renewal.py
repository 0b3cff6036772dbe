"""What stands while a renewed own vault is read part by part (PROTOCOL §9.6)."""

from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.genesis import NO_SERVICE
from vector_makers.cast import INSTALLATION, PERSON, Story, answer_of, renewed

STORY = renewed("renewed in parts")


def log_of(story: Story) -> Log:
    return Log(Expected(story.state.vault, INSTALLATION, NO_SERVICE), PERSON)


def texts(log: Log) -> list[object]:
    return [one.payload and one.payload.body["text"] for one in log.entries()]


def test_until_all_is_read_what_was_known_stands() -> None:
    log = log_of(STORY)
    log.feed(answer_of(STORY.entries[:3], {}))
    assert texts(log) == ["kladde"]

    log.feed(answer_of(STORY.entries[4:5], {}), more=True)
    assert texts(log) == ["kladde"]
    log.feed(answer_of(STORY.entries[5:], {}))

    assert texts(log) == ["det hele"]
    assert log.head == Head(STORY.state.sequence, STORY.state.hash)
    assert log.alarms == []


def test_where_the_rest_never_comes_what_was_known_stands() -> None:
    log = log_of(STORY)
    log.feed(answer_of(STORY.entries[:3], {}))
    log.feed(answer_of(STORY.entries[4:5], {}), more=True)
    log.feed(b"no answer")

    assert texts(log) == ["kladde"]
    assert not log.sound


def test_a_state_counts_from_the_renewal() -> None:
    log = log_of(STORY)
    log.feed(answer_of(STORY.kept(), {}))
    state = log.state

    assert state is not None
    assert state == STORY.state
    assert (state.begins, state.whole_at, state.entries) == (4, 5, 2)
    kept = [state.position(sequence) for sequence in range(6)]
    assert kept == [0, None, None, None, 1, 2]
    assert [log.hash_at(one.link.sequence) for one in STORY.kept()] == [
        one.hash for one in STORY.kept()
    ]
    assert log.hash_at(2) is None
    assert log.hash_at(6) is None
