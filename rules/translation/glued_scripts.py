"""A Latin and a Russian word that lost the space between them."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Needs, Severity, cyrillic_of, odd_latin, parses, pattern, rule, word_at

_FEWEST = 2  # letters of each part
# Russian endings and suffixes of Latin names: «Dockerом», «SEOшный», «Linuxоид», «JSник».
_ENDING = pattern(
    r"(?:а|у|е|ы|и|о|я|ю|ь|й|ов|ом|ам|ами|ах|ой|ою|ем|ей|ев|ям|ями|ях|им|их|ок|ки|кой|ку|ка|ке|шк|ш|шн|ник|шник|ист|изм|оид|изаци|ован|ова|оват|ить|ит|ил|нут|еск|овск|овод)[а-яё]{0,4}$"
)
_WORDS = frozenset("и в с на по не для при от до из за или а но как что это также можно к у о об".split())
# What begins Russian names and compounds: «ВкусVill», «СберZvuk», «миниSUV».
_BEGINNING = pattern(
    r"(?:вкус|сбер|альфа|тинь|т|эко|мега|кино|мос|рос|гос|мини|макро|микро|веб|видео|аудио|авто|супер|мульти|псевдо|мета|нано|анти|кибер|теле|фото|био|не|недо|пере|евро|про|моно|би)$",
    re.IGNORECASE,
)


@rule(
    "TRAN024",
    "glued-scripts",
    severity=Severity.WARNING,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    supersedes=("TRAN003",),
    mqm="Linguistic conventions/Spelling",
)
def glued_scripts(article: Article) -> Iterator[Finding]:
    fields = (
        [field.prose for field in (article.title, article.description, article.field("h1")) if field] if article.front_matter.problem is None else []
    )
    for odd in (*odd_latin(fields), *article.odd_latin):
        runs = odd.runs
        if len(runs) != 2 or sum(map(len, runs)) != len(odd.text) or not _is_glued(*runs):  # noqa: PLR2004 - one boundary
            continue
        at = odd.start + len(runs[0])
        fix = Fix((Edit(odd.prose.span(at, at), " "),), safe=False) if odd.prose.is_verbatim(odd.start, odd.end) else None
        first, end = word_at(odd.prose.text, odd.start, odd.end)
        said = {"text": odd.prose.text[first:end], "first": odd.prose.text[first:at], "second": odd.prose.text[at:end]}
        yield Finding(odd.prose.span(odd.start, odd.end), "glued", said, fix=fix)


def _is_glued(first: str, second: str) -> bool:
    latin, russian = (first, second) if first.isascii() else (second, first)
    if len(latin) < _FEWEST or cyrillic_of(latin):
        return False
    if russian is first:
        return len(russian) > _FEWEST and _BEGINNING.match(russian) is None and _is_word(russian)
    if russian.lower() in _WORDS and russian not in {"и", "а", "у", "о", "не"}:
        return True
    if russian[0].isupper():
        return len(russian) > _FEWEST and not russian.isupper()
    return russian == "не" or (len(russian) > _FEWEST and not _ENDING.match(russian) and _is_word(russian))


def _is_word(word: str) -> bool:
    return any(parse.known for parse in parses(word))
