"""A field that stands in the front matter twice."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Place, Severity, Span, rule

_MERGE = "<<"
_MOST_SHOWN = 100
_MOST_SAID = 100  # fields; no article of anybody's repeats so many


@rule("FM004", "duplicate-key", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def duplicate_key(article: Article) -> Iterator[Finding]:
    places: dict[tuple[str, str], list[Span]] = {}
    keys: dict[tuple[str, str], Span] = {}
    for entry in (*article.front_matter.entries, *article.front_matter.repeats):
        # `ms.date` and the field `date` of `ms` have one name, and are two fields.
        written = article.text[entry.key_span.start : entry.key_span.end].strip("\"'")
        key = (entry.key, written)
        places.setdefault(key, []).append(entry.line_span)
        keys.setdefault(key, entry.key_span)
    repeated = {key for key, spans in places.items() if len(spans) > 1 and key[1] != _MERGE}
    names = {name for name, _ in repeated}
    told = 0
    for key, spans in places.items():
        if key not in repeated or _is_inside(key[0], names) or told == _MOST_SAID:
            continue
        told += 1
        _, second, *others = spans
        related = [Place(keys[key], "first"), *(Place(span, "again") for span in others[:_MOST_SHOWN])]
        line, _ = article.lines.position(keys[key].start)
        yield Finding(second, "twice", {"field": key[0], "first": line, "count": len(spans)}, related=related)


def _is_inside(name: str, repeated: set[str]) -> bool:
    """Whether the field belongs to one that is repeated with all that it holds."""
    parts = name.split(".")
    return any(".".join(parts[:length]) in repeated for length in range(1, len(parts)))
