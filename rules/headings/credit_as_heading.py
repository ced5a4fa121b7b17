"""The credit of a picture that was lost, in the place of a heading or a paragraph."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Block, Finding, Heading, Paragraph, Severity, Table, pattern, rule

_STOCKS = (
    r"unsplash|pexels|pixabay|freepik|shutterstock|i?stock\s?photo|istock|getty(?:\s?images)?|depositphotos|adobe\s?stock|flickr|dreamstime"
    r"|wikimedia(?:\s+commons)?|123rf|canva|envato"
)
_PICTURE = r"(?:фото(?:графи[яи])?|изображени[ея]|иллюстраци[яи]|картинк[аи]|снимок|скриншот|обложка)"
_OF_PICTURE = r"(?:фото(?:графи[ий])?|изображени[яй]|иллюстраци[ий]|картинк[аи]|картинок|снимк[аов]{1,2}|обложки)"
_NAME = r"(?-i:[A-ZА-ЯЁ@])"
# A stock at the end, behind words that name an origin: «фотографии с Unsplash бесплатны» is a sentence about it.
_CREDIT = pattern(
    rf"\W*(?:(?:{_PICTURE}(?:\s*[:—–-]|\s+(?:от|с|со|из|через|by|via|взят[оаы])\b|(?=\s+{_NAME}[\w.]*(?:\s+{_NAME}[\w.]*)?\s+(?:на|с|из)\s)).{{0,80}}|источник\s*:\s*)(?<!\w)(?:{_STOCKS})\W*$"
    rf"|{_PICTURE}\s+(?:предоставлен[оаы]?\b|автора\W*$)|(?:источник|автор|кредит|правообладатель)\s+{_OF_PICTURE}(?!\w)"
    rf"|(?:(?:cover|featured|header)\s+)?(?:image|photo|picture|illustration)s?\s*"
    rf"(?:\s(?:credits?|source|courtesy)\b|(?::|\s(?:by|via|from)\b).{{0,80}}(?<!\w)(?:{_STOCKS})\W*$|\sby\s+{_NAME}))",
    re.IGNORECASE,
)
_MAX_WORDS = 16
# What shows a picture without Markdown: HTML and shortcodes.
_SHOWN = pattern(r"<(?:img|figure|picture|video|iframe|svg)\b|\{\{|\{%|!\[", re.IGNORECASE)


@rule("HEAD017", "credit-as-heading", severity=Severity.WARNING)
def credit_as_heading(article: Article) -> Iterator[Finding]:
    blocks = article.blocks
    outline = set(map(id, article.headings))
    # What opens or ends an article may speak of a picture that the theme shows.
    edges = {id(block) for block in (*article.lead.blocks[:1], *blocks[-1:])}
    for order, block in enumerate(blocks):
        if isinstance(block, Heading) and id(block) in outline:
            if _is_credit(block):
                yield Finding(block.span, "heading", {"text": block.text})
        elif not isinstance(block, Paragraph) or id(block) in edges or block.images or not _is_credit(block):
            continue
        elif not _beside_picture(article, blocks, order):
            yield Finding(block.span, "paragraph", {"text": block.text})


def _is_credit(block: Heading | Paragraph) -> bool:
    text = block.prose.text
    return len(text) < 200 and bool(_CREDIT.match(text)) and len(block.prose.words) <= _MAX_WORDS  # noqa: PLR2004


def _beside_picture(article: Article, blocks: list[Block], order: int) -> bool:
    """Whether a picture, or a tag that may show one, stands right above (a caption may be between) or below; a table has sources too."""
    above = blocks[max(0, order - 2) : order]
    if above and isinstance(above[-1], Table):
        return True
    start = above[0].span.start if above else article.front_matter.span.end
    end = blocks[order + 1].span.end if order + 1 < len(blocks) else len(article.text)
    return bool(_SHOWN.search(article.text, start, end))
