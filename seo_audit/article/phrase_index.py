"""Where phrases stand in an article: its words are looked through once, whatever number of phrases is asked for."""

from collections.abc import Iterator, Mapping, Sequence

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
        self._words: dict[str, list[tuple[int, int]]] | None = None

    def place(self, prose: Prose) -> str:
        """The name of the place that a text belongs to."""
        return self._places[id(prose)]

    def find(self, phrase: Wanted) -> Iterator[tuple[Prose, int, int]]:
        """Where a phrase occurs in any form, without overlaps: the text, and start and end in it in code points.

        Only white space may stand between its words.

        Args:
            phrase: what to look for; it holds a word.
        """
        index = self._by_lemma()
        # The rarest word has the fewest places to look at.
        places = [[place for lemma in sorted(lemmas) for place in index.get(lemma, ())] for lemmas in phrase.lemmas]
        rarest = min(range(len(places)), key=lambda order: len(places[order]))
        free: tuple[int, int] = (-1, 0)
        for order, at in sorted(set(places[rarest])):
            prose, first = self.texts[order], at - rarest
            if (order, first) < free or not stands_at(prose.words, first, phrase):
                continue
            free = (order, first + len(places))
            spans = prose.words.spans
            yield prose, spans[first][0], spans[first + len(places) - 1][1]

    def _by_lemma(self) -> dict[str, list[tuple[int, int]]]:
        """Lemma → where forms stand that may be its own: number of the text, index of the word."""
        if self._words is None:
            self._words = {}
            for order, prose in enumerate(self.texts):
                for at, form in enumerate(prose.words.forms):
                    for lemma in lemmas_of(form):
                        self._words.setdefault(lemma, []).append((order, at))
        return self._words


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
