"""Russian words in Latin letters: one usual spelling to write, and all usual ones to read."""

import re

# As most sites spell addresses; GOST 7.79-2000 (B), that of passports and others differ, see `folded`.
_SPELT = dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
_SPELT |= {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
_LETTERS = str.maketrans(_SPELT)
# What the schemes spell differently becomes one sign, in this order: щ and ш, ч, ж, х, ц, э; ю, я, ё, й, ы and и lose what differs.
_SCHEMES = (
    (re.compile(r"['’`]"), ""),
    (re.compile(r"shch|sch|shh|sh|w"), "S"),
    (re.compile(r"ch"), "C"),
    (re.compile(r"zh"), "Z"),
    (re.compile(r"kh|x"), "h"),
    (re.compile(r"ts|cz"), "c"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"i+(?=[aeou])|(?<=i)i+"), ""),
)
_ROOT = 3  # letters that words of one root begin with alike at least
_ENDING = 2  # letters at the end of the shorter one that may differ


def transliterated(text: str) -> str:
    """A text in lower-case Latin letters, as addresses are usually spelt: «Садовый секатор» → `sadovyy sekator`."""
    return re.sub(r"(?<=[ьъ])е", "ye", text.lower()).translate(_LETTERS)


def begins_alike(latin: str, word: str, least: int = _ROOT) -> bool:
    """Whether a Latin spelling may be one of a Russian word or of another of its root, endings aside.

    Args:
        latin: as an address has it: `sekatory`, `sadovyj`, `shhavel`.
        word: a Russian word in any form, or a Latin one.
        least: letters that they begin with alike at least, if neither is shorter.
    """
    others = {folded(transliterated(one)) for one in (word, word.lower().replace("ё", "йо"))}
    # ж may be j, which is й as well.
    return any(_alike(folded(one), other, least) for one in {latin.lower(), latin.lower().replace("j", "zh")} for other in others)


def _alike(one: str, other: str, least: int) -> bool:
    if one == other:
        return bool(one)
    needed = max(least, min(len(one), len(other)) - _ENDING)
    return len(one) >= needed <= len(other) and one[:needed] == other[:needed]


def folded(latin: str) -> str:
    """A spelling in Latin letters, lower-case, as one sign wherever usual schemes differ."""
    for scheme, sign in _SCHEMES:
        latin = scheme.sub(sign, latin)
    return latin
