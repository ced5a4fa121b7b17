"""Where phrases stand in an article: its words are looked through once, whatever number of phrases is asked for."""

from collections.abc import Iterator, Mapping, Sequence

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
        self._words: dict[str, list[tuple[Prose, int]]] | None = None

    def place(self, prose: Prose) -> str:
        """The name of the place that a text belongs to."""
        return self._places[id(prose)]

    def find(self, lemmas: Sequence[str]) -> Iterator[tuple[Prose, int, int]]:
        """Where a phrase occurs in any form, without overlaps: the text, and start and end in it in code points.

        Only white space may stand between its words.

        Args:
            lemmas: of its words; at least one.
        """
        index = self._by_lemma()
        if any(lemma not in index for lemma in lemmas):
            return
        # The rarest word has the fewest places to look at.
        rarest = min(range(len(lemmas)), key=lambda order: len(index[lemmas[order]]))
        wanted = list(lemmas)
        last: tuple[Prose, int] | None = None
        for prose, at in index[lemmas[rarest]]:
            first = at - rarest
            if first < 0 or prose.lemmas[first : first + len(wanted)] != wanted:
                continue
            if not all(map(prose.words.adjacent, range(first, first + len(wanted) - 1))):
                continue
            if last is not None and last[0] is prose and first < last[1]:
                continue
            last = (prose, first + len(wanted))
            spans = prose.words.spans
            yield prose, spans[first][0], spans[first + len(wanted) - 1][1]

    def _by_lemma(self) -> dict[str, list[tuple[Prose, int]]]:
        if self._words is None:
            self._words = {}
            for prose in self.texts:
                for at, lemma in enumerate(prose.lemmas):
                    self._words.setdefault(lemma, []).append((prose, at))
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
