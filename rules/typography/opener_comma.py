"""A comma behind an adverbial at the beginning of a sentence, as English has it."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, parses, pattern, rule, russian_texts, told

# What is no parenthesis in Russian and is followed by no comma; with what it is about: «в этой статье», «в 2024 году».
_OPENER = pattern(
    r"(?P<opener>Однако|В (?:этом|данном|таком|этом же|большинстве) случае|В (?:настоящее|последнее|то же|наше|это|данное) время|В (?:этой|данной|следующей|предыдущей) статье|"
    r"В (?:этом|данном|следующем|предыдущем) (?:разделе|руководстве|примере|уроке|посте|материале|обзоре|году|месяце)|В результате(?: этого)?|"
    r"На (?:сегодняшний день|данный момент|этом этапе|практике|этой странице)|"
    r"После этого|До этого|Для этого|При этом|Из-за этого|Благодаря этому|С этой целью|С тех пор|За последние \w+ лет|В то время|Со временем|С каждым годом|Сегодня|Сейчас|"
    r"Иногда|Здесь|Затем|Позже|Ранее|Теперь|Отсюда|Поэтому|Зачастую|Обычно|В 20\d\d году|В конечном итоге|Следовательно)(?P<comma>,)[ \u00a0](?=(?P<next>[\w«\"-]+))"
)
# Behind these a clause begins, which has a comma of its own.
_CLAUSE = frozenset(
    "даже если когда чтобы хотя что где как пока поскольку после до перед прежде так потому кто чей который которая которое которые которого которой куда откуда сколько "
    "будь несмотря благодаря кроме конечно возможно вероятно кажется наверное видимо безусловно естественно разумеется например во-первых вопреки включая судя помимо "
    "насколько лишь раз и а но или да не ни исключая начиная вместо".split()
)
_LONGEST = 40  # code points of an opener with its comma
_PARENTHETIC = frozenset({"Следовательно", "В конечном итоге"})


class Options(NamedTuple):
    """Beginnings, as they stand in the text, behind which the house wants its comma."""

    allow: tuple[str, ...] = ()


@rule("TYPO012", "opener-comma", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def opener_comma(article: Article, options: Options) -> Iterator[Group[Slip]]:
    slips = (slip for prose in russian_texts(article) if "," in prose.text for slip in _slips(prose, frozenset(options.allow)))
    yield from told(article, slips, "comma", safe=False)


def _slips(prose: Prose, allowed: frozenset[str]) -> Iterator[Slip]:
    text = prose.text
    for start, end in prose.sentences:
        match = _OPENER.match(text, start, end) if text.find(",", start, min(end, start + _LONGEST)) >= 0 else None
        if match is None or match["opener"] in allowed | _PARENTHETIC or match["next"].lower() in _CLAUSE:
            continue
        # A participle or a gerund begins a phrase that commas set off; so does a word between two commas.
        if any(reading.kind in {"GRND", "PRTF", "PRTS"} for reading in parses(match["next"].lower())) or _closes_soon(text, match.end(), end):
            continue
        comma = match.span("comma")
        yield Slip(prose, match.start(), comma[1], ((*comma, ""),), {"opener": match["opener"]})


def _closes_soon(text: str, start: int, end: int) -> bool:
    """Whether another comma or a dash follows within a few words, so that the two may belong together."""
    words = 0
    for character in text[start : min(end, start + 60)]:
        if character in ",—–(":
            return words < 5  # noqa: PLR2004 - a phrase that is put in
        words += character.isspace()
    return False
