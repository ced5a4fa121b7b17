"""A Russian title with capitals at its words, as in English."""

from collections.abc import Callable, Iterator
from functools import cache

from seo_audit.rule import Article, Confidence, Edit, Finding, Fix, Needs, Prose, Severity, parses, pattern, rule

_FEWEST = 4  # words
_SHARE = 60  # per cent of them
_FEWEST_CAPITALS = 3  # behind the first word
_SMALL = 3  # letters up to which a word is a preposition or conjunction that title case leaves alone
_WORD = pattern(r"(?<![\w.-])[А-ЯЁа-яё][А-Яа-яЁё]*(?:-[А-Яа-яЁёA-Za-z]+)*(?![\w])")
_OPENS = pattern(r"[.!?:—–«\"“(|/\ufffc\d)]")
_NAMES = frozenset({"name", "place", "firm", "abbr"})


@rule(
    "TRAN009",
    "title-case",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    mqm="Linguistic conventions/Spelling",
)
def title_case(article: Article) -> Iterator[Finding]:
    fields = [field.prose for meaning in ("title", "h1") if (field := article.field(meaning))] if article.front_matter.problem is None else []
    names = cache(lambda: _names_inside(article))
    for prose in (*fields, *(heading.prose for heading in article.headings)):
        if sum(map(str.isupper, prose.text)) > _FEWEST_CAPITALS:
            yield from _judged(prose, names)


def _judged(prose: Prose, names: Callable[[], frozenset[str]]) -> Iterator[Finding]:
    words = [match.span() for match in _WORD.finditer(prose.text)]
    text = prose.text
    inner = [(start, end) for start, end in words[1:] if end - start > _SMALL and not text[start:end].isupper() and not _begins(text, start)]
    capital = [(start, end) for start, end in inner if text[start].isupper()]
    if len(words) < _FEWEST or len(capital) < _FEWEST_CAPITALS or 100 * len(capital) < _SHARE * len(inner):
        return
    common = [(start, end) for start, end in capital if not _is_name(text[start:end], names)]
    if len(common) < _FEWEST_CAPITALS or 100 * len(common) < _SHARE * len(inner):
        return
    edits = [Edit(prose.span(start, start + 1), text[start].lower()) for start, _ in common if prose.is_verbatim(start, start + 1)]
    fix = Fix(tuple(edits), safe=False) if len(edits) == len(common) else None
    place = prose.span(words[0][0], words[-1][1])
    yield Finding(place, "capitals", {"text": prose.plain, "capitals": len(common), "words": len(words)}, fix=fix)


def _begins(text: str, start: int) -> bool:
    """Whether a word stands where a capital means nothing: at the beginning, or behind a mark."""
    at = start
    while at and text[at - 1].isspace():
        at -= 1
    return at == 0 or _OPENS.match(text, at - 1) is not None


def _is_name(word: str, names: Callable[[], frozenset[str]]) -> bool:
    """Whether a word is a name: the dictionary says so, or the text writes it with a capital inside a sentence."""
    return any(parse.name in _NAMES for parse in parses(word)[:1]) or word in names()


def _names_inside(article: Article) -> frozenset[str]:
    """The words that stand with a capital inside sentences of which most words have none."""
    names: set[str] = set()
    for prose in article.texts:
        forms = prose.words.forms
        if 3 * sum(form.islower() for form in forms) > len(forms) and not prose.text.istitle():
            firsts = {first for first, _ in prose.sentence_words}
            names.update(form for index, form in enumerate(forms) if form[0].isupper() and index not in firsts)
    return frozenset(names)
