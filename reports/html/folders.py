"""The folders that a list of articles can be narrowed down to."""

import posixpath
from collections import Counter
from collections.abc import Sequence

_MOST = 200


def common_folder(paths: Sequence[str]) -> str:
    """The folder that all articles share, with its slash, or ``."""
    folders = {posixpath.dirname(path) for path in paths}
    if len(paths) < 2 or len({folder.startswith("/") for folder in folders}) > 1:  # noqa: PLR2004 - one article shares nothing
        return ""
    common = posixpath.commonpath(folders)
    return common + "/" if common.strip("/") else ""


def folders_of(paths: Sequence[str], common: str) -> list[tuple[str, int]]:
    """Folders with two articles or more below them, and how many; of very many the upper ones.

    Where each article has a folder of its own, as many generators want it, that folder narrows nothing down.

    Args:
        paths: of the articles.
        common: the folder that they share.
    """
    counts: Counter[str] = Counter()
    for path in paths:
        folder = posixpath.dirname(path.removeprefix(common))
        while folder and folder != "/":
            counts[folder] += 1
            folder = posixpath.dirname(folder)
    found = [(f"{folder}/", n) for folder, n in counts.items() if 1 < n < len(paths)]
    return sorted(sorted(found, key=lambda one: (one[0].count("/"), one[0]))[:_MOST])
