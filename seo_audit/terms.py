"""The words of an article that are usually others: literal renderings, spellings, officialese, as far as findings say what is usual.

Which rules say so, and in which parameters, stands in terms.toml.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from .article.span import Span
from .finding import Finding, Part

KINDS = ("term", "name", "spelling", "wording")
"""The kinds of words, in the order in which they are shown."""
_UNWANTED = "term"  # these are told where nothing is usual in their place, too: a glossary does not want them


class Term(NamedTuple):
    """A word or a phrase, and what is usual in its place.

    Args:
        kind: one of `KINDS`.
        said: what the article has; "" where it has something else than its glossary wants, and nobody knows what.
        usual: what is usual, best first; empty where the word is just not wanted.
        of: the foreign term that it renders, or "".
        times: how often it stands in the article.
        places: where, as far as findings tell.
        findings: that say so.
    """

    kind: str
    said: str
    usual: tuple[str, ...]
    of: str
    times: int
    places: tuple[Span, ...]
    findings: tuple[Finding, ...]


def terms(findings: Iterable[Finding]) -> list[Term]:
    """The words that findings would have otherwise, kind by kind, the most frequent first.

    Args:
        findings: of an article.
    """
    found: dict[tuple[str, str, tuple[str, ...], str], Term] = {}
    for finding in findings:
        term = _term(finding)
        if term is None:
            continue
        key = (term.kind, term.said.casefold(), term.usual, term.of)
        known = found.get(key)
        found[key] = term if known is None else _joined(known, term)
    return sorted(found.values(), key=lambda term: (KINDS.index(term.kind), -term.times, term.places[0].start))


def _term(finding: Finding) -> Term | None:
    says = _says(finding.code, finding.key)
    if says is None:
        return None
    parameters = finding.parameters
    said, of = _text(parameters, says.get("said", "")), _text(parameters, says.get("of", ""))
    usual = next(filter(None, (_usual(parameters, name) for name in says["usual"])), ())
    if not (said or of) or usual == (said,) or not (usual or says["kind"] == _UNWANTED):
        return None
    places = (finding.span, *(place.span for place in finding.related))
    times = parameters.get(says.get("times", ""))
    return Term(says["kind"], said, usual, of, times if isinstance(times, int) else len(places), places, (finding,))


def _joined(one: Term, other: Term) -> Term:
    places = (*one.places, *other.places)
    return one._replace(times=one.times + other.times, places=places, findings=(*one.findings, *other.findings))


def _usual(parameters: Mapping[str, object], name: str) -> tuple[str, ...]:
    """What is usual: a text, one rendering or another (`Part`), or two parameters that belong together."""
    value = parameters.get(name)
    if isinstance(value, Part):
        return tuple(str(one) for one in value.parameters.values() if one)
    texts = [_text(parameters, one) for one in name.split()]
    return (" ".join(texts),) if all(texts) else ()


def _text(parameters: Mapping[str, object], name: str) -> str:
    value = parameters.get(name, "")
    return value if isinstance(value, str) else ""


def _says(code: str, key: str) -> Mapping[str, Any] | None:
    says = _tables().get(code)
    return None if says is None else {**says, **says.get(key, {})}


@cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("terms.toml").read_text(encoding="utf-8"))
