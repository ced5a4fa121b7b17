"""What an article is told of the site that it belongs to, beside its own text."""

from collections.abc import Mapping
from typing import NamedTuple


class Glossary(NamedTuple):
    """How a site wants things to be called.

    Args:
        forbidden: phrase that is not wanted → the one that is, or "" where there is none; in any form of its words.
        terms: term of the source language → its Russian renderings, the first one best.
        brands: name as the site spells it → spellings of it that are not wanted.
    """

    forbidden: Mapping[str, str] = {}
    terms: Mapping[str, tuple[str, ...]] = {}
    brands: Mapping[str, tuple[str, ...]] = {}


class Site(NamedTuple):
    """What the configuration, and what lies beside it, says of the site.

    Args:
        own_brands: names of the site itself and of what it sells: no donor's.
        authors: the people who write in it; «я» and «мой» are theirs.
        donors: hosts that articles were translated from, for those that do not say which.
        sources: path of an article → address of the page that it was translated from.
        glossary: how things are to be called.
    """

    own_brands: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    donors: tuple[str, ...] = ()
    sources: Mapping[str, str] = {}
    glossary: Glossary = Glossary()


UNKNOWN_SITE = Site()
