"""Links are tried: each address once, politely, by HEAD, and by GET where that brought nothing; no page is read.

Where a connection may lead, how often a host is asked and what it asks robots to keep out of are the same as for sources.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Set
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from ..article.credentials import secrets_in_value
from ..article.leads import Response
from .guard import allowed_hosts, fault
from .index import key_of

if TYPE_CHECKING:
    import httpx

    from .download import Answer, Limits
    from .polite import Gate, Manners, Robots

_MOST_REDIRECTS = 10
_PIECE = 1  # bytes of a page that are read: none is wanted
_ROBOTS = 512_000
_FINE = range(200, 400)
_LASTING = frozenset({301, 308})
# What servers say to who is no browser, not signed in, or asks too often; 999 is LinkedIn's. The page may be there.
_REFUSED = frozenset({401, 402, 403, 405, 406, 407, 418, 421, 423, 425, 426, 428, 429, 431, 451, 999})
_GIVEN_UP = "given-up"


def try_links(
    addresses: Iterable[str],
    *,
    allowed: Iterable[str] = (),
    manners: "Manners | None" = None,
    limits: "Limits | None" = None,
    done: Callable[[str, Response], None] = lambda *_: None,
) -> None:
    """Ask servers what is at some addresses.

    Args:
        addresses: of pages, without `#…`.
        allowed: hosts that may be inner ones.
        manners: how hosts are treated.
        limits: of time.
        done: called with each address and what was said of it, as soon as it was.
    """
    from .download import Limits
    from .polite import Manners

    run = _Run(allowed_hosts(allowed), manners or Manners(attempts=2, failures=3), limits or Limits(_PIECE, whole=30.0), done)
    try:
        asyncio.run(run.all(sorted(set(addresses))))
    except BaseExceptionGroup as group:
        raise _first(group) from None


def _first(group: BaseException) -> BaseException:
    while isinstance(group, BaseExceptionGroup):
        group = group.exceptions[0]
    return group


class _Run:
    """What all requests share."""

    def __init__(self, allowed: Set[str], manners: "Manners", limits: "Limits", done: Callable[[str, Response], None]) -> None:
        self.allowed, self.manners, self.limits, self.done = allowed, manners, limits, done
        self.gates: dict[str, Gate] = {}

    async def all(self, addresses: list[str]) -> None:
        from .transport import GuardedTransport

        hosts: dict[str, list[str]] = {}
        for address in addresses:
            reason = fault(address, self.allowed)
            if reason:
                self.done(address, Response(reason))
            else:
                hosts.setdefault(urlsplit(address).netloc, []).append(address)
        self.hosts_at_once = asyncio.Semaphore(self.manners.connections)
        self.connections = asyncio.Semaphore(self.manners.connections)
        async with GuardedTransport(self.allowed, self.manners.connections) as web, asyncio.TaskGroup() as tasks:
            for host in sorted(hosts):
                tasks.create_task(_Host(self, web).ask(hosts[host]))

    def gate(self, host: str) -> "Gate":
        """What lets requests to a host through."""
        from .polite import Gate

        if host not in self.gates:
            self.gates[host] = Gate(self.manners, own=(urlsplit(f"//{host}").hostname or "") in self.allowed)
        return self.gates[host]


class _Host:
    """The links to one host."""

    def __init__(self, run: _Run, web: "httpx.AsyncBaseTransport") -> None:
        from .polite import Robots

        self.run, self.web = run, web
        self.failures = 0
        self.robots: Robots = Robots(lambda address: self.follow(address, "GET", None))

    async def ask(self, addresses: Iterable[str]) -> None:
        """Ask for all of them, a few at once."""
        waiting = deque(addresses)
        async with self.run.hosts_at_once, asyncio.TaskGroup() as tasks:
            for _ in range(min(len(waiting), self.run.manners.per_host)):
                tasks.create_task(self.work(waiting))

    async def work(self, waiting: deque[str]) -> None:
        from .download import SLOW

        while waiting:
            address = waiting.popleft()
            if self.failures >= self.run.manners.failures:
                self.run.done(address, Response(_GIVEN_UP))
                continue
            answer = await self.patiently(address)
            silent = not answer.status and (answer.again or answer.failure == SLOW)
            self.failures = self.failures + 1 if silent else 0
            self.run.done(address, response_of(address, answer))

    async def patiently(self, address: str) -> "Answer":
        """The answer to HEAD; to GET where that is none that a browser would get, and once more where that may help."""
        manners = self.run.manners
        answer = await self.follow(address, "HEAD", self.robots)
        if answer.status in _FINE or (not answer.status and not answer.again):
            return answer
        for attempt in range(1, manners.attempts + 1):
            answer = await self.follow(address, "GET", self.robots)
            wait = max(manners.back_off * 2 ** (attempt - 1), answer.wait or 0.0)
            if not answer.again or attempt == manners.attempts or wait > manners.patience:
                break
            await asyncio.sleep(wait)
        return answer

    async def follow(self, address: str, method: str, robots: "Robots | None") -> "Answer":
        """The answer behind all redirects; each of them is checked as the first address was."""
        import httpx

        from .download import REDIRECTS, Answer, ask

        run, trail, cookies, lasting = self.run, [address], httpx.Cookies(), True
        limits = run.limits if robots else run.limits._replace(size=_ROBOTS)
        clock = asyncio.get_running_loop().time
        while len(trail) <= _MOST_REDIRECTS + 1:
            here = trail[-1]
            reason = fault(here, run.allowed)
            if reason:
                return Answer(reason)
            gate = run.gate(urlsplit(here).netloc)
            refusal = await robots.refusal(here, gate) if robots else ""
            if refusal:
                return Answer(refusal)
            async with gate.entered(), run.connections:
                begin = clock()
                answer = await ask(self.web, here, limits, {}, cookies, method=method)
                limits = limits._replace(whole=limits.whole - (clock() - begin))
            target = answer.headers.get("location", "") if answer.status in REDIRECTS else ""
            if not target:
                return answer._replace(redirects=tuple(trail[1:]) if lasting else ())
            lasting = lasting and answer.status in _LASTING
            trail.append(_joined(here, target))
        return Answer("redirects")


def _joined(here: str, target: str) -> str:
    try:
        return key_of(urljoin(here, target.strip()))
    except ValueError:
        return target


def response_of(address: str, answer: "Answer") -> Response:
    """What an answer says of a link.

    Args:
        address: of the link.
        answer: behind all redirects; those are kept where each of them is for good.
    """
    if answer.status in _REFUSED:
        return Response("refused", answer.status)
    if answer.status in _FINE:
        final = answer.redirects[-1] if answer.redirects else ""
        moved = final and final != key_of(address) and not secrets_in_value(final)
        return Response("moved", answer.status, final) if moved else Response("ok", answer.status)
    if answer.status:
        return Response("http", answer.status)
    return Response(answer.failure or "broken")
