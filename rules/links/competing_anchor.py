"""A link to another page whose text is what this page wants to be found by."""

from collections.abc import Iterator

from seo_audit.rule import AnyLink, Article, Finding, Needs, Severity, rule, slug_of


@rule("LINK009", "competing-anchor", severity=Severity.WARNING, needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS)
def competing_anchor(article: Article) -> Iterator[Finding]:
    phrase = article.subject.sought
    if phrase is None:
        return
    places = {(id(prose), start, end) for prose, start, end in article.phrases.find(phrase)}
    for link in article.all_links:
        if link.text and _bounds(link) in places and not _leads_here(article, link):
            yield Finding(link.prose.span(link.start, link.end), "competing", {"text": link.text, "phrase": phrase.text})


def _bounds(link: AnyLink) -> tuple[int, int, int]:
    """The text of a link in its prose, without quotation marks and stops round it."""
    text = link.prose.text[link.start : link.end]
    around = " \ufffc\u00a0«»„“”\"'.,:;!?…()"
    start = link.end - len(text.lstrip(around))
    return id(link.prose), start, max(start, link.start + len(text.rstrip(around)))


def _leads_here(article: Article, link: AnyLink) -> bool:
    """Whether it leads to a part of this page, or to this page by its own address."""
    page = link.target.partition("#")[0].partition("?")[0].rstrip("/")
    if not page or page in {".", "./"}:
        return True
    slug = slug_of(article.path, article.front_matter, top=article.top)
    name = page.rpartition("/")[2]
    return slug is not None and name.rpartition(".")[0 if name.endswith((".md", ".html", ".mdx")) else 2].lower() == slug.text.lower()
