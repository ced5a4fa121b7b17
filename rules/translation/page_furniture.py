"""What stood round the article on the page that it was translated from: buttons, bylines, reading time, tags, cookie notices."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from seo_audit.rule import Article, Block, Finding, Heading, ListBlock, Needs, Paragraph, Severity, TextBlock, pattern, rule

_MOST_WORDS = 24
_LONGEST = 300  # code points of a block that may be none of the text
_TOP, _END = 4, 3  # blocks in which a byline, a date and a row of crumbs stand
_NAME = r"(?-i:[A-ZА-ЯЁ])[\w.'’-]+(?:\s+(?-i:[A-ZА-ЯЁ])[\w.'’-]+){0,3}"
_NETWORKS = "facebook twitter linkedin pinterest whatsapp telegram вконтакте vk одноклассники instagram email reddit viber threads твиттер фейсбук"
_NETWORK = rf"(?:{'|'.join(_NETWORKS.split())}|x|эл\.? почта)"
_SHARE_ON = rf"this|этим|этой|эту|стать[ёейю]+|публикаци\w+|постом|записью|article|post|page|story|с друзьями|в|соц\w*\.?\s?сетях|на|через|on|via|friends|{_NETWORK}|[,и&/|]"
_NEWS = r"на|to|for|our|the|наш[уи]?|нашей|рассылк\w+|новост\w+|блог\w*|канал\w*|обновлени\w+|newsletter|blog|updates|уведомления|почты|адрес|ваш\w*|email|e-mail"
_DATE = r"(?:\d{1,2}[\s./-](?:\d{1,2}|[а-яa-z]+\.?)[\s.,/-]*\d{2,4}|[а-яa-z]+\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2}|[а-я]+\s+\d{4})"

# Kind → where it may stand, the words that it begins with (# is a number), and the whole of its block, marks aside.
_KINDS = {
    "share": ("", f"поделиться поделитесь share tweet {_NETWORKS}", rf"\w+(?:\s+(?:{_SHARE_ON}))*"),
    "subscribe": ("", "подписаться подпишитесь subscribe", rf"\w+(?:\s+(?:{_NEWS}))*"),
    "related": ("", "читайте читать похожие рекомендуем связанные популярные related you see recommended вам", r"(?:читайте|читать) также|похожие (?:статьи|материалы|записи|публикации|посты)|рекомендуем (?:почитать|прочитать)|связанные (?:статьи|материалы|посты)|популярные (?:статьи|записи)|related (?:articles|posts|reading|content)|you (?:may|might) also like|see also|recommended(?: reading)?|вам (?:также )?может (?:быть интересно|понравиться)"),
    "contents": ("", "содержание оглавление table contents", r"(?:содержание|оглавление)(?: статьи)?|table of contents|contents"),
    "time": ("", "время reading читать #", r"(?:время (?:на )?(?:чтения|прочтения)|reading time|читать)\W*(?:около |примерно )?\d{1,3}[\s-]*(?:мин|min)\w*\.?|\d{1,3}[\s-]*(?:мин|min)\w*\.?\s*(?:(?:на )?(?:чтени\w+|прочтени\w+)|read(?:ing)?(?: time)?)"),
    "cookies": ("", "мы этот наш сайт this we принять accept настройки cookie", r"(?:(?:мы|этот (?:веб-)?сайт|наш сайт|сайт|this (?:web)?site|we)\s+(?:использу\w+|uses?)\s+(?:файлы\s+)?(?:cookies?|куки)\b.{0,200}|принять (?:все )?(?:cookies?|куки|файлы cookie)|accept (?:all )?cookies|настройки (?:файлов )?cookies?|cookie settings)"),
    "controls": ("edges", "войти вход регистрация зарегистрироваться меню перейти skip log sign toggle все all наверх вернуться back распечатать версия print оставить добавить leave комментарии copyright #", r"войти|вход|регистрация|зарегистрироваться|меню|перейти к (?:основному )?(?:содержанию|содержимому)|skip to (?:main )?content|log in|sign in|toggle navigation|все права защищены.{0,60}|all rights reserved.{0,60}|copyright\s.{0,60}|наверх|вернуться наверх|back to top|распечатать|версия для печати|print this page|(?:оставить|добавить) комментарий|leave a (?:comment|reply)|комментарии\s?\(\d+|\d+ (?:комментари\w+|comments?)"),
    "neighbours": ("edges", "предыдущая следующая предыдущий следующий previous next", r"(?:предыдущ|следующ)\w+ (?:статья|запись|публикация|пост|материал)(?:\W.{0,80})?|(?:previous|next) (?:post|article)(?:\W.{0,80})?"),
    "updated": ("edges", "обновлено опубликовано дата последнее published last updated", rf"(?:обновлено|опубликовано|дата (?:публикации|обновления)|последнее обновление|published|(?:last )?updated)(?: on)?\s*[:—–-]?\s*{_DATE}\s*(?:г\.?|года)?"),
    "tags": ("edges", "теги тэги метки рубрика рубрики категория категории tags category categories filed", r"(?:теги|метки|тэги|рубрик[аи]|категори[яи]|tags|categor(?:y|ies)|filed under)\s*:\s*\S.{0,120}"),
    "byline": ("edges", "автор написал написала об written posted author by about", rf"(?:автор|написала?|written by|posted by|author|by)\s*:?\s+{_NAME}(?:\s*\([^()]{{2,40}}\))?(?:\s*(?:,|\bи\b|and|·|\|)\s+{_NAME}(?:\s*\([^()]{{2,40}}\))?){{0,3}}|об авторе|about the author"),
    "crumbs": ("top", "главная home", r"(?:главная|home)\s*(?:[>›»/→|]|-)\s*[^.!?]{2,100}"),
}  # fmt: skip
_PATTERNS = {kind: pattern(rf"\W*(?:{whole})\W*$", re.IGNORECASE | re.DOTALL) for kind, (_, _, whole) in _KINDS.items()}
_OF_WORD: dict[str, list[str]] = {}
for _name, (_, _words, _) in _KINDS.items():
    for _word in _words.split():
        _OF_WORD.setdefault(_word, []).append(_name)
_BUTTONS = frozenset({"share", "subscribe", "controls"})
_LATIN = pattern(r"[A-Za-z]{3}")


@rule("TRAN014", "page-furniture", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Accuracy/Addition")
def page_furniture(article: Article) -> Iterator[Finding]:
    blocks = article.blocks
    for order, block in enumerate(blocks):
        if isinstance(block, ListBlock):
            if len(block.items) > 1 and all(_is_button(item.children) for item in block.items):
                yield Finding(block.span, "buttons", {"text": _text(block)})
        elif isinstance(block, (Paragraph, Heading)) and not block.images:
            kind = _kind(block)
            if kind and _is_left(article, block, order, kind):
                severity = Severity.INFO if kind == "byline" and not (_LATIN.search(block.text) or article.source_address) else None
                yield Finding(block.span, kind, {"text": block.text}, severity=severity)


def _kind(block: TextBlock) -> str:
    """What kind of furniture the whole of a block may be, or ""."""
    words = block.prose.words
    if not words or len(words) > _MOST_WORDS or len(block.prose.text) > _LONGEST:
        return ""
    first = words.forms[0].lower()
    kinds = _OF_WORD.get("#" if first.isdigit() else first, ())
    return next((kind for kind in kinds if _PATTERNS[kind].match(block.prose.text)), "")


def _is_button(children: Sequence[Block]) -> bool:
    return len(children) == 1 and isinstance(children[0], Paragraph) and _kind(children[0]) in _BUTTONS


def _text(block: ListBlock) -> str:
    return ", ".join(child.text for item in block.items for child in item.children if isinstance(child, Paragraph))


def _is_left(article: Article, block: Paragraph | Heading, order: int, kind: str) -> bool:
    """Whether a block of this kind is no part of the text, going by where it stands and what follows it."""
    blocks = article.blocks
    place = _KINDS[kind][0]
    if (place == "edges" and _TOP <= order < len(blocks) - _END) or (place == "top" and order >= _TOP):
        return False
    following = blocks[order + 1] if order + 1 < len(blocks) else None
    if kind == "related":
        return _leads_nowhere(article, block, following)
    if kind == "contents":
        return isinstance(following, ListBlock) and not _links(article, following) and _repeats_headings(article, following)
    if kind == "share" and len(block.prose.words) == 1 and block.prose.words.forms[0].lower() in _NETWORKS.split():
        return False
    if kind == "byline":
        return not any(name and name in block.text for name in article.site.authors)
    # What has text of its own below is a heading of it.
    return not isinstance(block, Heading) or following is None or isinstance(following, Heading)


def _links(article: Article, block: Block) -> list[str]:
    return [link.target for link in article.links if block.span.start <= link.span.start < block.span.end]


def _leads_nowhere(article: Article, block: Block, following: Block | None) -> bool:
    """Whether what is recommended has no links, or only such to the site that the article comes from."""
    targets = [target for one in (block, following) if one is not None for target in _links(article, one)]
    host = urlsplit(article.source_address).hostname or ""
    return all(host and (urlsplit(target).hostname or "").endswith(host.removeprefix("www.")) for target in targets)


def _repeats_headings(article: Article, block: ListBlock) -> bool:
    titles = {heading.text.lower().strip(" .:") for heading in article.headings}
    items = [child.text.lower().strip(" .:") for item in block.items for child in item.children if isinstance(child, Paragraph)]
    return len(items) > 1 and 2 * sum(item in titles for item in items) >= len(items)
