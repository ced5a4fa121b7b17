"""The digest of all that the result of an article depends on beside its file: program, rules, configuration, reports."""

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from .processes import Brief
from .version import VERSION

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_ENDINGS = (".py", ".md", ".toml", ".txt", ".bin", ".html")


def setting_of(brief: Brief, language: str) -> bytes:
    """The digest of a run.

    Args:
        brief: what the run does; the day it is made for is looked up article by article.
        language: of messages.
    """
    config = brief.config
    digest = blake2b(digest_size=16)
    said = config._replace(root="", file=None, lang=None, exclude=(), fail_on=None)
    shown = (repr(brief.reports), repr(brief.color), repr(brief.statistics), brief.around, brief.base, repr(brief.online))
    parts = (VERSION, language, repr(said), *shown)
    for part in (*parts, *_files(config.glossary, config.front_matter_schema), *_folders((*config.rule_folders, *_own_folders()))):
        digest.update(part.encode("utf-8", "surrogateescape"))
        digest.update(b"\0")
    return digest.digest()


def _files(*names: str | None) -> Iterator[str]:
    """Files that rules read: their content."""
    for name in names:
        if name:
            try:
                with open(name, "rb") as stream:
                    yield blake2b(stream.read(), digest_size=16).hexdigest()
            except OSError as error:
                yield str(error)


def _own_folders() -> tuple[str, ...]:
    """The program's own files, where it is being worked on: what is installed changes with its version only."""
    if "site-packages" in _PACKAGE or "dist-packages" in _PACKAGE:
        return ()
    from importlib import import_module

    return (_PACKAGE, *(path for name in ("seo_audit.rules", "seo_audit.reports") for path in import_module(name).__path__))


def _folders(folders: Iterable[str]) -> Iterator[str]:
    """Folders of code: when each file was changed, and its size."""
    for folder in folders:
        for at, below, names in os.walk(folder):
            below.sort()
            for name in sorted(names):
                if name.endswith(_ENDINGS):
                    status = os.stat(os.path.join(at, name))
                    yield f"{at}/{name} {status.st_mtime_ns} {status.st_size}"
