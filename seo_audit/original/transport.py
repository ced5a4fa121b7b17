"""What carries requests: httpx over connections that the guard has looked at. It is imported when something is fetched."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Set
from typing import Any

import httpcore
import httpx

from .guard import Resolve, checked, resolve

_TURNS = 3


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to the very address that was checked; the name stays with TLS and the request, which are made by it.

    Args:
        allowed: hosts that may be inner ones.
        resolver: what asks for the addresses of a name.
        backend: what connects.
    """

    def __init__(self, allowed: Set[str], resolver: Resolve, backend: httpcore.AsyncNetworkBackend) -> None:
        self._allowed = allowed
        self._resolver = resolver
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the interface of httpcore
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address of a host that answers.

        Raises:
            InnerAddressError: it leads into an inner network.
        """
        try:
            async with asyncio.timeout(timeout):
                addresses = await checked(host, port, self._allowed, self._resolver)
        except TimeoutError:
            raise httpcore.ConnectTimeout(host) from None
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        failed: Exception = httpcore.ConnectError(host)
        for address in addresses:
            try:
                return await self._backend.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._backend.sleep(seconds)


class _Stream(httpx.AsyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._response.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._response.aclose()


class GuardedTransport(httpx.AsyncBaseTransport):
    """A transport of httpx over guarded connections; errors are those of httpcore.

    Args:
        allowed: hosts that may be inner ones.
        connections: at once, at most.
        resolver: what asks for the addresses of a name.
        backend: what connects.
    """

    def __init__(
        self, allowed: Set[str], connections: int, *, resolver: Resolve = resolve, backend: httpcore.AsyncNetworkBackend | None = None
    ) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=connections,
            http2=True,
            keepalive_expiry=5.0,
            network_backend=GuardedBackend(allowed, resolver, backend or httpcore.AnyIOBackend()),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask, and answer when the headers are there."""
        url = request.url
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=dict(request.extensions),
        )
        answer = await self._pool.handle_async_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer), extensions=dict(answer.extensions))

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()
        # What is closed says so in the next turns of the loop: a loop that ends before leaves sockets to be complained of.
        for _ in range(_TURNS):
            await asyncio.sleep(0)
