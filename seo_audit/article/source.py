"""A file as bytes and as text, and what was wrong with reading it."""

import os
import stat
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from .span import Lines

MAX_BYTES = 10_000_000
_BOM = b"\xef\xbb\xbf"
_HIGH_BYTES = b"\x00\x04"
# The mark of UTF-32 begins with that of UTF-16.
_WIDE_MARKS = ((b"\xff\xfe\0\0", "UTF-32"), (b"\0\0\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
# What is no text begins like this, whatever its bytes look like behind it.
_KINDS = (
    (b"PK\x03\x04", "ZIP, DOCX, EPUB"),
    (b"\x1f\x8b", "gzip"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"RIFF", "WebP, WAV"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!\x1a", "RAR"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x7fELF", "ELF"),
)


class ReadProblem(NamedTuple):
    """Why a file has no text.

    Args:
        key: `not-utf8`, or why it could not be read: `special`, `dangling`, `loop`, `outside`, `denied`, `too-large`, `failed`.
        parameters: what a message may name (`size` in bytes, `byte`, `encoding` and `kind` of a file that is no text, `reason`).
        offset: code point of the first bad byte in the text as decoded with replacement characters.
    """

    key: str
    parameters: Mapping[str, object]
    offset: int = 0


class Source:
    """The text of one file.

    Attributes:
        path: how reports name the file: relative, with `/`.
        text: the text without the byte order mark; with U+FFFD for what is not UTF-8; empty where nothing could be read.
        bom: whether the file began with a byte order mark.
        problem: why the text is no good, or None.
        digest: of the bytes of the file; b"" where they are not known, or no text.
    """

    def __init__(self, path: str, text: str, *, bom: bool = False, problem: ReadProblem | None = None, digest: bytes = b"") -> None:
        self.path = path
        self.text = text
        self.bom = bom
        self.problem = problem
        self.digest = digest

    @cached_property
    def lines(self) -> Lines:
        """Where the lines of the text begin."""
        return Lines(self.text)


def digest_of(data: bytes) -> bytes:
    """What tells the content of one file from that of another."""
    return blake2b(data, digest_size=16).digest()


def decode(path: str, data: bytes) -> Source:
    """The source that `data` holds; not UTF-8 is a problem of the source, not an error."""
    digest = digest_of(data)
    bom = data.startswith(_BOM)
    if bom:
        data = data[len(_BOM) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    else:
        # Russian in UTF-16 is valid UTF-8: a control character follows each letter.
        if not _is_utf16(data):
            return Source(path, text, bom=bom, digest=digest)
        bad = next(index for index, byte in enumerate(data) if byte in _HIGH_BYTES)
    offset = len(data[:bad].decode("utf-8"))
    kind = next((kind for mark, kind in _KINDS if data.startswith(mark)), "")
    parameters: dict[str, object] = {"byte": f"0x{data[bad]:02X}", "encoding": "" if kind else _likely_encoding(data, bad), "kind": kind}
    return Source(path, data.decode("utf-8", "replace"), bom=bom, problem=ReadProblem("not-utf8", parameters, offset))


def read(file: str, path: str, *, root: str, max_bytes: int = MAX_BYTES) -> Source:
    """Read a file without ever blocking on it.

    Args:
        file: where it lies.
        path: how reports name it.
        root: the folder that a symbolic link must not lead out of.
        max_bytes: size from which a file is refused.

    Returns:
        The source; with a problem where the file is no regular file, leads out of `root`, is too large or cannot be read.
    """
    try:
        problem = _obstacle(file, root, max_bytes)
        if problem is not None:
            return Source(path, "", problem=problem)
        with open(file, "rb", opener=_open_without_waiting) as stream:
            data = stream.read(max_bytes + 1)
    except OSError as error:
        key = "denied" if isinstance(error, PermissionError) else "failed"
        return Source(path, "", problem=ReadProblem(key, {"reason": error.strerror or type(error).__name__}))
    if len(data) > max_bytes:
        return Source(path, "", problem=ReadProblem("too-large", {"size": len(data), "limit": max_bytes}))
    return decode(path, data)


def _obstacle(file: str, root: str, max_bytes: int) -> ReadProblem | None:
    if os.path.islink(file):
        try:
            target = os.path.realpath(file, strict=True)
        except FileNotFoundError:
            return ReadProblem("dangling", {})
        except OSError:
            return ReadProblem("loop", {})
        if not target.startswith(os.path.join(os.path.realpath(root), "")):
            return ReadProblem("outside", {})
    status = os.stat(file)
    if not stat.S_ISREG(status.st_mode):
        return ReadProblem("special", {})
    if status.st_size > max_bytes:
        return ReadProblem("too-large", {"size": status.st_size, "limit": max_bytes})
    return None


def _open_without_waiting(file: str, flags: int) -> int:
    # Between the check and the opening a file can be swapped for a FIFO, on which a plain open waits for ever.
    return os.open(file, flags | getattr(os, "O_NONBLOCK", 0))


def _is_utf16(data: bytes) -> bool:
    """Whether every other byte is the high half of a Latin or Cyrillic character: zero or four, neither of which text has."""
    head = data[:200]
    if not any(byte in head for byte in _HIGH_BYTES):
        return False
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or any(
        sum(map(side.count, _HIGH_BYTES)) > 0.8 * len(side) > 1 for side in (head[::2], head[1::2])
    )


def _is_utf32(data: bytes) -> bool:
    """Whether of four bytes the two highest are zero, as those of any letter are."""
    head = data[: 200 & ~3]
    return len(head) >= 8 and any(not any(head[first::4]) and not any(head[second::4]) for first, second in ((0, 1), (2, 3)))  # noqa: PLR2004 - two letters


def _likely_encoding(data: bytes, bad: int) -> str:
    """The encoding that the bytes round the first bad one probably are in; empty where there is no telling."""
    wide = next((name for mark, name in _WIDE_MARKS if data.startswith(mark)), "")
    if wide or _is_utf32(data):
        return wide or "UTF-32"
    if _is_utf16(data):
        return "UTF-16"
    from charset_normalizer import from_bytes

    window = data[max(0, bad - 2_000) : bad + 20_000]
    best = from_bytes(window, cp_isolation=["cp1251", "koi8_r", "cp866", "mac_cyrillic", "cp1252"]).best()
    names = {"cp1251": "Windows-1251", "koi8_r": "KOI8-R", "cp866": "CP866", "mac_cyrillic": "MacCyrillic", "cp1252": "Windows-1252"}
    return names.get(best.encoding, best.encoding) if best else ""


def encode(source: Source) -> bytes:
    """The bytes that a source was read from, where it has no problem."""
    return (_BOM if source.bom else b"") + source.text.encode("utf-8")
