"""Every setting, its default and what it is for; read once, from the environment.

Promise: nothing else reads the environment, and no setting is a secret. The one
secret, the token key, is a file beside the database that only its owner can read.
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from udvej.protocol.visible import limits
from udvej.server.kernel import bounded

TOKEN_KEY_BYTES = 32
PREFIX = "UDVEJ_"
_ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::[0-9]{1,5})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One installation's settings; each is ``UDVEJ_`` and its name in capitals."""

    data: Path = Path("udvej-data")
    """Folder of database and token key; only its owner enters."""
    database: str = ""
    """SQLAlchemy address (postgresql+psycopg://…); empty: SQLite in the data folder."""
    host: str = "127.0.0.1"
    """Address to listen on; put a TLS proxy before it."""
    port: int = 8000
    """Port to listen on."""
    origin: str = ""
    """Origin that browsers show (https://…); empty: http://localhost and port."""
    name: str = "Mappen"
    """Name shown to people; says nothing to a passer-by."""
    exit: str = "https://www.dmi.dk/"
    """Neutral page that leaving quickly leads to."""
    proxy: str = ""
    """Address of the proxy whose X-Forwarded-For is believed, for slowing down only."""
    token_key: Path = Path()
    """File of the key for challenges and tokens; empty: token.key in the data folder.

    All processes of one installation share it.
    """
    work_bits: int = limits.WORK_BITS
    """Proof of work for a new vault, in leading zero bits."""
    rate: float = 1.0
    """Multiplies how many requests one address may make; 0: no limit."""
    readers: int = 4
    """Threads, and database connections, that read."""
    content: Path = Path()
    """Folder of the operator's own pages and facts, each over ours of that name."""

    @property
    def database_url(self) -> str:
        """SQLAlchemy's address of the database."""
        return self.database or f"sqlite+pysqlite:///{self.data / 'udvej.sqlite'}"

    @property
    def browser_origin(self) -> str:
        """What a browser shows, and what a proof is made for (PROTOCOL §11.4)."""
        return self.origin or f"http://localhost:{self.port}"

    @property
    def token_key_file(self) -> Path:
        """Where the token key lies."""
        if self.token_key == Path():
            return self.data / "token.key"
        return self.token_key


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings. Raises ``ValueError`` naming what cannot be read."""
    kinds = {"data": Path, "token_key": Path, "port": int, "work_bits": int}
    kinds |= {"readers": int, "rate": float, "content": Path}
    given: dict[str, Any] = {}
    for one in fields(Settings):
        text = environ.get(PREFIX + one.name.upper())
        if text is None:
            continue
        try:
            given[one.name] = kinds.get(one.name, str)(text)
        except ValueError:
            raise ValueError(f"{PREFIX}{one.name.upper()} cannot be read") from None
    made = Settings(**given)
    if not made.exit.startswith(("https://", "http://")):
        # Anything else would be a page of ours, or run in one.
        raise ValueError(f"{PREFIX}EXIT must begin with https://")
    if made.origin and not _ORIGIN.fullmatch(made.origin):
        # Browsers write it so, and every proof and log-in is compared with theirs.
        said = "must be https:// and a host, small letters, without a closing slash"
        raise ValueError(f"{PREFIX}ORIGIN {said}")
    return made


def prepare_data(settings: Settings) -> None:
    """Make the data folder, for its owner alone."""
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)


def load_token_key(settings: Settings) -> bytes:
    """Return the token key, drawing it on the first start.

    Raises ``ValueError`` when the file is not a key or others can read it.
    """
    path = settings.token_key_file
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Linked into place whole, so that of two first starts both read the same key.
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    if not path.exists():
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(TOKEN_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    try:
        key = bounded.read(path, TOKEN_KEY_BYTES)
    except bounded.TooLargeError:
        key = b""
    if len(key) != TOKEN_KEY_BYTES:
        raise ValueError("the token key file does not hold a token key")
    if path.stat().st_mode & 0o077:
        raise ValueError("the token key file can be read by others: chmod 600")
    return key
