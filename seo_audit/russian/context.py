"""Which lemma is meant where the readings of a form have several: a log-linear model weighs what stands round the word.

Each reading is scored by its features; the probabilities of readings with one lemma add up. `scripts/train_lemmas.py` makes the table
of weights. Berger et al., A Maximum Entropy Approach to Natural Language Processing (1996).
"""

from array import array
from functools import cache, lru_cache
from importlib.resources import files
from itertools import compress
from math import exp
from typing import NamedTuple

from .dictionary import Parse, parses
from .features import features_in, own_features, surroundings
from .words import Words

SCALE = 32  # what a weight of one is in the bytes of the table
# The share of a form's lemma by itself from which on nothing round it makes it another: of 870 such words of the treebanks
# (trained on the others) the context changed none.
_SETTLED = 0.95


@cache
def _weights() -> "array[int]":
    """One signed byte for each place of the table."""
    return array("b", files(__package__).joinpath("weights.bin").read_bytes())


class _Form(NamedTuple):
    """What is known of a form before one looks round.

    Args:
        parses: its readings.
        scores: of each by itself.
        lemmas: each lemma, with which of the readings have it.
        settled: the likeliest reading, where its lemma is as good as sure; else None.
    """

    parses: tuple[Parse, ...]
    scores: tuple[int, ...]
    lemmas: tuple[tuple[bool, ...], ...]
    settled: Parse | None


@lru_cache(maxsize=50_000)
def _known(form: str) -> _Form:
    weigh = _weights().__getitem__
    among = parses(form)
    scores = tuple(sum(map(weigh, features)) for features in own_features(form))
    lemmas = tuple(tuple(parse.lemma == lemma for parse in among) for lemma in dict.fromkeys(parse.lemma for parse in among))
    likely = [exp((score - max(scores)) / SCALE) for score in scores]
    shares = [sum(compress(likely, having)) / sum(likely) for having in lemmas]
    best = lemmas[shares.index(max(shares))]
    settled = max(compress(zip(likely, among, strict=True), best), key=lambda pair: pair[0])[1]
    return _Form(among, scores, lemmas, settled if max(shares) > _SETTLED else None)


def settled(form: str) -> Parse | None:
    """The reading of a form whose lemma is as good as sure whatever stands round it; None for one that has to be read where it stands."""
    return _known(form.lower()).settled


def choose(words: Words, index: int) -> Parse:
    """The reading of a word that is meant: the likeliest of those with the likeliest lemma.

    Args:
        words: of the text.
        index: of the word.
    """
    lower = words.forms[index].lower()
    known = _known(lower)
    if known.settled is not None:
        return known.settled
    weigh = _weights().__getitem__
    scores = [own + sum(map(weigh, listed)) for own, listed in zip(known.scores, features_in(lower, surroundings(words, index)), strict=True)]
    most = max(scores)
    likely = [exp((score - most) / SCALE) for score in scores]
    best = max(known.lemmas, key=lambda having: sum(compress(likely, having)))
    return known.parses[max(compress(range(len(scores)), best), key=scores.__getitem__)]
