"""Where an article comes from, and where it shows."""

from abc import abstractmethod
from bisect import bisect_right
from functools import cached_property

from .blocks import Heading, TextBlock
from .contents import Contents
from .donor import Donor, donors
from .fields import Field
from .mentions import Mention, is_in_code, mentions
from .phrase_index import PhraseIndex
from .site import Site

_SECTIONS = 3  # so many that what is named in most of them is what an article is about


class Origin(Contents):
    """What an article and its site tell of the sites that it may have been translated from.

    Attributes:
        site: what it is told of its site.
    """

    site: Site

    @property
    @abstractmethod
    def text(self) -> str:
        """The whole file, without byte order mark."""

    @property
    @abstractmethod
    def source_address(self) -> str:
        """The address of the page that it was translated from; else ""."""

    @property
    @abstractmethod
    def headings(self) -> list[Heading]:
        """The headings of the outline."""

    @property
    @abstractmethod
    def h1(self) -> Field | Heading | None:
        """The main heading."""

    @property
    @abstractmethod
    def phrases(self) -> PhraseIndex:
        """Every text of the article by its place."""

    @cached_property
    def donors(self) -> tuple[Donor, ...]:
        """The site that it was translated from; where no source is known, all those that the site takes its articles from."""
        return donors(self.source_address, self.site)

    @cached_property
    def mentions(self) -> list[Mention]:
        """Where its fields, headings, texts and alternative texts name its donors, in this order."""
        return mentions(self.donors, self.phrases) if self.donors else []

    @cached_property
    def subjects(self) -> frozenset[Donor]:
        """The donors that may rightly be named all over it: it is about them, or a page of their documentation, or anybody names them."""
        named = {one.donor for one in self.mentions if one.is_subject}
        return frozenset(
            donor for donor in self.donors if donor.famous or donor.manual or donor in named or self._is_everywhere(donor) or self._is_coded(donor)
        )

    def _is_everywhere(self, donor: Donor) -> bool:
        """Whether an article speaks of it from the beginning, and in every other section at least."""
        places = [one.span.start for one in self.mentions if one.donor is donor and one.place in {"headings", "text"}]
        starts = [heading.span.start for heading in self.headings if heading is not self.h1]
        if len(starts) < _SECTIONS or not places or min(places) > starts[0]:
            return False
        return 2 * len({at for place in places if (at := bisect_right(starts, place))}) >= len(starts)

    def _is_coded(self, donor: Donor) -> bool:
        names = [name.text for name in donor.names if len(name.text) > 3]  # noqa: PLR2004 - `vue` may stand for `view`
        code = [block.span for block in self.code_blocks]
        code += [span for block in self.all_blocks if isinstance(block, TextBlock) for span in block.code_spans] if names else []
        return any(is_in_code(self.text[start:end], names) for start, end in code)
