"""`seo-audit config [PATH]`: which configuration holds for a path, as a file that one could use, with where each value comes from."""

import json
import os
from collections.abc import Iterator, Sequence
from typing import Any

from ..config import OFF, SETTINGS, Config, ConfigError, Layer, configured, find, key, layers, schema, toml
from ..discovery import report_path
from ..plan import ignored_in, options_of, selected
from ..registry import PackError
from ..report import printable
from ..rule import Confidence, Rule, Severity
from ..site.layout import Places
from .terminal import Parser, complain, utf8

_INTERNAL = 2
_DEFAULT = "default"


def main(argv: list[str]) -> int:
    """Print the configuration; returns the exit status."""
    parser = Parser(prog="seo-audit config", description="Which configuration holds for a path, and where each value comes from.", allow_abbrev=False)
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="article or folder (default: the working directory)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    parser.add_argument("--all", action="store_true", help="print also the rules that run with their defaults")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of configurations instead")
    arguments = parser.parse_args(argv)
    utf8()
    path = os.path.abspath(arguments.path)
    if not os.path.exists(path):
        complain(f"{arguments.path}: no such file or folder")
        return _INTERNAL
    try:
        file = arguments.config or find(path if os.path.isdir(path) else os.path.dirname(path))
        documents = layers(file) if file else []
        config = configured(documents, os.path.dirname(os.path.abspath(file)), file) if file else Config(root=os.getcwd())
        if arguments.schema:
            print(json.dumps(schema(config.registry), ensure_ascii=False, indent=2))
            return 0
        lines = [
            *_settings(config, documents),
            *_rules(config, documents, whole=arguments.all),
            *([] if os.path.isdir(path) else _of_file(config, path)),
        ]
    except (ConfigError, PackError) as error:
        complain(str(error))
        return _INTERNAL
    print(f"# {printable(config.file or 'no configuration file: these are the defaults')}\n")
    print("\n".join(map(_line, lines)))
    return 0


def _line(line: tuple[str, str]) -> str:
    said, origin = line
    return printable(f"{said}  # {origin}" if said and origin else said or (origin and f"# {origin}"))


def _settings(config: Config, documents: Sequence[Layer]) -> Iterator[tuple[str, str]]:
    """Lines of TOML with where they come from: plain keys first, then tables."""
    tables = {"fields", "per-file-ignores", "site"}
    preset = next((document.value(("preset",)) for document in reversed(documents) if document.says(("preset",))), None)
    yield (f"preset = {toml(preset)}", _origin(documents, ("preset",))) if preset is not None else ("", "preset: not set")
    for name in SETTINGS:
        if name in tables or name == "rules":
            continue
        value = _shown(getattr(config, name.replace("-", "_")), name)
        origin = _origin(documents, (name,))
        # What has no default value has nothing to print: TOML knows no null.
        yield (f"{name} = {toml(value)}", origin) if value is not None else ("", f"{name}: not set")
    for name in sorted(tables):
        yield "", ""
        yield f"[{name}]", ""
        values = getattr(config, name.replace("-", "_"))
        named = {inner.replace("_", "-"): value for inner, value in values._asdict().items()} if isinstance(values, Places) else values
        for inner, value in named.items():
            if value == "":
                yield "", f"{inner}: not set"
            else:
                yield f"{key(inner)} = {toml(value)}", _origin(documents, (name, inner))


def _shown(value: Any, name: str) -> Any:
    if name == "fail-on" and value is None:
        return "never"
    return value.name.lower() if isinstance(value, (Severity, Confidence)) else value


def _rules(config: Config, documents: Sequence[Layer], *, whole: bool) -> Iterator[tuple[str, str]]:
    """Rules with severity and options; those that nothing is said of by name only, where not all are wanted."""
    running = {rule.code for rule in selected(config)}
    others: dict[str, list[str]] = {}
    for rule in config.registry.rules:
        said = config.rules.get(rule.code)
        state = _state(rule, running, off=bool(said and said.off))
        if said or whole:
            yield from _rule(rule, state, config, documents)
        else:
            others.setdefault(state, []).append(rule.code)
    for state, codes in others.items():
        yield "", ""
        yield "", f"{state}: {', '.join(codes)}"


def _rule(rule: Rule, state: str, config: Config, documents: Sequence[Layer]) -> Iterator[tuple[str, str]]:
    said = config.rules.get(rule.code)
    # A preset may name by code what the file names by name.
    words = [word for document in reversed(documents) for word in (rule.code, rule.name) if document.says(("rules", word))] or [rule.code]
    yield "", ""
    yield f"[rules.{key(words[0])}]", f"{rule.code} {rule.name}, {state}"
    paths = [path for word in words for path in (("rules", word, "severity"), ("rules", word))]
    if said and (said.off or said.severity):
        severity = OFF if said.off or not said.severity else said.severity.name.lower()
        yield f'severity = "{severity}"', _origin(documents, *paths)
    else:  # to say it would be to say it of every finding; some have a severity of their own
        yield "", f'severity = "{rule.severity.name.lower()}"  # {_DEFAULT}'
    options = options_of(rule, config)
    for name, value in options._asdict().items() if options else ():
        option = name.replace("_", "-")
        yield f"{option} = {toml(value)}", _origin(documents, *(("rules", word, option) for word in words))


def _state(rule: Rule, running: set[str], *, off: bool) -> str:
    if off:
        return "switched off"
    return "running" if rule.code in running else ("not selected" if rule.default else "off unless selected")


def _origin(documents: Sequence[Layer], *paths: tuple[str, ...]) -> str:
    """Where a key comes from: the last document that says it; a table at a path says nothing of it."""
    for document in reversed(documents):
        for path in paths:
            if document.says(path) and not isinstance(document.value(path), dict):
                return str(document.place(path))
    return _DEFAULT


def _of_file(config: Config, path: str) -> Iterator[tuple[str, str]]:
    codes = sorted(ignored_in(config)(report_path(path, config.root)))
    if codes:
        yield "", ""
        yield "", f"per-file-ignores: these do not run for {report_path(path, config.root)}: {', '.join(codes)}"
