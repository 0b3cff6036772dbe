"""Cases of the fold of a shared vault (RECORD §4.2)."""

from record_entries import (
    AT,
    BY,
    COUNSELLOR_KEY,
    NONCE,
    PERSON_KEY,
    RELATION,
    Json,
    counsellor,
    letter,
    opened,
    person,
    removed,
)


def shared_successes() -> dict[str, tuple[list[Json], Json]]:
    """Shared vaults in which everything fits."""
    return {**_letters(), **_profiles(), **_promises(), **_openings(), **_words()}


def _answer() -> Json:
    return counsellor(4, "letter", {"text": "Hej igen"})


def _letters() -> dict[str, tuple[list[Json], Json]]:
    hello, answer = person(2, "letter", {"text": "Hej"}), _answer()
    return {
        "empty": ([], {}),
        "letter": ([hello], {"letters": [letter(2, "person", "Hej")]}),
        "letters-in-chain-order": (
            [person(2, "letter", {"text": "b"}, at=BY), answer],
            {
                "letters": [
                    letter(2, "person", "b", at=BY),
                    letter(4, "counsellor", "Hej igen"),
                ]
            },
        ),
        "letter-without-a-time": (
            [person(2, "letter", {"text": ""}, at=None)],
            {"letters": [letter(2, "person", "", at=None)]},
        ),
        "letter-of-hostile-text": (
            [person(2, "letter", {"text": "<script>\u202e\u200b\u0000\U0001f600"})],
            {"letters": [letter(2, "person", "<script>\u202e\u200b\u0000\U0001f600")]},
        ),
        "letter-removed": (
            [removed(2, "person"), answer],
            {
                "letters": [
                    letter(2, "person", None),
                    letter(4, "counsellor", "Hej igen"),
                ]
            },
        ),
    }


def _profiles() -> dict[str, tuple[list[Json], Json]]:
    return {
        "profile": (
            [person(2, "profile", {"name": "Lærke", "language": "da"})],
            {"name": "Lærke", "language": "da"},
        ),
        "profile-name-longest-in-code-points": (
            [person(2, "profile", {"name": "\U0001f600" * 80, "language": None})],
            {"name": "\U0001f600" * 80},
        ),
        "profile-newest-counts-whole": (
            [
                person(2, "profile", {"name": "Lærke", "language": "da"}),
                person(5, "profile", {"name": None, "language": "en-GB"}),
            ],
            {"name": None, "language": "en-GB"},
        ),
    }


def _promises() -> dict[str, tuple[list[Json], Json]]:
    hello, answer = person(2, "letter", {"text": "Hej"}), _answer()
    promise = counsellor(3, "promise", {"by": BY})
    return {
        "promise": ([hello, promise], _heard(promise={"by": BY, "sequence": 3})),
        "promise-newest-counts": (
            [hello, promise, counsellor(4, "promise", {"by": AT})],
            _heard(promise={"by": AT, "sequence": 4}),
        ),
        "promise-kept-by-an-answer": (
            [promise, answer],
            {"letters": [letter(4, "counsellor", "Hej igen")]},
        ),
        "promise-outlives-the-persons-letter": (
            [promise, person(4, "letter", {"text": "Hej"})],
            {
                "letters": [letter(4, "person", "Hej")],
                "promise": {"by": BY, "sequence": 3},
            },
        ),
        "promise-kept-by-an-answer-removed-later": (
            [promise, removed(4, "counsellor")],
            {"letters": [letter(4, "counsellor", None)]},
        ),
    }


def _openings() -> dict[str, tuple[list[Json], Json]]:
    return {
        "opened-by-both": (
            [opened(3, "counsellor"), opened(5, "person")],
            {
                "openings": [
                    {
                        "sequence": 3,
                        "author": COUNSELLOR_KEY,
                        "role": "counsellor",
                        "day": 20513,
                    },
                    {
                        "sequence": 5,
                        "author": PERSON_KEY,
                        "role": "person",
                        "day": 20513,
                    },
                ]
            },
        ),
        "mark": ([person(2, "mark", {})], {}),
        "leap-day": (
            [counsellor(3, "promise", {"by": "2028-02-29T00:00Z"})],
            {"promise": {"by": "2028-02-29T00:00Z", "sequence": 3}},
        ),
    }


def _words() -> dict[str, tuple[list[Json], Json]]:
    own = person(2, "word", {"word": "mit arbejde"})
    hostile = "<b>\u202e\u0000\U0001f600"
    return {
        "word": ([own], {"word": {"word": "mit arbejde", "sequence": 2}}),
        "word-of-hostile-text": (
            [person(2, "word", {"word": hostile})],
            {"word": {"word": hostile, "sequence": 2}},
        ),
        "word-none": (
            [person(2, "word", {"word": None})],
            {"word": {"word": None, "sequence": 2}},
        ),
        "word-newest-counts": (
            [own, person(4, "word", {"word": None})],
            {"word": {"word": None, "sequence": 4}},
        ),
    }


def _heard(**more: object) -> Json:
    return {"letters": [letter(2, "person", "Hej")], **more}


def shared_flaws() -> dict[str, Json]:
    """One entry each that goes to `unknown`, by what is wrong with it."""
    body = {"text": "Hej"}
    profile = {"name": None, "language": "da"}
    nonce = {"day": 20513, "nonce": NONCE}
    return {
        "kind-unknown": person(2, "wish", body),
        "kind-inherited-name": person(2, "constructor", {}),
        "kind-no-text": person(2, 7, body),
        "kind-surrogate": person(2, "\ud800", body),
        "version-unknown": person(2, "letter", body, v=2),
        "version-true": person(2, "letter", body, v=True),
        "at-no-minute": person(2, "letter", body, at="2026-03-01T09:30:00Z"),
        "at-newline": person(2, "letter", body, at=AT + "\n"),
        "at-number": person(2, "letter", body, at=5),
        "body-list": person(2, "letter", ["Hej"]),
        "body-null": person(2, "letter", None),
        "body-member-missing": person(2, "letter", {}),
        "body-member-more": person(2, "letter", {"text": "Hej", "bold": True}),
        "letter-too-long": person(2, "letter", {"text": "a" * 60_001}),
        "letter-surrogate": person(2, "letter", {"text": "a\udc00b"}),
        "letter-number": person(2, "letter", {"text": 5}),
        "letter-null": person(2, "letter", {"text": None}),
        "letter-in-an-opened-entry": person(2, "letter", body, cover="opened"),
        "profile-by-a-counsellor": counsellor(2, "profile", profile),
        "profile-name-too-long": person(2, "profile", {**profile, "name": "å" * 81}),
        "profile-language-name": person(2, "profile", {**profile, "language": "Dansk"}),
        "profile-language-empty": person(2, "profile", {**profile, "language": ""}),
        "promise-by-the-person": person(2, "promise", {"by": BY}),
        "promise-hour-24": counsellor(2, "promise", {"by": "2026-03-01T24:00Z"}),
        "promise-month-13": counsellor(2, "promise", {"by": "2026-13-01T09:00Z"}),
        "promise-month-0": counsellor(2, "promise", {"by": "2026-00-01T09:00Z"}),
        "promise-day-0": counsellor(2, "promise", {"by": "2026-03-00T09:00Z"}),
        "promise-no-leap-day": counsellor(2, "promise", {"by": "2100-02-29T09:00Z"}),
        "promise-other-digits": counsellor(2, "promise", {"by": "٢026-03-01T09:00Z"}),
        "word-by-a-counsellor": counsellor(2, "word", {"word": "x"}),
        "word-too-long": person(2, "word", {"word": "å" * 81}),
        "word-number": person(2, "word", {"word": 5}),
        "word-member-more": person(2, "word", {"word": None, "text": ""}),
        "opened-in-a-sealed-entry": person(2, "opened", nonce),
        "opened-day-negative": _odd_day(-1),
        "opened-day-too-large": _odd_day(2**32),
        "opened-day-true": _odd_day(day=True),
        "opened-day-text": _odd_day("20513"),
        "opened-nonce-bits": _odd_nonce("N" * 21 + "h"),
        "opened-nonce-short": _odd_nonce("N" * 20),
        "opened-nonce-padded": _odd_nonce(NONCE + "=="),
        "mark-with-words": person(2, "mark", body),
        "relation-in-a-shared-vault": person(2, "relation", RELATION),
    }


def _odd_day(day: object) -> Json:
    return person(2, "opened", {"day": day, "nonce": NONCE}, cover="opened")


def _odd_nonce(nonce: str) -> Json:
    return person(2, "opened", {"day": 20513, "nonce": nonce}, cover="opened")
