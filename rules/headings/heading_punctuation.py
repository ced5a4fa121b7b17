"""A heading that ends like a sentence."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Severity, pattern, rule

_MARKS = frozenset(".:;,")
# What ends in a stop of its own: abbreviations, initials, acronyms with stops.
_ABBREVIATED = pattern(
    r"(?:(?<!\w)(?:т\.\s?[дпек]|и\s+(?:др|пр)|др|пр|г|гг|в|вв|н\.\s?э|руб|коп|тыс|млн|млрд|шт|кг|см|мм|мин|сек|ч|ул|обл|стр|рис|табл|прим|ред"
    r"|etc|inc|ltd|co|corp|jr|sr|vs|no|al|approx|[a-zа-яё])|\.\w+)$",
    re.IGNORECASE,
)
_CLOSING = "#}\\"  # at the end of a heading these would be no text any more
_NO_WORD = pattern(r"[\W\d]*$")
_DRIVE = pattern(r"(?<!\S)[A-Z]$")
_TAIL = 40  # characters that an abbreviation needs at most
_EMOJI_CODE = pattern(r":[a-z0-9_+-]+$")


@rule("HEAD010", "heading-punctuation", severity=Severity.INFO)
def heading_punctuation(article: Article) -> Iterator[Finding]:
    for heading in article.headings:
        text = heading.prose.text.rstrip()
        mark, before = text[-1:], text[:-1].rstrip()
        if mark not in _MARKS or not before or before[-1] in _MARKS or _belongs(before[-_TAIL:], mark):
            continue
        start, end = len(before), len(text)
        # Blanks in front of the mark go with it.
        mends = heading.prose.is_verbatim(start, end) and before[-1] not in _CLOSING
        fix = Fix((Edit(heading.prose.span(start, end), ""),), safe=True) if mends else None
        yield Finding(heading.prose.span(end - 1, end), "stop" if mark == "." else "mark", {"mark": mark, "text": heading.text}, fix=fix)


def _belongs(before: str, mark: str) -> bool:
    """Whether the mark is part of what stands before it: an abbreviation, a number, a drive, an emoji by name."""
    if _NO_WORD.match(before) or (mark == "." and _ABBREVIATED.search(before)):
        return True
    return mark == ":" and bool(_EMOJI_CODE.search(before) or _DRIVE.search(before))
