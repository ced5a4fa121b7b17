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
_FULL_NAME = rf"{_NAME}[\w.-]*(?:\s+{_NAME}[\w.-]*){{1,2}}"
# «Источник изображения: как его указать» is about pictures.
_SUBJECT = r"(?:как|где|что|зачем|почему|кто|чей|когда|откуда|какой|какие|нужно|надо|правила|требования)\b"
# A stock at the end, behind words that name an origin: «фотографии с Unsplash бесплатны» is a sentence about it.
_CREDIT = pattern(
    rf"\W*(?:(?:{_PICTURE}(?:\s*[:—–-]|\s+(?:от|с|со|из|через|by|via|взят[оаы]|(?:сделан|снят)[оаы]?(?=\s+(?:фотографом\s+|автором\s+)?{_NAME}))\b"
    rf"|(?=\s+{_NAME}[\w.]*(?:\s+{_NAME}[\w.]*)?\s+(?:на|с|из)\s)).{{0,80}}|источник\s*:\s*)(?<!\w)(?:{_STOCKS})\W*$"
    rf"|{_PICTURE}\s+(?:предоставлен[оаы]?\b|автора\W*$)"
    rf"|(?:источник|автор|кредит|правообладатель)\s+{_OF_PICTURE}(?!\w)"
    rf"(?:\s*[:—–-]\s*(?!\s|{_SUBJECT})|\s*[(\[\ufffc]|\s+(?:{_STOCKS})|\s+{_FULL_NAME}\W*$|\W*$)"
    rf"|(?:(?:cover|featured|header)\s+)?(?:image|photo|picture|illustration)s?\s*"
    rf"(?:\s(?:credits?|source|courtesy)\b|(?::|\s(?:by|via|from)\b).{{0,80}}(?<!\w)(?:{_STOCKS})\W*$|\sby\s+{_NAME}))",
    re.IGNORECASE,
)
# A name alone: as a heading it may stand above what is shown.
_SIGNED = pattern(rf"\W*{_PICTURE}\s*[:—–]\s*{_FULL_NAME}\W*$", re.IGNORECASE)
# Who made an article; the photographer is one of them.
_BYLINE = pattern(
    r"\W*(?:текст|автор|редактор|перевод|перев[её]л|интервью|беседовал|подготовил|материал|оформление|корректор|вёрстка|стил|видео)\w*\s*[:—–-]",
    re.IGNORECASE,
)
_MAX_WORDS = 16
_MAX_LENGTH = 200
# What shows a picture without Markdown: HTML and shortcodes.
_SHOWN = pattern(r"<(?:img|figure|picture|video|iframe|svg)\b|(?-i:<[A-Z])|\{\{|\{%|!\[|^:::", re.IGNORECASE | re.MULTILINE)


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
    if len(text) > _MAX_LENGTH or len(block.prose.words) > _MAX_WORDS:
        return False
    return bool(_CREDIT.match(text) or (isinstance(block, Paragraph) and _SIGNED.match(text)))


def _beside_picture(article: Article, blocks: list[Block], order: int) -> bool:
    """Whether a picture, or a tag that may show one, stands right above (a caption may be between) or below.

    A table has sources too, and a photographer may stand among those who made the article.
    """
    above = blocks[max(0, order - 2) : order]
    if (above and isinstance(above[-1], Table)) or any(_is_byline(block) for block in (*above[-1:], *blocks[order + 1 : order + 2])):
        return True
    start = above[0].span.start if above else article.front_matter.span.end
    end = blocks[order + 1].span.end if order + 1 < len(blocks) else len(article.text)
    return bool(_SHOWN.search(article.text, start, end))


def _is_byline(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(block.prose.words) <= _MAX_WORDS and _BYLINE.match(block.prose.text) is not None
