"""A title, a heading, the text of a link or a picture that is still English."""

from collections.abc import Iterator, Sequence
from typing import Any

from seo_audit.rule import TOKEN, Article, Finding, Group, Link, Needs, Place, Prose, Severity, Span, TextBlock, is_english_title, pattern, rule

_MOSTLY = 50  # per cent: above, another rule says once that the article is not translated
_CYRILLIC = pattern("[А-Яа-яЁё]")
_TRANSLATED = pattern(r"[\s\"”»*_]{0,4}\([^()]{0,9}[«\"“]?[А-Яа-яЁё]")  # «[Title](…) (Название)»
_FILE = pattern(r"\.\w{2,4}$|_")
_OUTSIDE = pattern(r"[a-zA-Z][\w+.-]*:|//")
# What links are called that tell nothing; of links to pages in English, the title is no leftover.
_CALLS = frozenset(
    "here|click here|read more|learn more|see more|find out more|this article|this post|this link|this page|more info|more information|see here".split(
        "|"
    )
)


class _Text:
    """A text that is English: its place and its words."""

    def __init__(self, span: Span, text: str) -> None:
        self.span = span
        self.text = text


@rule("TRAN002", "english-field", severity=Severity.WARNING, needs=Needs.RUSSIAN, supersedes=("LINK002", "IMG003"), mqm="Accuracy/Untranslated")
def english_field(article: Article) -> Iterator[Any]:
    if article.front_matter.problem is None:
        for meaning in ("title", "description", "h1"):
            field = article.field(meaning)
            if field and _is_english(field.prose):
                yield Finding(field.span, meaning, {"text": field.text})
    for heading in article.headings:
        if _is_english(heading.prose) and article.english.share < _MOSTLY:
            yield Finding(heading.prose.span(0, len(heading.prose.text)), "heading", {"text": heading.text})
    alts = [_Text(image.span, image.alt.plain) for image in article.images if _is_english(image.alt) and not _FILE.search(image.alt.text.strip())]
    alts = [alt for alt in alts if not any(alt.text in block.text for block in article.code_blocks)]  # an example, shown with its code
    if alts:
        yield Group(alts, _of_pictures)
    yield from _links(article)


def _of_pictures(alts: Sequence[_Text]) -> Finding:
    related = [Place(alt.span, "picture") for alt in alts[1:]]
    return Finding(alts[0].span, "alts" if related else "alt", {"text": alts[0].text, "pictures": len(alts)}, related=related)


def _links(article: Article) -> Iterator[Finding]:
    """Links to pages of the site, and such as say nothing but "here"; in an English paragraph they are part of it."""
    for block in article.all_blocks:
        if isinstance(block, TextBlock) and block.links:
            for link in block.links:
                if _is_leftover(block.prose, link) and not _TRANSLATED.match(article.text, link.span.end):
                    yield Finding(block.prose.span(link.start, link.end), "anchor", {"text": link.text})


def _is_leftover(prose: Prose, link: Link) -> bool:
    if not link.text[:1].isascii() or not _CYRILLIC.search(prose.text):
        return False
    if link.text.strip(" .»>→").lower() in _CALLS:
        return True
    return (
        not _OUTSIDE.match(link.target) and TOKEN not in prose.text[link.start : link.end] and is_english_title(link.text, Prose(link.text, []).words)
    )


def _is_english(prose: Prose) -> bool:
    return _CYRILLIC.search(prose.text) is None and is_english_title(prose.text, prose.words)
