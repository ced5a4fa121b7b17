"""A heading that ends like a sentence."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Severity, rule

_MARK = re.compile(r"(?<![.:;,])\s*([.:;,])\s*$")
# What ends in a stop of its own: abbreviations, initials, acronyms with stops.
_ABBREVIATED = re.compile(
    r"(?:(?<!\w)(?:т\.\s?[дпек]|и\s+(?:др|пр)|др|пр|г|гг|в|вв|н\.\s?э|руб|коп|тыс|млн|млрд|шт|кг|см|мм|мин|сек|ч|ул|обл|стр|рис|табл|прим|ред"
    r"|etc|inc|ltd|co|corp|jr|sr|vs|no|al|approx|[a-zа-яё])|\.\w+)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\W\d]*$")
_EMOJI_CODE = re.compile(r":[a-z0-9_+-]+$")


@rule("HEAD010", "heading-punctuation", severity=Severity.INFO)
def heading_punctuation(article: Article) -> Iterator[Finding]:
    for heading in article.headings:
        text = heading.prose.text
        match = _MARK.search(text) if text.rstrip()[-1:] in {".", ":", ";", ","} else None
        if match is None or _belongs(text[: match.start()], match[1]):
            continue
        place = heading.prose.span(*match.span(1))
        start = match.start() if text[: match.start()].rstrip() else match.start(1)
        whole = heading.prose.span(start, match.end(1))
        fix = Fix((Edit(whole, ""),), safe=True) if heading.prose.is_verbatim(start, match.end(1)) else None
        yield Finding(place, "stop" if match[1] == "." else "mark", {"mark": match[1], "text": heading.text}, fix=fix)


def _belongs(before: str, mark: str) -> bool:
    """Whether the mark is part of what stands before it: an abbreviation, a number, a drive, an emoji by name."""
    if mark == ".":
        return bool(_ABBREVIATED.search(before) or _NUMBER.match(before))
    if mark == ":":
        return bool(_EMOJI_CODE.search(before) or re.search(r"(?:^|\s)[A-Z]$", before))
    return not before.strip()
