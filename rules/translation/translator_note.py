"""What a translator, or a model, says about the job instead of doing it. The list lies beside: translator_note.toml."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, CodeBlock, Finding, Heading, Paragraph, Prose, Severity, Span, TextBlock, lexicon, listed_places, pattern, rule

_EDGE = 2  # blocks at each end in which a model greets and says goodbye
_FEW = 14  # words of a paragraph that says nothing else
_EARLY = 40  # code points in front of it in such a paragraph
_PLACES = frozenset({"title", "description", "h1", "headings", "text"})
# «Вот как сделать перевод» tells how.
_CLAUSE = pattern(r"\b(?:как\w*|что|почему|сколько|где|когда|зачем|кто|куда|чем|денег|средств)\b", re.IGNORECASE)
# A stop, which no phrase of the list may hold, follows the greeting: «Конечно! Ниже …».
_OPENERS = ("конечно", "разумеется", "безусловно", "хорошо", "отлично", "понял", "с удовольствием", "sure", "certainly", "of course", "absolutely")
_OPENING = pattern(
    rf"(?:{'|'.join(_OPENERS)})(?:а|о)?(?: же)?\s*(?:[!.]\s*(?:$|(?:вот|ниже|далее|перевожу|привожу|представляю|я перев[её]\w+|продолж\w+|перевод|here|below|i|let me)\b)"
    r"|[,—–-]+\s*(?:вот|ниже|перевожу|переведу|привожу|here|below)\b[^.!?]{0,40}(?:перев|transl|стать|текст))",
    re.IGNORECASE,
)
_SHORT_NOTE = pattern(r"\bприм(?:еч)?\.\s?(?:пер|перев|переводчика|переводчиков)\b", re.IGNORECASE)
_MARKDOWN = frozenset({"", "markdown", "md", "text", "txt", "plaintext"})
_RUSSIAN = pattern("[а-яё]{2,}", re.IGNORECASE)
_ARTICLE = 40  # Russian words in a fence that make it the article
_MARKUP = pattern(r"^#{1,6} |^\*\*|\n\s*\n", re.MULTILINE)
_FENCE = pattern(r"[^\r\n]*")


@rule("TRAN004", "translator-note", severity=Severity.ERROR, mqm="Accuracy/Addition")
def translator_note(article: Article) -> Iterator[Finding]:
    fence = _whole_body(article)
    if fence is not None:
        yield Finding(fence, "fence")
    if not article.is_russian:
        return
    edges = article.blocks[:_EDGE] + article.blocks[_EDGE:][-_EDGE:]
    opened = [span for block in edges if isinstance(block, (Heading, Paragraph)) for span in _opening(block.prose)]
    for start, end, prose in opened:
        yield Finding(prose.span(start, end), "chat", {"text": prose.text[start:end]})
    told = {id(prose) for _, _, prose in opened}  # one remark a block: the rest of it is deleted with it
    for found in listed_places(article, lexicon(__file__), places=_PLACES):
        key = found.listed.group
        if id(found.prose) in told or (key == "chat" and not _is_chat(article, found.prose, found.start, found.text)):
            continue
        told.add(id(found.prose))
        yield Finding(found.span, key, {"text": found.text}, severity=Severity.WARNING if key == "note" else None)
    if {"прим", "пер"} <= article.phrases.beginnings:
        for prose in [prose for prose in article.texts if "рим." in prose.text or "римеч." in prose.text]:
            for match in _SHORT_NOTE.finditer(prose.text):
                yield Finding(prose.span(*match.span()), "note", {"text": match.group()}, severity=Severity.WARNING)


def _whole_body(article: Article) -> Span | None:
    """The opening line of the fence that holds all of the article, a line of talk round it aside."""
    fences = [block for block in article.blocks if isinstance(block, CodeBlock)]
    if len(fences) != 1 or len(article.blocks) > 1 + _EDGE or not fences[0].fenced or fences[0].info.strip().lower() not in _MARKDOWN:
        return None
    if any(not isinstance(block, TextBlock) or len(block.prose.words) > _FEW for block in article.blocks if block is not fences[0]):
        return None
    text = fences[0].text
    if len(_RUSSIAN.findall(text)) < _ARTICLE or not _MARKUP.search(text):
        return None
    line = _FENCE.match(article.text, fences[0].span.start)
    return Span(*line.span()) if line else None


def _opening(prose: Prose) -> Iterator[tuple[int, int, Prose]]:
    text = prose.text.lstrip()
    if text.lower().startswith(_OPENERS) and (match := _OPENING.match(text)):
        start = len(prose.text) - len(text)
        yield start, start + match.end(), prose


def _is_chat(article: Article, prose: Prose, start: int, text: str) -> bool:
    """Whether what may well be said of another translation is said of this one: where nothing else is said, or where one greets."""
    if start > _EARLY or _CLAUSE.search(text):
        return False
    if article.phrases.place(prose) != "text" or len(prose.words) <= _FEW:
        return True
    return any(isinstance(block, TextBlock) and block.prose is prose for block in article.blocks[:_EDGE] + article.blocks[-_EDGE:])
