"""A word that stands there twice."""

from collections.abc import Iterator
from itertools import islice, pairwise
from operator import eq

from seo_audit.rule import Article, Edit, Finding, Fix, Needs, Severity, pattern, rule

_RUSSIAN = pattern("[а-яё]+")
# Said twice to mean more, or two words that only look the same: «это все все равно», «увидел её её же глазами».
_RIGHT = frozenset("очень много долго давно далеко чуть еле едва да нет не ну так вот ещё еще больше дальше все всё то его её ее их что".split())
_LETTER = pattern(r"\W*\w(?!\w)")


@rule("TEXT008", "doubled-word", severity=Severity.WARNING, needs=Needs.RUSSIAN)
def doubled_word(article: Article) -> Iterator[Finding]:
    fields = [field.prose for field in (article.title, article.description) if field is not None]
    for prose in (*fields, *article.texts):
        words, forms = prose.words, prose.words.forms
        twice = []
        if True in map(eq, forms, islice(forms, 1, None)):
            twice += [index for index, (one, other) in enumerate(pairwise(forms)) if one == other]
        # The first word of a sentence has a capital; elsewhere «Дюран Дюран» is a name.
        twice += [first for first, last in prose.sentence_words if last - first > 1 and forms[first] != forms[first + 1] == forms[first].lower()]
        done = -1
        for index in sorted(twice):
            word = forms[index + 1]
            if index <= done or not words.adjacent(index) or not _RUSSIAN.fullmatch(word) or word in _RIGHT:
                continue
            done = last = index + 1
            while last + 1 < len(forms) and forms[last + 1] == word and words.adjacent(last):
                done = last = last + 1
            (start, behind), (_, end) = words.spans[index], words.spans[last]
            if len(word) == 1 and _LETTER.match(prose.text, end):
                continue  # letters are named: «а, б и и й»
            fix = Fix((Edit(prose.span(behind, end), ""),), safe=False) if prose.is_verbatim(behind, end) else None
            yield Finding(prose.span(start, end), "twice", {"word": word}, fix=fix)
