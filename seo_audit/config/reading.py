"""Configurations on disk: found, read, laid over presets, checked."""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from ..article.front_matter.toml_kind import deep_key
from ..registry import PackError, Registry, registry
from .model import Config, ConfigError, Path
from .places import line_of
from .settings import SETTINGS, TYPO_STYLES, Context
from .values import known, meant, shown, text_or_texts

FILE_NAMES = ("seo-audit.toml", ".seo-audit.toml", "pyproject.toml")
_PLACE = re.compile(r" \(at (?:line ([0-9]+), column [0-9]+|end of document)\)$")  # how tomllib ends what it says
_PYPROJECT = ("tool", "seo-audit")
_MOST_CHARACTERS = 1_000_000
_PRESET = "preset"
_PRESET_FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "presets")
_TYPO = "typo"  # the key that names one of the presets of typography
PRESETS: tuple[str, ...] = tuple(sorted(os.path.splitext(name)[0] for name in os.listdir(_PRESET_FOLDER) if name.endswith(".toml")))


class Layer(NamedTuple):
    """A document that says something of the configuration; later ones go before earlier ones.

    Args:
        name: of the file as messages show it, or `preset NAME`.
        values: the document.
        text: what it was read from, to find lines in; "" where there is none.
        prefix: keys that lead to `values` in the text.
    """

    name: str
    values: Mapping[str, Any]
    text: str = ""
    prefix: Path = ()

    def place(self, path: Path) -> str:
        """Where a key stands: `seo-audit.toml:3`, or the name alone."""
        line = line_of(self.text, (*self.prefix, *path)) if self.text else None
        return f"{self.name}:{line}" if line else self.name

    def says(self, path: Path) -> bool:
        """Whether it holds the key."""
        return self.value(path) is not None  # TOML knows no null

    def value(self, path: Path) -> Any:
        """What stands at the key; None where there is none."""
        values: Any = self.values
        for key in path:
            if not isinstance(values, Mapping) or key not in values:
                return None
            values = values[key]
        return values


def find(start: str) -> str | None:
    """The configuration file that holds for a folder: the first one upwards; a pyproject.toml counts if it has our table."""
    folder = os.path.abspath(start)
    while True:
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _our_table(_parsed(_read(path), path)) is not None):
                return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def load(path: str) -> Config:
    """The configuration in a file.

    Raises:
        ConfigError: it cannot be read, is not TOML, or says something that does not exist.
    """
    return configured(layers(path), os.path.dirname(os.path.abspath(path)), path)


def layers(path: str) -> list[Layer]:
    """The documents that a file stands for: the presets that it names, then itself.

    Raises:
        ConfigError: it cannot be read, is not TOML, or names a preset that does not exist.
    """
    text = _read(path)
    values = _parsed(text, path)
    ours = _our_table(values)
    if os.path.basename(path) == "pyproject.toml":
        if ours is None:
            raise ConfigError(f"{path}: there is no table [tool.seo-audit]")
        return _with_presets(Layer(path, ours, text, _PYPROJECT))
    if ours is not None:
        where = Layer(path, values, text).place(_PYPROJECT)
        raise ConfigError(f"{where}: [tool.seo-audit] is for pyproject.toml; here its keys stand at the top, and [tool.seo-audit.fields] is [fields]")
    return _with_presets(Layer(path, values, text))


def from_values(values: Mapping[str, Any], *, root: str = ".", file: str | None = None, rule_folders: Sequence[str] = ()) -> Config:
    """The configuration that a TOML document says.

    Args:
        values: the document.
        root: the folder that paths are relative to.
        file: its name, for messages.
        rule_folders: folders of rules beside those that the document names, absolute.

    Raises:
        ConfigError: an unknown key, or a value of the wrong kind.
    """
    given = Layer(file or "", {**values, "rule-folders": [*rule_folders, *values.get("rule-folders", [])]} if rule_folders else values)
    return configured(_with_presets(given), root, file)


def _with_presets(layer: Layer) -> list[Layer]:
    given = layer.values.get(_PRESET)
    try:
        names = () if given is None else text_or_texts(given, (_PRESET,))
        for name in names:
            if name not in PRESETS:
                close = get_close_matches(name, PRESETS, n=1)
                there = meant(name, close[0]) if close else f"; there are {', '.join(PRESETS)}"
                raise ConfigError(f"{shown((_PRESET,))}: no preset `{name}`{there}", (_PRESET,))
    except ConfigError as error:
        raise _placed(error, [layer]) from None
    files = [(f"preset {name}", f"{name}.toml") for name in names]
    if layer.values.get(_TYPO) in TYPO_STYLES:  # what else it may hold is complained of where settings are read
        files.append((f"typo {layer.values[_TYPO]}", os.path.join(_TYPO, f"{layer.values[_TYPO]}.toml")))
    return [*(Layer(name, _parsed(_read(path), path)) for name, file in files for path in [os.path.join(_PRESET_FOLDER, file)]), layer]


def configured(documents: Sequence[Layer], root: str, file: str | None) -> Config:
    """The configuration that documents make, each over those before it.

    Args:
        documents: see `layers`.
        root: the folder that paths are relative to.
        file: the name of the file, if it is one.

    Raises:
        ConfigError: an unknown key, or a value of the wrong kind; with file and line.
    """
    try:
        for document in documents:
            known(document.values, [*SETTINGS, _PRESET], ())
        folders, plugins = (_of_last(documents, key, root) for key in ("rule-folders", "plugins"))
        context = Context(root, _registry(folders, plugins))
        merged: dict[str, Any] = {}
        for document in documents:
            merged = _over(merged, document.values, context.registry)
        settings = {key.replace("-", "_"): SETTINGS[key].read(value, (key,), context) for key, value in merged.items() if key != _PRESET}
    except ConfigError as error:
        raise _placed(error, documents) from None
    return Config(root=root, file=file, **settings)


def _of_last(documents: Sequence[Layer], key: str, root: str) -> tuple[str, ...]:
    """What the last document that has a key says, for keys that must be known before all others."""
    given: Any = next((document.values[key] for document in reversed(documents) if key in document.values), [])
    found: tuple[str, ...] = SETTINGS[key].read(given, (key,), Context(root, registry()))
    return found


def _registry(folders: tuple[str, ...], plugins: tuple[str, ...]) -> Registry:
    try:
        return registry(folders, plugins)
    except PackError as error:
        raise ConfigError(str(error), ("plugins",) if plugins and _holds(folders) else ("rule-folders",)) from None


def _holds(folders: tuple[str, ...]) -> bool:
    try:
        registry(folders)
    except PackError:
        return False
    return True


def _over(below: Mapping[str, Any], above: Mapping[str, Any], rules: Registry) -> dict[str, Any]:
    """One document over another: tables key by key, everything else as the upper one says."""
    upper, lower = above.get("rules"), below.get("rules")
    if isinstance(upper, dict) and isinstance(lower, dict):
        # The lower one is a preset: it names rules by code, the upper one may name them otherwise.
        words = {rule.code: word for word in reversed(upper) if (rule := rules.rule_by(word))}
        below = {**below, "rules": {words.get(word, word): _whole(settings) for word, settings in lower.items()}}
        above = {**above, "rules": {word: _whole(settings) for word, settings in upper.items()}}
    return _merged(below, above)


def _whole(settings: Any) -> Any:
    """What is said of a rule as a table: `NAME = "info"` says its severity, and nothing of its options."""
    return {"severity": settings} if isinstance(settings, str) else settings


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        lower = merged.get(key)
        merged[key] = _merged(lower, value) if isinstance(lower, dict) and isinstance(value, dict) else value
    return merged


def placed(error: ConfigError, file: str | None) -> ConfigError:
    """An error that was found after reading, with the line of the file that it speaks of; as it is where there is no file."""
    return _placed(error, layers(file)) if file and error.path else error


def _placed(error: ConfigError, documents: Sequence[Layer]) -> ConfigError:
    """The error with the file and line that it speaks of."""
    said = next((document for document in reversed(documents) if document.says(error.path)), documents[-1])
    where = said.place(error.path) if error.path else said.name
    return ConfigError(f"{where}: {error}" if where and not str(error).startswith(f"{said.name}:") else str(error), error.path)


def _our_table(pyproject: Mapping[str, Any]) -> dict[str, Any] | None:
    """The table [tool.seo-audit] of a pyproject.toml."""
    tool = pyproject.get("tool")
    table = tool.get("seo-audit") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig", newline="") as stream:
            text = stream.read(_MOST_CHARACTERS + 1)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8: byte 0x{error.object[error.start]:02X} at {error.start}") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    if len(text) > _MOST_CHARACTERS:
        raise ConfigError(f"{path}: more than {_MOST_CHARACTERS} characters: no configuration")
    if deep_key(text) is not None:
        raise ConfigError(f"{path}: no TOML that anybody wrote: nested too deep")
    return text.replace("\r\n", "\n")


def _parsed(text: str, path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said, line = str(error), text.rstrip().count("\n") + 1
        place = _PLACE.search(said)
        if place is not None:
            said, line = said[: place.start()], int(place[1] or line)
        raise ConfigError(f"{path}:{line}: no TOML: {said}") from None
    except (RecursionError, ValueError):  # nested a thousand deep; a number of five thousand digits
        raise ConfigError(f"{path}: no TOML that anybody wrote: nested too deep, or a number too long") from None
