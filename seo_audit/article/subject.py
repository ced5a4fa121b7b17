"""What an article is about: the phrase of its field, of its title, and the one that its text repeats."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from ..russian.noun_phrases import Pair, Phrase, competing, in_nominative, main_phrase, nominative, pairs
from ..russian.phrases import Wanted, find, of_lemmas, wanted
from .fields import Field
from .keyphrase import Keyphrase, count, is_meant
from .prose import Prose
from .wording import Wording, content_of, wording

_MOST_WORDS = 8  # that say what is meant; and as many that link them


class Subject:
    """The phrases that an article is about; each is looked for when it is first asked.

    Args:
        title: the field, if there is one.
        field: the field of the keyphrase, if there is one.
        texts: the prose of the body, block by block.
    """

    def __init__(self, title: Field | None, field: Field | None, texts: Sequence[Prose]) -> None:
        self._title = title
        self._field = field
        self._texts = texts

    @cached_property
    def keyphrase(self) -> Keyphrase | None:
        """The phrase of the field, else of the title, else the one that the body repeats most; None for an article without any."""
        if self._field is not None and self._field.texts:
            return count(self._field.texts[0], "field", self._texts)
        return self.title_phrase or self.discovered

    @cached_property
    def discovered(self) -> Keyphrase | None:
        """The phrase that the body repeats most, with its occurrences."""
        return count(self.own_phrase.text, "discovered", self._texts) if self.own_phrase else None

    @cached_property
    def declared(self) -> Wanted | None:
        """The phrase of the field, where it is one and no list of tags, and Russian: a text could hold it in its forms."""
        texts = self._field.texts if self._field is not None else []
        return wanted(texts[0]) if is_meant(texts) else None

    @cached_property
    def sought(self) -> Wanted | None:
        """The same phrase, where it is short enough that a title could hold it, and has a word that says what is meant."""
        phrase = self.declared
        return phrase if phrase is not None and is_short(phrase) else None

    def wording(self, prose: Prose) -> Wording | None:
        """How a text says that phrase; None where there is none to look for."""
        return wording(prose, self.sought) if self.sought is not None else None

    @cached_property
    def title_phrase(self) -> Keyphrase | None:
        """The phrase that the title is about, with its occurrences in the body."""
        phrase = self._phrase_of_title
        if phrase is None or not self._title:
            return None
        return count(in_nominative(self._title.prose.words, phrase, self._title.prose.text), "title", self._texts)

    @cached_property
    def rival_phrase(self) -> Pair | None:
        """What the body calls the thing that the title calls otherwise: its own phrase, where it never says that of the title."""
        phrase, own = self._phrase_of_title, self.own_phrase
        if phrase is None or own is None or not competing(phrase, own.lemmas):
            return None
        core = of_lemmas(phrase.lemmas[: phrase.core - phrase.first + 1])
        return None if any(find(prose.words, core) for prose in self._texts) else own

    @cached_property
    def own_phrase(self) -> Pair | None:
        """What the body speaks of: its most frequent adjective + noun pair, the first one of equals; None where none occurs twice."""
        return next(iter(self.frequent_phrases(1)), None)

    def frequent_phrases(self, limit: int) -> list[Pair]:
        """The adjective + noun pairs that the body says more than once, the most frequent first.

        Args:
            limit: how many at most.
        """
        return [Pair(lemmas, nominative(*lemmas), times) for lemmas, times in self._pairs.most_common(limit) if times > 1]

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return pairs(prose.words for prose in self._texts)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The words of the title's phrase and of the body's own: any sentence of the article may hold them."""
        phrase, own = self._phrase_of_title, self.own_phrase
        return frozenset((*(phrase.lemmas if phrase else ()), *(own.lemmas if own else ())))

    @cached_property
    def _phrase_of_title(self) -> Phrase | None:
        return main_phrase(self._title.prose.words) if self._title else None


def is_short(phrase: Wanted) -> bool:
    """Whether a title could hold a phrase, and it has a word that says what is meant."""
    return len(phrase.forms) <= 2 * _MOST_WORDS and 0 < content_of(phrase) <= _MOST_WORDS
