"""A section without subheadings that is too long to be skimmed."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Section, Severity, Span, TextBlock, rule


class Options(NamedTuple):
    """Words of running text between two headings: from `words` on a remark, from `many` on a warning."""

    words: int = 300
    many: int = 350


@rule("HEAD012", "section-too-long", severity=Severity.WARNING, options=Options)
def section_too_long(article: Article, options: Options) -> Iterator[Finding]:
    lead = article.lead
    if lead.following is None:
        return  # a text without any subheading is another rule's affair
    bold = {id(found.section) for found in article.bold_headings}
    html = [span.start for span in article.html_headings]
    for section in article.sections:
        if section.heading.level == 1 and section.heading is article.headings[0]:
            continue  # what follows the main heading is the lead
        words = section.words - _words_in(article.yfm_tables, section)
        if words <= options.words or id(section) in bold:
            continue
        if bisect_left(html, section.heading.span.end) == bisect_left(html, section.blocks[-1].span.end):
            parameters = {"words": words, "limit": options.words, "text": section.heading.text, "below": min(section.heading.level + 1, 6)}
            yield Finding(section.heading.span, "long", parameters, severity=_severity(words, section.listed_words, options))
    if lead.words > options.words and lead.blocks:
        parameters = {"words": lead.words, "limit": options.words, "text": lead.following.text}
        yield Finding(lead.blocks[0].span, "lead", parameters, severity=_severity(lead.words, 0, options))


def _words_in(tables: Sequence[Span], section: Section) -> int:
    """How many words of a section stand in tables of Diplodoc, which Markdown takes for paragraphs."""
    inside = [block for block in section.blocks if any(table.start <= block.span.start < table.end for table in tables)]
    return sum(len(block.prose.words) for block in inside if isinstance(block, TextBlock))


def _severity(words: int, listed: int, options: Options) -> Severity:
    # A long list can be skimmed as it is.
    return Severity.WARNING if words > options.many and 2 * listed < words else Severity.INFO
