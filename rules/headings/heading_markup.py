"""Marks that were meant to be Markdown, or belong to the source page, in the text of a heading."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Heading, Severity, Span, pattern, rule

# Behind the marks of the heading: marks of another one, of a list, of a quote. «- 5 °C» is a temperature, «+ 7 495» a telephone,
# «* {…}» code, «+ и −» signs.
_BULLET = r"\\?[-*•·▪►>]|&gt;"
_WORDS = rf"(?=(?:(?:{_BULLET}|\\?[+#]{{1,6}})[ \t]+){{0,3}}[\[«\"“„'(*_`]{{0,4}}[^\W\d_]"
_LISTED = rf"(?:{_BULLET})[ \t]+{_WORDS})|\\?\+[ \t]+{_WORDS}{{2}})"
_JUNK = rf"(?:\\?#{{1,6}}[ \t]+|{_LISTED}){{1,500}}"  # no more: each takes memory, and a line may hold millions
_NUMBER = r"\d{1,3}[.)][ \t]+"
# The end of a link whose beginning was lost, the marks of code that never ends.
_LINK_END = r"\]\([^()\s]{0,300}\)[ \t]*(?=[^\n]*\w)"
_CODE_MARKS = r"`{1,3}[ \t]*(?=\w[^`\n]*$)"
_BEGINNING = pattern(rf"(?P<bullet>{_JUNK})|{_NUMBER}(?P<inner>(?:{_LISTED})+)|(?P<link>{_LINK_END})|(?P<code>{_CODE_MARKS})", re.MULTILINE)
_MARKS = pattern(r"#{1,6}[ \t]+")
_MARKED_AGAIN = pattern(rf"#{{1,6}}[ \t]+(?:{_JUNK}|{_NUMBER}(?:{_LISTED})|{_LINK_END}|{_CODE_MARKS})", re.MULTILINE)
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
                fix = Fix((Edit(place, ""),), safe=True, structure=True) if clean else None
                yield Finding(place, key, {"junk": article.text[place.start : place.end].strip().replace("&gt;", ">"), "text": heading.text}, fix=fix)


def _place(found: tuple[str, Span]) -> Span:
    return found[1]


def _beginnings(text: str, span: Span, links: list[Span]) -> Iterator[tuple[str, Span]]:
    """What stands in front of the words; links that go away do not hide it."""
    marks = _MARKS.match(text, *span)
    at = marks.end() if marks else span.end
    skipped = {link.start: link.end for link in links}
    while at < span.end:
        match = _BEGINNING.match(text, at, span.end)
        if match and match.lastgroup:
            key = match.lastgroup
            yield ("hash" if "#" in match[0] and key == "bullet" else key), Span(*match.span(key))
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
