"""A field that holds another kind of value than it is for: a number as a title, a list as a date."""

from collections.abc import Iterator
from datetime import date, time

from seo_audit.rule import Article, Field, Finding, Misfit, Needs, Part, Severity, Span, guessed_date, pattern, read_date, rule

_TEXTS = ("title", "description", "h1", "source_url")
_DATES = ("date", "lastmod")
_AMERICAN = "ms."  # the fields of DocFX, MM/DD/YYYY by its own rules
# What Eleventy reads instead of a date, and what marks the blank of a template.
_WORDS = frozenset({"last modified", "git last modified", "created", "git created"})
_TEMPLATES = ("{{", "<%", "{%")
_WORDS_FOR = {"yes": "true", "no": "false", "да": "true", "нет": "false", "1": "true", "0": "false", "on": "true", "off": "false"}


# Python reads no number of more digits, nor do other programs; YAML then takes it for text, TOML and JSON are not read at all.
_LONG_NUMBER = pattern(r"[+-]?[0-9][0-9_]{4200,}")
_MANY_DIGITS = 4200


@rule("FM006", "field-type", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def field_type(article: Article) -> Iterator[Finding]:
    for meaning in _TEXTS:
        yield from _not_text(article.field(meaning))
    yield from _not_texts(article.field("keyphrase"))
    yield from _not_boolean(article.field("draft"))
    for meaning in _DATES:
        yield from _not_date(article.field(meaning))
    for entry in article.front_matter.entries:
        start, end = entry.span
        if end - start > _MANY_DIGITS and article.text[start - 1] not in "\"'" and _LONG_NUMBER.fullmatch(entry.text):
            yield Finding(entry.key_span, "long-number", {"field": entry.key, "digits": end - start})
    for misfit in article.misfits:
        yield Finding(_place(misfit, article), misfit.key, {"place": _named(misfit.path), **misfit.parameters})


def _place(misfit: Misfit, article: Article) -> Span:
    """The field that does not fit, else the one that it is in or missing from, else the opening of the front matter."""
    for end in range(len(misfit.path), 0, -1):
        entry = article.front_matter.entry(".".join(map(str, misfit.path[:end])))
        if entry is not None:
            return entry.line_span
    return article.before_body()


def _named(path: tuple[str | int, ...]) -> Part:
    """A field, an item of a list, or what is in such an item, in the words of the page."""
    numbers = [index for index, part in enumerate(path) if isinstance(part, int)]
    if not numbers:
        return Part("in-field", {"field": ".".join(map(str, path))})
    last = numbers[-1]
    within, number, inner = path[:last], int(path[last]) + 1, ".".join(map(str, path[last + 1 :]))
    return Part("in-item-field" if inner else "in-item", {"field": ".".join(map(str, within)), "item": number, "inner": inner})


def _not_text(field: Field | None) -> Iterator[Finding]:
    if field is None or field.value is None or isinstance(field.value, str):
        return
    if isinstance(field.value, (list, dict)):
        yield _found(field, "list" if isinstance(field.value, list) else "block")
    elif isinstance(field.value, bool):
        yield _found(field, "boolean")
    elif isinstance(field.value, (date, time)):
        yield _found(field, "date")
    else:
        # 404 is shown as it is written; 007 and 1_000 are read as 7 and 1000.
        as_written = str(field.value) == field.text
        yield _found(field, "number", severity=Severity.WARNING if as_written else None)


def _not_texts(field: Field | None) -> Iterator[Finding]:
    if field is None:
        return
    if not isinstance(field.value, list):
        yield from _not_text(field)
    elif any(isinstance(item, (list, dict)) for item in field.value):
        yield _found(field, "nested")


def _not_boolean(field: Field | None) -> Iterator[Finding]:
    # An empty field is as good as none.
    if field is None or isinstance(field.value, bool) or field.value is None or field.value == "" or _is_template(field):
        return
    word = field.text.lower()
    meant = word if word in {"true", "false"} else _WORDS_FOR.get(word, "")
    yield _found(field, "draft" if meant else "draft-other", {"meant": meant})


def _not_date(field: Field | None) -> Iterator[Finding]:
    if field is None or field.value is None or field.value == "" or _is_template(field):
        return
    if read_date(field.value, american=field.name.startswith(_AMERICAN)) is not None or field.text.lower() in _WORDS:
        return
    if isinstance(field.value, (list, dict)):
        yield _found(field, "list" if isinstance(field.value, list) else "block")
        return
    day = guessed_date(field.value)
    yield _found(field, "date-form" if day else "no-date", {"meant": day.isoformat() if day else ""})


def _is_template(field: Field) -> bool:
    return any(sign in field.text for sign in _TEMPLATES)


def _found(field: Field, key: str, parameters: dict[str, object] | None = None, severity: Severity | None = None) -> Finding:
    said = {"field": field.name, "text": field.text, **(parameters or {})}
    return Finding(field.line_span, key, said, severity=severity)
