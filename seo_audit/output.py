"""Where reports go. What is written to disk is written whole: a temporary file, then a rename."""

import os
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR, ENOTDIR
from stat import S_ISREG
from typing import IO, Protocol, TextIO

_MOST_COPIED = 20_000_000  # bytes, compressed


class Output(Protocol):
    """What a reporter writes to.

    Attributes:
        folder: whether it takes files instead of one stream.
    """

    folder: bool

    def write(self, text: str) -> None:
        """Append text to the stream."""

    def file(self, name: str, text: str) -> None:
        """Write a file of a folder; `name` is relative, with `/`."""

    def close(self) -> None:
        """Everything was written: make it visible."""

    def discard(self) -> None:
        """The run was broken off: leave nothing half-written."""


class Copy:
    """What was written, compressed as it comes; of very much nothing is kept."""

    def __init__(self) -> None:
        self._compressor = zlib.compressobj(1)
        self._parts: list[bytes] = []
        self._length = 0

    def add(self, text: str) -> None:
        """Add what was written."""
        if self._length <= _MOST_COPIED:
            self._parts.append(self._compressor.compress(text.encode("utf-8", "surrogatepass")))
            self._length += len(self._parts[-1])

    def whole(self) -> bytes | None:
        """All of it, see `uncopied`; None where it was too much."""
        return b"".join((*self._parts, self._compressor.flush())) if self._length <= _MOST_COPIED else None


def uncopied(copy: bytes) -> str:
    """The text of a copy."""
    return zlib.decompress(copy).decode("utf-8", "surrogatepass")


class StreamOutput:
    """Standard output.

    Attributes:
        copy: where what is written is kept too; None for nowhere.
    """

    folder = False

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - standard output may be closed
        self.copy: Copy | None = None

    def write(self, text: str) -> None:
        """Append text to the stream."""
        self._stream.write(text)
        if self.copy is not None:
            self.copy.add(text)

    def file(self, name: str, text: str) -> None:
        """Not for a stream."""
        raise TypeError(name)

    def close(self) -> None:
        """Flush the stream."""
        self._stream.flush()

    def discard(self) -> None:
        """What a stream got, it has."""


class FileOutput:
    """One file, visible under its name only when it is whole. A device or pipe is written to, a link is followed."""

    folder = False

    def __init__(self, path: str) -> None:
        self._given = path
        self._path = os.path.realpath(path)
        self._temporary = ""
        with _named(path):
            handle = self._opened()
        self._stream: IO[str] = os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n")

    def _opened(self) -> int:
        if os.path.isdir(self._path) or self._given.endswith(("/", os.sep)):
            raise IsADirectoryError(EISDIR, "is a folder, not a file")
        with suppress(FileNotFoundError):
            if not S_ISREG(os.stat(self._path).st_mode):  # also says that a name is too long
                return os.open(self._path, os.O_WRONLY)
        folder = os.path.dirname(self._path)
        os.makedirs(folder, exist_ok=True)
        handle, self._temporary = tempfile.mkstemp(prefix=".seo-audit-", dir=folder)
        return handle

    def write(self, text: str) -> None:
        """Append text to the file."""
        self._stream.write(text)

    def file(self, name: str, text: str) -> None:
        """Not for a single file."""
        raise TypeError(name)

    def close(self) -> None:
        """Put the file in its place."""
        try:
            with _named(self._given):
                self._stream.close()
                if self._temporary:
                    _with_usual_mode(self._temporary)
                    os.replace(self._temporary, self._path)
        except OSError:
            self.discard()
            raise

    def discard(self) -> None:
        """Remove what was written so far."""
        with suppress(OSError):
            self._stream.close()
        if self._temporary:
            with suppress(OSError):
                os.unlink(self._temporary)


class FolderOutput:
    """A folder of files. Files of an earlier report that this one does not write are removed; nothing else is touched."""

    folder = True
    _LIST = ".seo-audit-report"

    def __init__(self, path: str) -> None:
        self._path = path
        self._written: list[str] = []
        if os.path.exists(path) and not os.path.isdir(path):
            raise NotADirectoryError(ENOTDIR, "is a file, not a folder", path)
        with _named(path):
            os.makedirs(path, exist_ok=True)

    def write(self, text: str) -> None:
        """Not for a folder."""
        raise TypeError(text[:20])

    def file(self, name: str, text: str) -> None:
        """Write a file of the folder."""
        output = FileOutput(os.path.join(self._path, *name.split("/")))
        output.write(text)
        output.close()
        self._written.append(name)

    def close(self) -> None:
        """Remove what an earlier report left, and note what this one wrote."""
        for name in sorted(self._earlier() - set(self._written)):
            with suppress(OSError):
                os.unlink(os.path.join(self._path, *name.split("/")))
        self.file(self._LIST, "".join(f"{name}\n" for name in sorted(self._written)))

    def discard(self) -> None:
        """Each file is whole; those written so far stay."""

    def _earlier(self) -> set[str]:
        try:
            with open(os.path.join(self._path, self._LIST), encoding="utf-8") as stream:
                names = stream.read().splitlines()
        except (OSError, UnicodeDecodeError):
            return set()
        return {name for name in names if name and not name.startswith(("/", "\\")) and ".." not in name.split("/") and name != self._LIST}


def append(path: str, lines: Iterable[str], most: int) -> None:
    """Append lines to a file that others append to as well, at once; those that do not fit are left out.

    Args:
        path: the file; it is made where there is none.
        lines: with their line ends, the important ones first.
        most: bytes that the file may hold afterwards.

    Raises:
        OSError: it cannot be written.
    """
    with open(path, "ab") as stream:
        room = most - stream.tell()
        fitting = []
        for line in lines:
            data = line.encode("utf-8", "backslashreplace")
            room -= len(data)
            if room < 0:
                break
            fitting.append(data)
        stream.write(b"".join(fitting))


@contextmanager
def _named(path: str) -> Iterator[None]:
    """Failures name the path that was given, not a temporary file beside it."""
    try:
        yield
    except OSError as error:
        raise type(error)(error.errno, error.strerror, path) from None


def _with_usual_mode(path: str) -> None:
    """Files of mkstemp are for their owner only; a report has the mode that any new file would have."""
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(path, 0o666 & ~mask)
