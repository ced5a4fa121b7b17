"""A word some letters of which are of the other alphabet and look the same."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from seo_audit.rule import Article, Edit, Finding, Fix, Needs, OddLatin, Severity, cyrillic_of, latin_of, odd_latin, parses, pattern, rule, word_at

_CASES = {"c": {"ablt", "gent", "accs"}, "k": {"datv"}, "y": {"gent"}, "o": {"loct", "accs"}}  # of what follows с, к, у, о
_ENDINGS = frozenset("а у е о ас".split())  # a Latin name in a Russian case: «в GitHubе»
_PREPOSITIONS = frozenset("с о к у а в".split())
_FEWEST = 3  # letters from which on a word says which alphabet it is of
# Before a letter that names something: «сторона c», «язык C», «пакет A», «класс A», «переменная k».
_NAMING = pattern(
    r"(?<!\w)(?:(?:сторон|точк|переменн|параметр|язык|символ|букв|констант|коэффициент|вектор|числ|знач|функци|столб|колонк|строк|пункт|групп|категори|класс|витамин"
    r"|пакет|верси|тип|вариант|раздел|част|уров|приоритет|экземпляр|лиценз|массив|множеств|матриц|элемент|узл|узел|запис|образ)\w*|дан[оа]|где|пусть|если|и|или)$",
    re.IGNORECASE,
)
_NEXT = pattern(r"\s+([А-Яа-яЁё][А-Яа-яЁё-]*|[A-Za-z][\w.-]*|\d+(?=\s[а-яё]))")
_BEFORE = pattern(r"([\w\ufffc]+)([,)»\"]?)\s+$")
_BACK = 40


@rule("TRAN003", "mixed-script", severity=Severity.ERROR, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Linguistic conventions/Spelling")
def mixed_script(article: Article) -> Iterator[Finding]:
    fields = (
        [field.prose for field in (article.title, article.description, article.field("h1")) if field] if article.front_matter.problem is None else []
    )

    @cache
    def forms() -> frozenset[str]:
        return frozenset(form for prose in article.texts for form in prose.words.forms)

    for odd in (*odd_latin(fields), *article.odd_latin):
        found = _letter(article, odd) if odd.end - odd.start == 1 else _word(odd, forms)
        if found is not None:
            yield found


def _word(odd: OddLatin, forms: Callable[[], frozenset[str]]) -> Finding | None:
    """A word of which the fewer letters are of the other alphabet."""
    text, runs = odd.text, odd.runs
    latin = sum(len(run) for run in runs if run.isascii())
    cyrillic = sum(map(len, runs)) - latin
    if sum(map(len, runs)) != len(text):
        return None
    right = cyrillic_of(text) if cyrillic >= latin else ""
    if right and _is_known(right) and not (text.isupper() and latin == cyrillic):
        return _finding(odd, right, "word", safe=True)
    # «TCPшный», «PHPшник»: an abbreviation with a Russian ending.
    if right and cyrillic > latin and len(text) > _FEWEST and not any(run.isascii() and len(run) > 1 and run[1:].isupper() for run in runs):
        return _finding(odd, right, "word", safe=False)
    right = latin_of(text) if latin > cyrillic else ""
    if not right or len(text) < _FEWEST:
        return None
    start, end = word_at(odd.prose.text, odd.start, odd.end)
    elsewhere = right in forms()
    in_stem = odd.prose.text[odd.end : odd.end + 1] in {"'", "\u2019"} and odd.end < end
    if runs[-1] in _ENDINGS and not in_stem:
        return None
    if runs[0] in _PREPOSITIONS and (
        runs[1][0].isupper() or not (elsewhere or start < odd.start or odd.prose.text[odd.start - 1 : odd.start] == ".")
    ):
        return None
    return _finding(odd, right, "latin", safe=elsewhere)


def _is_known(word: str) -> bool:
    return any(parse.known for parse in parses(word))


def _letter(article: Article, odd: OddLatin) -> Finding | None:
    """A Latin letter in the place of a Russian preposition or conjunction."""
    prose, letter = odd.prose, odd.text
    if not letter.islower() and letter not in {"C", "K", "O", "Y", "A"}:
        return None
    before = _BEFORE.search(prose.text, max(0, odd.start - _BACK), odd.start)
    following = _NEXT.match(prose.text, odd.end)
    if following is None or not prose.is_verbatim(odd.start, odd.end):
        return None
    span = prose.span(odd.start, odd.end)
    if article.text[span.start - 1 : span.start] in {"*", "_", "`"} or article.text[span.end : span.end + 1] in {"*", "_", "`"}:
        return None
    if not letter.islower():  # only where a sentence begins
        begins = not (ahead := prose.text[max(0, odd.start - _BACK) : odd.start].rstrip()) or ahead[-1] in {".", "!", "?"}
        if not begins or not following[1][:1].islower() or following[1].isascii():
            return None
    elif before is None or (_NAMING.search(before[1]) and not before[2]) or (before[1].isascii() and following[1].isascii()):
        return None
    return _finding(odd, cyrillic_of(letter), "letter", safe=True) if _fits(letter.lower(), before[2] if before else "", following[1]) else None


def _fits(letter: str, mark: str, following: str) -> bool:
    """Whether the Russian word that a letter looks like may stand before another word."""
    if letter == "a":
        return mark == "," and not following.isascii()
    if following.isascii():
        return letter == "c"
    return any(parse.case in _CASES[letter] for parse in parses(following))


def _finding(odd: OddLatin, right: str, key: str, *, safe: bool) -> Finding:
    wrong = ", ".join(dict.fromkeys(f"«{one}»" for one, other in zip(odd.text, right, strict=True) if one != other))
    fix = Fix((Edit(odd.prose.span(odd.start, odd.end), right),), safe=safe) if odd.prose.is_verbatim(odd.start, odd.end) else None
    return Finding(odd.prose.span(odd.start, odd.end), key, {"word": odd.text, "letters": wrong.strip("«»"), "right": right}, fix=fix)
