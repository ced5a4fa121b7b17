"""What was asked of the dictionary in earlier runs: loading it, and asking it for the words of one article, takes longer than the audit.

The answers are kept in a database beside those of the audits, for one program: any other one begins anew. Nothing is kept unless `use`
says where, and whatever goes wrong with the file, the dictionary is asked.
"""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

_FILE = "words-1.sqlite"  # another number for another form of the table
_WAIT = 0.5  # seconds for another run to finish what it writes; these answers are worth no more
_MOST_BYTES = 100_000_000  # of the file: ten times what a large site needs
_MOST_FRESH = 50_000  # answers that wait to be kept
_LONGEST = 200  # code points of a question: longer ones are no words
_TABLES = """
CREATE TABLE IF NOT EXISTS program (digest BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answers (question TEXT PRIMARY KEY, answer TEXT) WITHOUT ROWID;
"""

Answer = TypeVar("Answer")


class _Store:
    """The answers of one file; of none where `base` is None."""

    def __init__(self, base: sqlite3.Connection | None = None) -> None:
        self.base = base
        self.process = os.getpid()
        self.fresh: dict[str, str] = {}

    def get(self, question: str) -> str | None:
        """The answer, as it was kept."""
        if self.base is not None:
            with suppress(sqlite3.Error, UnicodeError):  # half of a surrogate pair is no text to a database
                row = self.base.execute("SELECT answer FROM answers WHERE question = ?", (question,)).fetchone()
                return row[0] if row and isinstance(row[0], str) else None
        return None

    def add(self, question: str, answer: str) -> None:
        if self.base is not None and len(self.fresh) < _MOST_FRESH and len(question) <= _LONGEST and question.isprintable():
            self.fresh[question] = answer

    def keep(self) -> None:
        """Write what is new; where that fails, nothing is lost but time."""
        if self.base is not None and self.fresh:
            with suppress(sqlite3.Error, UnicodeError), self.base:
                self.base.executemany("INSERT OR IGNORE INTO answers VALUES (?, ?)", self.fresh.items())
            self.fresh.clear()


_stores = [_Store()]
_copied: list[_Store] = []  # of the process that this one is a copy of: closing them here might undo its locks


def use(folder: str, program: bytes) -> None:
    """Look up answers in a folder from now on, in this process.

    Args:
        folder: that there is.
        program: digest of all that answers depend on.
    """
    path = os.path.join(folder, _FILE)
    _copied.extend(store for store in _stores if store.process != os.getpid())
    try:
        _stores[:] = [_Store(_connection(path, program))]
    except (sqlite3.Error, OSError):
        _stores[:] = [_Store()]


def keep() -> None:
    """Keep what was asked for the first time, for the next run."""
    _stores[0].keep()


def leave() -> None:
    """Keep what is new, and look nothing up any more."""
    keep()
    if (base := _stores[0].base) is not None:
        base.close()
    _stores[:] = [_Store()]


def remembered(decoded: Callable[[Any], Answer]) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Of a function of texts, keep what it gives for the next run.

    Args:
        decoded: makes its result of what JSON made of it; raises TypeError, ValueError or LookupError where it is none.
    """

    def wrap(ask: Callable[..., Answer]) -> Callable[..., Answer]:
        name = f"{ask.__module__.rpartition('.')[2]}.{ask.__name__}"

        def answer(*asked: str) -> Answer:
            store = _stores[0]
            if store.base is None:
                return ask(*asked)
            question = "|".join((name, *asked))
            said = store.get(question)
            if said is not None:
                with suppress(TypeError, ValueError, LookupError, RecursionError):
                    return decoded(json.loads(said))
            found = ask(*asked)
            store.add(question, json.dumps(found, ensure_ascii=False, separators=(",", ":")))
            return found

        answer.__doc__ = ask.__doc__
        return answer

    return wrap


def truth(value: Any) -> bool:
    """A truth value, as `remembered` wants it."""
    if value is True or value is False:
        return value
    raise TypeError(value)


def text(value: Any) -> str:
    """A text, as `remembered` wants it."""
    if isinstance(value, str):
        return value
    raise TypeError(value)


def _connection(path: str, program: bytes) -> sqlite3.Connection:
    with suppress(FileNotFoundError):
        if os.path.getsize(path) > _MOST_BYTES:
            _remove(path)
    try:
        return _opened(path, program)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, full, read-only: not damaged
            raise
    _remove(path)
    return _opened(path, program)


def _opened(path: str, program: bytes) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=_WAIT)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(_TABLES)
        if base.execute("SELECT digest FROM program").fetchall() != [(program,)]:
            with base:
                base.execute("DELETE FROM answers")
                base.execute("DELETE FROM program")
                base.execute("INSERT INTO program VALUES (?)", (program,))
    except BaseException:
        base.close()
        raise
    return base


def _remove(path: str) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(path + ending)
