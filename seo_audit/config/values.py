"""Readers of values: each takes what TOML holds and says what it means, or why it means nothing."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from ..globs import matcher
from ..messages import LANGUAGES
from ..registry import Registry
from ..rule import Confidence, Severity
from .model import NEVER, ConfigError, Path

Level = TypeVar("Level", Severity, Confidence)


def shown(path: Path) -> str:
    """A path of keys as messages quote it."""
    return "`" + ".".join(path) + "`"


def meant(word: str, close: str | None, where: str = "") -> str:
    """The end of a message about an unknown word, with what was probably meant."""
    return f"; did you mean `{where}{close}`?" if close and close != word else ""


def known(values: Mapping[str, Any], keys: Iterable[str], path: Path) -> None:
    """Refuse unknown keys."""
    expected = list(keys)
    for key in values:
        if key not in expected:
            close = get_close_matches(key.lower(), expected, n=1)
            where = ".".join([*path, ""])
            raise ConfigError(f"unknown key {shown((*path, key))}{meant(key, close[0] if close else None, where)}", (*path, key))


def table(value: object, path: Path) -> dict[str, Any]:
    """A table."""
    if not isinstance(value, dict):
        raise ConfigError(f"{shown(path)} must be a table", path)
    return value


def text(value: object, path: Path) -> str:
    """A string with something in it."""
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{shown(path)} must be a string", path)
    return value


def texts(value: object, path: Path) -> tuple[str, ...]:
    """A list of strings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{shown(path)} must be a list of strings", path)
    return tuple(value)


def text_or_texts(value: object, path: Path) -> tuple[str, ...]:
    """A string with something in it, or a list of such."""
    if isinstance(value, str) and value.strip():
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ConfigError(f"{shown(path)} must be a string or a list of strings, none of them empty", path)
    return tuple(value)


def language(value: object, path: Path) -> str:
    """A language of messages."""
    if value not in LANGUAGES:
        raise ConfigError(f"{shown(path)} must be one of {', '.join(LANGUAGES)}", path)
    return str(value)


def level(levels: type[Level], value: object, path: Path, *others: str) -> Level:
    """A severity or confidence by its name.

    Args:
        levels: `Severity` or `Confidence`.
        value: what was given.
        path: where, for the message.
        others: words that may stand there too.

    Raises:
        ConfigError: there is none of this name.
    """
    words: list[str] = [member.name.lower() for member in levels]
    if not isinstance(value, str) or value.lower() not in words:
        raise ConfigError(f"{shown(path)} must be one of {', '.join([*words, *others])}", path)
    return levels[value.upper()]


def fail_on(value: object, path: Path) -> Severity | None:
    """A severity by its name, None for `never`."""
    return None if isinstance(value, str) and value.lower() == NEVER else level(Severity, value, path, NEVER)


def rule_words(words: Iterable[str], path: Path, registry: Registry) -> tuple[str, ...]:
    """Words that stand for rules.

    Raises:
        ConfigError: one stands for none; with what was probably meant.
    """
    found = tuple(words)
    for word in found:
        if not registry.select(word):
            raise ConfigError(f"{shown(path)}: no rule `{word}`{meant(word, registry.suggestion(word))}", path)
    return found


def patterns(value: object, path: Path) -> tuple[str, ...]:
    """Patterns of paths as in .gitignore."""
    found = texts(value, path)
    for item in found:
        pattern(item, path)
    return found


def pattern(value: str, path: Path) -> str:
    """One pattern of paths."""
    try:
        matcher([value])
    except ValueError as error:
        raise ConfigError(f"{shown(path)}: `{value}` is no pattern{error}", path) from None
    return value


def option_value(default: object, value: object, path: Path) -> object:
    """A value of an option, of the kind that its default has.

    Raises:
        ConfigError: it is of another kind.
    """
    if isinstance(default, (tuple, frozenset)):
        return type(default)(texts(value, path))
    if isinstance(default, bool) or not isinstance(default, (int, float)):
        if type(value) is not type(default):
            raise ConfigError(f"{shown(path)} must be a {'boolean' if isinstance(default, bool) else 'string'}", path)
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)) or (isinstance(default, int) and not isinstance(value, int)):
        raise ConfigError(f"{shown(path)} must be a {'whole number' if isinstance(default, int) else 'number'}", path)
    if not 0 <= value < float("inf"):
        raise ConfigError(f"{shown(path)} must not be negative", path)
    return value
