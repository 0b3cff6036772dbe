"""The client's software authenticator with the flaws that a server must notice."""

from dataclasses import dataclass
from typing import Any

import pytest
from typing_extensions import override

from udvej.client import authenticator
from udvej.client.authenticator import SoftwareAuthenticator


@dataclass
class Flawed(SoftwareAuthenticator):
    """`says_origin`: what a forged page makes the browser say; `counts`: as some do."""

    says_origin: str | None = None
    counts: bool = True
    framed: bool = False

    @override
    def show(self, options: dict[str, Any]) -> dict[str, Any]:
        if not self.counts:
            self.passkeys[-1].uses = -1
        return super().show(options)

    @override
    def _client(self, kind: str, challenge: str) -> bytes:
        here, self.origin = self.origin, self.says_origin or self.origin
        said = super()._client(kind, challenge)
        self.origin = here
        if self.framed:
            said = said.replace(b'"crossOrigin": false', b'"crossOrigin": true')
        return said


def verify_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every authenticator sign that it did not ask who touches it."""
    monkeypatch.setattr(authenticator, "USER_VERIFIED", 0)
