"""What a rule looks at, and what must hold for it to be asked."""

from enum import Enum, Flag, auto


class Scope(Enum):
    """What a rule looks at."""

    FILE = auto()
    """A file: its bytes and what was wrong with reading and parsing it."""
    ARTICLE = auto()
    """An article: its fields, its structure, its words."""
    PAIR = auto()
    """An article and the page that it was translated from, as a `Pair`, where a snapshot of that page is at hand."""
    RUN = auto()
    """What came of auditing the article, as an `Outcome`; after all other rules."""


class Needs(Flag):
    """What must hold of an article for a rule to be asked at all."""

    NOTHING = 0
    TEXT = auto()
    """The file could be read as text; asked for by all rules that do not ask for `NOTHING`."""
    FRONT_MATTER = auto()
    """Front matter, if there is any, could be read: nothing is said about fields that nobody could see."""
    RUSSIAN = auto()
    """The article as a whole is Russian."""
    SNAPSHOT = auto()
    """The article and its source can be compared; of rules of scope `PAIR`, nearly all need it."""
    LEMMAS = auto()
    """There are words of Russian to look up; the dictionary is loaded only for such rules."""
