"""A keyphrase that the beginning of the text does not say."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Paragraph, Severity, pattern, rule


class Options(NamedTuple):
    """Words that make a beginning: the first paragraph, and where that is shorter, the next ones."""

    min_words: int = 30


_NOTE = pattern(r"\s*(?:автор|источник|дата|обновлен|опубликован|врем|читать)\w*(?:\s\w+){0,2}:", re.IGNORECASE)
_NEARNESS = ("whole", "diluted", "apart", "kin", "scattered", "partial", "absent")


@rule(
    "KEY004",
    "not-in-intro",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
    options=Options,
)
def not_in_intro(article: Article, options: Options) -> Iterator[Finding]:
    phrase = article.subject.sought
    if phrase is None:
        return
    intro = _intro(article, options.min_words)
    said = [found for block in intro if (found := article.subject.wording(block.prose)) is not None]
    if not said:
        return
    # The paragraph that comes nearest to the phrase counts.
    best = min(said, key=lambda found: (_NEARNESS.index(found.kind), len(found.missing)))
    if best.kind not in {"whole", "diluted"}:
        parameters = {"phrase": phrase.text, "own": best.text, "missing": ", ".join(best.missing)}
        yield Finding(intro[0].span, best.kind, parameters, severity=Severity.INFO if best.mild else Severity.WARNING)


def _intro(article: Article, least: int) -> list[Paragraph]:
    """The first paragraphs of text, until they hold enough words."""
    found: list[Paragraph] = []
    words = 0
    # An article of nothing but lists begins with its first item.
    for block in [block for block in article.blocks if isinstance(block, Paragraph)] or article.paragraphs:
        if block.prose.words and not _is_note(block):
            found.append(block)
            words += len(block.prose.words)
            if words >= least:
                break
    return found


def _is_note(block: Paragraph) -> bool:
    """Whether it is a line of links, or one like «Авторы: …» and «Время чтения: 5 минут»."""
    return _NOTE.match(block.prose.text) is not None or 2 * sum(link.end - link.start for link in block.links) > len(block.prose.text)
