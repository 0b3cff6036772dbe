"""A service key in a file: PKCS #8, encrypted under a passphrase by the library's best.

Promise: the key is on disk only encrypted, and no error says anything of it.
"""

import click
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from udvej.protocol.secret.keys import SigningKey

PASSPHRASE_CHARACTERS_MIN = 12
"""The file may be copied: then only this stands before the service's name."""


def draw(passphrase: str) -> tuple[SigningKey, bytes]:
    """Draw a service key; gives it and the file's bytes."""
    if len(passphrase) < PASSPHRASE_CHARACTERS_MIN:
        raise click.ClickException(
            f"the passphrase needs {PASSPHRASE_CHARACTERS_MIN} characters or more"
        )
    private = Ed25519PrivateKey.generate()
    pem = private.private_bytes(
        Encoding.PEM,
        PrivateFormat.PKCS8,
        BestAvailableEncryption(passphrase.encode()),
    )
    return SigningKey(private.private_bytes_raw()), pem


def load(pem: bytes, passphrase: str) -> SigningKey:
    """Read a service key; a wrong passphrase and a wrong file are one answer."""
    try:
        private = load_pem_private_key(pem, passphrase.encode())
    except (ValueError, TypeError):
        private = None
    if not isinstance(private, Ed25519PrivateKey):
        raise click.ClickException("the key file does not open with this passphrase")
    return SigningKey(private.private_bytes_raw())
