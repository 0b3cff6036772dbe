"""Two services that help the same person cannot tell, nor can the database.

Looked for: any 16 bytes that the two vaults have in common, in what is stored, in what
the two counsellors' browsers receive, and in what the person sends for each.
"""

import secrets
from collections.abc import Iterable, Iterator

import pytest
import sqlalchemy

from cast import Cast, texts
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.genesis import lookup_id
from udvej.server.kernel.database import Connection
from udvej.server.vaults.tables import PLACES

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]

WINDOW = 16  # no two random values share so much by chance
FRAMING = 5  # different bytes; sixteen random ones hardly ever have so few


class Pair:
    """One person, two services, a counsellor of each."""

    def __init__(self, one: Cast, two: Cast) -> None:
        self.one, self.two = one, two

    async def walk(self) -> "Pair":
        self.wire = self.one.wire()
        self.person = await self.one.person(self.wire)
        self.vaults = [
            await self.person.begin(
                cast.service.public, [cast.key(name)], "Det samme", name="Lærke"
            )
            for cast, name in ((self.one, "Alice"), (self.two, "Eve"))
        ]
        self.phrase = await self.person.keep("da")
        for (cast, name), vault in zip(
            ((self.one, "Alice"), (self.two, "Eve")), self.vaults, strict=True
        ):
            counsellor = await cast.counsellor(name)
            await counsellor.take(vault)
            assert texts(await counsellor.read(vault)) == ["Det samme"]
            await counsellor.write(vault, "Det samme svar")
            await self.person.read(vault)
            await self.person.write(vault, "Tak")
            await counsellor.read(vault)
            await counsellor.desk()
        return self

    def common(self, one: Iterable[bytes], two: Iterable[bytes]) -> set[bytes]:
        """Windows on both sides, but for what names the installation."""
        site = self.one.place.installation
        return common(masked(one, site), masked(two, site))


@pytest.fixture
async def pair(cast: Cast) -> Pair:
    other = await Cast.gather(
        cast.place, "Eve", office=cast.office, service=cast.office.other
    )
    return await Pair(cast, other).walk()


def windows(data: bytes) -> Iterator[bytes]:
    """Every window but framing: a run of zeros, or a length before one."""
    for at in range(len(data) - WINDOW + 1):
        window = data[at : at + WINDOW]
        if len(set(window)) > FRAMING:
            yield window


def masked(side: Iterable[bytes], site: bytes) -> list[bytes]:
    """Put random bytes where the installation's name stands: it says of nobody."""
    other = secrets.token_bytes(len(site))
    return [
        data.replace(site, other).replace(b64u(site).encode(), other) for data in side
    ]


def common(one: Iterable[bytes], two: Iterable[bytes]) -> set[bytes]:
    seen = {window for data in one for window in windows(data)}
    return seen & {window for data in two for window in windows(data)}


def by_vault(connection: Connection, vault: bytes) -> list[bytes]:
    """Every text and blob of every row that belongs to a vault.

    A row belongs by the vault's id, by its number, or by a place made of that number.
    """
    tables = sqlalchemy.MetaData()
    tables.reflect(connection)
    known = tables.tables["vault"]
    asked = sqlalchemy.select(known.c.number).where(known.c.id == vault)
    number = connection.execute(asked).scalar_one()
    found: list[bytes] = []
    for table in tables.tables.values():
        for row in connection.execute(table.select()).mappings():
            values: list[object] = list(row.values())
            if vault in values or number in values or number in places(values):
                found += [bytes(one) for one in values if isinstance(one, bytes)]
                found += [one.encode() for one in values if isinstance(one, str)]
    return found


def places(values: Iterable[object]) -> list[int]:
    return [one // PLACES for one in values if isinstance(one, int)]


async def test_the_database_has_nothing_that_both_vaults_share(pair: Pair) -> None:
    read = pair.one.place.app.services.database.read
    one = await read(lambda connection: by_vault(connection, pair.vaults[0]))
    two = await read(lambda connection: by_vault(connection, pair.vaults[1]))

    assert one
    assert two
    assert pair.common(one, two) == set()


async def test_two_counsellors_receive_nothing_that_both_vaults_share(
    pair: Pair,
) -> None:
    def received(cast: Cast, name: str) -> list[bytes]:
        return [
            body
            for path, _, body in cast.wires[name].seen
            if path == "/api/entries/read"
        ]

    one, two = received(pair.one, "Alice"), received(pair.two, "Eve")

    assert one
    assert two
    # Each counsellor's own vault is read by the same address and is nobody else's.
    assert pair.common(one, two) == set()


async def test_no_request_of_the_person_names_two_vaults(pair: Pair) -> None:
    own = pair.person.folder.own
    assert own is not None
    ids = [*pair.vaults, own.end.vault]
    keys = [pair.person.folder.kept[vault].keys for vault in pair.vaults]
    tokens: dict[str, set[bytes]] = {}
    for request in pair.wire.requests:
        body = request.content
        named_ids = {one for one in ids if one in body or b64u(one).encode() in body}
        assert len(named_ids) <= 1
        if token := request.headers.get("Authorization"):
            tokens.setdefault(token, set()).update(named_ids)
    assert all(len(one) == 1 for one in tokens.values())
    assert keys[0].signing.public != keys[1].signing.public
    assert lookup_id(keys[0].signing.public) != lookup_id(keys[1].signing.public)


async def test_the_keys_are_drawn_and_derived_from_nothing_common(pair: Pair) -> None:
    """Derived keys would be the same again in a second folder of the same words."""
    again = await pair.one.back(pair.phrase)
    kept = again.folder.kept
    relations = again.folder.own.record.relations if again.folder.own else {}

    seeds = [from_b64u(one.signing) for one in relations.values()]
    seeds += [from_b64u(one.opening) for one in relations.values()]
    assert len(set(seeds)) == 2 * len(kept) == 4
    assert common(seeds[:1], seeds[1:]) == set()
