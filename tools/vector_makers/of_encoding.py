"""Vectors of PROTOCOL §1: text and bytes in one form, labels, hashes, signatures."""

from typing import Final

from udvej.protocol.secret.keys import EpochKey, derive
from udvej.protocol.visible.hashing import hash_of, label, mac
from vector_makers.cast import PERSON, seed
from vector_makers.vector import Folder, Members, Vector

_ORDER_8: Final = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_JSON_OK: Final = {
    "empty": ("the empty object", "{}"),
    "order-kept": ("keys in the order given", '{"b":1,"a":2}'),
    "every-value": (
        "every kind of value",
        '{"a":[1,-1,0,true,false,null,"x"],"b":{"c":{}}}',
    ),
    "largest-integer": ("2^53 - 1", '{"n":9007199254740991}'),
    "smallest-integer": ("-(2^53 - 1)", '{"n":-9007199254740991}'),
    "letters-are-literal": (
        "everything but control is literal",
        '{"a":"æøå/\u2028\x7f😀"}',
    ),
    "controls-are-escaped": (
        "control characters as JSON.stringify writes them",
        '{"a":"\\b\\t\\n\\f\\r\\u0000\\u001f\\"\\\\"}',
    ),
    "sixteen-deep": ("nesting of 16", '{"a":' + "[" * 15 + "]" * 15 + "}"),
    "longest-key": ("a key of 32 characters", '{"a' + "Z" * 31 + '":1}'),
}
_JSON_NO: Final = {
    "nothing": ("no bytes", ""),
    "top-array": ("the top is an array", "[]"),
    "top-text": ("the top is a text", '"a"'),
    "duplicate-key": ("a key twice", '{"a":1,"a":1}'),
    "float": ("a float", '{"a":1.5}'),
    "whole-float": ("a float without a fraction", '{"a":1.0}'),
    "exponent": ("an exponent", '{"a":1e3}'),
    "minus-zero": ("minus zero", '{"a":-0}'),
    "leading-zero": ("a leading zero", '{"a":01}'),
    "integer-too-large": ("2^53", '{"a":9007199254740992}'),
    "integer-too-small": ("-2^53", '{"a":-9007199254740992}'),
    "integer-of-5000-digits": (
        "an integer no machine wants",
        '{"a":' + "9" * 5000 + "}",
    ),
    "not-a-number": ("NaN", '{"a":NaN}'),
    "infinity": ("Infinity", '{"a":Infinity}'),
    "space": ("white space", '{"a": 1}'),
    "newline-behind": ("a newline at the end", "{}\n"),
    "byte-order-mark": ("a byte order mark", "\ufeff{}"),
    "needless-escape": ("a letter escaped", '{"a":"\\u0061"}'),
    "upper-case-escape": ("an escape in upper case", '{"a":"\\u001F"}'),
    "escaped-slash": ("a slash escaped", '{"a":"\\/"}'),
    "long-escape": ("a newline written as \\u000a", '{"a":"\\u000a"}'),
    "escaped-pair": ("an escaped surrogate pair", '{"a":"\\ud83d\\ude00"}'),
    "lone-surrogate": ("half a surrogate pair", '{"a":"\\ud800"}'),
    "lone-surrogate-key": ("half a surrogate pair in a key", '{"a\\ud800":1}'),
    "raw-control": ("a control character that is not escaped", '{"a":"\t"}'),
    "key-upper-case": ("a key that begins in upper case", '{"A":1}'),
    "key-digit": ("a key that begins with a digit", '{"1":1}'),
    "key-empty": ("an empty key", '{"":1}'),
    "key-too-long": ("a key of 33 characters", '{"a' + "Z" * 32 + '":1}'),
    "key-proto": ("a key with underscores", '{"__proto__":1}'),
    "key-newline": ("a key with a newline behind", '{"a\\n":1}'),
    "seventeen-deep": ("nesting of 17", '{"a":' + "[" * 16 + "]" * 16 + "}"),
    "cut-short": ("no end", '{"a":1'),
    "two-values": ("two values", "{}{}"),
    "comma-behind": ("a trailing comma", '{"a":1,}'),
    "single-quotes": ("single quotes", "{'a':1}"),
}
_B64U_OK: Final = {
    "b64u-empty": ("", b""),
    "b64u-one": ("_w", b"\xff"),
    "b64u-two": ("__8", b"\xff\xff"),
    "b64u-three": ("-_-_", b"\xfb\xff\xbf"),
}
_B64U_NO: Final = {
    "b64u-padding": ("padding", "_w=="),
    "b64u-unused-bits": ("unused bits that are not zero", "_x"),
    "b64u-other-alphabet": ("the alphabet with + and /", "+/+/"),
    "b64u-space": ("white space", "__ 8"),
    "b64u-newline": ("a newline at the end", "__8\n"),
    "b64u-length-one": ("a single character", "A"),
    "b64u-length-five": ("a character too many", "AAAAA"),
    "b64u-no-ascii": ("a letter outside the alphabet", "Aå"),
}
_MINUTES_OK: Final = {
    "minute": "2026-03-01T09:30Z",
    "minute-leap-day": "2028-02-29T23:59Z",
    "minute-year-2000": "2000-02-29T00:00Z",
}
_MINUTES_NO: Final = {
    "minute-no-leap-day": ("29 February of another year", "2026-02-29T00:00Z"),
    "minute-year-2100": ("a century that does not leap", "2100-02-29T00:00Z"),
    "minute-hour-24": ("hour 24", "2026-03-01T24:00Z"),
    "minute-minute-60": ("minute 60", "2026-03-01T09:60Z"),
    "minute-month-13": ("month 13", "2026-13-01T09:30Z"),
    "minute-month-0": ("month 0", "2026-00-01T09:30Z"),
    "minute-day-0": ("day 0", "2026-03-00T09:30Z"),
    "minute-april-31": ("31 April", "2026-04-31T09:30Z"),
    "minute-seconds": ("seconds", "2026-03-01T09:30:00Z"),
    "minute-zone": ("another zone", "2026-03-01T09:30+01"),
    "minute-lower-case": ("lower case", "2026-03-01t09:30z"),
    "minute-other-digits": ("digits of another script", "2026-03-01T09:3\u0660Z"),
    "minute-newline": ("a newline at the end", "2026-03-01T09:30Z\n"),
    "minute-number": ("a number", 20513),
}


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("encoding")
    _texts(folder)
    _hashes(folder)
    _signatures(folder)
    return folder.vectors


def _texts(folder: Folder) -> None:
    for name, (says, text) in _JSON_OK.items():
        folder.ok(f"json-{name}", says, "read-json", {"data": text.encode()})
    for name, (says, text) in _JSON_NO.items():
        folder.no(f"json-{name}", says, "read-json", {"data": text.encode()})
    data = b'{"a":"\xff"}'
    folder.no("json-no-utf-8", "bytes that are not UTF-8", "read-json", {"data": data})
    data = b'{"a":"\xed\xa0\x80"}'
    folder.no(
        "json-surrogate-bytes", "a surrogate in UTF-8", "read-json", {"data": data}
    )
    for name, (text, data) in _B64U_OK.items():
        says = f"{len(data)} bytes"
        folder.ok(name, says, "read-b64u", {"text": text}, hex=data.hex())
    for name, (says, text) in _B64U_NO.items():
        folder.no(name, says, "read-b64u", {"text": text})
    wrong = {"text": "__8", "length": 3}
    folder.no("b64u-wrong-length", "another length than asked", "read-b64u", wrong)
    for name, text in _MINUTES_OK.items():
        folder.ok(name, "a minute that exists", "read-minute", {"value": text})
    for name, (says, value) in _MINUTES_NO.items():
        folder.no(name, says, "read-minute", {"value": value})
    for name, value in {"day-zero": 0, "day-largest": 2**32 - 1}.items():
        folder.ok(name, "a day", "read-day", {"value": value})
    days: dict[str, object] = {
        "minus": -1,
        "too-large": 2**32,
        "text": "1",
        "boolean": True,
        "null": None,
    }
    for name, day in days.items():
        folder.no(f"day-{name}", f"{name}, not a day", "read-day", {"value": day})


def _hashes(folder: Folder) -> None:
    folder.ok(
        "label", "length, then text", "label", {"purpose": "link"}, data=label("link")
    )
    data, key = b"data", seed("key")
    given = {"purpose": "link", "data": data}
    folder.ok("hash", "SHA-256", "hash", given, data=hash_of("link", data))
    given = {"purpose": "entry", "data": data}
    folder.ok(
        "hash-purpose", "another purpose", "hash", given, data=hash_of("entry", data)
    )
    given = {"purpose": "token", "key": key, "data": data}
    folder.ok("mac", "HMAC-SHA-256", "mac", given, data=mac(key, "token", data))
    asked: Members = {"purpose": "entry", "key": key, "context": b"cover", "count": 32}
    derived = derive(EpochKey(key), "entry", b"cover", 32)
    folder.ok("derive", "HKDF-SHA-256", "derive", asked, data=derived)


def _signatures(folder: Folder) -> None:
    key, message = PERSON.signing.public, b"message"
    signature = PERSON.signing.sign("entry", message)
    good = {
        "key": key,
        "purpose": "entry",
        "message": message,
        "signature": signature,
    }
    bad = "bad-signature"
    folder.ok("signature", "a signature that holds", "verify", good)
    order = 2**252 + 27742317777372353535851937790883648493
    large = int.from_bytes(signature[32:], "little") + order
    flaws: dict[str, tuple[str, dict[str, object]]] = {
        "signature-of-another-message": ("another message", {"message": b"massage"}),
        "signature-of-another-purpose": ("another purpose", {"purpose": "prove"}),
        "signature-of-another-key": ("another key", {"key": seed("no key")}),
        "signature-altered": (
            "a bit is another",
            {"signature": bytes([signature[0] ^ 1]) + signature[1:]},
        ),
        "signature-s-too-large": (
            "S is not below L",
            {"signature": signature[:32] + large.to_bytes(32, "little")},
        ),
        "signature-short": ("63 bytes", {"signature": signature[:-1]}),
        "signature-key-short": ("a key of 31 bytes", {"key": key[:-1]}),
    }
    for name, (says, change) in flaws.items():
        folder.no(name, says, "verify", good | change, bad)
    # Under a key of small order this signature holds for every eighth message or so
    # where nobody looks at the key: R is the neutral element and S is zero.
    identity = (1).to_bytes(32, "little")
    small = {
        "zero": 0,
        "one": 1,
        "minus-one": 2**255 - 20,
        "order-8": 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
        "order-8-other": _ORDER_8,
        "one-as-p-plus-1": 2**255 - 18,
        "zero-as-p": 2**255 - 19,
        "one-with-sign": 1 | 1 << 255,
    }
    for name, y in small.items():
        given = good | {
            "key": y.to_bytes(32, "little"),
            "signature": identity + bytes(32),
        }
        folder.no(
            f"signature-small-order-{name}",
            f"a key of small order: {name}",
            "verify",
            given,
            bad,
        )
    given = good | {"key": (2**255 - 15).to_bytes(32, "little")}
    folder.no("signature-key-not-canonical", "y is p + 4", "verify", given, bad)
