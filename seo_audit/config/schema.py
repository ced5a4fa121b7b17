"""The JSON Schema of the configuration, for editors that complete and check TOML."""

from typing import Any

from ..registry import Registry
from .reading import PRESETS
from .settings import SETTINGS


def schema(registry: Registry) -> dict[str, Any]:
    """The schema of seo-audit.toml, with every rule of a registry and its options.

    Args:
        registry: the rules that a configuration may name.
    """
    preset = {"anyOf": [{"enum": list(PRESETS)}, {"type": "array", "items": {"enum": list(PRESETS)}}]}
    properties = {"preset": {"description": "settings to begin with, which the others replace", **preset}}
    properties |= {key: {"description": setting.about, **setting.schema(registry)} for key, setting in SETTINGS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "seo-audit.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
