"""Marks that were meant to be Markdown, or belong to the source page, in the text of a heading."""

from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Heading, Severity, Span, pattern, rule

# Behind the marks of the heading: marks of another one, of a list, of a quote. «- 5 °C» is a temperature.
_JUNK = r"(?:(?:\\?#{1,6}|\\?[-*•·▪►>](?=[ \t]+(?!\d))|&gt;)[ \t]+)++"
_BEGINNING = pattern(_JUNK)
_MARKS = pattern(r"#{1,6}[ \t]+")
_MARKED_AGAIN = pattern(rf"#{{1,6}}[ \t]+{_JUNK}")
# A link to the heading itself, as pages show it beside headings: [#](#имя), [¶](#имя), [](#имя).
_PERMALINK = pattern(
    r"\[(?:[#¶§🔗\s\u200b\u200c\u200d\ufeff]|\\#|&para;|&#182;){0,8}\]\([^()\s#]{0,300}#[^()\s]{0,300}(?:[ \t]+\"[^\"\n]{0,200}\")?\)"
)


@rule("HEAD018", "heading-markup", severity=Severity.WARNING)
def heading_markup(article: Article) -> Iterator[Finding]:
    for heading in article.headings:
        links = list(_permalinks(article, heading))
        found = sorted([*_beginnings(article.text, heading.span, links), *(("permalink", place) for place in links)], key=_place)
        # A heading of nothing but marks has no text that they could be junk in.
        left = _without(article.text, heading.span, [place for _, place in found]) if found else ""
        if any(map(str.isalnum, left)):
            # Marks that a link held apart may make new junk together: then somebody must look.
            clean = not _MARKED_AGAIN.match(left)
            for key, place in found:
                fix = Fix((Edit(place, ""),), safe=True) if clean else None
                yield Finding(place, key, {"junk": article.text[place.start : place.end].strip(), "text": heading.text}, fix=fix)


def _place(found: tuple[str, Span]) -> Span:
    return found[1]


def _beginnings(text: str, span: Span, links: list[Span]) -> Iterator[tuple[str, Span]]:
    """What stands in front of the words; links that go away do not hide it."""
    marks = _MARKS.match(text, *span)
    at = marks.end() if marks else span.end
    skipped = {link.start: link.end for link in links}
    while at < span.end:
        match = _BEGINNING.match(text, at, span.end)
        if match:
            yield ("hash" if "#" in match[0] else "bullet"), Span(*match.span())
        elif at not in skipped and text[at] not in " \t":
            return
        at = match.end() if match else skipped.get(at, at + 1)


def _permalinks(article: Article, heading: Heading) -> Iterator[Span]:
    if heading.links:
        links = {link.span for link in heading.links}
        for match in _PERMALINK.finditer(article.text, *heading.span):
            if Span(*match.span()) in links:  # one that stands in code is shown on purpose
                yield Span(*match.span())


def _without(text: str, span: Span, places: list[Span]) -> str:
    parts = []
    at = span.start
    for place in places:
        parts.append(text[at : place.start])
        at = max(at, place.end)
    return "".join((*parts, text[at : span.end]))
