"""All rules and reporters that a configuration can name. Nothing else imports `seo_audit.rules` or `seo_audit.reports`."""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from . import packs
from .packs import Pack, PackError
from .rule import Rule

if TYPE_CHECKING:
    from .report import Reporter

__all__ = ["PackError", "Registry", "registry", "rules"]

_CODE = re.compile(r"[A-Z]{2,10}\d{3}")
_NUMBERED = re.compile(r"([A-Z]+)[ _-]?([0-9]{1,9})")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Registry:
    """Rules and reporters by the words that stand for them.

    Attributes:
        rules: all rules, sorted by family and code.
        reporters: the names of all reporters, sorted.
    """

    def __init__(self, sources: Iterable[Pack]) -> None:
        by_word: dict[str, Rule] = {}
        loaders: dict[str, Callable[[], type[Reporter]]] = {}
        for source in sources:
            for rule in source.rules:
                _add(rule, by_word)
            for name, load in source.reporters.items():
                if name in loaders:
                    raise PackError(f"there are two reports called `{name}`")
                loaders[name] = load
        self.rules = tuple(sorted(set(by_word.values()), key=lambda rule: (rule.family, rule.code)))
        self.reporters = tuple(sorted(loaders))
        self._by_word: Mapping[str, Rule] = by_word
        self._loaders = loaders

    def rule_by(self, word: str) -> Rule | None:
        """The rule of a code or name, in any case; None where there is none."""
        return self._by_word.get(word.strip().lower())

    def select(self, word: str) -> list[Rule]:
        """The rules that a word of `--select` stands for: a code or its beginning, a name, or ALL; none where it stands for nothing."""
        wanted = word.strip()
        if wanted.upper() == "ALL":
            return list(self.rules)
        named = self.rule_by(wanted)
        if named is not None:
            return [named]
        return [rule for rule in self.rules if wanted and rule.code.startswith(wanted.upper())]

    def suggestion(self, word: str) -> str | None:
        """The code or name that somebody who typed `word` probably meant."""
        families = {rule.family for rule in self.rules}
        if word.upper() in families:  # a family where one rule is wanted
            return next(rule.code for rule in self.rules if rule.family == word.upper())
        typed = _NUMBERED.fullmatch(word.upper())
        # A digit too few or too many: HEAD03 is HEAD003, though HEAD013 has more letters in common with it.
        same = [rule.code for rule in self.rules if typed and rule.family == typed[1] and int(rule.code[len(rule.family) :]) == int(typed[2])]
        if same:
            return same[0]
        known = [name for rule in self.rules for name in (rule.name, rule.code)] + sorted(families)
        close = get_close_matches(word.lower(), known, n=1) or get_close_matches(word.upper(), known, n=1)
        return close[0] if close else None

    def reporter(self, name: str) -> "type[Reporter]":
        """The class of a reporter.

        Raises:
            KeyError: there is none of this name.
        """
        return self._loaders[name]()


def _add(rule: Rule, by_word: dict[str, Rule]) -> None:
    if not _CODE.fullmatch(rule.code):
        raise PackError(f"{rule.page}: `{rule.code}` is no code: two to ten capitals and three digits, as in SHOP001")
    if not _NAME.fullmatch(rule.name):
        raise PackError(f"{rule.page}: `{rule.name}` is no name: words in small Latin letters joined by hyphens, underscores in the name of the file")
    for word in (rule.code.lower(), rule.name):
        taken = by_word.get(word)
        if taken is not None:
            raise PackError(f"{rule.page}: there is a rule {taken.code} {taken.name} already ({taken.page})")
        by_word[word] = rule


@cache
def _builtin() -> Pack:
    return packs.builtin()


@cache
def registry(folders: tuple[str, ...] = (), plugins: tuple[str, ...] = ()) -> Registry:
    """The built-in rules and reporters, with those of folders and of installed packs.

    Args:
        folders: absolute paths of folders with rules.
        plugins: names of installed packs; see `packs.installed`.

    Raises:
        PackError: one cannot be loaded, or two have one code or name.
    """
    return Registry([_builtin(), *map(packs.in_folder, dict.fromkeys(folders)), *map(packs.installed, dict.fromkeys(plugins))])


def rules() -> tuple[Rule, ...]:
    """All built-in rules, sorted by family and code."""
    return registry().rules
