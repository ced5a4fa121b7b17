"""What the dictionary says of a form by itself: all its parses, the likeliest first.

The dictionary is that of OpenCorpora as pymorphy3 reads it. Its second cases (второй родительный, второй предложный) are
folded into the first ones, and what it names oddly for a reader goes by `aliases.txt`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from .answers import remembered, truth

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse as Analysis

_CONTENT = frozenset({"NOUN", "ADJF", "ADJS", "COMP", "VERB", "INFN", "PRTF", "PRTS", "GRND", "ADVB", "LATN"})
# Verbs and adverbs that carry no subject of their own: no title is about them.
_EMPTY = frozenset({"быть", "являться", "мочь", "стать", "делать", "также", "ещё", "уже", "очень", "как", "где", "когда", "почему", "зачем", "сколько", "так", "там", "тут", "здесь"})  # fmt: skip
_FOLDED = {"gen1": "gent", "gen2": "gent", "loc1": "loct", "loc2": "loct", "acc2": "accs"}
_NAMES = (("Name", "name"), ("Surn", "name"), ("Patr", "name"), ("Geox", "place"), ("Orgn", "firm"), ("Trad", "firm"), ("Abbr", "abbr"), ("Apro", "pron"))  # fmt: skip
_PREPOSITIONS = frozenset("во ко со об обо изо ото подо надо передо предо".split())  # lemmas of their own, as in the treebanks
# Forms of «тот» and «весь» that may be nouns: «того, что», «всех зовут».
_SURE, _LEAST = 0.99, 0.002  # likelihood of a first reading beside which others that are less likely than the second figure are left out
_NOUNLIKE = {"того": "то", "тому": "то", "тем": "то", "том": "то", "всего": "все", "всему": "все", "всем": "все", "всех": "все", "всеми": "все"}
_ADJECTIVE_ENDINGS = ("ый", "ий", "ой")


class Parse(NamedTuple):
    """One reading of a form.

    Args:
        lemma: dictionary form, lower case, ё as е: the two spellings are one word.
        kind: part of speech in the notation of OpenCorpora (`NOUN`, `ADJF`, `PREP`, …); `LATN` for Latin, `NUMB` for digits.
        content: whether the word says what a text is about: no preposition, pronoun, particle, number.
        gender: `masc`, `femn`, `neut` or "".
        number: `sing`, `plur` or "".
        case: `nomn`, `gent`, … or "".
        spelling: the dictionary form as it is printed, with ё.
        animacy: `anim`, `inan` or "".
        verb: person, tense, mood and transitivity, as one word.
        name: what kind of name it is: `name`, `place`, `firm`, `abbr`; `pron` for pronouns; or "".
        known: whether the form stands in the dictionary, and is not guessed by its ending.
        likelihood: of this reading among all of the form (counts of OpenCorpora, as pymorphy3 gives them).
    """

    lemma: str
    kind: str
    content: bool
    gender: str
    number: str
    case: str
    spelling: str
    animacy: str
    verb: str
    name: str
    known: bool
    likelihood: float

    @property
    def animate(self) -> bool:
        """Whether it names somebody."""
        return self.animacy == "anim"


_TYPES = (str, str, bool, str, str, str, str, str, str, str, bool, float)


@cache
def analyzer() -> "MorphAnalyzer":
    """The dictionary, loaded once a process (60 ms)."""
    import pymorphy3
    import pymorphy3_dicts_ru

    # Naming the path skips a scan of all installed distributions (30 ms).
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())


class _Parses(dict[str, tuple[Parse, ...]]):
    """Form, in any case of letters, → its parses; what was looked up once is a plain dictionary look-up."""

    def __missing__(self, form: str) -> tuple[Parse, ...]:
        lower = form.lower()
        found = self[form] = self[lower] if lower != form else _readings(form)
        return found


_parses = _Parses()


def parses(form: str) -> tuple[Parse, ...]:
    """All that the dictionary says of a form, in any case of letters; one at least, the likeliest first."""
    return _parses[form]


def parse(form: str) -> Parse:
    """The likeliest reading of a form by itself, in any case of letters."""
    return _parses[form][0]


class _Lemmas(dict[str, frozenset[str]]):
    def __missing__(self, form: str) -> frozenset[str]:
        lemmas = self[form] = frozenset(found.lemma for found in _parses[form])
        return lemmas


# The lemmas that a form may have, in any case of letters; a look-up, since it is asked of each word of a text for each phrase.
lemmas_of: Callable[[str], frozenset[str]] = _Lemmas().__getitem__


def _told(value: Any) -> tuple[Parse, ...]:
    """Readings as JSON has them."""
    found = tuple(map(Parse._make, value))
    if not found or any(tuple(map(type, one)) != _TYPES for one in found):
        raise ValueError(value)
    return found


def _readings(form: str) -> tuple[Parse, ...]:
    if form.isascii() and form.isdigit():  # no two texts have the same numbers, and there is nothing to look up
        return (Parse(form, "NUMB", False, "", "", "", form, "", "", "", False, 1.0),)
    return _looked_up(form)


@remembered(_told)
def _looked_up(form: str) -> tuple[Parse, ...]:
    return tuple(dict.fromkeys(_read(form)))


@lru_cache(maxsize=50_000)
@remembered(truth)
def is_known(form: str) -> bool:
    """Whether a form, in small letters, stands in the dictionary."""
    return bool(analyzer().word_is_known(form))


def _read(form: str) -> Iterator[Parse]:
    try:
        analyses = analyzer().parse(form)
    except ValueError:  # pymorphy3 asks for the names of letters, and some scripts (Tangut) have none
        yield Parse(form, "UNKN", False, "", "", "", form, "", "", "", False, 1.0)
        return
    aliases = _aliases()
    if form not in aliases.instead:
        # A letter by itself is an initial, whatever its case.
        first = [_parse(form, analysis) for analysis in (analyses if len(form) > 1 else _kinds(analyses))]
        # «Для» is a preposition, and practically never the gerund of «длить».
        if first[0].likelihood >= _SURE:
            first = [found for found in first if found.likelihood >= _LEAST]
        # A participle that has become an adjective («начинающий») is one, whatever stands round it.
        if any(found.kind == "ADJF" for found in first):
            first = [found for found in first if found.kind != "PRTF"]
        yield from first
        for found in first:
            yield from _more(form, found)
        # A name that the dictionary does not know may be a foreign one, which has no endings.
        if not any(found.known or found.lemma == form.replace("ё", "е") for found in first):
            yield first[0]._replace(lemma=form.replace("ё", "е"), spelling=form, kind="NOUN", case="", number="", gender="", name="foreign")
    for lemma, kind in (*aliases.instead.get(form, ()), *aliases.beside.get(form, ())):
        yield Parse(lemma.replace("ё", "е"), kind, kind in _CONTENT, "", "", "", lemma, "", "", "abbr", True, 0.5)


class _Tag(NamedTuple):
    """What a tag says, read once: the dictionary has some hundreds of them."""

    kind: str
    content: bool
    gender: str
    number: str
    case: str
    animacy: str
    verb: str
    name: str
    of_woman: bool


_tags: dict[str, _Tag] = {}


def _tag(analysis: "Analysis") -> _Tag:
    said = str(analysis.tag)
    known = _tags.get(said)
    if known is not None:
        return known
    tag = analysis.tag
    kind = str(tag.POS or ("LATN" if "LATN" in tag else "NUMB" if "NUMB" in tag else "UNKN"))
    case = str(tag.case or "")
    name = next((name for grammeme, name in _NAMES if grammeme in tag), "")
    verb = f"{tag.person or ''}{tag.tense or ''}{tag.mood or ''}{tag.transitivity or ''}"
    of_woman = tag.gender == "femn" and ("Patr" in tag or "Surn" in tag)
    content = kind in _CONTENT and "Apro" not in tag
    found = _tags[said] = _Tag(
        kind, content, str(tag.gender or ""), str(tag.number or ""), _FOLDED.get(case, case), str(tag.animacy or ""), verb, name, of_woman
    )
    return found


def _parse(form: str, analysis: "Analysis") -> Parse:
    tag = _tag(analysis)
    spelling = _aliases().lemmas.get(analysis.normal_form, analysis.normal_form)
    if form in _PREPOSITIONS and tag.kind == "PREP":
        spelling = form
    elif tag.of_woman:
        # The dictionary puts women under the names of their fathers and husbands.
        feminine = analysis.inflect({"nomn", "sing", "femn"})
        spelling = feminine.word if feminine else spelling
    return Parse(
        spelling.replace("ё", "е"), tag.kind, tag.content and spelling not in _EMPTY, tag.gender, tag.number, tag.case, spelling,
        tag.animacy, tag.verb, tag.name, analysis.is_known, analysis.score,
    )  # fmt: skip


def _kinds(analyses: "Iterable[Analysis]") -> "Iterable[Analysis]":
    """The first analysis of each part of speech."""
    kinds: dict[str, Analysis] = {}
    for analysis in analyses:
        kinds.setdefault(str(analysis.tag.POS), analysis)
    return kinds.values()


def _more(form: str, found: Parse) -> Iterator[Parse]:
    """Readings that the dictionary leaves out: «чаще» of «часто», «того» of «то»."""
    if found.kind == "COMP" and found.spelling.endswith(_ADJECTIVE_ENDINGS):
        for ending in ("о", "е"):
            adverb = found.spelling[:-2] + ending
            if any(analysis.is_known and analysis.tag.POS == "ADVB" and analysis.normal_form == adverb for analysis in analyzer().parse(adverb)):
                yield found._replace(lemma=adverb.replace("ё", "е"), spelling=adverb, kind="ADVB", verb="comp")
    if form in _NOUNLIKE and found.lemma in {"тот", "весь"} and found.gender != "femn":
        yield found._replace(lemma=_NOUNLIKE[form], spelling=_NOUNLIKE[form], kind="NPRO", gender="neut", animacy="")


class _Aliases(NamedTuple):
    """What the dictionary calls otherwise: lemma → lemma, form → readings (lemma, kind) instead of its own, or beside them."""

    lemmas: dict[str, str]
    instead: dict[str, tuple[tuple[str, str], ...]]
    beside: dict[str, tuple[tuple[str, str], ...]]


@cache
def _aliases() -> _Aliases:
    aliases = _Aliases({}, {}, {})
    for line in files(__package__).joinpath("aliases.txt").read_text(encoding="utf-8").splitlines():
        said, sign, meant = line.partition("#")[0].partition("=")
        if not sign:
            continue
        *word, kind = meant.split()
        form = said.rstrip(" +")
        if word:
            readings = aliases.beside if said.endswith("+") else aliases.instead
            readings[form] = (*readings.get(form, ()), (word[0], kind))
        else:
            aliases.lemmas[form] = kind
    return aliases
