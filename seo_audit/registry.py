"""Finding rules and reporters: built-in packs by name. Nothing else imports `seo_audit.rules` or `seo_audit.reports`."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from .rule import Rule

if TYPE_CHECKING:
    from .report import Reporter

_RULES = "seo_audit.rules"
_REPORTS = "seo_audit.reports"


@cache
def rules() -> tuple[Rule, ...]:
    """All built-in rules, sorted by code.

    Raises:
        TypeError: a module does not hold a rule of its own name.
    """
    package = import_module(_RULES)
    found = []
    for family in sorted(_folders(package.__path__)):
        folder = os.path.join(package.__path__[0], family)
        for name in sorted(os.listdir(folder)):
            stem, suffix = os.path.splitext(name)
            if suffix == ".py" and stem != "__init__":
                found.append(_rule_of(f"{_RULES}.{family}.{stem}", stem))
    return tuple(sorted(found, key=lambda rule: (rule.family, rule.code)))


def _folders(path: Iterable[str]) -> list[str]:
    return [entry.name for entry in os.scandir(next(iter(path))) if entry.is_dir() and not entry.name.startswith(("_", "."))]


def _rule_of(module: str, stem: str) -> Rule:
    rule = getattr(import_module(module), stem, None)
    if not isinstance(rule, Rule) or rule.name.replace("-", "_") != stem:
        raise TypeError(f"{module} must hold a rule called {stem}")
    return rule


def rule_by(word: str) -> Rule | None:
    """The rule of a code or name, in any case; None where there is none."""
    wanted = word.strip().lower()
    return next((rule for rule in rules() if wanted in {rule.code.lower(), rule.name}), None)


def select(word: str) -> list[Rule]:
    """The rules that a word of `--select` stands for: a code or its beginning, a name, or ALL; none where it stands for nothing."""
    wanted = word.strip()
    if wanted.upper() == "ALL":
        return list(rules())
    named = rule_by(wanted)
    if named is not None:
        return [named]
    return [rule for rule in rules() if wanted and rule.code.startswith(wanted.upper())]


def suggestion(word: str) -> str | None:
    """The code or name that somebody who typed `word` probably meant."""
    known = [name for rule in rules() for name in (rule.name, rule.code)] + sorted({rule.family for rule in rules()})
    close = get_close_matches(word, known, n=1) or get_close_matches(word.upper(), known, n=1)
    return close[0] if close else None


def reporter_names() -> list[str]:
    """The names of all built-in reporters."""
    package = import_module(_REPORTS)
    stems = {os.path.splitext(entry.name)[0] for entry in os.scandir(package.__path__[0]) if not entry.name.startswith(("_", "."))}
    return sorted(stems)


def reporter(name: str) -> "type[Reporter]":
    """The class of a reporter.

    Raises:
        KeyError: there is none of this name.
    """
    if name not in reporter_names():
        raise KeyError(name)
    found: type[Reporter] = import_module(f"{_REPORTS}.{name}").REPORTER
    return found
