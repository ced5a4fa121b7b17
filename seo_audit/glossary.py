"""A site's own glossary: a TOML file that people who know no Python keep; `docs/configuration.md` shows one.

Phrases of `[forbidden]` count in any form of their words. `[terms]` has terms of the source language with their Russian renderings,
`[brands]` names as the site spells them, with the spellings that are not wanted.
"""

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from .article.site import Glossary
from .config import ConfigError

KEY = "glossary"
_MOST_CHARACTERS = 5_000_000
_TABLES = Glossary._fields


def read_glossary(path: str) -> Glossary:
    """The glossary in a file.

    Args:
        path: of the file.

    Raises:
        ConfigError: it cannot be read, is no TOML, or holds something else than the three tables.
    """
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read(_MOST_CHARACTERS + 1)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise ConfigError(f"`{KEY}`: {path}: {why}", (KEY,)) from None
    return glossary_of(text, path)


def glossary_of(text: str, path: str) -> Glossary:
    """The glossary that a text is.

    Args:
        text: TOML.
        path: how to name it where it is none.

    Raises:
        ConfigError: it is no TOML, or holds something else than the three tables.
    """
    try:
        if len(text) > _MOST_CHARACTERS:
            raise ConfigError(f"`{KEY}`: {path}: over {_MOST_CHARACTERS} characters", (KEY,))
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        why = "nested too deep" if isinstance(error, RecursionError) else error
        raise ConfigError(f"`{KEY}`: {path}: {why}", (KEY,)) from None
    for name in tables:
        if name not in _TABLES:
            close = get_close_matches(name, _TABLES, n=1)
            raise ConfigError(f"`{KEY}`: {path}: unknown table `{name}`{f'; did you mean `{close[0]}`?' if close else ''}", (KEY,))
    forbidden, terms, brands = (_table(tables, name, path) for name in _TABLES)
    for phrase, instead in forbidden.items():
        if not isinstance(instead, str):
            raise ConfigError(f"`{KEY}`: {path}: `forbidden.{phrase}` must be a string", (KEY,))
    return Glossary(forbidden, _lists(terms, "terms", path), _lists(brands, "brands", path))


def _table(tables: Mapping[str, Any], name: str, path: str) -> dict[str, Any]:
    table = tables.get(name, {})
    if not isinstance(table, dict):
        raise ConfigError(f"`{KEY}`: {path}: `{name}` must be a table", (KEY,))
    for phrase in table:
        if not phrase.strip():
            raise ConfigError(f"`{KEY}`: {path}: `{name}` has an empty phrase", (KEY,))
    return table


def _lists(table: Mapping[str, Any], name: str, path: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for key, value in table.items():
        values = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
        if not values or not all(isinstance(one, str) and one.strip() for one in values):
            raise ConfigError(f"`{KEY}`: {path}: `{name}.{key}` must be a string, or a list of strings", (KEY,))
        found[key] = values
    return found
