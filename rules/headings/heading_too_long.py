"""A heading as long as a paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Heading, Severity, Span, pattern, rule

# A word alone before the stop is a label: «Учебник. Первая поездка».
_SENTENCES = pattern(r"\s[^\W\d_]{3,20}[.!?…][»”\")]*\s+[«“\"(]?[A-ZА-ЯЁ][a-zа-яё]*\s")
_ABBREVIATED = pattern(r"\b(?:vs|etc|им|ред|прим|рис|табл|стр|руб|тыс|млн|млрд|акад|проф)\.\s", re.IGNORECASE)


class Options(NamedTuple):
    """Up to how many characters a heading is no paragraph."""

    characters: int = 70


@rule("HEAD009", "heading-too-long", severity=Severity.INFO, supersedes=["HEAD010"], options=Options)
def heading_too_long(article: Article, options: Options) -> Iterator[Finding]:
    for heading in article.headings:
        if heading is article.h1:
            continue  # how long the main heading is, is a matter of its own
        text = heading.text
        underlined = not article.text.startswith("#", heading.span.start)
        sentence = text.endswith((".", "!", "…")) and _SENTENCES.search(text) and not _ABBREVIATED.search(text)
        if sentence or (len(text) > options.characters and _is_prose(heading.prose.text, options.characters)):
            key = "underlined" if underlined else "sentences" if sentence else "long"
            # A paragraph has its stop by right; that of a long heading is one more defect, outside of this one.
            span = _without_stop(heading) if key == "long" else heading.span
            yield Finding(span, key, {"length": len(text), "limit": options.characters, "text": text, "level": heading.level})


def _without_stop(heading: Heading) -> Span:
    text = heading.prose.text.rstrip()
    before = text.rstrip(".:;,")
    return Span(heading.span.start, heading.prose.span(len(before), len(text)).start) if len(before) < len(text) else heading.span


def _is_prose(text: str, limit: int) -> bool:
    """Whether it is words that make it long, and no signature or path of a program."""
    return len(text) > limit // 2 or text.count(" ") > 5  # noqa: PLR2004
