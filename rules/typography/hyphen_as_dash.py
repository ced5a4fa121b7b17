"""A hyphen between blanks, where Russian has a dash."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

_HYPHEN = pattern(r"(?<=\S)(?P<before>[ \u00a0])(?P<hyphen>--?|−)(?P<after>[ \u00a0])(?=\S)")
_WORD_BEFORE = pattern(r"[\w%°$₽€)»”\"]+$")
_WORD_AFTER = pattern(r"[(«„\"]?[\w$№]+")
_DASHES = {"em": "—", "en": "–"}
_DIALOGUE = frozenset(".!?…,")


class Options(NamedTuple):
    """The dash that the house sets: `em` (—) or `en` (–)."""

    dash: str = "em"


@rule("TYPO002", "hyphen-as-dash", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def hyphen_as_dash(article: Article, options: Options) -> Iterator[Group[Slip]]:
    dash = _DASHES.get(options.dash, "—")
    headings = {id(heading.prose) for heading in article.headings if not heading.id}
    found = [(id(prose) in headings, slip) for prose in russian_texts(article, cells=False) for slip in _slips(prose, dash)]
    yield from told(article, (slip for in_heading, slip in found if not in_heading), "hyphen", safe=True)
    # Sites make anchors of headings, and some keep the hyphen in them: links from elsewhere may break.
    yield from told(article, (slip for in_heading, slip in found if in_heading), "heading", safe=False)


def _slips(prose: Prose, dash: str) -> Iterator[Slip]:
    text = prose.text
    if " -" not in text and "\u00a0-" not in text and " −" not in text:
        return
    for match in _HYPHEN.finditer(text):
        before, after = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start()), _WORD_AFTER.match(text, match.end())
        one, other = before[0] if before else text[match.start() - 1], after[0] if after else text[match.end()]
        if not _are_words(one, other):
            continue
        start, end = match.span("hyphen")
        yield Slip(prose, start, end, ((start, end, dash),))


def _are_words(one: str, other: str) -> bool:
    """Whether a dash could stand between: not in a sum (5 - 3), a command (`ls - l`), the name of a product or a formula (a - b)."""
    if TOKEN in {one, other}:
        return _is_russian(one) or _is_russian(other)
    if _is_number(one) and _is_number(other):
        return False
    return (_is_russian(one) or _is_russian(other)) and one[-1] not in "-—–" and other[0] not in "-—–"


def _is_russian(word: str) -> bool:
    return any("а" <= character <= "я" or character == "ё" for character in word.lower())


def _is_number(word: str) -> bool:
    return word.strip("()$₽€%°№").isdigit()
