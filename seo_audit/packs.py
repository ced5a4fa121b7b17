"""Where rules and reports come from: our own packages, folders that a configuration names, installed packs."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from .foreign import aside, told
from .pages import PageError, read_page
from .rule import Confidence, Needs, Rule, Scope, Severity

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from .report import Reporter

RULES = "seo_audit.rules"
REPORTS = "seo_audit.reports"
_IN_FOLDERS = "seo_audit_folder_"


class PackError(Exception):
    """A rule or report that cannot be loaded; the text says which, and why."""


class Pack(NamedTuple):
    """What one source brings.

    Args:
        rules: in order of their files.
        reporters: what loads the class of a reporter, by its name.
    """

    rules: tuple[Rule, ...] = ()
    reporters: Mapping[str, "Callable[[], type[Reporter]]"] = {}


def builtin() -> Pack:
    """Our own rules and reports.

    Raises:
        PackError: a module does not hold a rule of its own name.
    """
    rules = import_module(RULES)
    reports = import_module(REPORTS)
    names = sorted({os.path.splitext(entry.name)[0] for entry in os.scandir(reports.__path__[0]) if not entry.name.startswith(("_", "."))})
    return Pack(tuple(_in_package(rules)), {name: _reporter_of(f"{REPORTS}.{name}") for name in names})


def is_ours(rule: Rule) -> bool:
    """Whether a rule is one of the program's own."""
    return str(getattr(rule.check, "__module__", "")).startswith(f"{RULES}.")


def in_folder(folder: str) -> Pack:
    """The rules in a folder: `NAME.py` with `NAME.md`, or `NAME.md` alone, in it and in its sub-folders.

    Args:
        folder: absolute path.

    Raises:
        PackError: the folder cannot be read, or what is in it is no rule.
    """
    if not os.path.isdir(folder):
        raise PackError(f"{folder}: no such folder of rules")
    return Pack(_with_pages(_below(folder, _load)))


def installed(name: str) -> Pack:
    """The pack of an installed distribution, or of one entry point.

    Args:
        name: what one installs (`seo-audit-recipes`), or the name of an entry point of `seo_audit.rules` or `seo_audit.reports`.

    Raises:
        PackError: nothing of this name is installed, or it cannot be loaded.
    """
    found = _entry_points(name)
    rules: list[Rule] = []
    reporters: dict[str, Callable[[], type[Reporter]]] = {}
    for point in found:
        try:
            with aside():
                loaded = point.load()
            if point.group == REPORTS:
                reporters[point.name] = _loaded(getattr(loaded, "REPORTER", loaded), point)
            elif hasattr(loaded, "__path__"):
                rules += _with_pages(_in_package(loaded))
            else:
                raise PackError(f"the plugin `{name}` cannot be loaded: {point.value} is no package with rules in it")
        except (PackError, KeyboardInterrupt):
            raise
        except BaseException as error:  # noqa: BLE001 - whatever a foreign module does while it is imported, it does not end the program
            raise PackError(f"the plugin `{name}` cannot be loaded: {_said(error)}") from None
    return Pack(tuple(rules), reporters)


def _entry_points(name: str) -> "list[EntryPoint]":
    # The one import that costs 45 ms: only for configurations that name plugins.
    from importlib.metadata import PackageNotFoundError, distribution, entry_points

    found = [point for group in (RULES, REPORTS) for point in entry_points(group=group, name=name)]
    try:
        found = [point for point in distribution(name).entry_points if point.group in {RULES, REPORTS}] or found
    except (PackageNotFoundError, ValueError):
        if not found:
            raise PackError(f"the plugin `{name}` is not installed: there is no package and no entry point of that name") from None
    except Exception as error:  # noqa: BLE001 - what a package says of itself may be anything
        raise PackError(f"the plugin `{name}` cannot be loaded: {_said(error)}") from None
    if not found:
        raise PackError(f"the plugin `{name}` brings neither rules nor reports: it has no entry point in `{RULES}` or `{REPORTS}`")
    return found


def _loaded(reporter: Any, point: "EntryPoint") -> "Callable[[], type[Reporter]]":
    from .report import Reporter

    if not isinstance(reporter, type) or not issubclass(reporter, Reporter):
        raise PackError(f"the report `{point.name}` cannot be loaded: {point.value} is no class derived from seo_audit.report.Reporter")
    return lambda: reporter


def _in_package(package: ModuleType) -> Iterator[Rule]:
    """The rules of a package, which lie in it and in its sub-packages."""

    def load(folder: str, stem: str) -> ModuleType:
        inner = os.path.relpath(folder, package.__path__[0])
        return import_module(".".join([package.__name__, *([] if inner == "." else inner.split(os.sep)), stem]))

    return _below(package.__path__[0], load)


def _with_pages(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules whose pages can be read: our own are read when they are needed, a fault in others is said before the run."""
    found = tuple(rules)
    for rule in found:
        try:
            read_page(rule.page)
        except PageError as error:
            raise PackError(str(error)) from None
    return found


def _below(folder: str, load: Callable[[str, str], ModuleType], above: frozenset[str] = frozenset()) -> Iterator[Rule]:
    """The rules of a folder and of its sub-folders; what begins with a stop or an underscore is none, nor is a link back to a folder above."""
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith(("_", ".")))
    except OSError as error:
        raise PackError(f"{folder}: {error.strerror}") from None
    stems = {stem: suffix for stem, suffix in map(os.path.splitext, names) if suffix == ".py"}
    for name in names:
        path = os.path.join(folder, name)
        stem, suffix = os.path.splitext(name)
        if suffix == ".py":
            rule = _rule_in(_imported(path, folder, stem, load), stem, path)
            if f"{stem}.md" not in names:
                raise PackError(f"{path}: its page {stem}.md is not beside it")
            yield rule
        elif suffix == ".md" and stem not in stems and stem.lower() != "readme":
            from .declared import DeclarationError, declared

            try:
                yield declared(path)
            except DeclarationError as error:
                raise PackError(str(error)) from None
        elif not suffix and os.path.isdir(path):
            yield from _below(path, load, above | {real})


def _imported(path: str, folder: str, stem: str, load: Callable[[str, str], ModuleType]) -> ModuleType:
    try:
        with aside():
            return load(folder, stem)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a rule is code: whatever it does while it is imported, it does not end the program
        raise PackError(f"{path}: {_said(error)}") from None


def _load(folder: str, stem: str) -> ModuleType:
    """A module of a folder that is no package. Its name is made of its path, so that two folders may hold equal names."""
    path = os.path.join(folder, f"{stem}.py")
    name = _IN_FOLDERS + "".join(character if character.isalnum() else f"_{ord(character):x}_" for character in path.removesuffix(".py"))
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError("no Python module")
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


# What type checkers would tell the authors of rules, who may have none.
_KINDS: Mapping[str, type] = {
    "code": str,
    "severity": Severity,
    "confidence": Confidence,
    "scope": Scope,
    "needs": Needs,
    "once": bool,
    "default": bool,
}
_VALUES = (bool, int, float, str, tuple, frozenset)


def _rule_in(module: ModuleType, stem: str, path: str) -> Rule:
    rule: Any = getattr(module, stem, None)
    if not isinstance(rule, Rule) or str(rule.name).replace("-", "_") != stem:
        raise PackError(f"{path}: must hold a rule whose function is called `{stem}` and whose name is `{stem.replace('_', '-')}`")
    for part, kind in _KINDS.items():
        if not isinstance(getattr(rule, part), kind):
            example = f", as in `{kind.__name__}.{list(kind)[-1].name}`" if issubclass(kind, Enum) else ""
            raise PackError(f"{path}: `{part}` must be a {kind.__name__}{example}")
    if not all(isinstance(code, str) for code in rule.supersedes):
        raise PackError(f"{path}: `supersedes` must be codes of rules")
    if not isinstance(rule.mqm, (str, type(None))):
        raise PackError(f"{path}: `mqm` must be a text")
    if rule.options is not None and not _is_options(rule.options):
        raise PackError(f"{path}: `options` must be a NamedTuple class, each option with a number, text, boolean or tuple of texts as its default")
    return rule


def _is_options(options: Any) -> bool:
    if not isinstance(options, type) or not issubclass(options, tuple) or not hasattr(options, "_asdict"):
        return False
    try:
        values = options()
    except Exception:  # noqa: BLE001 - one has no default; `__new__` may be anybody's
        return False
    return all(isinstance(value, _VALUES) for value in values)


def _reporter_of(module: str) -> "Callable[[], type[Reporter]]":
    return lambda: import_module(module).REPORTER


def _said(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return " ".join(f"{type(error).__name__}: {error.msg}".split()) + (f" (line {error.lineno})" if error.lineno else "")
    return told(error)
