"""How a text says a phrase: as it is, in other order, in words of the same roots, in part, or not at all."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..russian.dictionary import lemmas_of, parse
from ..russian.phrases import Wanted, find
from ..russian.roots import akin
from .lazy_pattern import pattern
from .prose import Prose

_LINKING = frozenset({"PREP", "CONJ", "PRCL", "INTJ"})
_TELLING = frozenset({"без", "не"})  # coffee without milk is another thing than coffee with it
_NAMING = frozenset({"NUMB", "NUMR", "LATN", "UNKN"})  # «айфон 15» is no «айфон 16»
_BREAK = pattern("[.,:;!?…()\n\u2013\u2014]")
_STOP = pattern(r"[.!?…]\s")
_MAIL = pattern("^e-mail", re.IGNORECASE)
_SLACK = 3  # words between those of a phrase that only dilute it, as in `Keyphrase.diluted`
_LONGEST_QUOTE = 60
# From the phrase itself to nothing of it.
_NEARNESS = ("whole", "diluted", "apart", "kin", "scattered", "partial", "absent")


class Wording(NamedTuple):
    """How a text says a phrase.

    Args:
        kind: how, the first of these that holds:
            `whole` in any form, with a hyphen, with or without prepositions and question words;
            `diluted` in its order, with three other words in it at most;
            `apart` all its words, otherwise; `kin` some of them by their roots only; `scattered` one of these, far from each other or in several sentences;
            `partial` without half of its words at most; `absent`.
        text: the words that stand there instead, from the first to the last; "" where that is not one place.
        missing: the words that a partial one lacks, as typed.
        mild: whether it says most of it, so that a remark is enough.
    """

    kind: str
    text: str = ""
    missing: tuple[str, ...] = ()
    mild: bool = True


class _Word(NamedTuple):
    form: str
    lemmas: frozenset[str]
    start: int
    end: int

    @property
    def links(self) -> bool:
        """Whether it is a preposition or the like, which typed phrases leave out."""
        return parse(self.form).kind in _LINKING and self.form.lower() not in _TELLING

    @property
    def names(self) -> bool:
        """Whether it says what is meant."""
        found = parse(self.form)
        return found.content or found.kind in _NAMING or self.form.lower() in _TELLING


def content_of(phrase: Wanted) -> int:
    """How many words of a phrase say what is meant."""
    return sum(word.names for word in _of_phrase(phrase))


def names_any(prose: Prose, phrase: Wanted) -> bool:
    """Whether a text holds any of the words of a phrase that say what is meant, by their roots."""
    content = [word.lemmas for word in _of_phrase(phrase) if word.names]
    return any(_kin(word.lemmas, lemmas) for word in _of_prose(prose) for lemmas in content)


def wording(prose: Prose, phrase: Wanted) -> Wording:
    """How a text says a phrase.

    Args:
        prose: the text.
        phrase: what to look for.
    """
    if find(prose.words, phrase):
        return Wording("whole")
    said, meant = list(_of_prose(prose)), _of_phrase(phrase)
    content = [word for word in meant if word.names]
    strong = [word for word in said if not word.links], [word.lemmas for word in content]
    if _in_order(prose.text, *strong, slack=0):
        return Wording("whole")
    diluted = _in_order(prose.text, *strong, slack=_SLACK)
    if diluted:
        return Wording("diluted", _quote(prose, *diluted))
    for kind, agree in (("apart", _share), ("kin", _kin)):
        window = _shortest([[agree(word.lemmas, other.lemmas) for other in content] for word in said])
        if window is not None:
            text = _quote(prose, said[window[0]], said[window[1]])
            return Wording("scattered") if len(text) > _LONGEST_QUOTE or _STOP.search(text) else Wording(kind, text)
    lemmas = frozenset(lemma for word in said for lemma in word.lemmas)
    missing = tuple(word.form for word in content if not _kin(lemmas, word.lemmas))
    if 2 * len(missing) <= len(content):
        return Wording("partial", missing=missing, mild=2 * len(missing) < len(content))
    return Wording("absent", mild=False)


def nearest(said: Iterable[Wording]) -> Wording:
    """Of the ways in which some texts say a phrase, the one that comes nearest to it."""
    return min(said, key=lambda found: (_NEARNESS.index(found.kind), len(found.missing)))


def same_words(one: Prose, other: Prose) -> bool:
    """Whether two texts consist of the same words in the same order, whatever their case and punctuation; C++ is not C#, `run` not `build`."""
    return _folded(one) == _folded(other)


def _of_prose(prose: Prose) -> Iterator[_Word]:
    """The words of a text, those with hyphens part by part."""
    for form, (start, end) in zip(prose.words.forms, prose.words.spans, strict=True):
        for part in _parts(form):
            yield _Word(part, lemmas_of(part), start, end)


def _parts(form: str) -> list[str]:
    return [part for part in _MAIL.sub("email", form).split("-") if part]


def _of_phrase(phrase: Wanted) -> list[_Word]:
    found: list[_Word] = []
    for form, lemmas in zip(phrase.forms, phrase.lemmas, strict=True):
        parts = _parts(form)
        found += [_Word(part, lemmas if len(parts) == 1 else lemmas_of(part), 0, 0) for part in parts]
    return found


def _quote(prose: Prose, first: _Word, last: _Word) -> str:
    return " ".join(prose.text[first.start : last.end].split())


def _in_order(text: str, said: list[_Word], meant: list[frozenset[str]], *, slack: int) -> tuple[_Word, _Word] | None:
    """The first and last of words that stand in their order, with no more than some others between them, and no mark that ends a part."""
    for index, word in enumerate(said if meant else ()):
        if not _share(word.lemmas, meant[0]):
            continue
        last, left = index, slack
        for lemmas in meant[1:]:
            following = next((at for at in range(last + 1, min(last + 2 + left, len(said))) if _share(said[at].lemmas, lemmas)), None)
            if following is None or any(_breaks(text, *said[at : at + 2]) for at in range(last, following)):
                break
            left -= following - last - 1
            last = following
        else:
            return word, said[last]
    return None


def _breaks(text: str, one: _Word, other: _Word) -> bool:
    return _BREAK.search(text[one.end : other.start]) is not None


def _shortest(hits: list[list[bool]]) -> tuple[int, int] | None:
    """The first and last word of the shortest run in which each word of a phrase is hit; None where one never is."""
    best: tuple[int, int] | None = None
    last: list[int | None] = [None] * (len(hits[0]) if hits else 0)
    for index, hit in enumerate(hits):
        if any(hit):
            last = [index if now else before for now, before in zip(hit, last, strict=True)]
            seen = [at for at in last if at is not None]
            if len(seen) == len(last) and (best is None or index - min(seen) < best[1] - best[0]):
                best = (min(seen), index)
    return best


def _share(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some.isdisjoint(others)


def _kin(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(akin(one, other) for one in some for other in others)


def _folded(prose: Prose) -> list[str]:
    return re.sub(r"[^\w+#]+", " ", prose.plain.lower().replace("ё", "е")).split()
