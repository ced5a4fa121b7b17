"""Where phrases stand in an article: its words are looked through once, whatever number of phrases is asked for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain

from ..russian.beginnings import all_beginnings
from ..russian.dictionary import lemmas_of
from ..russian.phrases import Wanted, stands_at
from .blocks import Block, Heading, HtmlBlock, TextBlock
from .inline import Image
from .prose import Prose


class PhraseIndex:
    """The words of all texts of an article by lemma.

    Args:
        texts: texts by the name of their place: `title`, `headings`, `text`, …

    Attributes:
        texts: all of them in the order of the places.
    """

    def __init__(self, texts: Mapping[str, Sequence[Prose]]) -> None:
        self.texts = [prose for proses in texts.values() for prose in proses]
        self._places = {id(prose): place for place, proses in texts.items() for prose in proses}

    def place(self, prose: Prose) -> str:
        """The name of the place that a text belongs to."""
        return self._places[id(prose)]

    def find(self, phrase: Wanted) -> Iterator[tuple[Prose, int, int]]:
        """Where a phrase occurs in any form, without overlaps: the text, and start and end in it in code points.

        Only white space may stand between its words.

        Args:
            phrase: what to look for; it holds a word.
        """
        index = self.by_lemma
        if any(map(index.keys().isdisjoint, phrase.lemmas)):
            return
        # The rarest word has the fewest places to look at.
        counts = [sum(len(index.get(lemma, ())) for lemma in lemmas) for lemmas in phrase.lemmas]
        rarest = counts.index(min(counts))
        free: tuple[int, int] = (-1, 0)
        for order, at in self.places_of_lemmas(phrase.lemmas[rarest]):
            prose, first = self.texts[order], at - rarest
            if (order, first) < free or not stands_at(prose.words, first, phrase):
                continue
            free = (order, first + len(counts))
            spans = prose.words.spans
            yield prose, spans[first][0], spans[first + len(counts) - 1][1]

    def places_of_lemmas(self, lemmas: Iterable[str]) -> list[tuple[int, int]]:
        """Where forms stand that may be of one of these lemmas, in order: number of the text, index of the word."""
        index = self.by_lemma
        numbers = [number for lemma in lemmas for number in index.get(lemma, ())]
        return list(map(self._place_of, sorted(set(numbers)) if len(numbers) > 1 else numbers))

    def places_of_form(self, form: str) -> list[tuple[int, int]]:
        """Where a form stands just as it is, in order: number of the text, index of the word."""
        return list(map(self._place_of, self.by_form.get(form, ())))

    def _place_of(self, number: int) -> tuple[int, int]:
        order = bisect_right(self._firsts, number) - 1
        return order, number - self._firsts[order]

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first word of each text, of all words that the texts have."""
        return [0, *accumulate(len(prose.words) for prose in self.texts)]

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """What the words of all texts begin with, see `beginnings.beginnings`."""
        return all_beginnings(self.by_form)

    @cached_property
    def by_form(self) -> Mapping[str, Sequence[int]]:
        """Form, as it stands → numbers of the words that are it."""
        by_form: defaultdict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(chain.from_iterable(prose.words.forms for prose in self.texts)):
            by_form[form].append(number)
        by_form.default_factory = None
        return by_form

    @cached_property
    def by_initial(self) -> Mapping[str, Sequence[str]]:
        """First letter → forms that begin with it."""
        by_initial: defaultdict[str, list[str]] = defaultdict(list)
        for form in self.by_form:
            by_initial[form[0]].append(form)
        by_initial.default_factory = None
        return by_initial

    @cached_property
    def by_lemma(self) -> Mapping[str, Sequence[int]]:
        """Lemma → numbers of the words that may be forms of it, form by form."""
        words: dict[str, Sequence[int]] = {}
        for form, numbers in self.by_form.items():
            for lemma in lemmas_of(form):
                before = words.get(lemma)
                words[lemma] = numbers if before is None else [*before, *numbers]
        return words


def by_place(fields: Mapping[str, Prose], h1: object, blocks: Sequence[Block], images: Sequence[Image]) -> dict[str, list[Prose]]:
    """The texts of an article by the name of their place.

    Args:
        fields: texts of fields by what they mean.
        h1: the main heading, where it is one of the blocks.
        blocks: all blocks of the body.
        images: all images.
    """
    texts: dict[str, list[Prose]] = {meaning: [prose] for meaning, prose in fields.items()}
    texts |= {"headings": [], "text": [], "alt": [image.alt for image in images]}
    for block in blocks:
        if isinstance(block, Heading):
            texts.setdefault("h1", []).append(block.prose) if block is h1 else texts["headings"].append(block.prose)
        elif isinstance(block, (TextBlock, HtmlBlock)):
            texts["text"].append(block.prose)
    return texts
