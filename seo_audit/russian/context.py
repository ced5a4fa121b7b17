"""Which lemma is meant where the readings of a form have several: a log-linear model weighs what stands round the word.

Each reading is scored by features (reading × ending, × neighbouring words, × their ambiguity classes, agreement,
government of prepositions, capitals), each of which is a place in one table of weights: the hashing trick, so that there is
nothing to load but bytes. The probabilities of readings with one lemma add up. `scripts/train_lemmas.py` makes the table.
Berger et al., A Maximum Entropy Approach to Natural Language Processing (1996); Weinberger et al., Feature Hashing for Large
Scale Multitask Learning (2009).
"""

from array import array
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files
from math import exp
from operator import itemgetter
from typing import NamedTuple

from .dictionary import Parse, parses
from .frequencies import rarities
from .words import Words

TABLE_BITS = 17
_TABLE = 1 << TABLE_BITS
SCALE = 32  # what a weight of one is in the bytes of the table
_EDGE = "\n"  # where a text or a line begins or ends
_STOPS = '.!?…:;«"“„(—–-\n'
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct", "voct")
_GENDERS = ("masc", "femn", "neut")
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})
_PREDICATES = frozenset({"VERB", "PRTS", "ADJS"})
_REACH = 3  # words between a preposition and what it governs


def _places(text: str, count: int) -> tuple[int, ...]:
    """As many places of the table for a text, as if drawn at random."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4 * count).digest()
    return tuple(int.from_bytes(digest[at : at + 4], "little") % _TABLE for at in range(0, 4 * count, 4))


class _Neighbour(NamedTuple):
    """What a word, or a punctuation mark, tells of the words beside it.

    The masks have a bit for each case and gender, or plural, that a reading may have: seven times four bits.
    """

    form: tuple[int, ...]
    kinds: tuple[int, ...]
    attributes: int
    nouns: int
    nominals: int
    subjects: int
    predicates: int
    preposition: bool


class _Reading(NamedTuple):
    """What the features of a reading are made from: places of the table for parts of its tag, and bits for agreement."""

    tag: tuple[int, ...]
    case: tuple[int, ...]
    kind: tuple[int, ...]
    lemma: tuple[int, ...]
    whole: int
    named: int
    name: int
    agreement: int
    number: int
    is_noun: bool
    is_attribute: bool
    is_subject: bool
    is_predicate: bool
    has_case: bool


def _agreement(parse: Parse) -> int:
    if parse.case not in _CASES:
        return 0
    shift = 4 * _CASES.index(parse.case)
    return _number(parse) << shift


def _number(parse: Parse) -> int:
    """Bits for gender and number: one for each gender of the singular, one for the plural."""
    if parse.number == "plur":
        return 8
    return 1 << _GENDERS.index(parse.gender) if parse.gender in _GENDERS else 7


@lru_cache(maxsize=50_000)
def _neighbour(token: str) -> _Neighbour:
    if not token[0].isalnum():
        return _Neighbour(_places(token, 4), _places(token, 8), 0, 0, 0, 0, 0, preposition=False)
    found = parses(token)
    classes = "|".join(sorted({f"{parse.kind}.{parse.case}{parse.verb[-4:]}" for parse in found}))
    masks = [0, 0, 0, 0, 0]
    for parse in found:
        agreement = _agreement(parse)
        masks[0] |= agreement if parse.kind in _ATTRIBUTES else 0
        masks[1] |= agreement if parse.kind == "NOUN" else 0
        masks[2] |= agreement if parse.kind in _NOMINAL else 0
        masks[3] |= _number(parse) if parse.case == "nomn" and parse.kind in {"NOUN", "NPRO"} else 0
        masks[4] |= _number(parse) if parse.kind in _PREDICATES else 0
    preposition = any(parse.kind == "PREP" for parse in found)
    return _Neighbour(_places(token, 4), _places(classes, 8), masks[0], masks[1], masks[2], masks[3], masks[4], preposition)


def _neighbour_of(token: str) -> _Neighbour:
    return _neighbour(token.lower())


@cache
def _reading(parse: Parse) -> _Reading:
    case = f"{parse.kind}.{parse.case}"
    tag = f"{case}.{parse.number}"
    whole = f"{tag}.{parse.gender}.{parse.animacy}.{parse.verb}{parse.name}"
    return _Reading(
        _places(tag, 2), _places(case, 6), _places(parse.kind, 10), _places(parse.lemma, 2), _places(f"c{whole}", 1)[0],
        _places(f"n{parse.kind}{parse.name}", 1)[0], _places(f"name {parse.name}", 1)[0], _agreement(parse), _number(parse), parse.kind == "NOUN", parse.kind in _ATTRIBUTES,
        parse.case == "nomn", parse.kind in _PREDICATES, bool(parse.case),
    )  # fmt: skip


def own_features(form: str) -> list[list[int]]:
    """The places of what each reading of a form is by itself, whatever stands round it."""
    lower = form.lower()
    found = parses(lower)
    features = []
    for rank, (parse, (of_form, of_lemma)) in enumerate(zip(found, rarities(found), strict=True)):
        tag = f"{parse.kind}.{parse.case}.{parse.number}"
        whole = f"{tag}.{parse.gender}.{parse.animacy}.{parse.verb}{parse.name}"
        said = (
            f"b{whole}", f"s{whole}{lower[-3:]}", f"e{tag}{lower[-2:]}", f"r{min(rank, 5)}{parse.kind}", f"l{int(8 * parse.likelihood)}",
            f"k{int(4 * parse.likelihood)}{parse.kind}", f"w{parse.lemma}{parse.kind}", f"q{of_form}", f"ql{of_lemma}", f"qp{of_form}{parse.kind}",
            f"known{parse.known}{parse.kind}",
        )  # fmt: skip
        features.append([_places(one, 1)[0] for one in said])
    return features


_AGREEMENT = {
    name: _places(f"agreement {name}", 2)
    for name in ("before", "before2", "after", "after2", "verb after", "verb before", "subject before", "subject after")
}
_CAPITALS = {place + letters: _places(f"capital {place}{letters}", 2) for place in "FM" for letters in "UCl"}
_STOP = [_places(f"stop {follows}", 2) for follows in (False, True)]


class Surroundings(NamedTuple):
    """What stands round a word.

    Args:
        before: the word or mark before it, and the one before that.
        after: the word or mark behind it, and the one behind that.
        capitals: how it is written, and whether it begins a sentence.
        governor: the preposition up to three words before it and how far away it is; None where there is none.
        dotted: whether a stop follows that ends no sentence, as behind an abbreviation.
    """

    before: tuple[_Neighbour, _Neighbour]
    after: tuple[_Neighbour, _Neighbour]
    capitals: str
    governor: tuple[_Neighbour, int] | None
    dotted: bool


def surroundings(words: Words, index: int) -> Surroundings:
    """What stands round the word at an index."""
    left, right = words.tokens_before(index), words.tokens_after(index)
    form = words.forms[index]
    first = left[0] in _STOPS
    letters = "U" if len(form) > 1 and form.isupper() else "C" if form[0].isupper() else "l"
    governor = None
    for distance in range(1, _REACH + 1):
        at = index - distance
        if at < 0 or not words.adjacent(at):
            break
        neighbour = _neighbour_of(words.forms[at])
        if neighbour.preposition:
            governor = (neighbour, distance)
            break
        if not neighbour.attributes:
            break
    return Surroundings(
        (_neighbour_of(left[0]), _neighbour_of(left[1])),
        (_neighbour_of(right[0]), _neighbour_of(right[1])),
        ("F" if first else "M") + letters,
        governor,
        dotted=right[0] == "." and right[1] != _EDGE and not right[1][0].isupper(),
    )


def features_in(parse: Parse, around: Surroundings) -> list[int]:
    """The places of what a reading is where it stands."""
    own = _reading(parse)
    before, before2 = around.before
    after, after2 = around.after
    capital, stop = _CAPITALS[around.capitals], _STOP[around.dotted]
    found = [
        own.case[0] ^ before.form[0], own.case[1] ^ after.form[0], own.lemma[0] ^ before.form[1], own.lemma[1] ^ after.form[1],
        own.tag[0] ^ before.kinds[0], own.tag[1] ^ after.kinds[1], own.kind[0] ^ before.kinds[2], own.kind[1] ^ after.kinds[3],
        own.kind[2] ^ before.kinds[4] ^ after.kinds[5], own.case[2] ^ before2.kinds[6], own.case[3] ^ after2.kinds[7],
        own.whole ^ capital[0], own.named ^ capital[1], own.name ^ stop[0], own.named ^ stop[1],
    ]  # fmt: skip
    if around.governor is not None and own.has_case:
        preposition, distance = around.governor
        found += (own.case[4] ^ own.kind[3] ^ preposition.form[2], own.case[5] ^ preposition.form[3] ^ distance)
    agreement = own.agreement
    if own.is_noun:
        if before.attributes:
            found.append(_AGREEMENT["before"][bool(agreement & before.attributes)])
            if before2.attributes:
                found.append(_AGREEMENT["before2"][bool(agreement & before2.attributes)])
        if own.is_subject:
            if after.predicates:
                found.append(_AGREEMENT["verb after"][bool(own.number & after.predicates)])
            if before.predicates:
                found.append(_AGREEMENT["verb before"][bool(own.number & before.predicates)])
    elif own.is_attribute:
        if after.nominals:
            found.append(_AGREEMENT["after"][bool(agreement & after.nominals)])
        if not agreement & after.nominals and after2.nominals:
            found.append(_AGREEMENT["after2"][bool(agreement & after2.nominals)])
    elif own.is_predicate:
        if before.subjects:
            found.append(own.kind[8] ^ _AGREEMENT["subject before"][bool(own.number & before.subjects)])
        if after.subjects:
            found.append(own.kind[9] ^ _AGREEMENT["subject after"][bool(own.number & after.subjects)])
    return found


@cache
def _weights() -> "array[int]":
    """One signed byte for each place of the table."""
    return array("b", files(__package__).joinpath("weights.bin").read_bytes())


@lru_cache(maxsize=50_000)
def _own_scores(form: str) -> tuple[int, ...]:
    weights = _weights()
    return tuple(sum(map(weights.__getitem__, features)) for features in own_features(form))


def choose(words: Words, index: int) -> Parse:
    """The reading of a word that is meant: the likeliest of those with the likeliest lemma.

    Args:
        words: of the text.
        index: of the word.
    """
    form = words.forms[index]
    around = surroundings(words, index)
    weigh = _weights().__getitem__
    among = parses(form)
    scores = [own + sum(map(weigh, features_in(parse, around))) for own, parse in zip(_own_scores(form.lower()), among, strict=True)]
    most = max(scores)
    likely = [exp((score - most) / SCALE) for score in scores]
    lemmas: dict[str, float] = {}
    for parse, one in zip(among, likely, strict=True):
        lemmas[parse.lemma] = lemmas.get(parse.lemma, 0.0) + one
    lemma = max(lemmas, key=lemmas.__getitem__)
    return max((pair for pair in zip(likely, among, strict=True) if pair[1].lemma == lemma), key=itemgetter(0))[1]
