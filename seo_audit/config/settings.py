"""The keys of a configuration: how each is read, what its JSON Schema is, and what it is for."""

import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..article.address import address_fault
from ..article.fields import DEFAULT_NAMES
from ..messages import LANGUAGES
from ..registry import Registry
from ..rule import Confidence, Rule, Severity
from ..site.files import joined
from ..site.layout import Places
from . import values
from .model import NEVER, ConfigError, Path, RuleConfig
from .values import meant, shown, table

OFF = "off"
_SEVERITIES = [member.name.lower() for member in Severity]
_CONFIDENCES = [member.name.lower() for member in Confidence]


class Context(NamedTuple):
    """What reading a value may need: the folder that paths are relative to, and the rules that there are."""

    root: str
    registry: Registry


class Setting(NamedTuple):
    """A key of the configuration.

    Args:
        about: what it is for, in one line.
        read: its value by what TOML holds.
        schema: its JSON Schema.
    """

    about: str
    read: Callable[[Any, Path, Context], Any]
    schema: Callable[[Registry], dict[str, Any]]


def _rule_list(value: object, path: Path, context: Context) -> tuple[str, ...]:
    return values.rule_words(values.texts(value, path), path, context.registry)


def _per_file_ignores(value: object, path: Path, context: Context) -> dict[str, tuple[str, ...]]:
    ignores = {}
    for glob, words in table(value, path).items():
        here = (*path, glob)
        if isinstance(words, dict):  # `a.md = […]` is `a = {md = […]}`
            raise ConfigError(f'{shown(here)}: a pattern with a stop in it is written in quotes, as in "news.md" = ["HEAD003"]', here)
        ignores[values.pattern(glob, here)] = _rule_list(words, here, context)
    return ignores


def _fields(value: object, path: Path, _: Context) -> dict[str, tuple[str, ...]]:
    names = table(value, path)
    values.known(names, DEFAULT_NAMES, path)
    return {**DEFAULT_NAMES, **{meaning: values.text_or_texts(given, (*path, meaning)) for meaning, given in names.items()}}


def _sources(value: object, path: Path, _: Context) -> dict[str, str]:
    return {name: values.text(address, (*path, name)).strip() for name, address in table(value, path).items()}


def _paths(value: object, path: Path, context: Context) -> tuple[str, ...]:
    return tuple(_absolute(values.text(item, path), context) for item in values.texts(value, path))


_SITE = ("content", "static", "base-url")


def _site(value: object, path: Path, _: Context) -> Places:
    given = table(value, path)
    values.known(given, _SITE, path)
    content, static = (
        tuple(_folder(one, (*path, key)) for one in values.text_or_texts(given[key], (*path, key))) if key in given else () for key in _SITE[:2]
    )
    return Places(content, static, _base(given["base-url"], (*path, "base-url")) if "base-url" in given else "")


def _folder(value: str, path: Path) -> str:
    folder = joined("", value.replace("\\", "/"))
    if os.path.isabs(value) or folder.split("/")[0] == "..":
        raise ConfigError(f"{shown(path)} must be a folder below that of the configuration, not {value}", path)
    return folder


def _base(value: object, path: Path) -> str:
    address = values.text(value, path).strip()
    fault = address_fault(address)
    if fault is not None and fault.key != "inner":
        raise ConfigError(f"{shown(path)} must be the address of the site, as in https://example.com", path)
    return address


def _file(value: object, path: Path, context: Context) -> str:
    found = _absolute(values.text(value, path), context)
    if not os.path.exists(found):  # said here, where its line is known
        raise ConfigError(f"{shown(path)}: {found}: no such file", path)
    return found


def _later_file(value: object, path: Path, context: Context) -> str:
    """The path of a file that need not be there yet: whoever is to make it reads the configuration too."""
    return _absolute(values.text(value, path), context)


def _absolute(path: str, context: Context) -> str:
    return os.path.normpath(os.path.join(os.path.abspath(context.root), os.path.expanduser(path)))


def _rules(value: object, path: Path, context: Context) -> dict[str, RuleConfig]:
    configured: dict[str, RuleConfig] = {}
    for word, settings in table(value, path).items():
        here = (*path, word)
        rule = context.registry.rule_by(word)
        if rule is None:
            raise ConfigError(f"unknown rule {shown(here)}{meant(word, context.registry.suggestion(word), 'rules.')}", here)
        if rule.code in configured:
            raise ConfigError(f"{shown(here)}: the rule is configured twice, as {rule.code} and as {rule.name}", here)
        configured[rule.code] = _rule(rule, settings, here)
    return configured


def _rule(rule: Rule, settings: object, path: Path) -> RuleConfig:
    if isinstance(settings, str):  # `heading-too-long = "off"`
        settings = {"severity": settings}
    defaults = rule.options()._asdict() if rule.options else {}
    given = table(settings, path)
    values.known(given, ["severity", *(name.replace("_", "-") for name in defaults)], path)
    options = {}
    for key, value in given.items():
        if key != "severity":
            name = key.replace("-", "_")
            options[name] = values.option_value(defaults[name], value, (*path, key))
    chosen = given.get("severity")
    off = isinstance(chosen, str) and chosen.lower() == OFF
    if chosen is None or off:
        return RuleConfig(off=off, options=options)
    return RuleConfig(values.level(Severity, chosen, (*path, "severity"), OFF), options=options)


def _rules_schema(registry: Registry) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for rule in registry.rules:
        options = rule.options()._asdict() if rule.options else {}
        severity = {"enum": [*_SEVERITIES, OFF]}
        own = {name.replace("_", "-"): {**_option_schema(default), "default": _plain(default)} for name, default in options.items()}
        whole = {"type": "object", "properties": {"severity": severity, **own}, "additionalProperties": False}
        for word in (rule.code, rule.name):
            properties[word] = {"anyOf": [severity, whole]}
    return {"type": "object", "properties": properties}


def _option_schema(default: object) -> dict[str, Any]:
    if isinstance(default, bool):
        return {"type": "boolean"}
    if isinstance(default, (int, float)):
        return {"type": "integer" if isinstance(default, int) else "number", "minimum": 0}
    return {"type": "string"} if isinstance(default, str) else _strings()


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else list(value) if isinstance(value, tuple) else value


def _strings() -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}}


def _of(schema: dict[str, Any]) -> Callable[[Registry], dict[str, Any]]:
    return lambda _: schema


def _plainly(read: Callable[[Any, Path], Any]) -> Callable[[Any, Path, Context], Any]:
    return lambda value, path, _: read(value, path)


_NAME = {"type": "string", "pattern": r"\S"}
_NAMES = {"anyOf": [_NAME, {"type": "array", "items": _NAME}]}

TYPO_STYLES = ("publishing", "web")


def _typo(value: object, path: Path, _: Context) -> str:
    if value not in TYPO_STYLES:
        raise ConfigError(f"{shown(path)} must be {' or '.join(TYPO_STYLES)}", path)
    return str(value)


# In the order in which they are shown.
SETTINGS: Mapping[str, Setting] = {
    "lang": Setting("language of messages; the locale's by default", _plainly(values.language), _of({"enum": list(LANGUAGES)})),
    "select": Setting("rules that run: codes, beginnings of codes, names, ALL", _rule_list, _of(_strings())),
    "extend-select": Setting("rules that run beside those", _rule_list, _of(_strings())),
    "ignore": Setting("rules that do not run", _rule_list, _of(_strings())),
    "exclude": Setting("files and folders to pass over, patterns as in .gitignore", _plainly(values.patterns), _of(_strings())),
    "fail-on": Setting("severity from which the exit status is 1", _plainly(values.fail_on), _of({"enum": [*_SEVERITIES, NEVER]})),
    "min-severity": Setting("findings below are not shown", lambda value, path, _: values.level(Severity, value, path), _of({"enum": _SEVERITIES})),
    "min-confidence": Setting(
        "findings below are not shown", lambda value, path, _: values.level(Confidence, value, path), _of({"enum": _CONFIDENCES})
    ),
    "front-matter-schema": Setting("a JSON Schema that front matter must fit (FM006)", _file, _of({"type": "string"})),
    "typo": Setting("house style of typography, for the rules TYPO", _typo, _of({"enum": list(TYPO_STYLES)})),
    "own-brand": Setting("names of your site and of what it sells", _plainly(values.text_or_texts), _of(_NAMES)),
    "authors": Setting("the people who write in it: «я» in their articles is nobody else", _plainly(values.text_or_texts), _of(_NAMES)),
    "donors": Setting("hosts that articles were translated from, where they do not say so", _plainly(values.text_or_texts), _of(_NAMES)),
    "sources": Setting(
        "the page that an article was translated from, by path", _sources, _of({"type": "object", "additionalProperties": {"type": "string"}})
    ),
    "allow-hosts": Setting(
        "hosts of the inner network that sources may be fetched from: names or IP addresses", _plainly(values.text_or_texts), _of(_NAMES)
    ),
    "site": Setting(
        "where articles and images lie, if that is not as the generator has it",
        _site,
        _of({"type": "object", "properties": {"content": _NAMES, "static": _NAMES, "base-url": _NAME}, "additionalProperties": False}),
    ),
    "glossary": Setting("how things are to be called, see the guide", _file, _of({"type": "string"})),
    "baseline": Setting("the file of findings that are known and not reported", _later_file, _of({"type": "string"})),
    "rule-folders": Setting("folders with rules of one's own", _paths, _of(_strings())),
    "plugins": Setting("installed packs of rules and reports", _plainly(values.texts), _of(_strings())),
    "fields": Setting(
        "what the fields of the front matter are called, by what they mean",
        _fields,
        _of({"type": "object", "properties": dict.fromkeys(DEFAULT_NAMES, _NAMES), "additionalProperties": False}),
    ),
    "per-file-ignores": Setting(
        "rules that do not run for some files, by pattern", _per_file_ignores, _of({"type": "object", "additionalProperties": _strings()})
    ),
    "rules": Setting("severity and options of single rules", _rules, _rules_schema),
}
