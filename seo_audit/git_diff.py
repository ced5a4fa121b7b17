"""Reading what `git diff` writes: which files, which lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SUBMODULE = b"160000"
_HUNK = re.compile(rb"@@ -[0-9]+(?:,([0-9]+))? \+([0-9]+)(?:,([0-9]+))? @@")
_ESCAPED = re.compile(rb"\\(?:([0-7]{3})|(.))", re.DOTALL)
_LETTERS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


class Record(NamedTuple):
    """A line that a diff begins with: what became of a file.

    Args:
        name: of the file, as it is now.
        status: a letter: A added, C copied, D deleted, M changed, R renamed, T of another kind, U amid a merge.
        is_submodule: whether it is one now.
        before: the hash of what it was.
    """

    name: bytes
    status: bytes
    is_submodule: bool
    before: str


def records(diff: bytes) -> Iterator[Record]:
    """What became of each file.

    Args:
        diff: what `git diff --raw --patch --full-index` writes.
    """
    for line in diff.split(b"\n\n", 1)[0].split(b"\n"):
        if line.startswith(b":"):
            (_, kind, before, _, status), names = line.partition(b"\t")[0].split(b" "), line.split(b"\t")[1:]
            yield Record(_unquoted(names[-1]), status[:1], kind == SUBMODULE, before.decode())


def ranges_of(diff: bytes) -> dict[bytes, tuple[tuple[int, int], ...]]:
    """The lines that a diff changes, as the new files count them, by the names of files; see `Touched` for what stands for deleted ones.

    Args:
        diff: what `git diff --patch --unified=0` writes.
    """
    found: dict[bytes, list[tuple[int, int]]] = {}
    name = b""
    lines = iter(diff.split(b"\n"))
    for line in lines:
        if line.startswith(b"diff --git "):
            name = b""
        elif line.startswith((b"+++ b/", b'+++ "b/')):
            name = _unquoted(line[4:])[2:]
        elif name and (match := _HUNK.match(line)):
            found.setdefault(name, []).append(_range(match, lines))
    return {name: tuple(ranges) for name, ranges in found.items()}


def _range(head: re.Match[bytes], lines: Iterator[bytes]) -> tuple[int, int]:
    """The lines of the new file that a hunk is about; its own lines are taken, since any of them may look like the beginning of another."""
    before, number, after = (int(part) if part else 1 for part in head.groups())
    for _ in range(before + after):
        if next(lines, b"").startswith(b"\\"):  # "No newline at end of file" is none of the file
            next(lines, b"")
    return (number, number + after - 1) if after else (number + 1, number)


def _unquoted(name: bytes) -> bytes:
    """A name as git writes it: in quotes, with escapes, where it holds what is not plain ASCII; a tab ends one that holds blanks."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t")
    inner = name[1 : name.rfind(b'"')]
    return _ESCAPED.sub(lambda match: bytes([int(match[1], 8) & 0xFF]) if match[1] else _LETTERS.get(match[2], match[2]), inner)
