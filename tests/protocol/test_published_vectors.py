"""The libraries we stand on compute what the published vectors say.

Wycheproof's files are read where they lie beside the repository; each test is skipped
by name where they are absent. What is written out here is from the RFCs named.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import pytest
from _argon2_cffi_bindings import ffi, lib  # type: ignore[import-untyped] # C
from argon2.low_level import Type, core
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from udvej.protocol.secret.keys import EpochKey, OpeningKey, SigningKey
from udvej.protocol.secret.wraps import WrapContext, unwrap
from udvej.protocol.visible import hashing
from udvej.protocol.visible.refusals import Refused

FOLDER: Final = Path(__file__).parents[3] / "shared" / "data" / "wycheproof"
needs_wycheproof = pytest.mark.skipif(
    not FOLDER.is_dir(), reason=f"Wycheproof is not at {FOLDER}"
)
b = bytes.fromhex


def cases(name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    content = json.loads((FOLDER / name).read_text("utf-8"))
    for group in content["testGroups"]:
        for case in group["tests"]:
            yield group, case


@needs_wycheproof
def test_ed25519_of_wycheproof_through_our_own_check() -> None:
    # Our messages begin with a label; without it the function is plain Ed25519.
    with patch.object(hashing, "label", return_value=b""):
        for group, case in cases("ed25519_test.json"):
            key = b(group["publicKey"]["pk"])
            try:
                hashing.verify_signature(key, "", b(case["msg"]), b(case["sig"]))
                result = "valid"
            except Refused:
                result = "invalid"
            assert result == case["result"], case["tcId"]


@needs_wycheproof
def test_x25519_of_wycheproof() -> None:
    for _, case in cases("x25519_test.json"):
        private = X25519PrivateKey.from_private_bytes(b(case["private"]))
        public = X25519PublicKey.from_public_bytes(b(case["public"]))
        shared = b(case["shared"])
        if shared == bytes(32):  # a point of small order: the library refuses
            with pytest.raises(ValueError, match="shared key"):
                private.exchange(public)
        else:
            assert private.exchange(public) == shared, case["tcId"]


@needs_wycheproof
def test_aes_gcm_of_wycheproof() -> None:
    tried = 0
    for group, case in cases("aes_gcm_test.json"):
        if group["ivSize"] != 96 or group["tagSize"] != 128:
            continue  # we use no other
        tried += 1
        sealed = b(case["ct"]) + b(case["tag"])
        cipher, nonce = AESGCM(b(case["key"])), b(case["iv"])
        try:
            opened = cipher.decrypt(nonce, sealed, b(case["aad"]))
            result = "valid" if opened == b(case["msg"]) else "wrong"
        except InvalidTag:
            result = "invalid"
        assert result == case["result"], case["tcId"]
    assert tried > 100


@needs_wycheproof
def test_hkdf_sha256_of_wycheproof() -> None:
    for _, case in cases("hkdf_sha256_test.json"):
        try:
            kdf = HKDF(SHA256(), case["size"], b(case["salt"]), b(case["info"]))
            derived = kdf.derive(b(case["ikm"])) == b(case["okm"])
            result = "valid" if derived else "wrong"
        except ValueError:
            result = "invalid"
        assert result == case["result"], case["tcId"]


@needs_wycheproof
def test_ml_kem_768_key_generation_of_wycheproof() -> None:
    for _, case in cases("mlkem_768_keygen_seed_test.json"):
        private = MLKEM768PrivateKey.from_seed_bytes(b(case["seed"]))
        assert private.public_key().public_bytes_raw() == b(case["ek"]), case["tcId"]


@needs_wycheproof
def test_ml_kem_768_of_wycheproof() -> None:
    for _, case in cases("mlkem_768_test.json"):
        try:
            private = MLKEM768PrivateKey.from_seed_bytes(b(case["seed"]))
            opened = private.decapsulate(b(case["c"])) == b(case["K"])
            result = "valid" if opened else "wrong"
        except ValueError:
            result = "invalid"
        assert result == case["result"], case["tcId"]


def test_ed25519_of_rfc_8032_section_7_1() -> None:
    key = SigningKey(
        b("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    with patch("udvej.protocol.secret.keys.label", return_value=b""):
        signature = key.sign("", b"")

    assert key.public.hex() == (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    )
    assert signature.hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


def test_argon2id_of_rfc_9106_section_5_3() -> None:
    # Our use has no secret and no associated data, so this calls one level lower.
    out = ffi.new("uint8_t[32]")
    parts = {
        "pwd": (ffi.new("uint8_t[]", b"\1" * 32), 32),
        "salt": (ffi.new("uint8_t[]", b"\2" * 16), 16),
        "secret": (ffi.new("uint8_t[]", b"\3" * 8), 8),
        "ad": (ffi.new("uint8_t[]", b"\4" * 12), 12),
    }
    context = ffi.new("argon2_context*")
    context.out, context.outlen, context.version = out, 32, 0x13
    for name, (data, length) in parts.items():
        setattr(context, name, data)
        setattr(context, f"{name}len", length)
    context.t_cost, context.m_cost, context.lanes, context.threads = 3, 32, 4, 4
    context.allocate_cbk = context.free_cbk = ffi.NULL
    context.flags = lib.ARGON2_DEFAULT_FLAGS

    assert core(context, Type.ID.value) == lib.ARGON2_OK
    assert bytes(ffi.buffer(out)).hex() == (
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    )


def test_hpke_base_mode_of_rfc_9180_a_1_1() -> None:
    # The same code with another KEM and AEAD; the public call has no associated data.
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
    private = X25519PrivateKey.from_private_bytes(
        b("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")
    )
    sealed = b(
        "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
        "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
        "6d8770ac83d07bea87e13c512a"
    )
    info = b("4f6465206f6e2061204772656369616e2055726e")

    opened = openssl.hpke._decrypt_with_aad(suite, sealed, private, info, b"Count-0")

    assert opened == b"Beauty is truth, truth beauty"


# X-Wing and HPKE around it, from their parts (draft-connolly-cfrg-xwing-kem §5,
# RFC 9180 §5.1), each part being judged by the vectors above.

SUITE_ID: Final = b"HPKE\x64\x7a\x00\x01\x00\x02"
XWING_LABEL: Final = b"\\.//^\\"


def hpke_extract(salt: bytes, name: bytes, data: bytes) -> bytes:
    return hmac.digest(salt, b"HPKE-v1" + SUITE_ID + name + data, "sha256")


def hpke_expand(secret: bytes, name: bytes, info: bytes, count: int) -> bytes:
    labelled = count.to_bytes(2, "big") + b"HPKE-v1" + SUITE_ID + name + info
    return hmac.digest(secret, labelled + b"\1", "sha256")[:count]


def hpke_seal(shared: bytes, info: bytes, plaintext: bytes) -> bytes:
    context = b"\0" + hpke_extract(b"", b"psk_id_hash", b"")
    context += hpke_extract(b"", b"info_hash", info)
    secret = hpke_extract(shared, b"secret", b"")
    key = hpke_expand(secret, b"key", context, 32)
    nonce = hpke_expand(secret, b"base_nonce", context, 12)
    return AESGCM(key).encrypt(nonce, plaintext, b"")


def xwing_encapsulate(public: bytes, ephemeral: bytes) -> tuple[bytes, bytes]:
    """Return ciphertext and shared secret."""
    lattice, curve = public[:1184], public[1184:]
    one, lattice_text = MLKEM768PublicKey.from_public_bytes(lattice).encapsulate()
    mine = X25519PrivateKey.from_private_bytes(ephemeral)
    curve_text = mine.public_key().public_bytes_raw()
    two = mine.exchange(X25519PublicKey.from_public_bytes(curve))
    joined = one + two + curve_text + curve + XWING_LABEL
    return lattice_text + curve_text, hashlib.sha3_256(joined).digest()


def test_an_opening_key_opens_what_the_drafts_parts_wrap() -> None:
    key, context = (
        OpeningKey(b"\7" * 32),
        WrapContext(b"v" * 32, 1, b"r" * 32, b"p" * 32),
    )
    text, shared = xwing_encapsulate(key.public, b"\5" * 32)

    wrap = text + hpke_seal(shared, context.info(), b"e" * 32)

    assert unwrap(wrap, key, context) == EpochKey(b"e" * 32)


def test_an_opening_key_expands_as_the_draft_says() -> None:
    key = OpeningKey(b"\7" * 32)
    expanded = hashlib.shake_256(b"\7" * 32).digest(96)
    lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64]).public_key()
    curve = X25519PrivateKey.from_private_bytes(expanded[64:]).public_key()

    assert key.public == lattice.public_bytes_raw() + curve.public_bytes_raw()


def test_the_first_public_key_of_the_drafts_vectors() -> None:
    # The draft's first seed is SHAKE128 of nothing; its public key is here as a hash.
    key = OpeningKey(hashlib.shake_128(b"").digest(32))

    assert hashlib.sha256(key.public).hexdigest() == (
        "2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb"
    )
