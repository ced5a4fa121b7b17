"""The address of the original in an article that is published."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Fix, Needs, Severity, address_fault, deletion_of, rule


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
            yield Finding(field.line_span, "published" if field.text else "empty", {"field": name}, fix=_fix(article, name))
        else:
            yield Finding(field.line_span, "extra", {"field": name}, fix=_fix(article, name))


def _fix(article: Article, name: str) -> Fix | None:
    """Delete the field; without a second thought only where nothing is lost: it is empty, or the index of sources has the address."""
    entry, *others = (one for one in article.front_matter.entries if one.key == name)
    edit = None if others else deletion_of(article, entry)  # of two addresses somebody is to say which is right
    if edit is None:
        return None
    source = article.source_url
    address = entry.text.strip() if source is not None and source.name == name else ""
    if not entry.text.strip() and not entry.value:
        return Fix((edit,), safe=True)
    fault = address_fault(address) if address else None
    if fault is not None and fault.key == "credentials":
        return None  # they would end up in the index
    kept = address != "" and article.site.sources.get(article.path) == address
    return Fix((edit,), safe=kept, address="" if kept else address)
