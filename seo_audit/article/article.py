"""An article: what a file says, in the terms in which rules ask for it. Everything is read on demand, and once."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from ..russian.language import is_russian
from . import front_matter as fm
from .blank_headings import blank_headings
from .blocks import Block, Heading, HtmlBlock, TextBlock, walk
from .bold_headings import BoldHeadings, bold_headings
from .fields import DEFAULT_NAMES, Field
from .keyphrase import Keyphrase
from .kinds import is_note, is_part
from .leads import NOWHERE, Leads
from .lookups import LATER, TODAY, told_of
from .markdown import parse
from .metrics import Metrics, measure
from .misfit import Misfit
from .neighbours import Neighbours
from .origin import Origin
from .outline import Lead, Section, Siblings, lead, sections, siblings
from .phrase_index import PhraseIndex, by_place
from .prose import Prose
from .site import UNKNOWN_SITE, Site
from .source import Source
from .span import Lines, Span, is_between
from .subject import Subject
from .switches import is_component_between, switches_in
from .vocabulary import Vocabulary, vocabulary

_TITLE_TRANSLATIONS = frozenset({"заголовок", "название"})


class Article(Origin):
    """One article; nothing of it changes.

    Attributes:
        source: the file.
        lookups: what it was told of the day and of other files, by what was asked: while that holds, so does what is said of it.
        top: whether it lies right in a folder that the user gave.
        site: what it is told of its site.
    """

    def __init__(
        self,
        source: Source,
        *,
        names: Mapping[str, tuple[str, ...]] = DEFAULT_NAMES,
        today: date = date.min,
        neighbours: Callable[[], Neighbours] = lambda: Neighbours(0, 0),
        misfits: Callable[[Mapping[str, object]], Sequence[Misfit]] = lambda _: (),
        top: bool = False,
        site: Site = UNKNOWN_SITE,
        leads: Callable[["Article"], Leads] = lambda _: NOWHERE,
    ) -> None:
        self.source = source
        self.lookups: dict[str, Any] = {}
        self._today = today
        self.top = top
        self.site = site
        self._names = names
        self._neighbours = told_of(neighbours, self.lookups)
        self._misfits = misfits
        self._leads = leads
        self._fields: dict[str, Field] = {}  # by name, since the places and words of one may take long to find

    @property
    def today(self) -> date:
        """The date that the audit is made for; `date.min` where nobody said it."""
        self.lookups[TODAY] = self._today.isoformat()
        return self._today

    def is_coming(self, day: date) -> bool:
        """Whether a day is later than that of the audit; False where nobody said that."""
        coming = self._today != date.min and day > self._today
        self.lookups[LATER + day.isoformat()] = coming
        return coming

    # The file

    @property
    def path(self) -> str:
        """How reports name the file."""
        return self.source.path

    @property
    def is_part(self) -> bool:
        """Whether it is no page by its name: a piece of others, `_includes/price.md` or `_price.md`, or `README.md`; it needs no title."""
        return is_part(self.path)

    @property
    def text(self) -> str:
        """The whole file, without byte order mark."""
        return self.source.text

    @property
    def lines(self) -> Lines:
        """Where the lines of the file begin."""
        return self.source.lines

    @cached_property
    def neighbours(self) -> Neighbours:
        """The other articles of the folder."""
        return self._neighbours()

    def neighbour_texts(self, meaning: str) -> Sequence[str]:
        """What the field of this meaning holds in the other articles of the folder; those without it are left out."""
        return self.neighbours.texts(self.names_of(meaning))

    # Front matter

    @cached_property
    def front_matter(self) -> fm.FrontMatter:
        """The front matter; of kind "" where there is none."""
        return fm.parse(self.text)

    def field(self, meaning: str) -> Field | None:
        """The field that has this meaning (`title`, `source_url`, …) under the names of this site; None where there is none."""
        for name in self._names.get(meaning, ()):
            entry = self.front_matter.entry(name)
            if entry is not None:
                return self._fields.setdefault(name, Field(entry))
        return None

    def names_of(self, meaning: str) -> tuple[str, ...]:
        """What a field of this meaning may be called on this site, the first one best."""
        return tuple(self._names.get(meaning, ()))

    def name_of(self, meaning: str) -> str:
        """What a field of this meaning is to be called on this site, to say that it is missing."""
        return next(iter(self.names_of(meaning)), meaning)

    @cached_property
    def misfits(self) -> Sequence[Misfit]:
        """What in the front matter does not fit the user's schema; nothing where there is none."""
        return self._misfits(self.front_matter.values) if self.front_matter.kind and self.front_matter.problem is None else ()

    @cached_property
    def title(self) -> Field | None:
        """The field that becomes the title of the page."""
        return self.field("title")

    @cached_property
    def description(self) -> Field | None:
        """The field that becomes the description of the page."""
        return self.field("description")

    @cached_property
    def source_url(self) -> Field | None:
        """The field that names the page this article was translated from."""
        return self.field("source_url")

    @property
    def source_address(self) -> str:
        """The address of the page that it was translated from, by its field or, where that is gone, by the site; else ""."""
        return (self.source_url.text.strip() if self.source_url else "") or self.site.sources.get(self.path, "")

    @cached_property
    def h1(self) -> Field | Heading | None:
        """The main heading: the field, else the first `#` of the body."""
        field = self.field("h1")
        return field or next((heading for heading in self.headings if heading.level == 1), None)

    @cached_property
    def title_is_translated(self) -> bool:
        """Whether there is no title because the name of its field was translated: «Заголовок: …». A rule of its own says so."""
        return self.title is None and any(entry.key.lower() in _TITLE_TRANSLATIONS for entry in self.front_matter.entries)

    @cached_property
    def is_note(self) -> bool:
        """Whether it is a note of Obsidian or Quartz: these take the name of a file for its title where the field is missing."""
        return is_note(self.front_matter, self.text)

    @property
    def draft(self) -> bool:
        """Whether the article says that it is not published."""
        field = self.field("draft")
        return field is not None and field.is_true

    # Markdown

    @cached_property
    def blocks(self) -> list[Block]:
        """The top-level blocks of the body."""
        return parse(self.text, self.front_matter.span.end)

    @cached_property
    def all_blocks(self) -> list[Block]:
        """All blocks of the body in the order of the text, those that hold others before what they hold."""
        return list(walk(self.blocks))

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings of the outline; those inside quotes and list items, and the tabs of DocFX, are none of it."""
        headings = (block for block in self.blocks if isinstance(block, Heading))
        # `# [Windows](#tab/windows)` switches between tabs; only DocFX writes such links.
        return [heading for heading in headings if "](#tab/" not in self.text[heading.span.start : heading.span.end]]

    @cached_property
    def sections(self) -> list[Section]:
        """The headings with what follows them."""
        return sections(self.blocks, self.headings)

    @cached_property
    def lead(self) -> Lead:
        """What stands in front of the first subheading, behind the main one."""
        return lead(self.blocks, self.headings, Span(self.front_matter.span.end, len(self.text)))

    @cached_property
    def siblings(self) -> list[Siblings]:
        """The headings of one level under one heading, group by group."""
        return siblings(self.headings)

    @cached_property
    def blank_headings(self) -> Mapping[Heading, str]:
        """The headings in which nobody would read a word, and what they hold: `anchor`, `image` (without alternative text) or `empty`."""
        return blank_headings(self.text, self.headings)

    @cached_property
    def bold_headings(self) -> list[BoldHeadings]:
        """Bold lines that stand for headings, section by section."""
        return bold_headings(self.sections)

    @cached_property
    def numbered_headings(self) -> list[Heading]:
        """The numbered headings of the highest level that has any, if they count 1, 2, 3 …; else none."""
        numbered = [heading for heading in self.headings if heading.number is not None]
        top = min((heading.level for heading in numbered), default=0)
        run = [heading for heading in numbered if heading.level == top]
        return run if [heading.number for heading in run] == list(range(1, len(run) + 1)) else []

    @cached_property
    def leads(self) -> Leads:
        """Where its links and images lead."""
        return self._leads(self)

    # Words

    @cached_property
    def texts(self) -> list[Prose]:
        """The prose of the body, block by block: headings, paragraphs, cells, raw HTML."""
        return [block.prose for block in self.all_blocks if isinstance(block, (TextBlock, HtmlBlock))]

    @cached_property
    def phrases(self) -> PhraseIndex:
        """Every text of the article by its place (`title`, `description`, `h1`, `headings`, `text`, `alt`), to look for phrases in."""
        fields = {meaning: field.prose for meaning in ("title", "description", "h1") if (field := self.field(meaning)) is not None}
        return PhraseIndex(by_place(fields, self.h1, self.all_blocks, self.images))

    @cached_property
    def is_russian(self) -> bool:
        """Whether the article as a whole is Russian: body, or title where there is no body."""
        fields = [field.text for field in (self.title, self.description) if field]
        return is_russian([prose.text for prose in self.texts]) or (not any(prose.words for prose in self.texts) and is_russian(fields))

    @cached_property
    def metrics(self) -> Metrics:
        """Figures of the body."""
        return measure(self.texts, self._content_counts)

    @property
    def vocabulary(self) -> Vocabulary:
        """The most frequent content words of the body, and how counts fall from rank to rank."""
        return vocabulary(self.texts, self._content_counts)

    @cached_property
    def _content_counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for prose in self.texts:
            counts.update(prose.words.content_lemmas)
        return counts

    @cached_property
    def subject(self) -> Subject:
        """The phrases that the article is about."""
        return Subject(self.title, self.field("keyphrase"), self.texts)

    @property
    def keyphrase(self) -> Keyphrase | None:
        """The phrase of the field, else of the title, else the one that the body repeats most; None for an article without any."""
        return self.subject.keyphrase

    def switches_between(self, one: Span, other: Span) -> bool:
        """Whether a tag stands between two places by which the page may show the one instead of the other."""
        return is_between(self._switches, one, other)

    @cached_property
    def _switches(self) -> list[tuple[int, int]]:
        return switches_in(self.text)

    def is_other_component(self, one: Span, other: Span) -> bool:
        """Whether a component of MDX begins or ends between two places."""
        return is_component_between(self.text, one, other)

    def before_body(self) -> Span:
        """Where a finding about something that is missing points: the opening of the front matter, else the start of the file."""
        return self.front_matter.opening
