"""Which files are articles, in which order, and what stands beside them."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from .article.front_matter import looks_like_front_matter
from .article.neighbours import Neighbours, text_of_field
from .globs import matcher

SUFFIXES = (".md", ".mdx", ".markdown")
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__"})
_SNIFFED_BYTES = 200
_FRONT_MATTER_BYTES = 65_536  # of a neighbour: front matter that is longer counts as none
_ENOUGH_NEIGHBOURS = 2
_MOST_NEIGHBOURS = 200
COARSE = 2_000_000_000  # nanoseconds: there are file systems whose clocks are as coarse as two seconds


class File(NamedTuple):
    """An article on disk.

    Args:
        path: how reports name it: relative to the root, with `/`.
        file: where it lies.
        top: whether it lies right in a folder that was given, whose name is none of the site's.
    """

    path: str
    file: str
    top: bool = False


class Found(NamedTuple):
    """What the given paths hold.

    Args:
        files: the articles, sorted by path, each once.
        missing: given paths that do not exist.
        others: given files that are no articles.
        unreadable: folders that could not be listed.
        excluded: given files that the patterns exclude.
    """

    files: tuple[File, ...]
    missing: tuple[str, ...]
    others: tuple[str, ...]
    unreadable: tuple[str, ...]
    excluded: tuple[str, ...] = ()


def is_article(name: str) -> bool:
    """Whether a file of this name is an article."""
    return name.lower().endswith(SUFFIXES)


def discover(paths: Sequence[str], root: str, exclude: Sequence[str] = ()) -> Found:
    """The articles that paths stand for. Links to folders are not followed; hidden folders are passed over.

    Args:
        paths: files and folders as they were given.
        root: the folder that report paths are relative to.
        exclude: patterns as in .gitignore, relative to `root`; they hold for given files too.
    """
    excluded = matcher(exclude)
    files: dict[str, File] = {}
    missing: list[str] = []
    others: list[str] = []
    unreadable: list[str] = []
    left_out: list[str] = []
    folders: dict[str, str] = {}
    for given in paths:
        folder = os.path.join(given, "") if os.path.isdir(given) else None
        if folder:
            listed: Iterable[str] = _walk(given, unreadable, lambda folder: excluded(report_path(folder, root) + "/"))
        elif not os.path.lexists(given):
            missing.append(given)
            continue
        elif os.path.isfile(given) and not is_article(given):
            others.append(given)
            continue
        else:
            listed = [given]
        for file in listed:
            path = _path_of(file, root, folders)
            if not excluded(path):
                top = folder is not None and os.sep not in file[len(folder) :]
                files.setdefault(path, File(path, file, top))
            elif file == given:
                left_out.append(given)
    ordered = tuple(files[path] for path in sorted(files))
    return Found(ordered, tuple(missing), tuple(others), tuple(unreadable), tuple(left_out))


def _walk(folder: str, unreadable: list[str], excluded: Callable[[str], bool]) -> Iterable[str]:
    for at, folders, names in os.walk(folder, onerror=lambda error: unreadable.append(str(error.filename))):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS and not excluded(os.path.join(at, name))
        )
        yield from (os.path.join(at, name) for name in names if is_article(name))


def _path_of(file: str, root: str, folders: dict[str, str]) -> str:
    """How reports name a file; what its folder is called is worked out once."""
    folder, name = os.path.split(file)
    if folder not in folders:
        above = report_path(folder or ".", root)
        folders[folder] = "" if above == "." else f"{above}/"
    return folders[folder] + report_name(name)


def report_name(name: str) -> str:
    """How reports name a file in its folder; bytes that are no UTF-8 are escaped."""
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def report_path(file: str, root: str) -> str:
    """How reports name a file: relative to `root`, with `/`; bytes that are no UTF-8 are escaped."""
    try:
        relative = os.path.relpath(file, root)
    except ValueError:  # another drive
        relative = os.path.abspath(file)
    return report_name(relative.replace(os.sep, "/"))


def below_here(root: str) -> str:
    """What leads from the working directory to a folder below it, with a `/` at its end; "" where it is that one, or not below it."""
    path = report_path(root, os.getcwd())
    return "" if path in {".", ".."} or path.startswith("../") or os.path.isabs(path) else f"{path}/"


def is_excluded(file: str | None, root: str, exclude: Sequence[str]) -> bool:
    """Whether the patterns exclude a file, which need not exist; a text without a name is never excluded."""
    return file is not None and matcher(exclude)(report_path(file, root))


def common_folder(files: Sequence[str], root: str) -> str:
    """The root, where all files are below it; else the folder that they have in common."""
    inside = os.path.join(os.path.abspath(root), "")
    folders = {os.path.abspath(folder) for folder in {os.path.dirname(file) for file in files}}
    if all(os.path.join(folder, "").startswith(inside) for folder in folders):
        return root
    try:
        return os.path.commonpath(folders)
    except ValueError:  # several drives
        return root


class Neighbourhood:
    """What stands beside an article: looked at only when a rule asks, once a folder.

    Args:
        root: the folder that is not left in search of neighbours.
    """

    def __init__(self, root: str) -> None:
        self._root = os.path.join(os.path.abspath(root), "")
        self._folders: dict[str, tuple[list[str], int]] = {}
        self._states: dict[str, tuple[str, int]] = {}
        self._texts: dict[tuple[str, tuple[str, ...]], dict[str, str]] = {}

    def of(self, file: str) -> Neighbours:
        """The neighbours of an article.

        They are the other articles of its folder; where these are fewer than two (an article in a folder of its own), those
        of the folder above with all folders below it, if that is still inside the root.
        """
        itself = os.path.abspath(file)
        key = os.path.dirname(itself)
        articles, having = self._look_at(key, deep=False)
        above = os.path.dirname(key)
        if len(articles) - os.path.exists(file) < _ENOUGH_NEIGHBOURS and os.path.join(above, "").startswith(self._root):
            key = f"{above}{os.sep}**"
            articles, having = self._look_at(above, deep=True)
        # The article itself is among those that were counted, and may begin like front matter without having any.
        counted = os.path.exists(file)
        with_front_matter = max(0, having - (counted and _has_front_matter(file)))
        return Neighbours(max(0, len(articles) - counted), with_front_matter, partial(self._texts_beside, itself, key), self.state_beside(file))

    def state_beside(self, file: str) -> str:
        """A digest of how the neighbours of an article look from outside; "" where one was changed so lately that this tells nothing."""
        folder = os.path.dirname(os.path.abspath(file))
        state, number = self._state_of(folder, deep=False)
        above = os.path.dirname(folder)
        if number <= _ENOUGH_NEIGHBOURS and os.path.join(above, "").startswith(self._root):
            deeper, _ = self._state_of(above, deep=True)
            return f"{state} {deeper}" if state and deeper else ""
        return state

    def _state_of(self, folder: str, *, deep: bool) -> tuple[str, int]:
        """The digest of a folder's articles, and how many there are."""
        key = f"{folder}{os.sep}**" if deep else folder
        if key not in self._states:
            files = sorted(_walk(folder, [], lambda _: False))[:_MOST_NEIGHBOURS] if deep else _articles_in(folder)
            digest = blake2b(digest_size=16)
            newest = 0
            for file in files:
                with suppress(OSError):
                    status = os.stat(file)
                    newest = max(newest, status.st_mtime_ns, status.st_ctime_ns)
                    digest.update(f"{file}\0{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size}\0".encode("utf-8", "surrogateescape"))
            late = newest + COARSE >= time.time_ns()
            self._states[key] = "" if late else digest.hexdigest(), len(files)
        return self._states[key]

    def _look_at(self, folder: str, *, deep: bool) -> tuple[list[str], int]:
        """The articles of a folder, and how many of them have front matter."""
        key = f"{folder}{os.sep}**" if deep else folder
        if key not in self._folders:
            files = sorted(_walk(folder, [], lambda _: False))[:_MOST_NEIGHBOURS] if deep else _articles_in(folder)
            self._folders[key] = files, sum(map(_has_front_matter, files))
        return self._folders[key]

    def _texts_beside(self, itself: str, key: str, names: tuple[str, ...]) -> list[str]:
        if (key, names) not in self._texts:
            read = ((file, text_of_field(_beginning(file), names)) for file in self._folders[key][0])
            self._texts[key, names] = {file: text for file, text in read if text}
        return [text for file, text in self._texts[key, names].items() if file != itself]


def _articles_in(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.path for entry in entries if is_article(entry.name) and entry.is_file(follow_symlinks=False))[:_MOST_NEIGHBOURS]
    except OSError:
        return []


def _has_front_matter(file: str) -> bool:
    return looks_like_front_matter(_beginning(file, _SNIFFED_BYTES))


def _beginning(file: str, size: int = _FRONT_MATTER_BYTES) -> str:
    """What a file begins with; "" where there is nothing to read, or where reading might wait."""
    try:
        if not os.path.isfile(file):
            return ""
        with open(file, "rb") as stream:
            return stream.read(size).decode("utf-8-sig", "replace")
    except OSError:
        return ""
