"""A field that this site has no use for, most often a misspelt one."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import MEANINGS, Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """All fields that articles of this site may have; those that `[fields]` names are known too. Of a block, its name is enough."""

    known_fields: tuple[str, ...] = ()


_OWN = "seo_audit"  # where this program is told what to leave alone
_MOST_GUESSED = 50  # comparing names takes a while
_LONGEST_NAME = 40


@rule("FM011", "unknown-field", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, default=False, options=Options)
def unknown_field(article: Article, options: Options) -> Iterator[Finding]:
    if not options.known_fields:
        return
    meant = [field.name for meaning in MEANINGS if (field := article.field(meaning)) is not None]
    known = frozenset((*options.known_fields, *meant, _OWN))
    # A block is known where a field in it is.
    blocks = {name[:at] for name in known for at, character in enumerate(name) if character == "."}
    unknown: set[str] = set()
    for entry in article.front_matter.entries:
        inside = [entry.key[:at] for at, character in enumerate(entry.key) if character == "."]
        if entry.key in known or entry.key in blocks or entry.key in unknown or any(name in known or name in unknown for name in inside):
            continue
        unknown.add(entry.key)
        close = _closest(entry.key, options.known_fields) if len(unknown) <= _MOST_GUESSED else ""
        yield Finding(entry.key_span, "close" if close else "unknown", {"field": entry.key, "close": close})


def _closest(name: str, known: tuple[str, ...]) -> str:
    """The known name that was probably meant; "" where none is like it."""
    from difflib import get_close_matches  # only where the rule speaks

    names = {other.lower(): other for other in known if len(other) <= _LONGEST_NAME}
    found = get_close_matches(name.lower(), names, n=1, cutoff=0.75) if len(name) <= _LONGEST_NAME else []
    return names[found[0]] if found else ""
