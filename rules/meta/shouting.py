"""Titles, descriptions and headings in capitals."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Prose, Severity, is_common_word, pattern, rule

_WORD = pattern(r"[^\W\d_]+")
# Abbreviations are short: ГОСТ, СНИЛС, ОСАГО, ВЦИОМ. From six letters on a word is hardly one, and two such words never are.
_WORD_LETTERS = 4
_LONG = 6
# In Latin letters acronyms, SQL and constants abound; only an English sentence has these words.
_ENGLISH = frozenset({"THE", "OF", "YOUR", "HOW", "WHAT", "WHY", "YOU", "ARE", "OUR", "BEST"})
# Small words between capitals: «БЕСПЛАТНО и БЫСТРО».
_SMALL = frozenset("и или в на с за по для без от до к о у не".split())


class Options(NamedTuple):
    """Letters in capitals from which on several words are shouting, and one word alone is."""

    min_letters: int = 12
    min_word: int = 8


@rule("META014", "shouting", severity=Severity.WARNING, once=True, options=Options)
def shouting(article: Article, options: Options) -> Iterator[Finding]:
    fields = [field for field in (article.title, article.field("h1"), article.description) if field]
    texts = [field.prose for field in fields] if article.front_matter.problem is None else []
    for prose in texts + [heading.prose for heading in article.headings]:
        place = _shouted(prose, options)
        if place is not None:
            start, end = place
            yield Finding(prose.span(start, end), "shouted", {"text": prose.text[start:end]})


def _shouted(prose: Prose, options: Options) -> tuple[int, int] | None:
    """The longest run of words in capitals that no abbreviations can be; None where there is none."""
    text = prose.text
    if not any(character.isupper() for character in text[1:]):
        return None
    spans = [word.span() for word in _WORD.finditer(text)]
    runs = _runs(text, spans)
    shouted = [run for run in runs if _is_shouting([text[start:end] for start, end in run], whole=len(run) == len(spans), options=options)]
    if not shouted and "_" not in text:
        shouted = [run for run in _runs(text, spans, over_small=True) if _are_common([text[start:end] for start, end in run], options)]
    longest = max(shouted, key=lambda run: run[-1][1] - run[0][0], default=None)
    return (longest[0][0], longest[-1][1]) if longest else None


def _runs(text: str, spans: list[tuple[int, int]], *, over_small: bool = False) -> list[list[tuple[int, int]]]:
    """The words in capitals, those together that follow each other, with small words between them or without."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in spans:
        if text[start:end].isupper():
            if runs and _joined(text[runs[-1][-1][1] : start], over_small=over_small):
                runs[-1].append((start, end))
            else:
                runs.append([(start, end)])
    return runs


def _joined(between: str, *, over_small: bool) -> bool:
    """Whether what stands between two words joins them; in constants (MAX_SIZE) and code it does not."""
    return all(character in " \xa0,-—–!?:«»" for character in between) or (over_small and between.strip() in _SMALL)


def _are_common(words: list[str], options: Options) -> bool:
    """Whether a run with small words in it shouts; two brands («МАГНИТ и РОСАТОМ») and two abbreviations do not."""
    return not any(map(str.isascii, words)) and _is_shouting(words, whole=False, options=options) and all(map(is_common_word, words))


def _is_shouting(words: list[str], *, whole: bool, options: Options) -> bool:
    russian = [word for word in words if not word.isascii()]
    if not russian:
        return len(words) > 2 and sum(map(len, words)) >= options.min_letters and any(word in _ENGLISH for word in words)  # noqa: PLR2004
    most = max(map(len, russian))
    if len(russian) == 1:
        return whole and most >= options.min_word
    long = sum(len(word) >= _WORD_LETTERS for word in russian)
    return sum(map(len, russian)) >= options.min_letters and most >= _LONG and (long > 1 or most >= options.min_word)
