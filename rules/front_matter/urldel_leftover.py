"""The address of the original in an article that is published."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Fields beside the one that `[fields]` calls `source_url`."""

    fields: tuple[str, ...] = ()


@rule("FM009", "urldel-leftover", severity=Severity.ERROR, needs=Needs.FRONT_MATTER, options=Options)
def urldel_leftover(article: Article, options: Options) -> Iterator[Finding]:
    source = article.source_url
    entries = [article.front_matter.entry(name) for name in options.fields if source is None or name != source.name]
    for field in (source, *entries):
        if field is None:
            continue
        name = field.name if isinstance(field, Field) else field.key
        if article.draft:
            yield Finding(field.line_span, "draft", {"field": name}, severity=Severity.INFO)
        elif field is source:
            yield Finding(field.line_span, "published" if field.text else "empty", {"field": name})
        else:
            yield Finding(field.line_span, "extra", {"field": name})
