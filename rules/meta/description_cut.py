"""A description that breaks off."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, pattern, rule

_ELLIPSIS = pattern(r"(?:…|\.\.\.)[»”\"')\]]*$")
_OPEN_END = pattern(r"[,;:(«„\[—–/]$|\s-$")
# Nothing ends in these, in lower case: «программирование на С» does, in a capital.
_LEADING = frozenset(
    """в во на с со к ко по о об обо от из для при без под над через между среди около и или а но что чтобы если когда который которая которое
    которые которых которой которую которого также а_также не либо the a an of to for with and or in on at by from as that which your is are
    """.split()
)
_SENTENCE = pattern(r"[а-яёa-z]{3}[»”\")]?[.!?][»”\")]?\s+[«„\"(]?[A-ZА-ЯЁ]")
_FINAL = pattern(r"[.!?…][»”\"')\]]*$|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]$")


class Options(NamedTuple):
    """Characters of a description below which a missing stop is the style of a caption and says nothing."""

    min_length: int = 100


@rule("META016", "description-cut", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def description_cut(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    if not description:
        return
    text = description.text
    key, severity = "", Severity.WARNING
    words = text.rsplit(None, 1)
    if _ELLIPSIS.search(text):
        key = "ellipsis"
    elif len(words) > 1 and (_OPEN_END.search(text) or words[-1] in _LEADING):
        key = "broken"
    elif len(text) >= options.min_length and _SENTENCE.search(text) and not _FINAL.search(text):
        key, severity = "stop", Severity.INFO
    if key:
        yield Finding(description.span, key, {"text": text, "end": _end(text)}, severity=severity)


def _end(text: str) -> str:
    return " ".join(text.split()[-4:])
