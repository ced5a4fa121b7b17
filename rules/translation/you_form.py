"""The reader is «Вы» here and «вы» there, or «ты» and «вы» in turn."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from seo_audit.rule import Article, Field, Finding, Group, Heading, Link, Needs, Place, Prose, Quote, Severity, Span, TextBlock, parses, pattern, rule

_POLITE = frozenset("вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашу вашим вашем вашими ваших".split())
_CAPITAL = frozenset(form.capitalize() for form in _POLITE)
_FAMILIAR = frozenset("ты тебя тебе тобой тобою твой твоя твоё твое твои твоего твоей твоему твою твоим твоём твоем твоими твоих".split())
_PRONOUNS = _POLITE | _CAPITAL | _FAMILIAR | frozenset(form.capitalize() for form in _FAMILIAR)
_TELLING = _PRONOUNS - _POLITE
# A capital behind these may be the first of a sentence or of a name: «Патенты: Ваша компания», «раздел «Ваш первый сад»».
_INSIDE = pattern("[а-яёa-z0-9,;][ \u00a0]$")
_CAPITALISED = pattern(r"(?<=[а-яёa-z,;] )[А-ЯЁ][а-яё]")
# «Перейти на ты», «обращение на вы», «вот тебе и», «вы с другом», «вы оба»: a name of the form, idioms, several people.
_NAMED = pattern(r"(?<!\w)(?:на|слово|местоимение|обращение|форма|с|без)[ \u00a0]$", 2)
_SEVERAL = pattern(r"[ \u00a0](?:с[ \u00a0]|со[ \u00a0]|оба|обе|вдвоём|вдвоем|вместе|двое|все(?!\w))")
_IDIOM = pattern(
    r"(?<!\w)(?:вот[ \u00a0]тебе|на[ \u00a0]тебе|бог[ \u00a0]с[ \u00a0]тобой|я[ \u00a0]тебе|ни[ \u00a0]тебе|ну[ \u00a0]ты|твою[ \u00a0]мать)(?!\w)", 2
)
_LETTER = pattern(r"\W*(?:Уважаем|Здравствуй|Добр(?:ый|ого|ое)\s|Дорог(?:ой|ая|ие)\s|Привет[,!])")
_SPEECH = pattern(r"\s*[—–-]\s")
_PLURAL_ENDING = "те"
_SINGULAR_ENDINGS = ("и", "й", "ь")
_FEWEST_WORDS = 3
_MOST_PLACES = 100
_MOST_LINES = 5


class Options(NamedTuple):
    """How the reader is addressed, and from how many places on «ты» beside «вы», «вы» beside «ты» are no slip of a pen but a mix."""

    you: Literal["consistent", "вы", "Вы", "ты"] = "consistent"
    familiar: int = 2
    polite: int = 3


class _Said(NamedTuple):
    """A place where the reader is addressed: `вы`, `Вы` or `ты`; by a pronoun or by the form of a verb."""

    span: Span
    form: str
    verb: bool


@rule("TRAN011", "you-form", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Linguistic conventions/Register", options=Options)
def you_form(article: Article, options: Options) -> Iterator[Group[_Said]]:
    if options.you in {"consistent", "вы"} and not any(map(_tells, article.phrases.texts)):
        return
    texts = list(_texts(article))
    found = [
        said for prose, links, titled in texts if not _PRONOUNS.isdisjoint(prose.words.forms) for said in _addresses(prose, links, titled=titled)
    ]
    if not found:
        return
    # Verbs are only looked at where a pronoun says «ты»: most sentences begin with something else.
    if any(said.form == "ты" for said in found):
        found += [said for prose, _, titled in texts if not titled for said in _commands(prose)]
    by_form = {form: [said for said in found if said.form == form] for form in ("вы", "Вы", "ты")}
    wanted = _wanted(by_form, options)
    polite = by_form["вы"] + by_form["Вы"]
    if wanted == "ты":
        pronouns = [said for said in polite if not said.verb]
        wrong = polite if len(pronouns) >= options.polite or (pronouns and len(polite) > options.polite) else []
    else:
        wrong = by_form["вы" if wanted == "Вы" else "Вы"]
        wrong = [said for said in wrong if not said.verb]
        familiar = by_form["ты"]
        pronouns = [said for said in familiar if not said.verb]
        if len(familiar) >= options.familiar + (not pronouns) and polite:
            wrong = wrong + familiar
    if wrong:
        usual = [said for said in by_form[wanted] if not said.verb] or by_form[wanted]
        count = len(usual) if options.you == "consistent" else 0
        yield Group(sorted(wrong), partial(_finding, article, wanted, count))


def _tells(prose: Prose) -> bool:
    """Whether a text says «ты», or «Вы» inside a sentence: mostly none does, and there is nothing to compare."""
    words, text = prose.words, prose.text
    return not _TELLING.isdisjoint(words.forms) and any(
        form in _TELLING and (form not in _CAPITAL or _INSIDE.search(text, max(0, start - 2), start) is not None)
        for form, (start, _) in zip(words.forms, words.spans, strict=True)
    )


def _wanted(by_form: dict[str, list[_Said]], options: Options) -> str:
    """How the reader is to be addressed: as the options say, else as the article mostly does."""
    if options.you != "consistent":
        return options.you
    capital, lower = (sum(not said.verb for said in by_form[form]) for form in ("Вы", "вы"))
    if len(by_form["ты"]) > len(by_form["вы"]) + capital:
        return "ты"
    return "Вы" if capital > lower else "вы"


def _finding(article: Article, wanted: str, count: int, places: Sequence[_Said]) -> Finding:
    forms = {said.form for said in places}
    lines = list(dict.fromkeys(article.lines.position(said.span.start)[0] for said in places))
    shown = ", ".join(map(str, lines[:_MOST_LINES])) + ("…" if len(lines) > _MOST_LINES else "")
    said = {"wanted": wanted, "count": count, "other": "» и «".join(sorted(forms)), "times": len(places), "lines": shown}
    related = [Place(one.span, "place") for one in places[1:_MOST_PLACES]]
    return Finding(places[0].span, "mixed" if count else "other", said, related=related)


def _texts(article: Article) -> Iterator[tuple[Prose, Sequence[Link], bool]]:
    """Texts that speak to the reader, their links, and whether they may be in title case: no quotations, speeches and letters."""
    for field in (article.title, article.description, article.h1):
        if isinstance(field, Field):
            yield field.prose, (), field is not article.description
    quoted = 0
    letter = False
    for block in article.all_blocks:
        if isinstance(block, Quote) and not block.kind:
            quoted = max(quoted, block.span.end)
        elif block.span.end <= quoted:
            continue
        elif isinstance(block, Heading):
            letter = False
            yield block.prose, block.links, True
        elif isinstance(block, TextBlock):
            letter = letter or _LETTER.match(block.prose.text) is not None
            if not letter and not _SPEECH.match(block.prose.text):
                yield block.prose, block.links, False


def _addresses(prose: Prose, links: Sequence[Link], *, titled: bool) -> Iterator[_Said]:
    text, words = prose.text, prose.words
    forms = words.forms
    quotes, in_title_case = _Quotes(text), titled and len(_CAPITALISED.findall(text)) > 1
    starts = [link.start for link in links]  # in order, and none inside another one
    for index in [index for index, form in enumerate(forms) if form in _PRONOUNS]:
        start, end = words.spans[index]
        form = _form(text, forms[index], start, end)
        at = bisect_right(starts, start) - 1
        if not form or quotes.are_open(start) or (at >= 0 and start < links[at].end and text[starts[at]].isupper()):
            continue
        if form == "Вы" and in_title_case:
            continue
        yield _Said(prose.span(start, end), form, False)


def _form(text: str, word: str, start: int, end: int) -> str:
    """Which of the three forms a pronoun is, or "" where it does not tell."""
    lower = word.lower()
    if lower in {"ты", "вы", "вас"} and (_NAMED.search(text, max(0, start - 15), start) or _SEVERAL.match(text, end)):
        return ""
    if lower in _FAMILIAR:
        return "" if _IDIOM.search(text, max(0, start - 10), end + 5) else "ты"
    if word == lower:
        return "вы"
    return "Вы" if _INSIDE.search(text, max(0, start - 2), start) else ""


def _commands(prose: Prose) -> Iterator[_Said]:
    """Sentences that begin with an imperative, and nothing else by its letters."""
    forms, quotes = prose.words.forms, _Quotes(prose.text)
    for first, last in prose.sentence_words:
        word = forms[first]
        if last - first < _FEWEST_WORDS or not word.endswith((_PLURAL_ENDING, *_SINGULAR_ENDINGS)) or not word[0].isupper():
            continue
        readings = parses(word)
        if all("impr" in parse.verb and parse.known for parse in readings) and not quotes.are_open(prose.words.spans[first][0]):
            yield _Said(prose.span(*prose.words.spans[first]), "вы" if readings[0].number == "plur" else "ты", True)


class _Quotes:
    """The quotation marks of a text, counted once."""

    def __init__(self, text: str) -> None:
        self._places = {marks: [match.start() for match in re.finditer(f"[{marks}]", text)] for marks in ("«", "»", "“„", "”", '"')}

    def are_open(self, at: int) -> bool:
        """Whether quotation marks are open at a place, however long what they hold is."""
        before = {marks: bisect_left(places, at) for marks, places in self._places.items()}
        return before["«"] > before["»"] or before["“„"] > before["”"] or before['"'] % 2 == 1
