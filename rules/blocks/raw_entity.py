"""Codes of HTML and of program text that readers see as they are written: `&nbsp;`, a backslash before a quotation mark."""

import html
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Article, Edit, Finding, Fix, Group, HtmlBlock, Place, Prose, Severity, Span, TextBlock, pattern, rule

_NAMES = (
    "nbsp|amp|quot|apos|lt|gt|laquo|raquo|mdash|ndash|hellip|shy|ensp|emsp|thinsp|zwnj|zwj|bdquo|ldquo|rdquo|lsquo|rsquo|sbquo|copy|reg|trade|bull|middot"
    "|times|deg|minus|plusmn|euro|larr|rarr|sect|para|numero"
)
_ENTITY = pattern(
    rf"&(?:amp;)*(?:(?:{_NAMES}|#\d{{2,6}}|#[xX][0-9a-fA-F]{{2,5}});|(?:nbsp|laquo|raquo|mdash|ndash|hellip|quot|shy|#\d{{2,4}})(?![\w=;&]))"
)
# Line ends and tabs of program text, where words are glued to both sides; a path has no Cyrillic behind `\n`.
_LINE_END = pattern(r"(?<=[а-яё.,!?:;»)])(?:\\[rnt])+(?=\s?(?:[А-ЯЁ«—–•]|[-*]\s|\d+[.)]\s))")
_QUOTE = pattern(r"\\([\"'])(?=[^\W\d_])[^\\\"\n]{1,100}[\w.!?…%)](\\\1)")
# Who speaks of the codes themselves shows them.
_ABOUT = pattern(
    r"сущност|мнемоник|спецсимвол|спецзнак|специальн\w+ (?:символ|знак)|экранир|неразрывн|html-?код|кодировк|escap|entit|регулярн|ampersand|амперсанд",
    re.IGNORECASE,
)
# One of these stands in the source of what is shown as a code, or as an escape; most articles have none.
_CODED = pattern(r"&(?:amp;(?:amp;)*[a-zA-Z#]|(?:nbsp|laquo|raquo|mdash|ndash|hellip|quot|shy|#\d{2,4})(?![\w=;&]))")
_ESCAPED = pattern(r"\\(?:[nrt][ \t]?[^\s\w./]|[nrt]\s?[А-ЯЁ\d]|\\[\"'])")
_OPENING, _CLOSING = "«\"“„('`‘[", "»\"”“)'`’]"
_UNSEEN = frozenset("\xa0\u2002\u2003\u2009\u200c\u200d\xad")  # nobody would find these in a file
_CODE = pattern(r"<(/?)(?:code|kbd|samp|pre|tt)\b", re.IGNORECASE)


class _Place(NamedTuple):
    """Something that readers see as it is written."""

    span: Span
    shown: str
    edits: tuple[Edit, ...]


@rule("BLOCK006", "raw-entity", severity=Severity.WARNING)
def raw_entity(article: Article) -> Iterator[Group[_Place]]:
    if "&" not in article.text and "\\" not in article.text:
        return
    for meaning in ("title", "description", "h1"):
        field = article.field(meaning)
        for place in _codes(article, field.prose, field.span) if field else ():
            yield Group([place], partial(_told, "field", field=article.name_of(meaning)))
    coded, escaped = _CODED.search(article.text) is not None, _ESCAPED.search(article.text) is not None
    if not coded and not escaped:
        return
    codes: list[_Place] = []
    escapes: list[_Place] = []
    for block in article.all_blocks:
        if isinstance(block, (TextBlock, HtmlBlock)):
            codes += _codes(article, block.prose, block.span, html_block=isinstance(block, HtmlBlock))
            escapes += _escapes(article.text, block.prose)
    for key, places in (("code", codes), ("escape", escapes)):
        if places:
            yield Group(places, partial(_told, key))


def _told(key: str, places: Sequence[_Place], field: str = "") -> Finding:
    first = places[0]
    parameters = {"text": first.shown, "count": len(places), "field": field}
    edits = tuple(edit for place in places for edit in place.edits)
    fix = Fix(edits, safe=key != "escape") if edits else None
    return Finding(first.span, key, parameters, related=[Place(place.span, "again") for place in places[1:]], fix=fix)


def _codes(article: Article, prose: Prose, within: Span, *, html_block: bool = False) -> Iterator[_Place]:
    if "&" not in prose.text or _ABOUT.search(prose.text):
        return
    code: Iterator[re.Match[str]] | None = None
    tag = ahead = None
    for match in _ENTITY.finditer(prose.text):
        span = prose.span(*match.span())
        # In HTML a browser reads the older names without a semicolon too; `\&` shows it on purpose.
        if (html_block and match[0][-1] != ";") or "\\" in article.text[span.start - 1 : span.start + 1] or _is_shown(prose.text, *match.span()):
            continue
        if code is None:
            code = _CODE.finditer(article.text, *within)
            ahead = next(code, None)
        while ahead is not None and ahead.start() < span.start:
            tag, ahead = ahead, next(code, None)
        if tag is not None and not tag[1]:
            continue
        meant = f"&{match[0].removesuffix(';').rpartition('&')[2].removeprefix('amp;') or 'amp'};"
        yield _Place(span, match[0], _edits(article.text, span, meant, match[0]))


def _edits(text: str, span: Span, meant: str, seen: str) -> tuple[Edit, ...]:
    """The character itself, or what Markdown shows as it; in a field only where it may stand whatever the quotes."""
    character = html.unescape(meant)
    if len(character) != 1 or "\n" in text[span.start : span.end]:
        return ()
    if text[span.start : span.end] == seen and seen.endswith(";"):
        # No code was written twice here, so this is no Markdown: the value of a field.
        plain = not character.isascii() or (character == "&" and text[span.start - 1].isalnum())
        return (Edit(span, character),) if plain else ()
    return (Edit(span, meant if character.isascii() or character in _UNSEEN else character),)


def _is_shown(text: str, start: int, end: int) -> bool:
    """Whether it stands in quotation marks, or alone: then it is what the text speaks of."""
    before, behind = text[max(0, start - 2) : start].strip()[-1:], text[end : end + 2].strip()[:1]
    alone = not before and not behind and len(text) <= end - start + 4
    return alone or (before in _OPENING and behind in _CLOSING and bool(before) and bool(behind))


def _escapes(written: str, prose: Prose) -> Iterator[_Place]:
    text = prose.text
    if "\\" not in text or _ABOUT.search(text):
        return
    for match in _LINE_END.finditer(text):
        place = prose.span(*match.span())
        yield _Place(Span(_slashes(written, Span(place.start, place.start + 1)).start, place.end), match[0], ())
    for match in _QUOTE.finditer(text):
        slashes = [_slashes(written, prose.span(at, at + 1)) for at in (match.start(), match.start(2))]
        yield _Place(Span(slashes[0].start, prose.span(*match.span()).end), match[0], tuple(Edit(slash, "") for slash in slashes))


def _slashes(text: str, one: Span) -> Span:
    """A backslash with the one that escapes it: the parser tells the second of the two alone."""
    return Span(one.start - 1, one.end) if text[one.start - 1 : one.end] == "\\\\" else one
