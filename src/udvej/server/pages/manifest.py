"""The web manifest: what a device would call us, were we put on its first screen.

Promise: the neutral name and the neutral icon, and nothing that offers to install.
"""

import json
from typing import Final

MEDIA_TYPE: Final = "application/manifest+json"
PATH: Final = "/manifest.webmanifest"


def manifest(name: str) -> bytes:
    """Return it; ``browser`` is the one way to be shown that asks for no installing."""
    said = {
        "name": name,
        "short_name": name,
        "start_url": "/",
        "display": "browser",
        "icons": [{"src": "/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
