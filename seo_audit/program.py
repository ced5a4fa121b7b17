"""The digest of this program: what it once made is of no use to another."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b

from .version import VERSION

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
# Those that read articles, words and fields, and compare texts.
_LIBRARIES = ("pymorphy3", "dawg2", "DAWG2", "pyromark", "rensa", "python_frontmatter", "PyYAML", "pyyaml", "jsonschema", "publicsuffixlist")
_ENDINGS = (".py", ".md", ".toml", ".txt", ".bin", ".html")


@cache
def program() -> bytes:
    """The digest of this program and the libraries that results depend on."""
    digest = blake2b(digest_size=16)
    for part in (VERSION, *_libraries(), *stamps(_own_folders())):
        digest.update(part.encode("utf-8", "surrogateescape"))
        digest.update(b"\0")
    return digest.digest()


def _libraries() -> Iterator[str]:
    """What is installed, by the names of folders, which tell the version: `importlib.metadata` takes thirty times as long."""
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError):
            yield from sorted(name for name in os.listdir(folder or ".") if name.startswith(_LIBRARIES) and name.endswith(".dist-info"))


def _own_folders() -> tuple[str, ...]:
    """The program's own files, where it is being worked on: what is installed changes with its version only."""
    if "site-packages" in _PACKAGE or "dist-packages" in _PACKAGE:
        return ()
    from importlib import import_module

    return (_PACKAGE, *(path for name in ("seo_audit.rules", "seo_audit.reports") for path in import_module(name).__path__))


def stamps(folders: Iterable[str]) -> Iterator[str]:
    """Folders of code: when each file was changed, and its size."""
    for folder in folders:
        for at, below, names in os.walk(folder):
            below.sort()
            for name in sorted(names):
                if name.endswith(_ENDINGS):
                    status = os.stat(os.path.join(at, name))
                    yield f"{at}/{name} {status.st_mtime_ns} {status.st_size}"
