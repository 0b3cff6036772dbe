"""What holds for every log, however hostile."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from udvej.record import OpenedEntry, fold, fold_own
from udvej.record.entries import Cover, Role
from udvej.record.kinds import OWN, SHARED
from udvej.record.shapes import LETTER_LENGTH_MAX

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(), max_size=20)
    | st.sampled_from(["2026-03-01T09:30Z", "A" * 43, "A" * 22]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)
KINDS = st.sampled_from(sorted({*SHARED, *OWN, "wish", "constructor", "toString"}))
ROLES: st.SearchStrategy[Role] = st.sampled_from(["person", "counsellor"])
COVERS: st.SearchStrategy[Cover] = st.sampled_from(["sealed", "sealed", "opened"])
KEYS = sorted(
    {key for table in (SHARED, OWN) for row in table.values() for key in row.body}
)


@st.composite
def payloads(draw: st.DrawFn) -> dict[str, object]:
    """Mostly right, so that the fold gets past its first checks."""
    body = st.dictionaries(st.sampled_from(KEYS), JSON, max_size=5)
    text = st.fixed_dictionaries({"text": st.text(max_size=9)})
    payload: dict[str, object] = {
        "v": draw(st.just(1) | JSON),
        "kind": draw(KINDS | JSON),
        "at": draw(st.none() | st.just("2026-03-01T09:30Z") | JSON),
        "body": draw(text | body | JSON),
    }
    for key in draw(st.sets(st.sampled_from(sorted(payload)), max_size=1)):
        if draw(st.booleans()):
            del payload[key]
    return payload


@st.composite
def logs(draw: st.DrawFn) -> list[OpenedEntry]:
    count = draw(st.integers(0, 12))
    return [
        OpenedEntry(
            sequence=sequence,
            role=draw(ROLES),
            author="A" * 43,
            cover=draw(COVERS),
            payload=draw(st.none() | payloads() | payloads()),
        )
        for sequence in range(2, 2 + count)
    ]


@given(logs())
def test_the_folds_never_raise_and_never_change_their_mind(
    log: list[OpenedEntry],
) -> None:
    assert fold(log) == fold(log)
    assert fold_own(log) == fold_own(log)


@given(logs())
def test_every_entry_that_does_not_fit_is_kept_in_its_place(
    log: list[OpenedEntry],
) -> None:
    record = fold(log)
    lines = [line.sequence for line in record.unknown]

    assert lines == sorted(lines)
    for entry in log:
        letters = [line for line in record.letters if line.sequence == entry.sequence]
        kind = None if entry.payload is None else entry.payload.get("kind")
        if entry.payload is None or (kind == "letter" and entry.sequence not in lines):
            assert len(letters) == 1
        elif not isinstance(kind, str) or kind not in SHARED:
            assert entry.sequence in lines


@given(logs())
def test_letters_stand_in_the_order_of_the_chain(log: list[OpenedEntry]) -> None:
    order = [letter.sequence for letter in fold(log).letters]

    assert order == sorted(order)


@given(logs(), logs())
def test_later_entries_change_nothing_of_a_letter(
    before: list[OpenedEntry],
    after: list[OpenedEntry],
) -> None:
    moved = [replace(entry, sequence=entry.sequence + 100) for entry in after]
    letters = fold(before).letters

    assert fold(before + moved).letters[: len(letters)] == letters


@given(logs(), st.data())
def test_removal_takes_the_text_of_one_line_and_nothing_else(
    log: list[OpenedEntry],
    data: st.DataObject,
) -> None:
    letters = fold(log).letters
    if not letters:
        return
    gone = data.draw(st.sampled_from(letters)).sequence
    after = fold(
        replace(entry, payload=None) if entry.sequence == gone else entry
        for entry in log
    ).letters

    assert [line for line in after if line.sequence != gone] == [
        line for line in letters if line.sequence != gone
    ]
    (line,) = (line for line in after if line.sequence == gone)
    assert (line.removed, line.text, line.at) == (True, None, None)


def test_a_letters_length_is_counted_in_code_points() -> None:
    def letter(text: str) -> OpenedEntry:
        payload = {"v": 1, "kind": "letter", "at": None, "body": {"text": text}}
        return OpenedEntry(2, "person", "A" * 43, "sealed", payload)

    assert fold([letter("\U0001f600" * LETTER_LENGTH_MAX)]).letters
    assert fold([letter("\U0001f600" * (LETTER_LENGTH_MAX + 1))]).unknown


def test_what_a_record_holds_stays_out_of_its_repr() -> None:
    seed = "S" * 42 + "8"
    body = {"vault": "V" * 42 + "Q", "signing": seed, "opening": seed}
    body |= {"service": "A" * 43, "contact": "Anne"}
    payload = {"v": 1, "kind": "relation", "at": None, "body": body}
    record = fold_own([OpenedEntry(2, "person", "A" * 43, "sealed", payload)])

    assert record.relations
    assert seed not in repr(record)
