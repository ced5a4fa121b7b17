"""A Russian title with capitals at its words, as in English."""

from collections.abc import Iterator
from functools import partial

from seo_audit.rule import Article, Confidence, Edit, Finding, Fix, Needs, Prose, Severity, parses, pattern, rule

_FEWEST = 4  # words
_SHARE = 60  # per cent of them
_FEWEST_CAPITALS = 3  # behind the first word
_SMALL = 3  # letters up to which a word is a preposition or conjunction that title case leaves alone
_WORD = pattern(r"(?<![\w.-])[А-ЯЁа-яё][А-Яа-яЁё]*(?:-[А-Яа-яЁёA-Za-z]+)*(?![\w])")
_BEGINS = pattern(r"(?:^|[.!?:—–«\"“(|/\ufffc\d)])[\s\ufffc]*$")
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
    for prose in (*fields, *(heading.prose for heading in article.headings)):
        if sum(map(str.isupper, prose.text)) > _FEWEST_CAPITALS:
            yield from _judged(article, prose)


def _judged(article: Article, prose: Prose) -> Iterator[Finding]:
    words = [match.span() for match in _WORD.finditer(prose.text)]
    text = prose.text
    inner = [
        (start, end) for start, end in words[1:] if end - start > _SMALL and not text[start:end].isupper() and not _BEGINS.search(text, 0, start)
    ]
    capital = [(start, end) for start, end in inner if text[start].isupper()]
    if len(words) < _FEWEST or len(capital) < _FEWEST_CAPITALS or 100 * len(capital) < _SHARE * len(inner):
        return
    common = [(start, end) for start, end in capital if not _is_name(article, text[start:end])]
    if len(common) < _FEWEST_CAPITALS or 100 * len(common) < _SHARE * len(inner):
        return
    edits = [Edit(prose.span(start, start + 1), text[start].lower()) for start, _ in common if prose.is_verbatim(start, start + 1)]
    fix = Fix(tuple(edits), safe=False) if len(edits) == len(common) else None
    place = prose.span(words[0][0], words[-1][1])
    yield Finding(place, "capitals", {"text": prose.plain, "capitals": len(common), "words": len(words)}, fix=fix)


def _is_name(article: Article, word: str) -> bool:
    """Whether a word is a name: the dictionary says so, or the text writes it with a capital inside a sentence."""
    if any(parse.name in _NAMES for parse in parses(word)[:1]):
        return True
    return any(map(partial(_has_inside, word), (prose for prose in article.texts)))


def _has_inside(word: str, prose: Prose) -> bool:
    forms = prose.words.forms
    if word not in forms or prose.text.istitle():
        return False
    firsts = {first for first, _ in prose.sentence_words}
    small = sum(form.islower() for form in forms)
    return small * 3 > len(forms) and any(form == word and index not in firsts for index, form in enumerate(forms))
