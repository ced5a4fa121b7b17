"""Lists of words and phrases that lie beside a rule; `listed` finds where an article has them.

`filler.toml` beside `filler.py` has a table for each explanation, which is called like the message of the page that gives it:

    [hedge]
    phrases = ["некоторый образом"]      # in any form of their words
    forms = ["в общем и целом"]          # only as they are written here
    before-clause = ["важно отметить"]   # in any form, before «, что», «, как» or a colon
    set-off = ["кстати"]                 # as written, and only between commas or first in a sentence before one

    [hedge.instead]                      # in any form → what to write
    "производить впечатление" = "впечатлять"

    [hedge.forms-instead]                # only as written → what to write
    "по причине" = "из-за"

What is to be written may be a table that names the foreign term too: `"блоговая статья" = { of = "blog article", write = "статья в блоге" }`.
Words of a table that mean this in one field alone name its words: `near = ["письмо", "рассылка"]`, dictionary forms of which one stands
in the same sentence; for a phrase of several words in one such sentence of the article.
«…» inside a phrase is a gap of up to three words in one sentence: "вот … перевод".
"""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from .russian.beginnings import beginnings, folded

_LISTS = ("phrases", "forms", "before-clause", "set-off")
_TABLES = ("instead", "forms-instead")
_EXACT = frozenset({"forms", "set-off", "forms-instead"})
_NEAR = "near"
_KEYS = frozenset((*_LISTS, *_TABLES, _NEAR))


class LexiconError(Exception):
    """A list that is none."""


class Listed(NamedTuple):
    """A phrase of a list.

    Args:
        group: the table that it stands in.
        phrase: as it is written there.
        instead: what is better written, or "".
        exact: whether only this form of it is meant.
        announces: whether it is meant only before a clause or colon.
        set_off: whether it is meant only between commas, or first in a sentence before one.
        of: the term of another language that it renders, or "".
        near: lemmas of which one must stand in a sentence with it; none where it is meant anywhere.
    """

    group: str
    phrase: str
    instead: str
    exact: bool
    announces: bool
    set_off: bool
    of: str = ""
    near: frozenset[str] = frozenset()


# The phrases of a list, each with what its words must begin with.
Lexicon = tuple[tuple[Listed, frozenset[str]], ...]


@cache
def lexicon(module: str) -> Lexicon:
    """The list that lies beside a module.

    Args:
        module: its `__file__`.

    Raises:
        LexiconError: a table holds something else than lists of phrases, or a phrase stands there twice.
    """
    path = os.path.splitext(module)[0] + ".toml"
    with open(path, "rb") as file:
        tables = tomllib.load(file)
    listed: dict[str, Listed] = {}
    for group, table in tables.items():
        if unknown := sorted(table.keys() - _KEYS):
            raise LexiconError(f"{path}: `{group}.{unknown[0]}` is none of {', '.join(sorted(_KEYS))}")
        entries = list(_entries(group, table))
        for entry in entries:
            if entry.phrase in listed:
                raise LexiconError(f"{path}: «{entry.phrase}» stands there twice")
            listed[entry.phrase] = entry
    return _with_beginnings(listed.values())


@lru_cache(maxsize=64)
def lexicon_of(phrases: tuple[tuple[str, str], ...]) -> Lexicon:
    """Phrases that are meant in any form, with what is to be written instead, or "", as a list of their own."""
    return _with_beginnings([Listed("", phrase, instead, exact=False, announces=False, set_off=False) for phrase, instead in phrases])


def _with_beginnings(listed: Iterable[Listed]) -> Lexicon:
    # What somebody's glossary holds may be signs alone.
    return tuple((one, beginnings(one.phrase, exact=one.exact)) for one in listed if any(map(str.isalnum, one.phrase)))


def _entries(group: str, table: Mapping[str, Any]) -> Iterator[Listed]:
    near = frozenset(map(folded, table.get(_NEAR, ())))
    for key in _LISTS:
        yield from (Listed(group, phrase, "", key in _EXACT, key == "before-clause", key == "set-off", "", near) for phrase in table.get(key, ()))
    for key in _TABLES:
        for phrase, instead in table.get(key, {}).items():
            write, of = (instead["write"], instead["of"]) if isinstance(instead, dict) else (instead, "")
            yield Listed(group, phrase, write, key in _EXACT, False, False, of, near)
