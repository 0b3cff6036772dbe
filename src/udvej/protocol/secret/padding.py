"""Payloads into size classes and back (PROTOCOL §6.2)."""

from typing import Final

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.visible.limits import SIZE_CLASSES, TAG_BYTES
from udvej.protocol.visible.refusals import Refusal, Refused

_END: Final = b"\x80"


def padded_bytes(size: int) -> int:
    """Return the length of a padded payload of the class `size` (1 to 5)."""
    return SIZE_CLASSES[size - 1] - TAG_BYTES


def size_for(payload_bytes: int) -> int:
    """Return the smallest class that fits; `too-large` where none does."""
    for size in range(1, len(SIZE_CLASSES) + 1):
        if payload_bytes + len(_END) <= padded_bytes(size):
            return size
    raise Refused(Refusal.TOO_LARGE)


def pad(payload: bytes, size: int) -> bytes:
    """Return payload ‖ 0x80 ‖ zeros; `too-large` where it does not fit the class."""
    if len(payload) + len(_END) > padded_bytes(size):
        raise Refused(Refusal.TOO_LARGE)
    return (payload + _END).ljust(padded_bytes(size), b"\0")


def unpad(padded: bytes) -> bytes:
    """Return the payload; alarms `cannot-open` where 0x80 is not before the zeros."""
    payload, end = padded.rstrip(b"\0")[:-1], padded.rstrip(b"\0")[-1:]
    if end != _END:
        raise Alarmed(Alarm.CANNOT_OPEN)
    return payload
