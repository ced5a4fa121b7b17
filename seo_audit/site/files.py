"""Files of a site by their names: on disk, or at hand. Each folder is listed once; paths are those of reports, with `/`."""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from unicodedata import normalize

from ..article.source import Source, read

_SUFFIXES = (".md", ".mdx", ".markdown")
_SKIPPED = frozenset({"node_modules", "__pycache__"})
_MOST_WALKED = 50_000
_FOLDER, _FILE = True, False


class Entry(NamedTuple):
    """A name in a folder: as it is written on disk, whether it is a folder, and whether it is a link."""

    name: str
    folder: bool
    linked: bool = False


Listing = Mapping[str, Entry]


def is_article(path: str) -> bool:
    """Whether a file of this name is an article."""
    return path.lower().endswith(_SUFFIXES)


def joined(folder: str, target: str) -> str:
    """A path with `.` and `..` undone; "" is the folder that paths are relative to."""
    parts: list[str] = []
    for part in f"{folder}/{target}".split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def within(path: str, folder: str) -> bool:
    """Whether a path lies in a folder, or is it; both as `joined` makes them."""
    if not folder or set(folder.split("/")) == {".."}:
        return _steps_up(path) <= _steps_up(folder)
    return path == folder or path.startswith(f"{folder}/")


def _steps_up(path: str) -> int:
    steps = 0
    for part in path.split("/"):
        if part != "..":
            break
        steps += 1
    return steps


class Files:
    """What files there are; this is the disk.

    Args:
        root: the folder that paths are relative to.
    """

    def __init__(self, root: str) -> None:
        self._root = os.path.abspath(root)
        self._listings: dict[str, Listing | None] = {}
        self._folded: dict[str, dict[str, str]] = {}

    def listing(self, folder: str) -> Listing | None:
        """What a folder holds, by name as NFC; None where there is no such folder."""
        if folder not in self._listings:
            self._listings[folder] = self._listed(folder)
        return self._listings[folder]

    def entry(self, path: str) -> Entry | None:
        """What lies at a path; None where nothing does."""
        folder, _, name = path.rpartition("/")
        if name in {"", ".."}:
            return Entry(name, _FOLDER) if self.listing(path) is not None else None
        return (self.listing(folder) or {}).get(normalize("NFC", name))

    def whatever_capitals(self, folder: str, name: str) -> str:
        """A name in a folder that differs from another one in nothing but capitals; "" for none."""
        if folder not in self._folded:
            self._folded[folder] = {key.lower(): entry.name for key, entry in (self.listing(folder) or {}).items()}
        return self._folded[folder].get(normalize("NFC", name).lower(), "")

    def is_top(self, folder: str) -> bool:
        """Whether there is nothing above a folder that may be looked at."""
        where = self._where(folder)
        return os.path.dirname(where) == where

    def size(self, path: str) -> int:
        """Bytes of a file; 0 where there is none."""
        try:
            return os.stat(self._where(path)).st_size
        except (OSError, ValueError):
            return 0

    def source(self, path: str) -> Source:
        """A file as text, with a problem where there is none."""
        return read(self._where(path), path, root=self._root)

    def beginning(self, path: str, size: int) -> str:
        """What a file begins with; "" where it cannot be read."""
        where = self._where(path)
        try:
            if not os.path.isfile(where):
                return ""
            with open(where, "rb") as stream:
                return stream.read(size).decode("utf-8-sig", "replace")
        except (OSError, ValueError):
            return ""

    def articles(self, folder: str) -> Iterator[str]:
        """The articles in a folder and below, sorted within each folder; hidden folders are passed over."""
        waiting, seen = [folder], 0
        while waiting and seen < _MOST_WALKED:
            at = waiting.pop()
            listing = self.listing(at) or {}
            seen += len(listing)
            names = sorted(listing)
            yield from (joined(at, name) for name in names if not listing[name].folder and is_article(name))
            below = (joined(at, name) for name in reversed(names) if listing[name].folder and not listing[name].linked)
            waiting += [path for path in below if not path.rpartition("/")[2].startswith(".") and path.rpartition("/")[2] not in _SKIPPED]

    def _where(self, path: str) -> str:
        entry = self.entry(path) if path else None
        folder, _, name = path.rpartition("/")
        return os.path.normpath(os.path.join(self._root, *folder.split("/"), entry.name if entry else name))

    def _listed(self, folder: str) -> Listing | None:
        try:
            with os.scandir(os.path.normpath(os.path.join(self._root, *folder.split("/")))) as entries:
                return {normalize("NFC", entry.name): Entry(entry.name, _is_folder(entry), entry.is_symlink()) for entry in entries if _exists(entry)}
        except (OSError, ValueError):
            return None


class Given(Files):
    """Files that lie nowhere.

    Args:
        sources: the articles.
        others: bytes of those that are no articles, by path.
    """

    def __init__(self, sources: Mapping[str, Source], others: Mapping[str, int]) -> None:
        super().__init__(".")
        self._sources, self._others = sources, others
        self._listings = self._all()

    def _all(self) -> dict[str, Listing | None]:
        found: dict[str, dict[str, Entry]] = {"": {}}
        for path in (*self._sources, *self._others):
            at, folder = path, _FILE
            while at:
                above, _, name = at.rpartition("/")
                found.setdefault(above, {})[normalize("NFC", name)] = Entry(name, folder)
                at, folder = above, _FOLDER
        return {**found}

    def listing(self, folder: str) -> Listing | None:
        return self._listings.get(folder)

    def is_top(self, folder: str) -> bool:
        return not folder

    def size(self, path: str) -> int:
        return self._others.get(path, 0)

    def source(self, path: str) -> Source:
        return self._sources.get(path, Source(path, ""))

    def beginning(self, path: str, size: int) -> str:
        return self.source(path).text[:size]


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _exists(entry: "os.DirEntry[str]") -> bool:
    """Whether something lies there: a link that leads nowhere is nothing that a site could show."""
    return not entry.is_symlink() or os.path.exists(entry.path)
