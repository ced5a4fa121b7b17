"""Names in a text that can be looked up: people, companies and services, laws and standards, and what somebody is quoted with."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache
from importlib.resources import files

from ..russian.dictionary import parse, parses
from ..russian.names import forms_of
from .checkable_figures import Found
from .donor import words as english_words
from .lazy_pattern import pattern
from .prose import Prose

_LAW = pattern(
    r"(?:Федеральн\w+ )?[Зз]акон\w{0,3}(?: РФ)?(?:(?: от)? [^.;:!?\n«»()]{0,30}?№ ?\d+(?:-\d+)*(?:-ФЗ)?| «[^»\n]{3,80}»)|№? ?\d{1,4}-ФЗ"
    r"|(?:ГОСТ|СанПиН|СНиП|СП|ТУ|ОСТ)(?: Р)?(?: (?:ИСО|ISO|МЭК|IEC)(?:/(?:МЭК|IEC))?)? \d[\d.–-]*\d"
    r"|(?<![\w-])(?:ISO(?:/IEC)?|ИСО|IEC|RFC|IEEE|ECMA|NIST(?: SP)?|WCAG|PCI DSS|SOC)[ \u00a0-]\d[\d.:-]*(?<![.:-])"
    r"|(?<![\w-])(?:GDPR|CCPA|CPRA|HIPAA|COPPA|DMCA|CAN-SPAM|PCI DSS|WCAG|LGPD|FERPA|PIPEDA|SOX)(?![\w-])"
    r"|(?:[Сс]тать\w{1,3}|[Сс]т\.|[Пп]ункт\w{0,2}) ?\d[\d.]* (?:\w+ )?(?:ГК|УК|КоАП|НК|ТК|ЗК|СК|ЖК|АПК|УПК|ГПК|[А-Я]\w+ кодекс\w*)(?: РФ)?"
    r"|(?:Гражданск|Налогов|Трудов|Уголовн|Жилищн|Земельн|Семейн)\w+ кодекс\w{0,3}(?: РФ)?|Конституци\w{1,2}(?: РФ)?"
)
LAW_WORDS = ("закон", "кодекс", "конституци", "статья", "статьи", "статье", "статью", "Закон", "Статья", "Конституци", "ГОСТ", "СанПиН", "СНиП", "ИСО", "ФЗ", "КоАП", "ГК", "УК", "НК", "ТК",
    "Гражданск", "Налогов", "Трудов", "Уголовн", "Жилищн", "Земельн", "Семейн",
    "GDPR", "CCPA", "CPRA", "HIPAA", "COPPA", "DMCA", "CAN-SPAM", "PCI", "WCAG", "ISO", "IEC", "RFC", "IEEE", "NIST", "ECMA", "SOC", "LGPD", "FERPA", "PIPEDA", "SOX")  # fmt: skip
"""What a word begins with that may name a law."""
_LATIN_NAME = pattern(
    r"[A-Z](?<![\w./@#\\-].)[A-Za-z0-9]*(?:[.&+'’-][A-Za-z0-9]+)*\+{0,2}(?:[ \u00a0](?:[A-Z][A-Za-z0-9]*(?:[.&+'’-][A-Za-z0-9]+)*|\d{1,4}(?![\w.,%])))*"
)
_SMALL_BEHIND = pattern(r"[ \u00a0][a-z]{2,}")
_SMALL_BEFORE = pattern(r"[a-z]{2,}[ \u00a0]\Z")
_CODED = pattern(r"`([A-Z][\w.&+'’-]*)")
_CODE_BEHIND = pattern(r"[(=<{\[/\\_]|::|->")
_HASH = pattern(r"[A-Za-z]\d+[A-Za-z]\w{3}|\d[a-z]+\d")
_KIND_BEFORE = pattern(
    r"\b(?:сервис|платформ|инструмент|приложени|программ|компани|сайт|систем|площадк|сет|мессенджер|браузер|библиотек|фреймворк|редактор|магазин|школ|издани|проект)[а-яё]*"
    r"[^.;:!?]*\Z",
    re.IGNORECASE,
)
_NEAR_KIND = 60  # characters before an English word within which what it names is called
_NAMED = pattern(
    r"(?i:компани|сервис|платформ|агентств|корпораци|банк|стартап|фирм|приложени|магазин|студи|фонд|университет|институт|концерн|холдинг)[а-яё]{0,5} «([^«»\n]{2,50})»"
)
_PERSON = pattern(r"(?<![\w.])(?:[А-ЯЁ]\.[ \u00a0]?){1,2}[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?")
_QUOTE = pattern(r"«[^«»\n]{25,500}(?:«[^«»\n]{1,100}»[^«»\n]{0,300})?»")
_SPEECH = r"(?:говор|сказа|пиш[еу]т|писа[лв]|считает|отмеча|заяв|поясн|объясн|рассказыва|рассказа|утвержда|подчеркива|подчёркива|уверен|призна|комментиру|добавля|вспомина|делится)"
_SAID_BEHIND = pattern(rf"[,.!?]?\s*[—–-]\s*(?:[^.!?«»\n]{{0,60}}?){_SPEECH}", re.IGNORECASE)
_SAID_BEFORE = pattern(rf"(?:{_SPEECH}[а-яё]*|слов(?:ам|а)|цитат[аы]|как)\b[^.!?«»\n]{{0,60}}[:,]\s*\Z", re.IGNORECASE)
_NEAR = 100  # characters before a quotation that tell whose it is
_MOSTLY = 0.6  # of the words of a text, when it is English
_MOST_WORDS = 4  # of a person's name
_LEAST_LIKELY = 0.05


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    tables = tomllib.loads(files(__package__).joinpath("checklist.toml").read_text(encoding="utf-8"))
    return {name: frozenset(line.strip() for line in text.replace(",", "\n").splitlines() if line.strip()) for name, text in tables.items()}


@cache
def cyrillic_brands() -> Mapping[str, str]:
    """Form → name of what is well known under a Cyrillic one."""
    return {form: name for name in _lists()["cyrillic"] for form in forms_of(name)}


def laws(text: str) -> Iterator[Found]:
    """Laws, standards and regulations that a text names.

    Args:
        text: one that holds one of `LAW_WORDS`.
    """
    for match in _LAW.finditer(text):
        yield Found("law", *match.span(), " ".join(match[0].lower().split()))


def coded(source: str) -> frozenset[str]:
    """What stands in backticks in an article, as far as it may look like a name.

    Args:
        source: the article.
    """
    return frozenset(_CODED.findall(source)) if "`" in source else frozenset()


def latin_names(prose: Prose, code: Set[str]) -> Iterator[Found]:
    """Names of services, companies and people in Latin letters.

    Args:
        prose: a text with Latin words that have a capital.
        code: what the article has as code: that is no name, see `coded`.
    """
    text, forms = prose.text, prose.words.forms
    if len(forms) > _MOST_WORDS and sum(map(str.isascii, forms)) > _MOSTLY * len(forms):
        return
    for match in _LATIN_NAME.finditer(text):
        name = match[0]
        if _SMALL_BEHIND.match(text, match.end()) or _SMALL_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            continue
        words = name.split()
        if all(map(_is_term, words)) or _is_version(words) or _CODE_BEHIND.match(text, match.end()) or _HASH.search(name) or name in code:
            continue
        if all(map(_is_word, words)) and not _KIND_BEFORE.search(text, max(0, match.start() - _NEAR_KIND), match.start()):
            continue
        key = " ".join(words).casefold()
        if words[0] in _lists()["given"] and 1 < len(words) <= _MOST_WORDS and words[1] not in _lists()["famous"]:
            yield Found("person", *match.span(), key)
        else:
            yield Found("service", *match.span(), key, int(name in _lists()["famous"] or words[0] in _lists()["everyday"]))


def _is_term(word: str) -> bool:
    """Whether a word is a technical term, an abbreviation or a number, and no name."""
    if word in _lists()["companies"]:
        return False
    is_identifier = word.count(".") > 1
    return word in _lists()["terms"] or word.isdigit() or word.isupper() or is_identifier


def _is_word(word: str) -> bool:
    """Whether a word is a common one of English too: it may be the label of a button."""
    return _is_term(word) or len(word) == 1 or (word.lower() in english_words("common") and word not in _lists()["famous"])


def _is_version(words: list[str]) -> bool:
    return len(words) > 1 and words[-1].isdigit() and all(map(_is_term, words[:-1]))


def cyrillic_names(prose: Prose, index: int) -> Iterator[Found]:
    """The name that a word with a capital begins: of a well-known service, or of a person of two words at least.

    Args:
        prose: where it stands.
        index: which word it is.
    """
    words, spans = prose.words, prose.words.spans
    form = words.forms[index]
    brand = cyrillic_brands().get(form)
    following = words.forms[index + 1] if index + 1 < len(words) else ""
    if brand:
        last, key = index, brand.casefold()
        if (
            brand == "Яндекс"
            and following[:1].isupper()
            and not following.isupper()
            and prose.text[spans[index][1] : spans[index + 1][0]] in {" ", "\u00a0", "."}
        ):
            last, key = index + 1, f"{key} {parse(following).lemma}"
        yield Found("service", spans[index][0], spans[last][1], key, 1)
        return
    last = index
    while last + 1 < len(words) and last - index < _MOST_WORDS and words.adjacent(last) and _is_capital(words.forms[last + 1]):
        last += 1
    if last > index and (index == 0 or not (words.adjacent(index - 1) and _is_capital(words.forms[index - 1]))):
        run = [words.forms[at] for at in range(index, last + 1)]
        if is_of_person(run[0]) and all(is_of_person(one) or not parse(one).known for one in run[1:]):
            yield Found("person", spans[index][0], spans[last][1], " ".join(map(_stem, run)))


def _stem(form: str) -> str:
    """What all cases of a name have in common, a man's and a woman's surname too."""
    lemma = next((one.lemma for one in parses(form) if one.name == "name"), parse(form).lemma)
    return lemma.rstrip("ая") or lemma


def _is_capital(form: str) -> bool:
    return form[:1].isupper() and not form.isascii() and not form.isupper()


@lru_cache(maxsize=20_000)
def is_of_person(form: str) -> bool:
    """Whether a form may well be the first name, the second or the surname of somebody."""
    return any(one.name == "name" and one.known and one.likelihood >= _LEAST_LIKELY for one in parses(form))


def with_initials(text: str) -> Iterator[Found]:
    """People with initials: «А. С. Пушкин»."""
    for match in _PERSON.finditer(text):
        if parse(match[0].split(".")[-1].strip()).content:
            yield Found("person", *match.span(), "".join(match[0].lower().split()))


def named_in_quotes(text: str) -> Iterator[Found]:
    """What is called a company or a service, with its name in quotation marks."""
    for match in _NAMED.finditer(text):
        yield Found("service", match.start(1) - 1, match.end(1) + 1, match[1].casefold())


def quotations(text: str) -> Iterator[Found]:
    """What somebody is said to have said."""
    for match in _QUOTE.finditer(text):
        if _SAID_BEHIND.match(text, match.end()) or _SAID_BEFORE.search(text, max(0, match.start() - _NEAR), match.start()):
            yield Found("quote", *match.span(), " ".join(match[0].lower().split()))
