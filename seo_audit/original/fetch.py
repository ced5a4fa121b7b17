"""Sources are fetched: each address once, politely, within limits; each page is on disk as soon as it is there."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Set
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from .guard import allowed_hosts, fault
from .index import Record, key_of, pages, update
from .noting import NOT_MODIFIED, noted, validators
from .snapshots import MOST_BYTES, body

if TYPE_CHECKING:
    import httpx

    from .download import Answer, Limits
    from .polite import Gate, Manners, Robots

_MOST_REDIRECTS = 10
_PAUSE = 20  # times as long as writing the index took: no run spends more than a twentieth on it


class Outcome(NamedTuple):
    """What came of one source.

    Args:
        key: `fetched`, `unchanged` (the server has no other version, or sent the same), or `failed`.
        record: what the index says of it now; of an address that is not asked for, nothing but the failure.
    """

    key: str
    record: Record


def fetch(
    addresses: Iterable[str],
    root: str,
    *,
    today: str,
    allowed: Iterable[str] = (),
    manners: "Manners | None" = None,
    limits: "Limits | None" = None,
    advance: Callable[[str], None] = lambda _: None,
) -> dict[str, Outcome]:
    """Fetch sources and keep them beside the index; what is there already is asked for with its validators.

    A run that is broken off keeps what it has.

    Args:
        addresses: as articles name them; those of one page are fetched once.
        root: the folder of the configuration.
        today: the date that is noted, in the form of ISO 8601.
        allowed: hosts that may be inner ones.
        manners: how hosts are treated.
        limits: of size and time.
        advance: called with each address when it is done.

    Returns:
        By address, see `key_of`.

    Raises:
        OSError: the index or a page cannot be written.
    """
    from .download import Limits
    from .polite import Manners

    wanted = sorted({key_of(address) for address in addresses})
    run = _Run(root, today, allowed_hosts(allowed), manners or Manners(), limits or Limits(MOST_BYTES), advance)
    try:
        asyncio.run(run.all(wanted))
    except BaseExceptionGroup as group:
        raise _first(group) from None
    finally:
        run.flush()
    return {address: run.outcomes[address] for address in wanted}


def _first(group: BaseException) -> BaseException:
    while isinstance(group, BaseExceptionGroup):
        group = group.exceptions[0]
    return group


class _Run:
    """A run: what all requests share."""

    def __init__(self, root: str, today: str, allowed: Set[str], manners: "Manners", limits: "Limits", advance: Callable[[str], None]) -> None:
        self.root, self.today, self.allowed, self.manners, self.limits, self.advance = root, today, allowed, manners, limits, advance
        self.outcomes: dict[str, Outcome] = {}
        self.known = pages(root)
        self.gates: dict[str, Gate] = {}
        self.pending: dict[str, Record] = {}
        self.noted = asyncio.Event()

    async def all(self, addresses: list[str]) -> None:
        """Fetch all: so many hosts at once as connections, so that a slow one holds up none of the others."""
        from .transport import GuardedTransport

        hosts: dict[str, list[str]] = {}
        for address in addresses:
            reason = fault(address, self.allowed)
            if reason:  # the index never hears of it: there may be a password in it
                self.done(address, Outcome("failed", Record(failure=reason)))
            else:
                hosts.setdefault(urlsplit(address).netloc, []).append(address)
        self.hosts_at_once = asyncio.Semaphore(self.manners.connections)
        self.connections = asyncio.Semaphore(self.manners.connections)
        async with GuardedTransport(self.allowed, self.manners.connections) as web, asyncio.TaskGroup() as beside:
            writing = beside.create_task(self.write())
            async with asyncio.TaskGroup() as tasks:
                for host in sorted(hosts):
                    tasks.create_task(_Host(self, web).fetch(host, hosts[host]))
            writing.cancel()

    async def write(self) -> None:
        """Write the index as soon as there is something new: after each page while it is small, more seldom when it is large."""
        while True:
            await self.noted.wait()
            self.noted.clear()
            begin = time.monotonic()
            self.flush()
            await asyncio.sleep(_PAUSE * (time.monotonic() - begin))

    def gate(self, host: str) -> "Gate":
        """What lets requests to a host through."""
        from .polite import Gate

        if host not in self.gates:
            self.gates[host] = Gate(self.manners, own=(urlsplit(f"//{host}").hostname or "") in self.allowed)
        return self.gates[host]

    def note(self, address: str, answer: "Answer") -> None:
        """Keep the page, if there is one, and what is known of it."""
        record, key = noted(answer, self.known.get(address, Record()), self.root, self.today)
        self.pending[address] = record
        self.done(address, Outcome(key, record))
        self.noted.set()

    def done(self, address: str, outcome: Outcome) -> None:
        """Say so."""
        self.outcomes[address] = outcome
        self.advance(address)

    def flush(self) -> None:
        """Put what was noted into the index."""
        if self.pending:
            pending, self.pending = self.pending, {}
            update(self.root, {}, pending)


class _Host:
    """The pages of one host."""

    def __init__(self, run: _Run, web: "httpx.AsyncBaseTransport") -> None:
        from .polite import Robots

        self.run, self.web = run, web
        self.failures = 0
        self.robots: Robots = Robots(lambda address: self.patiently(address, {}, None))

    async def fetch(self, host: str, addresses: Iterable[str]) -> None:
        waiting = deque(addresses)
        manners = self.run.manners
        own = (urlsplit(f"//{host}").hostname or "") in self.run.allowed
        async with self.run.hosts_at_once, asyncio.TaskGroup() as tasks:
            for _ in range(min(len(waiting), manners.connections if own else manners.per_host)):
                tasks.create_task(self.work(waiting))

    async def work(self, waiting: deque[str]) -> None:
        from .download import SLOW, Answer

        while waiting:
            address = waiting.popleft()
            if self.failures >= self.run.manners.failures:
                self.run.note(address, Answer("given-up", final=address))
                continue
            before = self.run.known.get(address)
            usable = before is not None and body(self.run.root, before.hash) is not None
            answer = await self.patiently(address, validators(before) if before and usable else {}, self.robots)
            self.failures = self.failures + 1 if answer.again or answer.failure == SLOW else 0
            self.run.note(address, answer)

    async def patiently(self, address: str, asking: Mapping[str, Mapping[str, str]], robots: "Robots | None") -> "Answer":
        """The answer; what may be there the next time is asked for again."""
        manners = self.run.manners
        for attempt in range(1, manners.attempts + 1):
            answer = await self.follow(address, asking, robots)
            wait = max(manners.back_off * 2 ** (attempt - 1), answer.wait or 0.0)
            if not answer.again or attempt == manners.attempts or wait > manners.patience:
                break
            await asyncio.sleep(wait)
        return answer

    async def follow(self, address: str, asking: Mapping[str, Mapping[str, str]], robots: "Robots | None") -> "Answer":
        """The answer behind all redirects; each of them is checked as the first address was."""
        import httpx

        from .download import REDIRECTS, Answer, ask
        from .polite import ROBOTS_BYTES

        run, trail, cookies = self.run, [address], httpx.Cookies()
        limits = run.limits if robots else run.limits._replace(size=ROBOTS_BYTES)
        clock = asyncio.get_running_loop().time
        while len(trail) <= _MOST_REDIRECTS + 1:
            here = trail[-1]
            reason = fault(here, run.allowed)
            if reason:  # the address stays unsaid: there may be a password in it
                return Answer(reason, final=trail[max(0, len(trail) - 2)], redirects=tuple(trail[1:-1]))
            gate = run.gate(urlsplit(here).netloc)
            refusal = await robots.refusal(here, gate) if robots else ""
            if refusal:
                return Answer(refusal, final=here, redirects=tuple(trail[1:]))
            async with gate.entered(), run.connections:
                begin = clock()
                answer = await ask(self.web, here, limits, asking.get(here, {}), cookies)
                limits = limits._replace(whole=limits.whole - (clock() - begin))  # one time for the whole chain
            target = answer.headers.get("location", "") if answer.status in REDIRECTS else ""
            if not target:
                http = answer.status in REDIRECTS or (answer.status == NOT_MODIFIED and here not in asking)
                return answer._replace(failure="http" if http else answer.failure, redirects=tuple(trail[1:]))
            trail.append(_joined(here, target))
        return Answer("redirects", final=address)


def _joined(here: str, target: str) -> str:
    try:
        return key_of(urljoin(here, target.strip()))
    except ValueError:
        return target
