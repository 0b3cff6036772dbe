"""What holds for every answer: headers, sizes, problem documents, whose turn it is.

Promise: deny by default. Nothing is cached, framed, sniffed, referred or run that a
line here does not allow; an exception becomes a problem document and says no more.
"""

from collections.abc import Mapping
from typing import Any, cast

from litestar import Request, Response
from litestar.enums import HttpMethod, ScopeType
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp, HTTPSendMessage, Message, Receive, Scope, Send

from udvej.protocol.visible import limits
from udvej.server.kernel import errors, log
from udvej.server.kernel.errors import Refusal, Refused, SlowDown
from udvej.server.kernel.packing import File, choose
from udvej.server.kernel.settings import Settings

API_POLICY = "default-src 'none'; frame-ancestors 'none'"
"""Answers of the interface run nothing."""
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
    " connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types udvej-worker"
)
"""A page runs our own files and makes one worker; nothing inline, nothing foreign."""
WORKER_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';"
    " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
    " trusted-types 'none'"
)
"""The worker's response only: Argon2id is WebAssembly."""

PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "autoplay", "browsing-topics", "camera",
        "display-capture", "geolocation", "gyroscope", "hid", "idle-detection",
        "local-fonts", "magnetometer", "microphone", "midi", "payment", "serial",
        "usb", "xr-spatial-tracking",
    )
)  # fmt: skip

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": API_POLICY,
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
"""Every answer has these; one that sets a header itself keeps its own."""
PAGE_HEADERS = {"permissions-policy": PERMISSIONS}
"""What can be a page has these as well; on code and answers browsers ignore them, and
a third of a kilobyte with each file adds up to what a screen weighs."""
PAGE_TYPES = (b"text/html", b"image/svg+xml")

BODY_BYTES_MAX = limits.BATCH_BYTES_MAX
"""The largest request of all is a batch."""

_SERVER_ERROR = 500
_GONE = "client disconnected prematurely"
"""The framework's words for a line that broke in a request's body: no fault of ours,
and not to be had for the log by whoever hangs up."""


class SecurityHeaders:
    """ASGI: adds `HEADERS` where the answer does not have its own."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        headers = dict(HEADERS)
        if secure:
            headers["strict-transport-security"] = "max-age=63072000"
        self._headers = _encoded(headers)
        self._page_headers = _encoded({**headers, **PAGE_HEADERS})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass anything else on."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = self._page_headers if _is_page(message) else self._headers
                _add(message, ours)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class HeadToo:
    """ASGI: what is not the interface answers HEAD as it answers GET (RFC 9110 §9.3.2).

    Who watches whether a site is up, or a link leads somewhere, asks that way. The
    server below sends no body to HEAD. Under /api nothing is asked but what PROTOCOL
    §11 says.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass anything else on."""
        head = scope["type"] == ScopeType.HTTP and scope["method"] == HttpMethod.HEAD
        if head and not is_interface(scope["path"]):
            scope = cast("Scope", {**scope, "method": HttpMethod.GET.value})
        await self._app(scope, receive, send)


def is_interface(path: str) -> bool:
    """Say whether an address is of the interface, whose errors are problems."""
    return path == "/api" or path.startswith("/api/")


def _encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(k.encode(), v.encode()) for k, v in headers.items()]


def _is_page(message: HTTPSendMessage) -> bool:
    given = dict(cast("dict[str, Any]", message).get("headers", ()))
    return bytes(given.get(b"content-type", b"")).startswith(PAGE_TYPES)


def _add(message: HTTPSendMessage, headers: list[tuple[bytes, bytes]]) -> None:
    start = cast("dict[str, Any]", message)
    given = list(start.get("headers", ()))
    names = {name.lower() for name, _ in given}
    start["headers"] = given + [(k, v) for k, v in headers if k not in names]


def answer_file(
    request: Request[Any, Any, Any],
    file: File,
    headers: Mapping[str, str],
    *,
    status_code: int = 200,
) -> Response[bytes]:
    """Answer with the smallest form that the request says it can unpack."""
    coding = choose(request.headers.get("accept-encoding", ""), file)
    named = {} if coding is None else {"content-encoding": coding}
    return Response(
        file.body if coding is None else file.packed[coding],
        status_code=status_code,
        media_type=file.media_type,
        headers={**headers, **named, "vary": "accept-encoding"},
    )


def refuse(refused: Refused) -> Response[bytes]:
    """Return a refusal as an answer (PROTOCOL §11.2)."""
    headers = {}
    if isinstance(refused, SlowDown):
        headers["Retry-After"] = str(refused.seconds)
    return Response(
        errors.problem(refused),
        status_code=refused.refusal.status,
        media_type=errors.PROBLEM,
        headers=headers,
    )


def answer_refusal(request: Request[Any, Any, Any], error: Refused) -> Response[bytes]:
    """Answer what a rule refused."""
    del request
    return refuse(error)


def answer_http(
    request: Request[Any, Any, Any], error: HTTPException
) -> Response[bytes]:
    """Answer what the framework refused: no such place, too large, unreadable."""
    del request
    if error.detail == _GONE:
        return refuse(Refused(Refusal.MALFORMED))  # nobody is there to read it
    if error.status_code >= _SERVER_ERROR:
        log.fault(error)
        return refuse(Refused(Refusal.FAULT))
    if error.status_code == Refusal.TOO_LARGE.status:
        return refuse(Refused(Refusal.TOO_LARGE))
    if error.status_code == Refusal.MALFORMED.status:
        return refuse(Refused(Refusal.MALFORMED))
    # Not of the protocol: a wrong address or method. RFC 9457's own type for that.
    body = f'{{"type":"about:blank","status":{error.status_code}}}'.encode()
    return Response(
        body,
        status_code=error.status_code,
        media_type=errors.PROBLEM,
        headers=error.headers or {},
    )


def answer_fault(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Answer our own mistakes without a word about them."""
    del request
    log.fault(error)
    return refuse(Refused(Refusal.FAULT))


def answer_unreadable(
    request: Request[Any, Any, Any], error: RecursionError | UnicodeDecodeError
) -> Response[bytes]:
    """Answer JSON nested without end, or not UTF-8; nothing of ours does either."""
    del request, error
    return refuse(Refused(Refusal.MALFORMED))


EXCEPTION_HANDLERS: Mapping[Any, Any] = {
    RecursionError: answer_unreadable,
    UnicodeDecodeError: answer_unreadable,
    Refused: answer_refusal,
    HTTPException: answer_http,
    Exception: answer_fault,
}


def address(scope: Mapping[str, Any], settings: Settings) -> str:
    """Return the client's address, for `Buckets` alone; it is neither kept nor logged.

    Only the trusted proxy is believed, and only the last address, which it added.
    """
    client = scope.get("client")
    peer = str(client[0]) if client else ""
    if settings.proxy and peer == settings.proxy:
        # A proxy may add a line of its own after one that the client made up.
        for name, value in reversed(scope["headers"]):
            if name == b"x-forwarded-for":
                return str(value.decode("latin-1").rpartition(",")[2].strip())
    return peer
