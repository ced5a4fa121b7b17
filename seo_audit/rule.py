"""What an author of rules imports: the decorator, what a finding is, and what a rule may ask of an article.

A rule is a pure generator: no files, no clock, no network, no state, no other rule. Its words stand in the page beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum, Flag, IntEnum, auto
from typing import Any, NamedTuple

from .article.article import Article, Neighbours
from .article.blocks import Block, CodeBlock, Heading, Item, ListBlock, Paragraph, Table, TextBlock
from .article.fields import Field
from .article.inline import Image, Link
from .article.keyphrase import Keyphrase
from .article.outline import Section
from .article.promise import Promised, promised
from .article.prose import Prose
from .article.source import Source
from .article.span import Span
from .article.width import width
from .russian.lemmas import content_lemmas as _content_lemmas
from .russian.lemmas import parse

__all__ = [
    "Article",
    "Block",
    "CodeBlock",
    "Confidence",
    "Crash",
    "Edit",
    "Field",
    "Finding",
    "Fix",
    "Heading",
    "Image",
    "Item",
    "Keyphrase",
    "Link",
    "ListBlock",
    "Needs",
    "Neighbours",
    "Outcome",
    "Paragraph",
    "Place",
    "Promised",
    "Prose",
    "Rule",
    "Scope",
    "Section",
    "Severity",
    "Source",
    "Span",
    "Table",
    "TextBlock",
    "content_lemmas",
    "is_attribute",
    "promised",
    "rule",
    "same_words",
    "width",
]


class Severity(IntEnum):
    """How bad a defect is."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Confidence(IntEnum):
    """How sure a finding is."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Scope(Enum):
    """What a rule looks at."""

    FILE = auto()
    """A file: its bytes and what was wrong with reading and parsing it."""
    ARTICLE = auto()
    """An article: its fields, its structure, its words."""
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
    LEMMAS = auto()
    """There are words of Russian to look up; the dictionary is loaded only for such rules."""


class Place(NamedTuple):
    """A place that a finding refers to.

    Args:
        span: where.
        note: key of the message that says what is there.
        parameters: what that message names.
    """

    span: Span
    note: str
    parameters: Mapping[str, object] = {}


class Edit(NamedTuple):
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A change that mends a finding.

    Args:
        edits: without overlaps, in any order.
        safe: whether it may be applied without anybody looking.
    """

    edits: tuple[Edit, ...]
    safe: bool


class Finding:
    """A defect at a place.

    A rule gives what it knows; the engine stamps the rest before anybody else sees the finding.

    Args:
        span: where; empty for something that is missing there.
        key: key of the message in the rule's page.
        parameters: what the message names; texts are given as they stand in the article.
        related: other places that belong to it.
        fix: a change that would mend it.
        severity: how bad this one is, where the rule's own severity does not say it.

    Attributes:
        code: of the rule, `HEAD003`.
        name: of the rule, `heading-level-skipped`.
        confidence: how sure.
        message: what is wrong, in the language of the run.
        notes: what is at each related place, in the same order.
        line: of its first code point, from 1.
        column: of its first code point, from 1, in code points.
        end_line: of its end.
        end_column: of its end, one behind the last code point.
        excerpt: the text at the span; the end of a long one is left out, passwords are `***`.
        fingerprint: 16 hex digits that stay the same while lines move.
    """

    __slots__ = (
        "code",
        "column",
        "confidence",
        "end_column",
        "end_line",
        "excerpt",
        "fingerprint",
        "fix",
        "key",
        "line",
        "message",
        "mqm",
        "name",
        "notes",
        "parameters",
        "related",
        "severity",
        "span",
    )

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    notes: tuple[str, ...]
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    fingerprint: str
    mqm: str | None

    def __init__(
        self,
        span: Span,
        key: str,
        parameters: Mapping[str, object] | None = None,
        *,
        related: Sequence[Place] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> None:
        self.span = span
        self.key = key
        self.parameters = parameters or {}
        self.related = tuple(related)
        self.fix = fix
        if severity is not None:
            self.severity = severity

    def __repr__(self) -> str:
        """The rule, the message key and the place."""
        return f"<Finding {getattr(self, 'code', '?')} {self.key} {self.span.start}:{self.span.end}>"


class Crash(NamedTuple):
    """A rule that raised: its code, what was raised, and where in the rule."""

    code: str
    error: str
    place: str


class Outcome(NamedTuple):
    """What came of auditing one article, for rules of scope `RUN`."""

    article: Article
    crashes: tuple[Crash, ...]


class Rule(NamedTuple):
    """A rule as it was declared; see `rule`."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    scope: Scope
    needs: Needs
    supersedes: tuple[str, ...]
    once: bool
    default: bool
    mqm: str | None
    options: type | None
    check: Callable[..., Iterable[Finding]]
    page: str

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    confidence: Confidence = Confidence.HIGH,
    scope: Scope = Scope.ARTICLE,
    needs: Needs = Needs.TEXT,
    supersedes: Sequence[str] = (),
    once: bool = False,
    default: bool = True,
    mqm: str | None = None,
    options: type | None = None,
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    """Declare a rule. The function takes the article (an `Outcome` in scope `RUN`), and its options where it has any.

    Args:
        code: family in capitals and three digits.
        name: the defect, in words joined by hyphens, so that "ignore NAME" reads well; the module is called the same with underscores.
        severity: how bad.
        confidence: how sure.
        scope: what it looks at.
        needs: what must hold for it to be asked.
        supersedes: codes that stay silent where this rule marks the same span or one round it.
        once: whether its findings in one article become one, with the other places related and `{count}` for its message.
        default: whether it runs unless it is selected.
        mqm: category of the MQM typology, for rules of translation.
        options: a NamedTuple class with defaults.
    """

    def declare(check: Callable[..., Iterator[Finding]]) -> Rule:
        page = _page_of(check)
        needed = needs | Needs.TEXT if needs else needs
        return Rule(code, name, severity, confidence, scope, needed, tuple(supersedes), once, default, mqm, options, check, page)

    return declare


def _page_of(check: Callable[..., Any]) -> str:
    return check.__code__.co_filename.removesuffix(".py") + ".md"


def content_lemmas(prose: Prose) -> list[str]:
    """The lemmas of the words that say what a text is about, in order, repeated ones too."""
    return _content_lemmas(prose.words.forms)


def is_attribute(lemma: str) -> bool:
    """Whether a lemma is an adjective or participle."""
    return parse(lemma).kind in {"ADJF", "PRTF"}


def same_words(one: Prose, other: Prose) -> bool:
    """Whether two texts consist of the same words in the same order, whatever their case and punctuation."""
    return [form.lower() for form in one.words.forms] == [form.lower() for form in other.words.forms]
