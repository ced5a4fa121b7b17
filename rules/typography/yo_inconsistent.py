"""One word now with ё and now with е."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, parses, rule, russian_texts, told

_MOST_WORDS = 5  # that are named; the others count


class Options(NamedTuple):
    """How the house writes ё: `consistent` within an article, `always`, or `never`."""

    yo: str = "consistent"


@rule("TYPO006", "yo-inconsistent", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def yo_inconsistent(article: Article, options: Options) -> Iterator[Group[Slip]]:
    texts = list(russian_texts(article))
    if options.yo == "never":
        yield from told(article, _without(texts), "never", safe=False)
        return
    forms = {form.lower() for prose in texts for form in set(prose.words.forms)}
    pairs = {plain: form for form in forms if "ё" in form and (plain := form.replace("ё", "е")) in forms and _is_one_word(form)}
    if not pairs:
        return
    wanted = {*pairs, *pairs.values()}
    places: defaultdict[str, list[tuple[Prose, int]]] = defaultdict(list)
    for prose in texts:
        for index, form in enumerate(prose.words.forms):
            if form.lower() in wanted:
                places[form.lower()].append((prose, index))
    yield from told(article, _mixed(pairs, places), "mixed", safe=False)


def _mixed(pairs: dict[str, str], places: dict[str, list[tuple[Prose, int]]]) -> Iterator[Slip]:
    """The rarer spelling of each word that has both; ё where both are as frequent."""
    mixed = [(plain, full) for plain, full in sorted(pairs.items()) if places.get(plain) and places.get(full)]
    count: Counter[bool] = Counter()
    for plain, full in mixed:
        count[True] += len(places[full])
        count[False] += len(places[plain])
    for plain, full in mixed:
        wrong, right = (plain, full) if count[True] >= count[False] else (full, plain)
        for prose, index in places[wrong]:
            start, end = prose.words.spans[index]
            written = prose.text[start:end]
            said = {"right": right, "wrong": wrong, "times": len(places[right])}
            yield Slip(prose, start, end, ((start, end, _as_written(right, written)),), said)


def _without(texts: list[Prose]) -> Iterator[Slip]:
    for prose in texts:
        for at, character in enumerate(prose.text):
            if character in "ёЁ":
                yield Slip(prose, at, at + 1, ((at, at + 1, "е" if character == "ё" else "Е"),))


def _as_written(right: str, written: str) -> str:
    """A spelling with the capitals of another one."""
    return "".join(one.upper() if other.isupper() else one for one, other in zip(right, written, strict=True))


def _is_one_word(form: str) -> bool:
    """Whether the spelling with е can be no other word: «все» and «всё», «небо» and «нёбо» are two."""
    plain = form.replace("ё", "е")
    return all(reading.known and "ё" in reading.spelling for reading in parses(plain)) and any(reading.known for reading in parses(form))
