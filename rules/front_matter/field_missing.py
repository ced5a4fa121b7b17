"""A field that this site asks of each article, and that is not there."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Fields that each article needs: by their names, or by what they mean here (`date`, `keyphrase`, `source_url`)."""

    required: tuple[str, ...] = ()


# META001 and META004 speak of these.
_TOLD = frozenset({"title", "description"})


@rule("FM005", "field-missing", severity=Severity.ERROR, needs=Needs.FRONT_MATTER, options=Options)
def field_missing(article: Article, options: Options) -> Iterator[Finding]:
    for name in dict.fromkeys(options.required):
        if name in _TOLD:
            continue
        field = article.front_matter.entry(name) or article.field(name)
        if field is None:
            yield Finding(article.before_body(), "missing", {"field": name})
        elif field.value is None or (isinstance(field.value, (str, list, dict)) and not _holds_something(field.value)):
            yield Finding(field.line_span, "empty", {"field": name})


def _holds_something(value: str | list[object] | dict[str, object]) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)
