"""What is known of each reading of a form by itself, and of what stands round it: the features that `context` weighs.

Reading × ending, × neighbouring words, × their ambiguity classes and cases, agreement, government of prepositions, capitals. Each is
a place in one table of weights: the hashing trick, so that there is nothing to load but bytes.
Weinberger et al., Feature Hashing for Large Scale Multitask Learning (2009).
"""

from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from .dictionary import Parse, parses
from .frequencies import rarities
from .words import Words

TABLE_BITS = 18
_TABLE = 1 << TABLE_BITS
_EDGE = "\n"  # where a text or a line begins or ends
_STOPS = '.!?…:;«"“„(—–-\n'
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct", "voct")
_GENDERS = ("masc", "femn", "neut")
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})
_LINKING = frozenset({"PREP", "CONJ", "PRCL"})
_PREDICATES = frozenset({"VERB", "PRTS", "ADJS"})
_NOUN, _ATTRIBUTE, _PREDICATE = "noun", "attribute", "predicate"
_REACH = 3  # words between a preposition and what it governs


@lru_cache(maxsize=10_000)
def _places(text: str, count: int) -> tuple[int, ...]:
    """As many places of the table for a text, as if drawn at random."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4 * count).digest()
    return tuple(int.from_bytes(digest[at : at + 4], "little") % _TABLE for at in range(0, 4 * count, 4))


class _Neighbour(NamedTuple):
    """What a word, or a punctuation mark, tells of the words beside it.

    Args:
        form: places of the table for itself.
        kinds: for the set of its readings.
        cases: for the set of cases that it may have.
        attributes, nouns, nominals: a bit for each case and gender, or plural, that a reading may have: seven times four bits.
        subjects, predicates: a bit for each gender and number of a reading that may be the subject, or the predicate.
        preposition: whether it may be one.
    """

    form: tuple[int, ...]
    kinds: tuple[int, ...]
    cases: tuple[int, ...]
    attributes: int
    nouns: int
    nominals: int
    subjects: int
    predicates: int
    preposition: bool


class _Reading(NamedTuple):
    """What the features of a reading are made from.

    Args:
        places: of the table, two for its tag, six for its case, four for its part of speech, two for its lemma, three for all of it.
        agreement: a bit for its case and gender.
        number: a bit for its gender and number.
        role: whether it agrees as a noun, as an attribute, or as a predicate.
        is_subject: whether it may be the subject.
        has_case: whether a preposition can govern it.
    """

    places: tuple[int, ...]
    agreement: int
    number: int
    role: str
    is_subject: bool
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


def _place(text: str) -> int:
    """One place for a text; a tenth of the time of `_places`, for those that are not combined with others."""
    return crc32(text.encode("utf-8", "surrogatepass")) % _TABLE


def _cases(found: tuple[Parse, ...]) -> str:
    """The cases that a word may have, whatever else it may be; what it is where it has none."""
    cases = {parse.case for parse in found if parse.kind in _NOMINAL and parse.case}
    return "cases " + (".".join(sorted(cases)) if cases and found[0].kind not in _LINKING else found[0].kind)


@lru_cache(maxsize=50_000)
def _neighbour(token: str) -> _Neighbour:
    if not token[0].isalnum():
        return _Neighbour(_places(token, 4), _places(f"kinds {token}", 4), _places(f"cases {token}", 6), 0, 0, 0, 0, 0, preposition=False)
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
    return _Neighbour(
        _places(token, 4), _places(classes, 4), _places(_cases(found), 6), masks[0], masks[1], masks[2], masks[3], masks[4], preposition
    )


def _neighbour_of(token: str) -> _Neighbour:
    return _neighbour(token.lower())


def _reading(parse: Parse) -> _Reading:
    case = f"{parse.kind}.{parse.case}"
    tag = f"{case}.{parse.number}"
    whole = f"{tag}.{parse.gender}.{parse.animacy}.{parse.verb}{parse.name}"
    named = (f"c{whole}", f"n{parse.kind}{parse.name}", f"name {parse.name}")
    role = _NOUN if parse.kind == "NOUN" else _ATTRIBUTE if parse.kind in _ATTRIBUTES else _PREDICATE if parse.kind in _PREDICATES else ""
    return _Reading(
        (*_places(tag, 2), *_places(case, 6), *_places(parse.kind, 4), *_places(parse.lemma, 2), *(_places(one, 1)[0] for one in named)),
        _agreement(parse), _number(parse), role, parse.case == "nomn", bool(parse.case),
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def _readings(form: str) -> tuple[_Reading, ...]:
    return tuple(map(_reading, parses(form)))


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
        features.append(list(map(_place, said)))
    return features


# Two places each: where the words do not agree, and where they do.
_BEFORE, _BEFORE2, _AFTER, _AFTER2, _VERB_AFTER, _VERB_BEFORE, _SUBJECT_BEFORE, _SUBJECT_AFTER = (
    _places(f"agreement {name}", 2)
    for name in ("before", "before2", "after", "after2", "verb after", "verb before", "subject before", "subject after")
)
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


def features_in(form: str, around: Surroundings) -> list[list[int]]:
    """The places of what each reading of a form is where it stands.

    All readings at once, and by position: this is what most of the time of reading Russian goes into.
    """
    before, before2 = around.before
    after, after2 = around.after
    of_form, lemma_before, governs, governs_at = before.form
    form_after, lemma_after = after.form[:2]
    tag_before, _, kind_before, _ = before.kinds
    tag_after, class_after2 = after.kinds[1], after2.kinds[3]
    case_before, _, case_kind_before, _, _, _ = before.cases
    _, case_after, _, case_whole_after, pair, _ = after.cases
    case_before2, case_after2, pair = before2.cases[4], after2.cases[5], pair ^ case_kind_before
    (capital, capital_kind), (stop, stop_kind) = _CAPITALS[around.capitals], _STOP[around.dotted]
    if around.governor is not None:
        governs, governs_at = around.governor[0].form[2], around.governor[0].form[3] ^ around.governor[1]
    found = []
    for places, agreement, number, role, is_subject, has_case in _readings(form):
        t0, t1, c0, c1, c2, c3, c4, c5, k0, k1, k2, k3, l0, l1, whole, named, name = places
        listed = [
            c0 ^ of_form, c1 ^ form_after, l0 ^ lemma_before, l1 ^ lemma_after, t0 ^ tag_before, t1 ^ tag_after, k0 ^ kind_before,
            c3 ^ class_after2, c0 ^ case_before, c1 ^ case_after, k0 ^ case_kind_before, whole ^ case_whole_after, c2 ^ case_before2,
            c3 ^ case_after2, c4 ^ pair, whole ^ capital, named ^ capital_kind, name ^ stop, named ^ stop_kind,
        ]  # fmt: skip
        if has_case and around.governor is not None:
            listed += (c4 ^ k1 ^ governs, c5 ^ governs_at)
        if role:
            _add_agreement(listed, around, agreement, number, role, (k2, k3) if is_subject or role == _PREDICATE else ())
        found.append(listed)
    return found


def _add_agreement(listed: list[int], around: Surroundings, agreement: int, number: int, role: str, places: tuple[int, ...]) -> None:
    """Add the places of whether a reading agrees with its neighbours, where these are of a kind to agree with."""
    before, before2 = around.before
    after, after2 = around.after
    if role == _NOUN:
        if before.attributes:
            listed.append(_BEFORE[bool(agreement & before.attributes)])
            if before2.attributes:
                listed.append(_BEFORE2[bool(agreement & before2.attributes)])
        if places and after.predicates:
            listed.append(_VERB_AFTER[bool(number & after.predicates)])
        if places and before.predicates:
            listed.append(_VERB_BEFORE[bool(number & before.predicates)])
    elif role == _ATTRIBUTE:
        if after.nominals:
            listed.append(_AFTER[bool(agreement & after.nominals)])
        if after2.nominals and not agreement & after.nominals:
            listed.append(_AFTER2[bool(agreement & after2.nominals)])
    else:
        if before.subjects:
            listed.append(places[0] ^ _SUBJECT_BEFORE[bool(number & before.subjects)])
        if after.subjects:
            listed.append(places[1] ^ _SUBJECT_AFTER[bool(number & after.subjects)])
