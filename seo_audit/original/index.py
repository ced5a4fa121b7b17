"""The index of sources, `.seo-audit/sources/index.json`: which page each article was translated from.

    {"version": 1, "articles": {"content/a.md": {"address": "https://example.com/a"}}}

It keeps the tie between an article and its source when the field that named it has been deleted.
"""

import json
import os

INDEX = os.path.join(".seo-audit", "sources", "index.json")
VERSION = 1
_MOST_BYTES = 100_000_000


def addresses(root: str) -> dict[str, str]:
    """Path of each article → address of its source; nothing where there is no index that can be read.

    Args:
        root: the folder of the configuration.
    """
    path = os.path.join(root, INDEX)
    try:
        if os.path.getsize(path) > _MOST_BYTES:
            return {}
        with open(path, encoding="utf-8") as file:
            index = json.load(file)
    except (OSError, ValueError, RecursionError):
        return {}
    articles = index.get("articles") if isinstance(index, dict) and index.get("version") == VERSION else None
    if not isinstance(articles, dict):
        return {}
    found = {path: entry.get("address") for path, entry in articles.items() if isinstance(entry, dict)}
    return {path: address for path, address in found.items() if isinstance(address, str)}
