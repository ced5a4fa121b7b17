"""One page from the web: asked for once, read within limits of size and time, unpacked as it comes. Imported when something is fetched."""

import asyncio
import ssl
import zlib
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import NamedTuple

import httpcore
import httpx

from .guard import INNER, InnerAddressError
from .noting import NOT_MODIFIED

AGENT = "seo-audit"
SLOW = "slow"
_AGENT = f"{AGENT} (+https://github.com/seo-audit/seo-audit)"
# What httpx unpacks by itself it unpacks whole, and as many times as the server says: 60 KB become 60 GB.
_HEADERS = {"User-Agent": _AGENT, "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", "Accept-Encoding": "gzip, deflate"}
_OK, _TOO_MANY = 200, 429
_SERVER_ERRORS = range(500, 600)
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ZLIB_METHOD = 8  # how a zlib header begins; some servers send what they call deflate without one


class Limits(NamedTuple):
    """How long and how much.

    Args:
        size: bytes of a page, packed and unpacked.
        connect: seconds until a connection must be there.
        silence: seconds between two pieces of an answer.
        whole: seconds for one answer, behind all redirects, from the first byte asked to the last one read.
    """

    size: int
    connect: float = 10.0
    silence: float = 15.0
    whole: float = 60.0


class Answer(NamedTuple):
    """What came of asking.

    Args:
        failure: why there is no page; "" where there is one, or the server says that it is still the same.
        status: of the answer; 0 where there was none.
        final: the address that answered.
        redirects: addresses in front of it, behind the first one.
        body: the page.
        headers: of the answer, names in lower case.
        again: whether asking once more may help.
        wait: seconds that the server asks to wait; None where it does not say.
    """

    failure: str = ""
    status: int = 0
    final: str = ""
    redirects: tuple[str, ...] = ()
    body: bytes = b""
    headers: Mapping[str, str] = {}
    again: bool = False
    wait: float | None = None


class _Refused(Exception):  # noqa: N818 - said of an answer, never seen outside
    """Why an answer is read no further."""


async def ask(
    web: httpx.AsyncBaseTransport, address: str, limits: Limits, headers: Mapping[str, str], cookies: httpx.Cookies, *, method: str = "GET"
) -> Answer:
    """The answer to one request; redirects are not followed, and their bodies not read.

    No client of httpx stands between: it would keep cookies, look for passwords (.netrc) and proxies, and stumble over addresses
    that a hostile server redirects to.

    Args:
        web: what carries the request.
        address: that was checked.
        limits: of size and time.
        headers: beside the usual ones.
        cookies: of this chain of redirects; those of the answer are put there.
        method: `GET`, or `HEAD` where only the status is wanted.
    """
    try:
        request = httpx.Request(method, address, headers={**_HEADERS, **headers}, extensions={"timeout": _timeouts(limits)})
    except (httpx.InvalidURL, ValueError):
        return Answer("host", final=address)
    cookies.set_cookie_header(request)
    try:
        async with asyncio.timeout(limits.whole):
            response = await web.handle_async_request(request)
            response.request = request
            try:
                return await _read(response, address, limits, cookies)
            finally:
                await response.aclose()
    except InnerAddressError:
        return Answer(INNER, final=address)
    except TimeoutError:
        return Answer(SLOW, final=address)
    except httpcore.TimeoutException:
        return Answer("timeout", final=address, again=True)
    except httpcore.ConnectError as error:
        certificate = _is_certificate(error)
        return Answer("certificate" if certificate else "unreachable", final=address, again=not certificate)
    except (httpcore.NetworkError, httpcore.ProtocolError):
        return Answer("broken", final=address, again=True)


def _timeouts(limits: Limits) -> dict[str, float | None]:
    return httpx.Timeout(limits.silence, connect=limits.connect, pool=None).as_dict()


async def _read(response: httpx.Response, address: str, limits: Limits, cookies: httpx.Cookies) -> Answer:
    cookies.extract_cookies(response)
    status, headers = response.status_code, dict(response.headers)
    answer = Answer("", status, address, headers=headers)
    if status in REDIRECTS | {NOT_MODIFIED}:
        return answer
    if status != _OK:
        again = status == _TOO_MANY or status in _SERVER_ERRORS
        return answer._replace(failure="http", again=again, wait=_wait(headers) if again else None)
    try:
        return answer._replace(body=await _body(response, limits.size))
    except _Refused as refused:
        return answer._replace(failure=str(refused))
    except zlib.error:
        return answer._replace(failure="encoding")


async def _body(response: httpx.Response, size: int) -> bytes:
    """The page, unpacked piece by piece: no more is unpacked than may be kept."""
    length = response.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and (len(length) > len(str(size)) or int(length) > size):
        raise _Refused("too-large")
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise _Refused("encoding")
    unpack = None
    body, packed = bytearray(), 0
    async for piece in response.aiter_raw():
        packed += len(piece)
        if encoding in {"", "identity"}:
            body += piece
        elif piece:
            if unpack is None:
                bare = encoding == "deflate" and piece[0] & 0x0F != _ZLIB_METHOD
                unpack = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS | 32)
            body += unpack.decompress(piece, size + 1 - len(body))
        if max(packed, len(body)) > size:
            raise _Refused("too-large")
    if unpack is not None and not unpack.eof:
        raise _Refused("encoding")
    return bytes(body)


def _wait(headers: Mapping[str, str]) -> float | None:
    """Seconds of Retry-After, RFC 9110, 10.2.3; a date counts from what the server takes for now."""
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        until, now = parsedate_to_datetime(said), parsedate_to_datetime(headers.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def _is_certificate(error: BaseException | None) -> bool:
    seen = 0
    while error is not None and seen < 9:  # noqa: PLR2004 - causes may go in circles
        if isinstance(error, ssl.SSLError):
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False
