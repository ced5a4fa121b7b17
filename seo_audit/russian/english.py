"""English prose in a text: which stretches of Latin words are sentences, and no names, commands or titles."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from .words import Words
from .words import words as words_of

_FEWEST = 3  # words that may be prose
LONG = 6  # words from which on it is hardly a name, an idiom or a label
_SIGNS = frozenset("={}$|\\<>~^`_*+@#")
_GLUE = frozenset("/\\_.:=<>{}[]|@#$~^&?%+`\ue000")
_FEWEST_KNOWN = 2
_LEVELS = frozenset({"ERR", "ERROR", "WARN", "WARNING", "INFO", "DEBUG"})  # a message of a program


class Stretch(NamedTuple):
    """Latin words with nothing Russian between them.

    Args:
        start: of the first one, in the text.
        end: behind the last one.
        words: how many there are, those apart that hold digits, stops or slashes.
        lower: how many of these are in small letters.
        strong: how many are pronouns, auxiliaries or conjunctions.
        small: how many are articles and prepositions.
        plain: how many are other frequent words.
        code: how many signs of code stand among them.
    """

    start: int
    end: int
    words: int
    lower: int
    strong: int
    small: int
    plain: int
    code: int

    @property
    def long(self) -> bool:
        """Whether it is too long for a label."""
        return self.words >= LONG

    @property
    def is_clause(self) -> bool:
        """Whether it can only be part of a sentence, wherever it stands."""
        if self.words < _FEWEST or self.code * LONG > self.words or 2 * self.lower < self.words:
            return False
        known = self.strong + self.small + self.plain
        if self.long:
            return (self.strong > 0 and known >= _FEWEST) or (self.small > 1 and self.plain > 1 and 3 * self.lower > 2 * self.words)
        return self.strong > 0 and known >= _FEWEST_KNOWN and 3 * self.lower >= 2 * self.words

    @property
    def is_phrase(self) -> bool:
        """Whether it is English, and no name, where it stands for itself; in three words the label of a setting may say as much."""
        if self.words < _FEWEST or self.code * LONG > self.words or 2 * self.lower < self.words:
            return False
        known = self.strong + self.small + self.plain
        return known >= _FEWEST_KNOWN and (self.strong > 0 or (self.small > 0 and self.words > _FEWEST))


class _Lists(NamedTuple):
    small: frozenset[str]
    strong: frozenset[str]
    plain: frozenset[str]
    labels: frozenset[str]
    telling: frozenset[str]


@cache
def _lists() -> _Lists:
    found: dict[str, list[str]] = {}
    for line in files(__package__).joinpath("english.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = found[line.strip("[]")] = []
        elif line and line[0] != "#":
            words += line.split("|") if "|" in line else line.split()
    small, strong, plain, labels = (frozenset(found[name]) for name in ("small", "strong", "plain", "labels"))
    return _Lists(small, strong, plain, labels, small | strong)


def telling_words() -> frozenset[str]:
    """Articles, prepositions, pronouns, auxiliaries of English: without them nothing is English prose."""
    return _lists().telling


def may_be_english(words: Words) -> bool:
    """Whether a text has a word without which nothing in it is English prose; to be asked first, since it is cheap."""
    return not _lists().telling.isdisjoint(words.forms)


def is_english_prose(text: str) -> bool:
    """Whether a text is a sentence in English, and no name, command or title.

    Args:
        text: a paragraph, an item, a cell.
    """
    found = words_of(text)
    return may_be_english(found) and any(stretch.is_clause for stretch in stretches(text, found))


def is_english_title(text: str, words: Words) -> bool:
    """Whether a title, a heading or what a link shows is English, and no name.

    Args:
        text: it.
        words: of it.
    """
    if not words.forms or words.forms[0][0] > "z" or words.forms[-1][0] > "z":  # most are Russian
        return False
    lists = _lists()
    forms = [form.replace("\u2019", "'").lower() for form in words.forms]
    if not all(map(str.isascii, forms)) or _SIGNS & set(text) or words.forms[0] in _LEVELS:
        return False
    if not text.islower() and " ".join(forms) in lists.labels:
        return True
    found = stretches(text, words)
    if len(found) != 1 or found[0].words < max(_FEWEST, len(forms) - 1) or found[0].start != words.spans[0][0]:
        return False
    # «Call of Duty» and «Infrastructure as Code» have articles and prepositions too.
    if found[0].is_phrase:
        return True
    known = sum(form in lists.telling or form in lists.plain for form in forms)
    return not text.islower() and not lists.strong.isdisjoint(forms) and 2 * known >= len(forms)


def stretches(text: str, words: Words) -> list[Stretch]:
    """The stretches of Latin words, in order.

    Args:
        text: what the words stand in.
        words: of it.
    """
    found: list[Stretch] = []
    run: list[tuple[int, int, str]] = []
    for form, (start, end) in zip(words.forms, words.spans, strict=True):
        plain = form.replace("\u2019", "'")
        if not plain.isascii():
            if run:
                found.append(_stretch(text, run))
                run = []
        elif not plain.isdigit() or run:
            if run and ("«" in (gap := text[run[-1][1] : start]) or "»" in gap):
                found.append(_stretch(text, run))
                run = []
            run.append((start, end, plain))
    if run:
        found.append(_stretch(text, run))
    return found


def _stretch(text: str, run: list[tuple[int, int, str]]) -> Stretch:
    lists = _lists()
    while run[-1][2].isdigit() and len(run) > 1:
        run = run[:-1]
    start, end = run[0][0], run[-1][1]
    clean = [word for at, behind, word in run if _is_word(text, at, behind, word)]
    lower = [word for word in clean if word.islower()]
    strong = sum(word in lists.strong for word in lower) + (bool(clean) and clean[0] not in lower and clean[0].lower() in lists.strong)
    return Stretch(
        start,
        end,
        len(clean),
        len(lower) + (bool(clean) and clean[0].istitle() and clean[0].lower() in lists.strong | lists.plain | lists.small),
        strong,
        sum(word in lists.small for word in lower),
        sum(word in lists.plain for word in lower),
        sum(map(text.count, _SIGNS, [start] * len(_SIGNS), [end] * len(_SIGNS))),
    )


def _is_word(text: str, start: int, end: int, word: str) -> bool:
    """Whether a Latin form is a word that a sentence could have: no path, identifier or version."""
    if not word.replace("-", "").replace("'", "").isalpha() or not (
        word.islower() or word[1:].islower() or (word.isupper() and len(word) > 1) or word in {"A", "I"}
    ):
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before not in _GLUE and (after not in _GLUE or text[end + 1 : end + 2] in {"", " ", "\n", "\ufffc", '"', ")", "”"})
