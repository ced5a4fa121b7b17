"""SEO content audit and translation QA for Markdown articles.

The names below are loaded when they are first asked for (PEP 562): importing a part of the package does not load the engine.
"""

from typing import TYPE_CHECKING, Any

from .version import VERSION as __version__  # noqa: N811 - what a package calls its version

if TYPE_CHECKING:
    from .api import Run, audit, check_text, find_phrase, keyphrases
    from .config import Config, ConfigError
    from .rule import Confidence, Edit, Finding, Fix, Severity, Span

__all__ = [
    "Confidence",
    "Config",
    "ConfigError",
    "Edit",
    "Finding",
    "Fix",
    "Run",
    "Severity",
    "Span",
    "__version__",
    "audit",
    "check_text",
    "find_phrase",
    "keyphrases",
]

_HOMES = {
    "api": ("Run", "audit", "check_text", "find_phrase", "keyphrases"),
    "config": ("Config", "ConfigError"),
    "rule": ("Confidence", "Edit", "Finding", "Fix", "Severity", "Span"),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
