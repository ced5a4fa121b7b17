"""The configuration: `seo-audit.toml`, `.seo-audit.toml` or `[tool.seo-audit]` in pyproject.toml, nearest upwards."""

from .model import NEVER, Config, ConfigError, RuleConfig
from .reading import FILE_NAMES, PRESETS, Layer, find, from_values, layers, load
from .values import fail_on, level, rule_words

__all__ = [
    "FILE_NAMES",
    "NEVER",
    "PRESETS",
    "Config",
    "ConfigError",
    "Layer",
    "RuleConfig",
    "fail_on",
    "find",
    "from_values",
    "layers",
    "level",
    "load",
    "rule_words",
]
