"""What is kept of the text of an article to tell whether another one says the same, word for word or nearly: a kilobyte or two.

All of the body counts, code and tables too, so that a copy whose blocks stand in another order, or whose fences were torn apart,
is still known. Order does not matter: sentences are compared as sets.
"""

from array import array
from operator import eq
from typing import NamedTuple
from zlib import crc32

from ..article.lazy_pattern import pattern

# Where a sentence, a paragraph, an item or a row may end: one sign and the one behind it, so that nothing is slow. That it cuts at
# abbreviations too does no harm, it cuts them everywhere.
_ENDS = pattern(r"[.!?…\n][\s\-*+#|>]")
_ADDRESS = pattern(r"\]\([^()\s]*")
_WORDS = pattern(r"\w+")
_SHINGLE = 3  # words
_LONGEST = 500_000  # characters that are looked at; who wrote more than a book is not told that another book begins alike
_LEAST = 4  # words of a sentence that counts: what is shorter is a label
_MOST = 512  # sentences that are kept, those with the least hashes: the same ones of equal texts
_MOST_WORDS = 0xFFFF
SLOTS = 126  # of the MinHash
_SEED = 20_261


class Signature(NamedTuple):
    """What is kept of a text; two are compared by `likeness` and `shared`.

    Args:
        slots: the R-MinHash of its runs of three words, 4 bytes each; b"" of a text without any.
        hashes: of its sentences, sorted, 4 bytes each.
        lengths: of these sentences in words, 2 bytes each.
        words: of all its sentences.
    """

    slots: bytes
    hashes: bytes
    lengths: bytes
    words: int

    @property
    def sentences(self) -> dict[int, int]:
        """Hash → words of each sentence that is kept."""
        return dict(zip(array("I", self.hashes), array("H", self.lengths), strict=True))


def signature_of(text: str, start: int) -> Signature:
    """The signature of a text.

    Args:
        text: of a file.
        start: where its body begins.
    """
    from rensa import RMinHash

    body = text[start : start + _LONGEST].lower().replace("ё", "е")
    find = _WORDS.findall
    runs: list[str] = []
    sentences: dict[int, int] = {}
    for piece in _ENDS.split(_ADDRESS.sub(" ", body)):
        words = find(piece)
        if len(words) >= _SHINGLE:
            runs += map(" ".join, zip(words, words[1:], words[2:], strict=False))
            if len(words) >= _LEAST:
                sentences[crc32(" ".join(words).encode("utf-8", "replace"))] = min(len(words), _MOST_WORDS)
    if not sentences:
        return EMPTY
    sketch = RMinHash(num_perm=SLOTS, seed=_SEED)
    sketch.update(runs)
    kept = sorted(sentences)[:_MOST]
    lengths = array("H", [sentences[one] for one in kept])
    return Signature(array("I", sketch.digest()).tobytes(), array("I", kept).tobytes(), lengths.tobytes(), sum(sentences.values()))


EMPTY = Signature(b"", b"", b"", 0)


def likeness(one: Signature, other: Signature) -> float:
    """The share of runs of three words that two texts have in common, of all that they have (Jaccard), as MinHash estimates it.

    Its standard deviation is √(J(1-J)/126), 0.045 at most (Broder, On the resemblance and containment of documents, 1997).
    """
    equal: int = sum(map(eq, array("I", one.slots), array("I", other.slots)))
    return equal / SLOTS


def shared(one: Signature, other: Signature) -> float:
    """The share of two texts together, in words, that stands in both of them in the same sentences, from 0 to 1 (Dice).

    Exact up to 512 sentences; of longer texts, of the sentences that both would have kept.
    """
    ones, others = one.sentences, other.sentences
    limit = min((max(those) for those in (ones, others) if len(those) == _MOST), default=None)
    if limit is not None:
        ones, others = ({key: words for key, words in those.items() if key <= limit} for those in (ones, others))
    together = sum(ones.values()) + sum(others.values())
    return 2 * sum(ones[key] for key in ones.keys() & others.keys()) / together if together else 0.0
