"""What came of articles in earlier runs, in `.seo-audit-cache/`: SQLite, so that two runs at once and a run that is killed do no harm.

An entry holds for one setting (program, rules, configuration, reports: see `setting.py`) and one content of its file. Nothing in it is
trusted: of what is pickled only our own plain records are made, and a file that is no database is thrown away.
"""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from .pickled import CacheError, dumped, loaded

FOLDER = ".seo-audit-cache"
_FILE = "cache-1.sqlite"  # another number for another form of tables
_WAIT = 2.0  # seconds for another run to finish what it writes
_MOST_SETTINGS = 8
_MOST_RUNS = 4  # of a setting: the whole site, and what somebody works on
_FEW = 100  # articles that are quicker asked for one by one
_TABLES = """
CREATE TABLE IF NOT EXISTS settings (setting BLOB PRIMARY KEY, used INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    setting BLOB, path TEXT, mtime INTEGER, ctime INTEGER, size INTEGER, seen INTEGER, digest BLOB, lookups BLOB, done BLOB, facts BLOB,
    PRIMARY KEY (setting, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sites (setting BLOB PRIMARY KEY, state BLOB, found BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (setting BLOB, asked BLOB, state BLOB, said BLOB, used INTEGER, PRIMARY KEY (setting, asked)) WITHOUT ROWID;
"""


class State(NamedTuple):
    """What a file looks like from outside, times in nanoseconds, its size in bytes."""

    mtime: int
    ctime: int
    size: int


class Entry(NamedTuple):
    """What is known of a file.

    Args:
        state: that it had.
        seen: when that was looked up, in nanoseconds since 1970.
        digest: of its content.
        lookups: what its audit was told of other files and of the day.
    """

    state: State
    seen: int
    digest: bytes
    lookups: Mapping[str, Any]


class Cache:
    """The entries of one setting.

    Args:
        root: the folder that `.seo-audit-cache` stands in.
        setting: digest of all that results depend on beside the files.

    Attributes:
        folder: that it is kept in.
        rebuilt: whether it was damaged, and thrown away.

    Raises:
        CacheError: it can be neither read nor made.
    """

    def __init__(self, root: str, setting: bytes) -> None:
        self._setting = setting
        self.rebuilt = False
        self.folder = os.path.join(root, FOLDER)
        self._path = os.path.join(self.folder, _FILE)
        try:
            os.makedirs(self.folder, exist_ok=True)
            _ignored_by_git(self.folder)
            self._base = self._opened()
        except (OSError, sqlite3.Error) as error:
            raise CacheError(str(error)) from None

    def _opened(self) -> sqlite3.Connection:
        try:
            return _connection(self._path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # locked, full, read-only: not damaged
                raise
        for ending in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                os.unlink(self._path + ending)
        self.rebuilt = True
        return _connection(self._path)

    def entries(self, paths: Sequence[str]) -> dict[str, Entry]:
        """What is known of articles, by path.

        Args:
            paths: of them.

        Raises:
            CacheError: it cannot be read.
        """
        wanted = "SELECT path, mtime, ctime, size, seen, digest, lookups FROM articles WHERE setting = ?"
        try:
            if len(paths) <= _FEW:
                rows = [row for path in paths for row in self._base.execute(f"{wanted} AND path = ?", (self._setting, path))]
            else:
                here = set(paths)
                rows = [row for row in self._base.execute(wanted, (self._setting,)) if row[0] in here]
            return {row[0]: Entry(State(*row[1:4]), row[4], row[5], loaded(row[6])) for row in rows}
        except sqlite3.Error as error:
            raise CacheError(str(error)) from None

    def digests(self) -> dict[str, bytes]:
        """What each article held that anything is known of, by path.

        Raises:
            CacheError: it cannot be read.
        """
        try:
            return dict(self._base.execute("SELECT path, digest FROM articles WHERE setting = ?", (self._setting,)))
        except sqlite3.Error as error:
            raise CacheError(str(error)) from None

    def done(self, paths: Iterable[str]) -> Iterator[Any]:
        """What came of articles.

        Args:
            paths: of them, sorted.

        Raises:
            CacheError: of one there is nothing, or it is damaged.
        """
        return self._column("done", paths)

    def facts(self, paths: Iterable[str]) -> Iterator[Any]:
        """The facts of articles.

        Args:
            paths: of them, sorted.

        Raises:
            CacheError: of one there are none, or they are damaged.
        """
        return self._column("facts", paths)

    def _column(self, column: str, paths: Iterable[str]) -> Iterator[Any]:
        """One look through the table for all of them: asking for each costs as much as all the rest. SQLite sorts UTF-8 as Python sorts text."""
        try:
            rows = iter(self._base.execute(f"SELECT path, {column} FROM articles WHERE setting = ? ORDER BY path", (self._setting,)))  # noqa: S608 - a word of our own
            for path in paths:
                row = next((row for row in rows if row[0] >= path), None)
                if row is None or row[0] != path:
                    raise CacheError(f"{path} is gone")
                yield loaded(row[1])
        except sqlite3.Error as error:
            raise CacheError(str(error)) from None

    def found(self, state: bytes) -> Any:
        """What was found across articles when the site was in this state; None where that is not known."""
        try:
            row = self._base.execute("SELECT found FROM sites WHERE setting = ? AND state = ?", (self._setting, state)).fetchone()
            return loaded(row[0]) if row else None
        except (sqlite3.Error, CacheError):
            return None

    def keep(self, kept: Iterable[tuple[str, Entry, Any, Any]], gone: Iterable[str] = ()) -> None:
        """Keep what came of articles, all or nothing.

        Args:
            kept: path, entry, what came of it, facts.
            gone: paths that are articles no more.

        Raises:
            CacheError: it cannot be written.
        """
        # Facts are numbers that hardly get shorter, and those of all articles are read at once.
        rows = (
            (self._setting, path, *entry.state, entry.seen, entry.digest, dumped(dict(entry.lookups)), dumped(done), dumped(facts, squeezed=False))
            for path, entry, done, facts in kept
        )
        with self._writing():
            self._base.executemany("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self._base.executemany("DELETE FROM articles WHERE setting = ? AND path = ?", ((self._setting, path) for path in gone))

    def touch(self, states: Iterable[tuple[str, State, int, Mapping[str, Any]]]) -> None:
        """Note that files look different from outside and hold the same: path, state, when that was looked up, what holds of others.

        Raises:
            CacheError: it cannot be written.
        """
        rows = ((*state, seen, dumped(dict(lookups)), self._setting, path) for path, state, seen, lookups in states)
        with self._writing():
            self._base.executemany("UPDATE articles SET mtime = ?, ctime = ?, size = ?, seen = ?, lookups = ? WHERE setting = ? AND path = ?", rows)

    def keep_found(self, state: bytes, found: Any) -> None:
        """Keep what was found across articles.

        Raises:
            CacheError: it cannot be written.
        """
        with self._writing():
            self._base.execute("INSERT OR REPLACE INTO sites VALUES (?, ?, ?)", (self._setting, state, dumped(found)))

    def said(self, asked: bytes, state: bytes) -> Any:
        """What a run said; None where that is not known.

        Args:
            asked: digest of what it was asked.
            state: digest of the files that there were.
        """
        try:
            row = self._base.execute("SELECT said FROM runs WHERE setting = ? AND asked = ? AND state = ?", (self._setting, asked, state)).fetchone()
            return loaded(row[0]) if row else None
        except (sqlite3.Error, CacheError):
            return None

    def keep_said(self, asked: bytes, state: bytes, said: Any) -> None:
        """Keep what a run said.

        Raises:
            CacheError: it cannot be written.
        """
        with self._writing():
            self._base.execute("INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?)", (self._setting, asked, state, dumped(said), time.time_ns()))
            old = "SELECT asked FROM runs WHERE setting = ? ORDER BY used DESC LIMIT -1 OFFSET ?"
            self._base.execute(f"DELETE FROM runs WHERE setting = ? AND asked IN ({old})", (self._setting, self._setting, _MOST_RUNS))  # noqa: S608 - words of our own

    def use(self) -> None:
        """Note that the setting was used, and forget those that were not for long.

        Raises:
            CacheError: it cannot be written.
        """
        with self._writing():
            self._base.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (self._setting, time.time_ns()))
            old = self._base.execute("SELECT setting FROM settings ORDER BY used DESC LIMIT -1 OFFSET ?", (_MOST_SETTINGS,)).fetchall()
            for table in ("articles", "sites", "runs", "settings"):
                self._base.executemany(f"DELETE FROM {table} WHERE setting = ?", old)  # noqa: S608 - words of our own

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction: all of it, or nothing."""
        try:
            with self._base:
                yield
        except sqlite3.Error as error:
            raise CacheError(str(error)) from None

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()


def clear(root: str) -> bool:
    """Remove the cache of a folder; whether there was one.

    Raises:
        OSError: it cannot be removed.
    """
    import shutil

    folder = os.path.join(root, FOLDER)
    if not os.path.isdir(folder) or os.path.islink(folder):
        return False
    shutil.rmtree(folder)
    return True


def _connection(path: str) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=_WAIT)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(_TABLES)
        base.execute("SELECT count(*) FROM settings").fetchone()
    except BaseException:
        base.close()
        raise
    return base


def _ignored_by_git(folder: str) -> None:
    path = os.path.join(folder, ".gitignore")
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8") as stream:
            stream.write("*\n")
