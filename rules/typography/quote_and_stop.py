"""A comma or a stop inside the quotation marks, where it stands in American English."""

from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

_COMMA = pattern(r"(?<=[\w)%])(?P<mark>,)(?P<quote>[»”])(?=$|[\s)])")
# Behind an abbreviation («и др.») or a single letter the stop belongs to the word.
_STOP = pattern(r"(?<=[а-яёa-z)%]{3})(?P<mark>\.)(?P<quote>[»”])(?=$|\)|\s+[А-ЯЁA-Z«„—]|\n)")
_ABBREVIATIONS = ("др.", "пр.", "руб.", "тыс.", "млн.", "стр.", "рис.", "табл.", "им.", "ул.", "гг.", "тд.", "тп.", "inc.", "ltd.", "etc.", "corp.")
_OPENING = {"»": "«", "”": "“"}
_NEAR = 8  # code points: more than an abbreviation has
_LONGEST = 1000  # code points of a quotation


@rule("TYPO014", "quote-and-stop", severity=Severity.INFO, needs=Needs.RUSSIAN)
def quote_and_stop(article: Article) -> Iterator[Group[Slip]]:
    texts = [prose for prose in russian_texts(article) if "»" in prose.text or "”" in prose.text]
    yield from told(article, (slip for prose in texts for slip in _slips(prose)), "inside", safe=True)


def _slips(prose: Prose) -> Iterator[Slip]:
    text = prose.text
    for form in (_COMMA, _STOP):
        for match in form.finditer(text):
            if match["mark"] == "." and (
                text[max(0, match.start() - _NEAR) : match.start("quote")].lower().endswith(_ABBREVIATIONS)
                or _holds_sentences(text, match.start(), match["quote"])
            ):
                continue
            start, end = match.start("mark"), match.end("quote")
            yield Slip(prose, start, end, ((start, end, match["quote"] + match["mark"]),), {"right": match["quote"] + match["mark"]})


def _holds_sentences(text: str, stop: int, quote: str) -> bool:
    """Whether what is quoted holds a stop of its own: of several sentences houses leave the last stop where it is."""
    opened = text.rfind(_OPENING[quote], max(0, stop - _LONGEST), stop)
    return opened < 0 or any(mark in text[opened:stop] for mark in (". ", "! ", "? ", "… "))
