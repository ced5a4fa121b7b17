"""Values of the front matter that are to say something else, written as each format writes them."""

import json
import re
from collections.abc import Callable, Iterable, Sequence

from .article.article import Article
from .article.front_matter import Entry, parse
from .article.prose import Prose
from .finding import Edit

Change = tuple[int, int, str]
"""Offsets in a prose, and what takes the place of what stands there."""

# What a plain scalar of YAML holds anywhere without being read as anything else; a comma would end it in braces.
_PLAIN = re.compile(r"(?:[^\W_]|[«„“](?=\w))(?:[\w \u00a0\u202f«»„“”‘’\"'…–—.,!?;%№()/+-]*[\w»“”’\"'….!?%)])?")
_NO_TEXT = re.compile(r"[\d.,_:+-]*|true|false|yes|no|on|off|y|n|null|~", re.IGNORECASE)
# What stands in front of the first key.
_FIRST = re.compile(r"(?:\s+|#[^\r\n]*)*")
# Of front matter that is read and written to see what changes make of one value. One look mostly tells that all is well.
_MOST_CHARACTERS = 2_000_000


class FieldEdits:
    """What makes a value say something else.

    Args:
        article: that it is in.
        entry: its key, and its place.
        prose: its text.
    """

    def __init__(self, article: Article, entry: Entry, prose: Prose) -> None:
        self._text = article.text[: article.front_matter.span.end]
        self._entries = article.front_matter.entries
        self._entry = entry
        self._prose = prose
        self._syntax = _syntax_of(article, entry)
        self._in_braces = in_braces(article, entry)
        self._left = max(_MOST_CHARACTERS, len(self._text))

    def of(self, parts: Sequence[Sequence[Change]]) -> list[tuple[Edit, ...]]:
        """The edits of each part of what is to be changed, of as many parts as can be written together; none for the others.

        Args:
            parts: changes that are made together or not at all; no two overlap.
        """
        good: list[int] = []
        written: dict[int, tuple[Edit, ...]] = {}
        possible = [index for index, part in enumerate(parts) if self._syntax is not _bare or all(_is_bare(said) for _, _, said in part)]
        # Halves, and their halves, until those are found that do not go with the others.
        left = [possible] if possible else []
        while left and self._left >= len(self._text):
            self._left -= len(self._text)
            some = left.pop()
            found = self._together([parts[index] for index in (*good, *some)])
            if found:
                good += some
                written = dict(zip(good, found, strict=True))
            elif len(some) > 1:
                left += [some[len(some) // 2 :], some[: len(some) // 2]]
        return [written.get(index, ()) for index in range(len(parts))]

    def _together(self, parts: Sequence[Sequence[Change]]) -> list[tuple[Edit, ...]]:
        """The edits of each part when all are done; nothing where the value would not say what they want."""
        wanted = _changed(self._prose.text, {change for part in parts for change in part})
        if self._syntax is not None:
            found = [self._in_place(part, self._syntax) for part in parts]
        elif not wanted or wanted.strip() != wanted or self._entry.offsets() is None:
            return []
        elif _PLAIN.fullmatch(wanted) and not _NO_TEXT.fullmatch(wanted) and not ("," in wanted and self._in_braces):
            found = [self._in_place(part, str) for part in parts]
        else:
            found = [(Edit(self._entry.span, json.dumps(wanted, ensure_ascii=False)),)] * len(parts)
        after = _changed(self._text, {(*edit.span, edit.text) for edits in found for edit in edits})
        return found if self._says(parse(after).entries, wanted) else []

    def _in_place(self, part: Sequence[Change], syntax: Callable[[str], str]) -> tuple[Edit, ...]:
        return tuple(Edit(self._prose.span(start, end), syntax(said)) for start, end, said in part)

    def _says(self, found: Sequence[Entry], wanted: str) -> bool:
        """Whether the value is the one that is wanted, blanks aside: where a folded line breaks nobody sees."""
        pairs = zip(self._entries, found, strict=False)
        return len(found) == len(self._entries) and all(one is not self._entry or other.text.split() == wanted.split() for one, other in pairs)


def _syntax_of(article: Article, entry: Entry) -> Callable[[str], str] | None:
    """What a text is written as inside a value; None for a plain scalar of YAML, which may have to be put in quotes."""
    text, kind = article.text, article.front_matter.kind
    before = text[entry.span.start - 1 : entry.span.start]
    # From the key on: what begins on the next line is a block, whatever it holds.
    lines = bool({"\n", "\r"} & set(text[entry.key_span.end : entry.span.end]))
    if before == '"' and text[entry.span.start - 3 : entry.span.start] != '"""':
        return _escaped
    if before == "'" and kind == "yaml":
        return _doubled
    if before == "'" or lines or kind != "yaml" or entry.line_span.end != entry.span.end:
        return _bare
    return None


def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _doubled(text: str) -> str:
    return text.replace("'", "''")


def _bare(text: str) -> str:
    """Literals, and what goes over several lines: nothing is written there that might mean something else."""
    return text


def _is_bare(text: str) -> bool:
    return not set(text) & set("'\"\\:#") and text.strip() == text


def _changed(text: str, changes: Iterable[Change]) -> str:
    """A text with changes made that do not overlap."""
    parts, done = [], 0
    for start, end, said in sorted(changes):
        parts += [text[done:start], said]
        done = end
    return "".join((*parts, text[done:]))


def in_braces(article: Article, entry: Entry) -> bool:
    """Whether a key is one of an object of JSON, or of what YAML writes like one."""
    front, (name, _, _) = article.front_matter, entry.key.rpartition(".")
    above = front.entry(name) if name else None
    start = above.span.start if above is not None else _FIRST.match(article.text, front.opening.end).end()  # type: ignore[union-attr]
    return front.kind == "json" or (front.kind == "yaml" and article.text[start : start + 1] == "{")
