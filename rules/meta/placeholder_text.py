"""Text that was to be replaced and was not."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from seo_audit.rule import Article, Field, Finding, ListBlock, Paragraph, Prose, Severity, pattern, rule

# Whole values that a template, a programme or a hurry leaves behind.
_EMPTY = frozenset(
    {
        "todo", "fixme", "tbd", "tba", "xxx", "undefined", "null", "none", "nan", "object object", "untitled", "no title", "title here", "description here",
        "your title", "your title here", "your description", "page title", "page description", "post title", "meta description", "meta title", "insert title here",
        "без названия", "без заголовка", "нет описания", "нет названия", "заголовок страницы", "заголовок статьи", "название статьи", "название страницы",
        "описание страницы", "описание статьи", "ваш заголовок", "ваше описание", "текст описания", "введите заголовок", "введите название",
        "введите описание", "здесь будет описание", "здесь будет текст", "здесь будет заголовок", "тут будет описание", "тут будет текст",
        "текст заголовка", "текст статьи", "вставьте описание", "новая статья", "новый документ", "новая страница", "тест", "test", "asdf", "йцукен", "qwerty",
    }
)  # fmt: skip
# These are subjects too: an article on headings may be called «Заголовок».
_NAMES = frozenset({"заголовок", "название", "описание", "title", "description", "heading", "h1", "текст", "text", "placeholder"})
_TODO = pattern(
    r"[\[({<*_ ]*(?:TODO|FIXME|TBD)[\])}>*_]*\s*(?::|$|\((?=\w)"
    r"|(?:[—–-]\s+)?(?:напис|добав|придум|заполн|дописать|вставить|описать|проверить|уточнить|разобраться|надо|нужно|про\s|как\s|add|write|fill))"
)
_TODO_WORD = pattern(r"(?<!\w)(?:to-?do|fixme|туду)(?!\w)", re.IGNORECASE)
_VARIABLE = pattern(r"\{\{-?\s*[\w.$]+\s*(?:\|[^{}]{0,60})?-?\}\}|%%\w+%%|\{%-?\s*\w[^%{}]{0,80}%\}")
_LOREM = pattern(r"lorem\s+ipsum\s+dolor\s+sit\s+amet", re.IGNORECASE)
_LOREM_NAME = pattern(r"(?<!\w)lorem\s+ipsum(?!\w)", re.IGNORECASE)
_CYRILLIC = pattern("[а-яё]", re.IGNORECASE)
_ABOUT_LOREM = pattern("lorem|рыб[аыуо]|заполнител|placeholder", re.IGNORECASE)
_TAKEN_APART = " .:;!?…—–-*_[](){}<>«»\"'“”"


@rule(
    "META017",
    "placeholder-text",
    severity=Severity.ERROR,
    supersedes=("META003", "META006", "META009", "META010", "META011", "META012", "META016"),
)
def placeholder_text(article: Article) -> Iterator[Finding]:
    if article.front_matter.problem is None:
        for field in (article.title, article.field("h1"), article.description):
            if field:
                yield from _of_field(article, field)
    if "TODO" in article.text or "FIXME" in article.text:
        yield from _notes(article)
    if "ipsum" in article.text.lower() and not _is_about_lorem(article):
        for prose in article.texts:
            match = _LOREM.search(prose.text)
            if match:
                yield Finding(prose.span(*match.span()), "lorem", {"text": match[0]})


def _notes(article: Article) -> Iterator[Finding]:
    """Paragraphs that are notes to oneself; items of a list that is headed as one of such notes show what they look like."""
    shown = [
        block.span
        for section in article.sections
        if _TODO_WORD.search(section.heading.text)
        for block in section.blocks
        if isinstance(block, ListBlock)
    ]
    for paragraph in article.paragraphs:
        match = _TODO.match(paragraph.prose.text)
        if match is None or article.text.startswith("    ", paragraph.span.start):
            continue
        at = bisect_right(shown, paragraph.span.start, key=lambda span: span.start) - 1
        if at < 0 or paragraph.span.start >= shown[at].end:
            yield Finding(paragraph.prose.span(*_visible(match)), "todo", {"text": paragraph.text})


def _of_field(article: Article, field: Field) -> Iterator[Finding]:
    said = field.text.strip(_TAKEN_APART).lower()
    if said in _EMPTY or _TODO.match(field.text) or _is_dummy(article, field) or (said in _NAMES and not _is_subject(article, said)):
        yield Finding(field.span, "field", {"field": field.name, "text": field.text})
        return
    variable = _VARIABLE.search(field.prose.text)
    if variable and not _is_shown(article, variable[0][:2]):
        yield Finding(field.prose.span(*variable.span()), "variable", {"field": field.name, "text": variable[0]})


def _is_subject(article: Article, word: str) -> bool:
    """Whether the body speaks of what the field names."""
    return any(word in (form.lower() for form in prose.words.forms) or word in prose.lemmas for prose in article.texts)


def _is_shown(article: Article, opening: str) -> bool:
    """Whether the article shows such variables as code: then they are what it is about."""
    spans = [span for block in article.all_blocks if isinstance(block, Paragraph) for span in block.code_spans]
    return any(opening in article.text[span.start : span.end] for span in spans) or any(opening in block.text for block in article.code_blocks)


def _is_dummy(article: Article, field: Field) -> bool:
    """Whether a field holds dummy text, and not the name of it: then the body speaks of that name in words of its own."""
    if _LOREM_NAME.search(field.text) is None:
        return False
    texts = [prose.text for prose in article.texts] + [block.text for block in article.code_blocks]
    mentions = [text for text in texts if _ABOUT_LOREM.search(text)]
    nothing_else = _LOREM_NAME.fullmatch(field.text.strip(_TAKEN_APART)) is not None
    return _LOREM.match(field.text) is not None or not mentions or (nothing_else and all(map(_is_lorem_alone, mentions)))


def _is_lorem_alone(text: str) -> bool:
    """Whether a paragraph is dummy text from its beginning to its end, and no sentence about it."""
    return _LOREM.match(text) is not None and _CYRILLIC.search(text) is None


def _is_about_lorem(article: Article) -> bool:
    """Whether an article explains the text that others forget."""
    titles: list[Prose] = [heading.prose for heading in article.headings]
    titles += [field.prose for field in (article.title, article.field("h1"), article.description) if field and not _is_dummy(article, field)]
    shown = any(_LOREM.search(block.text) for block in article.code_blocks)  # code, and below it what comes of it
    return shown or any(_ABOUT_LOREM.search(prose.text) for prose in titles)


def _visible(match: re.Match[str]) -> tuple[int, int]:
    """The match without the blanks at its end."""
    return match.start(), match.start() + len(match[0].rstrip())
