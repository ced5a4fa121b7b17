"""Values as TOML writes them, for what we print and for files that we make."""

import json
from collections.abc import Mapping
from typing import Any


def toml(value: Any) -> str:
    """A value on one line; sets are sorted."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, frozenset):
        return toml(sorted(value))
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f" {key(name)} = {toml(item)}" for name, item in value.items()) + (" }" if value else "}")
    # JSON's escapes are those of TOML's basic strings, but for DEL, which only TOML forbids.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") if isinstance(value, str) else str(value)


def key(name: str) -> str:
    """A key, quoted where it must be."""
    bare = name.isascii() and name.replace("-", "a").replace("_", "a").isalnum()
    return name if bare else toml(name)
