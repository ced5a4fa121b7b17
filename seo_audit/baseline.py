"""The findings that a site lives with for the time being: one a line, in a file that is committed.

    content/a.md<TAB>HEAD003<TAB>3f2a9c0d1e4b5a67
    content/a.md<TAB>TYPO007<TAB>7c6d5e4f3a2b1c0d<TAB>+1a2b3c4d+5e6f7a8b
    content/a.md<TAB>SITE001<TAB>09b1c2d3e4f5a6b7<TAB>content/b.md

Path, code, fingerprint. Of a finding about several places those follow, so that one more is seen, and one that was mended does no harm; of a
finding across articles the paths of the others. Lines are sorted as bytes are, which is
by path, so that a change of one article changes neighbouring lines; `sort`, `uniq` and a merge by union leave a valid file. Lines that begin
with `#` and hold no tab are remarks.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from .config import ConfigError
from .discovery import Found, report_path

NAME = ".seo-audit-baseline"
_HEAD = "# Findings that `seo-audit` knows and does not report. Made by `seo-audit baseline write`; do not add lines by hand.\n"
_MOST_BYTES = 64_000_000  # half a million findings
_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
# What would end a line or a part of one, and what a terminal must not get: no path in a line holds it.
_CONTROLS = r"\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_LINE = re.compile(rf"([^{_CONTROLS}]+)\t([A-Z]+[0-9]+)\t([0-9a-f]{{16}})(?:\t((?:\+[0-9a-f]{{8}})+))?((?:\t[^{_CONTROLS}]+)*)")


class BaselineError(ConfigError):
    """A file that is no baseline; the text is one line that says what is wrong, and where."""


class Entry(NamedTuple):
    """A known finding.

    Args:
        path: of the article, as the file writes it: control characters escaped.
        code: of the rule.
        fingerprint: of the finding.
        places: of a finding about several places, what stands for each of them.
        others: the paths of the other articles of a finding across articles.
    """

    path: str
    code: str
    fingerprint: str
    places: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """All articles that it is about."""
        return (self.path, *self.others)

    @property
    def size(self) -> int:
        """How many places it stands for."""
        return max(1, len(self.places))


def entry(code: str, fingerprint: str, paths: Sequence[str], places: Iterable[str] = ()) -> Entry:
    """The entry of a finding.

    Args:
        code: of the rule.
        fingerprint: of the finding.
        paths: of its articles as reports name them, its own first.
        places: that it stands for, where these count one by one.
    """
    first, *others = map(_written, paths)
    return Entry(first, code, fingerprint, tuple(sorted(set(places))), tuple(others))


class Noted(NamedTuple):
    """What a baseline would hold of what was looked at.

    Args:
        found: the findings that are there now.
        kept: entries that there are, of which nobody can say whether they still hold.
    """

    found: tuple[Entry, ...] = ()
    kept: tuple[Entry, ...] = ()


class Baseline:
    """Known findings.

    Attributes:
        entries: sorted, none twice.
        gone: fingerprints of entries about articles that are there no longer.
        fingerprints: of all entries.

    Args:
        entries: in any order.
        gone: see there.
    """

    def __init__(self, entries: Iterable[Entry] = (), gone: Iterable[str] = ()) -> None:
        self.entries = _joined(entries)
        self.gone = frozenset(gone)
        self.fingerprints = frozenset(one.fingerprint for one in self.entries)

    @cached_property
    def _by_path(self) -> Mapping[str, Sequence[Entry]]:
        found: dict[str, list[Entry]] = {}
        for one in self.entries:
            found.setdefault(one.path, []).append(one)
        return found

    def of(self, path: str) -> Sequence[Entry]:
        """The entries of an article; those across articles stand with the first of theirs.

        Args:
            path: as reports name it.
        """
        return self._by_path.get(_written(path), ())

    @property
    def size(self) -> int:
        """How many places are known."""
        return sum(one.size for one in self.entries)

    def still(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Of entries what is known already.

        Args:
            entries: of what was found.
        """
        known = {(one.path, one.code, place) for one in self.entries for place in one.places}
        for one in entries:
            if not one.places:
                if one.fingerprint in self.fingerprints:
                    yield one
            elif places := tuple(place for place in one.places if (one.path, one.code, place) in known):
                yield one._replace(places=places)

    @staticmethod
    def named(paths: Iterable[str]) -> frozenset[str]:
        """Paths as the file writes them."""
        return frozenset(map(_written, paths))

    def covering(self, folders: Iterable[str], found: Found, root: str) -> "Baseline":
        """The same, knowing which articles are gone: those that should be below folders that were looked through, and are not.

        Args:
            folders: paths that were given, as they were given.
            found: what they hold.
            root: the folder that report paths are relative to.
        """
        if found.unreadable:
            return self
        there = self.named(file.path for file in found.files)
        tops = tuple({_written(_top(folder, root)) for folder in folders if os.path.isdir(folder)})
        gone = (one.fingerprint for one in self.entries if any(path not in there and _is_below(path, tops) for path in one.paths))
        return Baseline(self.entries, gone if tops else ())


def _joined(entries: Iterable[Entry]) -> list[Entry]:
    """Sorted, each once: of those that differ in their places, as they do after a merge, all places count."""
    found: dict[Entry, Entry] = {}
    for one in entries:
        key = one._replace(places=()) if one.places else one
        there = found.get(key)
        found[key] = one if there is None else one._replace(places=tuple(sorted({*there.places, *one.places})))
    return sorted(found.values())


def _top(folder: str, root: str) -> str:
    path = report_path(folder, root)
    return "" if path == "." else f"{path}/"


def _is_below(path: str, tops: Iterable[str]) -> bool:
    """Whether looking through one of the folders would find an article: hidden folders are passed over, and one may be audited all the same."""
    return any(path.startswith(top) and not f"/{path[len(top) :]}".count("/.") for top in tops)


def _written(path: str) -> str:
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", path)


def text_of(entries: Iterable[Entry]) -> str:
    """The file that holds entries."""
    return _HEAD + "".join(sorted(map(_line, _joined(entries))))


def _line(one: Entry) -> str:
    places = ("".join(f"+{place}" for place in one.places),) if one.places else ()
    return "\t".join((one.path, one.code, one.fingerprint, *places, *one.others)) + "\n"


def read_baseline(file: str) -> Baseline:
    """The baseline in a file; lines that stand there twice count once.

    Args:
        file: its path.

    Raises:
        BaselineError: it cannot be read, or is none.
    """
    try:
        with open(file, "rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise BaselineError(f"{file}: there is no such baseline; `seo-audit baseline write` makes one") from None
    except OSError as error:
        raise BaselineError(f"{file}: {error.strerror}") from None
    if len(content) > _MOST_BYTES:
        raise BaselineError(f"{file}: more than {_MOST_BYTES} bytes: no baseline")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BaselineError(f"{file}: no baseline: not UTF-8: byte 0x{content[error.start]:02X} at {error.start}") from None
    lines = text.split("\n")
    return Baseline(found for number, line in enumerate(lines, 1) if (found := _entry(line.rstrip("\r"), file, number)) is not None)


def _entry(line: str, file: str, number: int) -> Entry | None:
    match = _LINE.fullmatch(line)
    if match is not None:
        path, code, fingerprint, places, others = match.groups()
        return Entry(path, code, fingerprint, tuple(places.split("+")[1:]) if places else (), tuple(others.split("\t")[1:]) if others else ())
    if not line.strip() or (line.startswith("#") and "\t" not in line):
        return None
    if line.startswith(_CONFLICT):
        raise BaselineError(f"{file}:{number}: marks of a merge that did not work out: delete these lines and keep those of both sides")
    raise BaselineError(f"{file}:{number}: no line of a baseline: path, code, fingerprint with tabs between them")
