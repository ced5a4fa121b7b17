"""Manners: how often a host is asked, and what it asks robots to keep out of. Imported when something is fetched."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import NamedTuple
from urllib.parse import urlsplit

from protego import Protego

from .download import AGENT, Answer

ROBOTS_BYTES = 512_000  # RFC 9309, 2.5, asks for 500 KiB at least
_ROBOTS_LINES = 3_000  # half a kilobyte of memory each
_MOST_ORIGINS = 4  # that one host's pages lead to; rules of others are asked for again
_LONGEST_DELAY = 10.0  # seconds; a Crawl-delay of an hour is meant for nobody
_NOT_FOUND = range(400, 500)


class Manners(NamedTuple):
    """How hosts are treated.

    Args:
        connections: at once, to all hosts.
        per_host: at once, to one host.
        delay: seconds from one request to a host to the next one; None for half a second, and for nothing at all between requests
            to hosts that the configuration allows, which are one's own.
        attempts: at most, for what may be there the next time.
        back_off: seconds before the second attempt; twice as many before each one after it.
        patience: seconds that a server may ask to wait; who asks for more is not asked again.
        failures: pages of a host that do not come, one after another, until it is left alone.
    """

    connections: int = 8
    per_host: int = 2
    delay: float | None = None
    attempts: int = 3
    back_off: float = 1.0
    patience: float = 60.0
    failures: int = 5


_DELAY = 0.5


class Gate:
    """Lets requests to a host through: so many at once, each so many seconds after the one before.

    Args:
        manners: how hosts are treated.
        own: whether the host is one that the configuration allows.
    """

    def __init__(self, manners: Manners, *, own: bool) -> None:
        self._turn = asyncio.Semaphore(manners.connections if own else manners.per_host)
        self._delay = manners.delay if manners.delay is not None else 0.0 if own else _DELAY
        self._next = 0.0

    def slow_down(self, seconds: float) -> None:
        """Let at least so many seconds pass between requests."""
        self._delay = max(self._delay, min(seconds, _LONGEST_DELAY))

    @asynccontextmanager
    async def entered(self) -> AsyncIterator[None]:
        """Wait for a turn, and keep it."""
        async with self._turn:
            now = asyncio.get_running_loop().time()
            begin = max(now, self._next)
            self._next = begin + self._delay
            await asyncio.sleep(begin - now)
            yield


class Robots:
    """What robots.txt of hosts says, asked for once.

    Args:
        fetch: what fetches one.
    """

    def __init__(self, fetch: Callable[[str], Awaitable[Answer]]) -> None:
        self._fetch = fetch
        self._rules: dict[str, Protego | str] = {}
        self._lock = asyncio.Lock()

    async def refusal(self, address: str, gate: Gate) -> str:
        """Why a page may not be asked for; "" where it may.

        RFC 9309, 2.3.1: without a robots.txt (4xx) everything is allowed, and nothing where nobody can tell (5xx, no answer).
        """
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        async with self._lock:
            rules = self._rules.pop(origin, None)
            if rules is None:
                rules = _rules(await self._fetch(f"{origin}/robots.txt"))
            self._rules[origin] = rules
            if len(self._rules) > _MOST_ORIGINS:  # the one that was asked for longest ago
                self._rules.pop(next(iter(self._rules)))
        if isinstance(rules, str):
            return rules
        gate.slow_down(rules.crawl_delay(AGENT) or 0.0)
        return "" if rules.can_fetch(address, AGENT) else "robots"


def _rules(answer: Answer) -> Protego | str:
    if answer.failure == "http" and answer.status in _NOT_FOUND and not answer.again:
        return Protego.parse("")
    if answer.failure:
        return "robots-unknown"
    lines = answer.body.decode("utf-8-sig", "replace").splitlines()
    return Protego.parse("\n".join(lines[:_ROBOTS_LINES]))
