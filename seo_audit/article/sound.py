"""Names by their sound, roughly: Docker and «Докер» are one name, Landingi and «Лендинги» too."""

from collections.abc import Iterable
from unicodedata import combining, normalize

from .lazy_pattern import pattern

_LEAST = 2  # consonants without which a name sounds like too many others
_BEGINNING = 4  # consonants that make a name even where another spelling goes on: «Постгрес», PostgreSQL
_MOST = 64  # letters of a name; nothing that is longer is one

# What several letters sound like, in order; single letters follow in `_LETTERS`. г, ж and дж are all written with g or j.
_SOUNDS = (
    (pattern(r"(?<!s)ch(?=[lrn])"), "х"),  # Chrome, «Хром»
    (pattern(r"tion"), "шн"),
    (pattern(r"shch|sch|sh"), "ш"),
    (pattern(r"ch"), "ч"),
    (pattern(r"dj"), "г"),
    (pattern(r"ph"), "ф"),
    (pattern(r"kh"), "х"),
    (pattern(r"ck"), "к"),
    (pattern(r"qu"), "кв"),
    (pattern(r"t[sz]"), "с"),
    (pattern(r"(?<=[bcdfgjklmnprstvwxz])h"), ""),  # GitHub, WhatsApp
    (pattern(r"c(?=[eiy])"), "с"),
    (pattern(r"x"), "кс"),
    (pattern("дж|ж"), "г"),
    (pattern("тс|ц"), "с"),
    (pattern("щ"), "ш"),
    (pattern("(?<=[бвгдзклмнпрстфчш])х"), ""),
)
# Vowels are left out: they differ most between spellings.
_LETTERS = str.maketrans("bcdfghjklmnpqrstvwz", "бкдфгхгклмнпкрстввз", "aeiouyаеиоуыэюяьъ")
_DOUBLE = pattern(r"(.)\1+")
_CYRILLIC = pattern("[а-яё]")


def skeleton(name: str) -> str:
    """The consonants of a name as one hears them, in Russian letters; digits, blanks and signs are left out.

    Args:
        name: in Latin or Cyrillic letters.
    """
    letters = "".join(character for character in normalize("NFKD", name[:_MOST].lower()) if not combining(character))
    for form, sound in _SOUNDS:
        letters = form.sub(sound, letters)
    return _DOUBLE.sub(r"\1", "".join(character for character in letters.translate(_LETTERS) if "а" <= character <= "я"))


def share_a_name(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether a Latin word of one text is a Cyrillic word of the other, as far as one can hear.

    Args:
        one: the words of a text, or their lemmas.
        other: those of another one.
    """
    (latin, cyrillic), (other_latin, other_cyrillic) = _by_alphabet(one), _by_alphabet(other)
    return _meet(latin, other_cyrillic) or _meet(other_latin, cyrillic)


def _by_alphabet(words: Iterable[str]) -> tuple[set[str], set[str]]:
    latin: set[str] = set()
    cyrillic: set[str] = set()
    for word in words:
        heard = skeleton(word)
        if len(heard) >= _LEAST:
            (cyrillic if _CYRILLIC.search(word.lower()) else latin).add(heard)
    return latin, cyrillic


def _meet(ones: set[str], others: set[str]) -> bool:
    return not ones.isdisjoint(others | _beginnings(others)) or not others.isdisjoint(_beginnings(ones))


def _beginnings(names: set[str]) -> set[str]:
    return {name[:size] for name in names for size in range(_BEGINNING, len(name))}
