"""Train the weights that choose among the readings of a form: `seo_audit/russian/weights.bin`.

    python scripts/train_lemmas.py FOLDER                     write the weights, trained on all treebanks of the folder
    python scripts/train_lemmas.py FOLDER --hold-out gsd      write nothing; train on the others and score on that one

FOLDER holds treebanks of Universal Dependencies in CoNLL-U. The same treebanks and the same dictionary make the same bytes.
"""

import argparse
import random
import sys
from array import array
from collections.abc import Iterable, Sequence
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from treebank import Text, aligned, folded, read

from seo_audit.russian import context, lemmas
from seo_audit.russian.dictionary import lemmas_of, parse, parses
from seo_audit.russian.features import TABLE_BITS, features_in, own_features, surroundings
from seo_audit.russian.words import words

_WEIGHTS = Path(__file__).resolve().parent.parent / "seo_audit" / "russian" / "weights.bin"
_EPOCHS = 20
_AVERAGED = 10  # of the last epochs, which depend less on the order of the words than the last one alone (Polyak and Juditsky, 1992)
_SEED = 1
_RATE = 0.1  # of AdaGrad (Duchi et al., 2011)
_LEAST = 1e-3  # of what a reading's probability is wrong by, below which nothing is learned from it
_LARGEST = 127  # of a signed byte


class Case(NamedTuple):
    """A word whose readings have several lemmas.

    Args:
        features: places of the table, for each reading.
        right: which readings have the lemma that is meant.
    """

    features: list[list[int]]
    right: list[bool]


def cases(text: Text) -> list[Case]:
    """The words of a treebank whose lemma is ambiguous."""
    found, gold = aligned(text)
    listed = []
    for index, token in enumerate(gold):
        among = parses(found.forms[index])
        right = [token is not None and parse.lemma == token.lemma for parse in among]
        if not any(right) or all(right):
            continue
        form = found.forms[index].lower()
        features = [own + there for own, there in zip(own_features(form), features_in(form, surroundings(found, index)), strict=True)]
        listed.append(Case(features, right))
    return listed


def train(listed: Sequence[Case]) -> "array[int]":
    """The weights of a log-linear model of lemmas, which readings are hidden in: AdaGrad on its likelihood, as signed bytes."""
    size = 1 << TABLE_BITS
    weights, squares = [0.0] * size, [1e-6] * size
    means = [0.0] * size
    order = list(listed)
    draw = random.Random(_SEED)  # noqa: S311 - nothing is kept secret here
    for epoch in range(_EPOCHS):
        draw.shuffle(order)
        for case in order:
            scores = [sum(map(weights.__getitem__, features)) for features in case.features]
            likely = [exp(score - max(scores)) for score in scores]
            total = sum(likely)
            right = sum(one for one, is_right in zip(likely, case.right, strict=True) if is_right)
            for features, one, is_right in zip(case.features, likely, case.right, strict=True):
                slope = one / total - (one / right if is_right else 0.0)
                if abs(slope) > _LEAST:
                    for place in features:
                        squares[place] += slope * slope
                        weights[place] -= _RATE * slope / sqrt(squares[place])
        if epoch >= _EPOCHS - _AVERAGED:
            means = [mean + weight / _AVERAGED for mean, weight in zip(means, weights, strict=True)]
    return array("b", (max(-_LARGEST, min(_LARGEST, round(context.SCALE * mean))) for mean in means))


class Score(NamedTuple):
    """How many words got their gold lemma.

    Args:
        words: of the treebank.
        first: right by the first parse of the dictionary.
        chosen: right as chosen.
        possible: of which any parse has the gold lemma.
    """

    words: int
    first: int
    chosen: int
    possible: int


def score(text: Text, weights: "array[int]") -> Score:
    """Lemmas of all words of a treebank; one that we cut otherwise is read by itself, and stands for itself where we see no word."""
    found, gold = aligned(text)
    with_weights(weights)
    readings = found.lemmas
    first = chosen = possible = 0
    at = {id(token): index for index, token in enumerate(gold) if token is not None}
    for token in text.tokens:
        index = at.get(id(token))
        if index is not None:
            form, lemma = found.forms[index], readings[index]
        else:
            alone = words(token.form)
            form, lemma = (alone.forms[0], alone.lemmas[0]) if len(alone) == 1 else (token.form, folded(token.form))
        first += parse(form).lemma == token.lemma
        chosen += lemma == token.lemma
        possible += token.lemma in {lemma, *lemmas_of(form)}
    return Score(len(text.tokens), first, chosen, possible)


def with_weights(weights: "array[int]") -> None:
    """Let the program choose by other weights than those that it ships with, for the rest of this process."""
    context._known.cache_clear()  # noqa: SLF001
    lemmas._only.clear()  # noqa: SLF001
    context._weights = lambda: weights  # type: ignore[assignment] # noqa: SLF001


def texts_in(folder: Path) -> list[Text]:
    """The treebanks of a folder."""
    return [read(path) for path in sorted(folder.glob("*.conllu"))]


def trained_without(texts: Iterable[Text], name: str) -> "array[int]":
    """Weights trained on all treebanks but the one of this name."""
    return train([case for text in texts if text.name != name for case in cases(text)])


def main(arguments: Sequence[str]) -> int:
    """Train, and write or score; returns the exit status."""
    parser = argparse.ArgumentParser(description="Train the weights that choose among readings.")
    parser.add_argument("folder", type=Path, help="treebanks in CoNLL-U")
    parser.add_argument("--hold-out", action="append", default=[], metavar="NAME", help="score on this treebank, trained on the others")
    given = parser.parse_args(arguments)
    texts = texts_in(given.folder)
    for name in given.hold_out:
        weights = trained_without(texts, name)
        for text in texts:
            if text.name == name:
                result = score(text, weights)
                shares = (100 * count / result.words for count in result[1:])
                print(
                    "{}: {} words; right by the first parse {:.2f} %, as chosen {:.2f} %, by any parse {:.2f} %".format(name, result.words, *shares)
                )
    if not given.hold_out:
        weights = trained_without(texts, "")
        _WEIGHTS.write_bytes(weights.tobytes())
        print(f"{_WEIGHTS.name}: {len(weights)} weights, {sum(map(bool, weights))} of them not zero")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
