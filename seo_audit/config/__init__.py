"""The configuration: `seo-audit.toml`, `.seo-audit.toml` or `[tool.seo-audit]` in pyproject.toml, nearest upwards."""

from .model import NEVER, Config, ConfigError, RuleConfig
from .reading import FILE_NAMES, PRESETS, Layer, configured, find, from_values, layers, load, placed
from .schema import schema
from .settings import OFF, SETTINGS
from .toml import key, toml
from .values import fail_on, level, rule_words

__all__ = [
    "FILE_NAMES",
    "NEVER",
    "OFF",
    "PRESETS",
    "SETTINGS",
    "Config",
    "ConfigError",
    "Layer",
    "RuleConfig",
    "configured",
    "fail_on",
    "find",
    "from_values",
    "key",
    "layers",
    "level",
    "load",
    "placed",
    "rule_words",
    "schema",
    "toml",
]
