"""Words that stand for what was left out. The list lies beside: omission_marker.toml."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Prose, Severity, Span, lexicon, listed_places, pattern, rule

_PLACES = frozenset({"title", "description", "h1", "headings", "text"})
_SERIES = "продолжение следует"  # is said of a series, too, where one part ends
_SQUARE = pattern(r"\[[^\[\]()]{0,80}$"), pattern(r"[^\[\]]{0,200}\](?!\()")
_ROUND = pattern(r"\([^()\[\]]{0,40}$"), pattern(r"[^()]{0,120}\)")
_BEGINS = pattern(r"(?<![\w\]!\[\\])\[[\s….]*$")
# No link, no wiki link, no definition, no code of a forum with its closing tag.
_ONLY = pattern(r"[\s….]*(?:№?\s?\d{1,2}[\s….]*|[:—–][^\[\]]{0,120})?\](?![\[(:\]])(?!.{0,80}\[/)")
_ELLIPSIS = pattern(r"(?:…|\.\.\.)\s*$")
_BEFORE, _BEHIND = 90, 210  # code points that the patterns look at
_BESIDE = 4  # words of a block that hold nothing beside the phrase
_LONGEST = 200  # code points of such a block
_COMMENT = pattern(r"^[ \t]*(?:#|//|/?\*|--|<!--|;|%)[^\r\n]*", re.MULTILINE)


@rule("TRAN005", "omission-marker", severity=Severity.ERROR, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Accuracy/Omission")
def omission_marker(article: Article) -> Iterator[Finding]:
    last = article.blocks[-1] if article.blocks else None
    done = Span(0, 0)
    for found in listed_places(article, lexicon(__file__), places=_PLACES):
        kind = "cut" if found.listed.group == "code" else found.listed.group
        bounds = _marked(found.prose, found.start, found.end, kind)
        if bounds is None and kind == "cut" and _is_all(found.prose, found.start, found.end):
            ends_part = found.listed.phrase == _SERIES and last is not None and last.span.start <= found.span.start
            bounds = None if ends_part else (found.start, found.end)
        if bounds is None:
            continue
        span = found.prose.span(*bounds)
        if span.start < done.end and done.start <= span.start:  # two phrases in one pair of brackets
            continue
        done = span
        yield Finding(span, "cut" if kind == "rest" else kind, {"text": found.prose.text[slice(*bounds)]})
    yield from _in_code(article)


def _marked(prose: Prose, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """Start and end of the brackets that make a phrase a marker, or of the phrase behind an ellipsis; None where it is none."""
    before, behind = prose.text[max(0, start - _BEFORE) : start], prose.text[end : end + _BEHIND]
    pairs = {"blank": [(_BEGINS, _ONLY)], "fill": [(_BEGINS, _SQUARE[1])], "rest": [_SQUARE], "cut": [_SQUARE, _ROUND]}.get(kind, [])
    for opening, closing in pairs:
        opened, closed = opening.search(before), closing.match(behind)
        if opened and closed:
            return start - len(before) + opened.start(), end + closed.end()
    return (start, end) if kind == "cut" and _ELLIPSIS.search(before) else None


def _is_all(prose: Prose, start: int, end: int) -> bool:
    """Whether a block says nothing else."""
    if len(prose.text) > _LONGEST:
        return False
    beside = sum(not start <= at < end for at in prose.words.spans.starts)
    return beside <= _BESIDE and start <= end - start


def _in_code(article: Article) -> Iterator[Finding]:
    phrases = [listed.phrase for listed, _ in lexicon(__file__) if listed.group == "code"]
    for block in article.code_blocks:
        text = _folded(block.text)
        if not any(phrase in text for phrase in phrases):
            continue
        for part in block.content:
            for match in _COMMENT.finditer(article.text, *part):
                if any(phrase in _folded(match.group()) for phrase in phrases):
                    start = match.end() - len(match.group().lstrip())
                    yield Finding(Span(start, match.end()), "code", {"text": match.group().strip()})


def _folded(text: str) -> str:
    return text.lower().replace("ё", "е")
