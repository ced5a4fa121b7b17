"""Lines that end in different ways in one file."""

from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Severity, Span, pattern, rule

_NAMES = {"\r\n": "CRLF", "\n": "LF", "\r": "CR"}
_END = pattern(r"\r\n?|\n")
_MOST_MENDED = 100_000


@rule("FILE006", "mixed-line-ends", severity=Severity.INFO)
def mixed_line_ends(article: Article) -> Iterator[Finding]:
    text = article.text
    if "\r" not in text:
        return
    both = text.count("\r\n")
    counts = {"\r\n": both, "\n": text.count("\n") - both, "\r": text.count("\r") - both}
    usual = max(("\n", "\r\n", "\r"), key=counts.__getitem__)  # of equals LF, which all editors write
    others = {end: count for end, count in counts.items() if count and end != usual}
    if not others:
        return
    fewer = sum(others.values())
    places = (Span(*match.span()) for match in _END.finditer(text) if match.group() != usual)
    first = next(places)
    edits = () if fewer > _MOST_MENDED else (Edit(first, usual), *(Edit(place, usual) for place in places))
    parameters = {"fewer": fewer, "other": ", ".join(_NAMES[end] for end in others), "lines": sum(counts.values()), "usual": _NAMES[usual]}
    # A lone CR can be a line end of old, or be left of a progress bar in the output of a command.
    fix = Fix(edits, safe=counts["\r"] == 0) if edits else None
    line, _ = article.lines.position(first.start)
    yield Finding(article.lines.span(line), "mixed", parameters, fix=fix)
