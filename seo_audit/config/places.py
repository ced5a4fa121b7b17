"""On which line of a TOML file a key stands."""

import re

from ..article.front_matter import toml_kind
from .model import Path


def line_of(text: str, path: Path) -> int | None:
    """The line of a key, from 1: of the key itself, else of the header of its table, else of the table that it is in.

    Args:
        text: well-formed TOML.
        path: the keys from the top of the document.

    Returns:
        None where not even a table round it is found, as inside inline tables.
    """
    dotted = ".".join(path)
    try:
        entries = toml_kind.read(text, 0).entries
    except ValueError:
        return None
    exact = next((entry for entry in entries if entry.key == dotted), None)
    if exact is not None:
        return _line(text, exact.key_span.start)
    header = re.search(
        r"^[ \t]*\[+[ \t]*" + r"[ \t]*\.[ \t]*".join(rf"[\"']?{re.escape(part)}[\"']?" for part in path) + r"[ \t]*[].]", text, re.MULTILINE
    )
    if header is not None:
        return _line(text, header.start() + len(header[0]) - len(header[0].lstrip()))
    below = next((entry for entry in entries if entry.key.startswith(f"{dotted}.")), None)
    if below is not None:
        return _line(text, below.key_span.start)
    return line_of(text, path[:-1]) if path else None


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
