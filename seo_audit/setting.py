"""The digest of all that the result of an article depends on beside its file: program, rules, configuration, reports."""

from collections.abc import Iterator
from hashlib import blake2b

from .processes import Brief
from .program import program, stamps


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
    digest.update(program())
    for part in (language, repr(said), *shown, *_files(config.glossary, config.front_matter_schema), *stamps(config.rule_folders)):
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
