"""A word that is none, where the one that was meant is near."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Prose, Severity, is_quoted, is_unknown, lemmas_of, pattern, rule, suggestion

# What names, addresses and formulas stand beside, and what cuts a word in two.
_GLUE = frozenset("\ufffc\ue000_@#/\\&=+$<>{}[]|~^*`-‑–…%№'\"’")
_SHORTENED = pattern(r"\.(?!\s{0,9}$|\s{1,9}\W{0,9}[A-ZА-ЯЁ0-9])")
_SHORT = 5  # letters of what may be cut short even where the stop ends a sentence
_OF_OTHERS = pattern("[іїєґўѣѵўқғүұһәөңҳҷҗ]", re.IGNORECASE)  # letters of other languages in Cyrillic
_MEANT = 3  # times that a text uses a word, in any form, from which on it is a word of its own
_GIBBERISH = 4  # one unknown word in so many, and more than one, is no Russian
_MOST = 500  # places that are looked into: each new word costs half a millisecond, and an article with more of them is no prose


class Options(NamedTuple):
    """Words of the site and of its field, in any form of theirs: they are never told."""

    allow: tuple[str, ...] = ()


@rule(
    "TEXT016", "unknown-word", severity=Severity.INFO, confidence=Confidence.LOW, needs=Needs.RUSSIAN | Needs.LEMMAS, default=False, options=Options
)  # fmt: skip
def unknown_word(article: Article, options: Options) -> Iterator[Finding]:
    fields = [field.prose for meaning in ("title", "description", "h1") if (field := article.field(meaning)) is not None]
    unknown = list(islice(((prose, index) for prose in (*fields, *article.texts) for index in _unknown(prose)), _MOST))
    if not unknown:
        return
    used = Counter(lemma for prose in article.texts for form in prose.words.forms if is_unknown(form.lower()) for lemma in lemmas_of(form))
    fine = {lemma for lemma, times in used.items() if times >= _MEANT}
    fine |= {lemma for word in options.allow for lemma in (word.lower().replace("ё", "е"), *lemmas_of(word))}
    for prose, index in unknown:
        form, (start, end) = prose.words.forms[index], prose.words.spans[index]
        if prose.text[start:end] != form or not _is_plain(prose.text, start, end) or form.replace("ё", "е") in fine or lemmas_of(form) & fine:
            continue
        if meant := suggestion(form):
            yield Finding(prose.span(start, end), "meant", {"word": form, "meant": meant})


def _unknown(prose: Prose) -> Sequence[int]:
    """Which words of a text are none; none of a text that is in no Russian."""
    forms = prose.words.forms
    found = [index for index, form in enumerate(forms) if is_unknown(form)]
    if (len(found) > 1 and len(found) * _GIBBERISH >= len(forms)) or (found and _OF_OTHERS.search(prose.text)):
        return ()
    return found


def _is_plain(text: str, start: int, end: int) -> bool:
    """Whether a word stands for itself: not cut short, quoted, or part of an address or name."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _GLUE or after in _GLUE or (before in {".", "("} and text[start - 2 : start - 1].isalnum()):
        return False
    if after == "." and (end - start <= _SHORT or _SHORTENED.match(text, end)):
        return False
    return not is_quoted(text, start, end)
