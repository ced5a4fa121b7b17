"""An article that begins with a subheading."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Paragraph, Severity, pattern, rule

# A first section of this name is the lead, with a heading of its own.
_INTRODUCES = pattern(
    r"\W*(?:введение|вступление|предисловие|обзор|описание|назначение|кратко|коротко|главное|аннотация|introduction|overview|summary)\b",
    re.IGNORECASE,
)


class Options(NamedTuple):
    """Under how many words of running text an article needs no lead."""

    words: int = 150


@rule("HEAD020", "no-lead", severity=Severity.INFO, options=Options)
def no_lead(article: Article, options: Options) -> Iterator[Finding]:
    lead = article.lead
    if lead.following is None or article.is_part or article.html_headings or _INTRODUCES.match(lead.following.prose.text):
        return
    if any(not isinstance(block, Paragraph) or block.prose.words for block in lead.blocks):
        return
    # A tag may show anything.
    if any(sign in article.text[lead.span.start : lead.span.end] for sign in ("{", "<", ":::", "import ", "[!")):
        return
    if sum(section.words for section in article.sections) > options.words:
        yield Finding(lead.following.span, "none", {"text": lead.following.text, "level": lead.following.level})
