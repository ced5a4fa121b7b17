"""A run that audits only what has changed: of all else the cache knows what came of it."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property, partial
from typing import Any, NamedTuple

from .article.lookups import ADDRESSES, SOURCE, STATE, still_hold
from .article.source import digest_of
from .cache import Cache, Entry, State
from .discovery import COARSE, File, Neighbourhood
from .grounds import ground_of
from .only_new import state_of
from .original.index import pages, ties
from .original.state import source_state
from .pickled import CacheError
from .plan import Plan
from .running import Done, plain, restored
from .site.facts import Facts
from .site.ground import Remembered as Kept

_BATCH = 200  # articles that are kept at once, or fewer that are as large together:
_BATCH_BYTES = 5_000_000
_ONLY_NEW = "only new"

_Fresh = tuple[str, Entry, tuple[Any, ...], Facts | None]
Audit = Callable[[Sequence[File]], Iterator[Done]]


class _Looked(NamedTuple):
    """A file as it looks before it is audited; `entry` where the cache knows what comes of it."""

    file: File
    state: State | None
    seen: int
    entry: Entry | None


class Remembered:
    """The work of a run, as far as it has to be done again.

    Args:
        files: in order of path.
        plan: what to do.
        cache: of the run's setting.
        around: the folder that no search for neighbours leaves.
        audit: audits files, in order.

    Attributes:
        digests: of each file that was read, by path.
        recalled: paths of the files that the cache knew.
        others: digests of the articles that are not in this run, and that there are still, by path.
        failed: why the cache was given up, or "".
    """

    def __init__(self, files: Sequence[File], plan: Plan, cache: Cache, around: str, audit: Audit) -> None:
        self._files = files
        self._plan = plan
        self._cache = cache
        self._audit = audit
        self._beside = Neighbourhood(around)
        self._ground = ground_of(plan, around, self._unchanged)
        self._known: dict[str, Entry] = {}
        self._tables = ties(plan.config.root), pages(plan.config.root)
        self._kept: dict[str, bytes] = {}  # digests of all that the cache knows
        self.digests: dict[str, bytes] = {}
        self.recalled: list[str] = []
        self.failed = ""

    def done(self) -> Iterator[Done]:
        """What comes of each file, in order."""
        known = self._known = self._entries()
        looked = [self._look(file, known.get(file.path)) for file in self._files]
        self._touch(looked, known)
        audited = self._audit([one.file for one in looked if one.entry is None])
        fresh: list[_Fresh] = []
        recalled = self._recalled([one.file.path for one in looked if one.entry is not None])
        for one in looked:
            done = next(recalled, None) if one.entry is not None else None
            if done is not None and one.entry is not None:
                self.recalled.append(one.file.path)
                self.digests[one.file.path] = one.entry.digest
                yield done
                continue
            done = next(audited) if one.entry is None else next(self._audit([one.file]))
            yield done
            if one.state is not None and done.digest and not done.tally.crashed:
                self.digests[one.file.path] = done.digest
                lookups = {**done.lookups, "top": one.file.top}
                if (state := state_of(one.file.path, self._plan)) is not None:
                    lookups[_ONLY_NEW] = state
                fresh.append((one.file.path, Entry(one.state, one.seen, done.digest, lookups), plain(done), done.facts))
            if len(fresh) >= _BATCH or sum(entry.state.size for _, entry, _, _ in fresh) >= _BATCH_BYTES:
                self._keep(fresh)
        self._keep(fresh, self._gone())

    def _entries(self) -> dict[str, Entry]:
        try:
            self._kept = self._cache.digests()
            return self._cache.entries([file.path for file in self._files])
        except CacheError as error:
            self.failed = str(error)
            return {}

    def _unchanged(self, path: str) -> Kept | None:
        """What is known of an article that looks as it did, for what others say of it."""
        if path not in self._known and path in self._kept and not self.failed:
            with suppress(CacheError):
                self._known |= self._cache.entries([path])
        entry = self._known.get(path)
        if entry is None:
            return None
        try:
            status = os.stat(os.path.join(self._plan.config.root, path))
        except OSError:
            return None
        state = State(status.st_mtime_ns, status.st_ctime_ns, status.st_size)
        same = state == entry.state and max(state.mtime, state.ctime) + COARSE < entry.seen
        return Kept(entry.digest, entry.lookups.get(ADDRESSES, ())) if same else None

    def _look(self, file: File, entry: Entry | None) -> _Looked:
        seen = time.time_ns()
        try:
            status = os.stat(file.file)
        except OSError:
            return _Looked(file, None, seen, None)
        state = State(status.st_mtime_ns, status.st_ctime_ns, status.st_size)
        holds = entry is not None and self._is_same(file, state, entry) and self._still(file, entry)
        return _Looked(file, state, seen, self._renewed(file, entry) if holds and entry is not None else None)

    def _renewed(self, file: File, entry: Entry) -> Entry:
        """The entry with the state that neighbours have now, so that next time they need not be looked at."""
        if entry.lookups.get(STATE) is None or entry.lookups[STATE] == (state := self._beside.state_beside(file.file)):
            return entry
        return entry._replace(lookups={**entry.lookups, STATE: state})

    def _is_same(self, file: File, state: State, entry: Entry) -> bool:
        """Whether a file holds what it held. One that was changed about when it was read may have been changed again just after."""
        if state == entry.state and max(state.mtime, state.ctime) + COARSE < entry.seen:
            return True
        if state.size != entry.state.size:
            return False
        try:
            with open(file.file, "rb") as stream:
                return digest_of(stream.read(state.size + 1)) == entry.digest
        except OSError:
            return False

    def _still(self, file: File, entry: Entry) -> bool:
        lookups = dict(entry.lookups)
        if lookups.pop("top", None) != file.top:
            return False
        lookups.pop(ADDRESSES, None)
        if lookups.pop(_ONLY_NEW, None) != state_of(file.path, self._plan):
            return False
        address, state = lookups.pop(SOURCE, ("", ""))
        if source_state(file.path, address, *self._tables, self._plan.config.sources) != state:
            return False
        beside = partial(self._beside.of, file.file), partial(self._beside.state_beside, file.file)
        return not lookups or still_hold(lookups, *beside, self._plan.today.isoformat(), self._ground.ask)

    def _touch(self, looked: Iterable[_Looked], known: dict[str, Entry]) -> None:
        """Note of files that hold the same how they look now: next time nobody need read them."""
        changed = [
            (one.file.path, one.state, one.seen, one.entry.lookups)
            for one in looked
            if one.entry and one.state and (one.entry is not known[one.file.path] or _is_unsure(one.state, one.entry))
        ]
        if changed and not self.failed:
            try:
                self._cache.touch(changed)
            except CacheError as error:
                self.failed = str(error)

    def _recalled(self, paths: Sequence[str]) -> Iterator[Done]:
        """What the cache knows, in order; it ends where that cannot be read."""
        if self.failed:
            return
        try:
            yield from map(restored, self._cache.done(paths))
        except (CacheError, TypeError, ValueError, IndexError) as error:
            self.failed = str(error)

    def _keep(self, fresh: list[_Fresh], gone: Sequence[str] = ()) -> None:
        if not self.failed and (fresh or gone):
            try:
                self._cache.keep(fresh, gone)
            except CacheError as error:
                self.failed = str(error)
        fresh.clear()

    @cached_property
    def others(self) -> dict[str, bytes]:
        """Digests of the articles that are not in this run, and that there are still."""
        here, root = {file.path for file in self._files}, self._plan.config.root
        return {path: digest for path, digest in self._kept.items() if path not in here and os.path.exists(os.path.join(root, path))}

    def _gone(self) -> list[str]:
        """Articles that the cache knows and nobody can find any more."""
        here = {file.path for file in self._files} | self.others.keys()
        return [path for path in self._kept if path not in here and not os.path.lexists(os.path.join(self._plan.config.root, path))]


def _is_unsure(state: State, entry: Entry) -> bool:
    return state != entry.state or max(state.mtime, state.ctime) + COARSE >= entry.seen
