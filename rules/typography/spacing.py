"""A blank before a punctuation mark, and two blanks between words."""

from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

# Behind a word, a bracket, a quotation mark or inline code; before a mark behind which the text goes on as behind one: no smiley
# `:)`, no `.NET`, no option `:name`.
_BEFORE_MARK = pattern(r"(?<=[\w»”\")\]\ufffc%])[ \u00a0]+(?=[,!?](?:$|[\s»”\")\]])|\.(?:$|[»”\")\]]|\s(?![a-z]))|[;:](?:$|[\s»”\"\]]))")
_DOUBLED = pattern(r"(?<=[\w,.;:!?»”)—–])  +(?=[\w«„\"(—–])")

_PAIRS = tuple(blank + mark for blank in " \u00a0" for mark in ",.;:!?")


@rule("TYPO007", "spacing", severity=Severity.INFO, needs=Needs.RUSSIAN)
def spacing(article: Article) -> Iterator[Group[Slip]]:
    cells = {id(cell.prose) for cell in article.cells}
    texts = list(russian_texts(article))
    yield from told(article, (slip for prose in texts for slip in _before_marks(prose)), "before", safe=True)
    yield from told(article, (slip for prose in texts if id(prose) not in cells for slip in _doubled(prose)), "doubled", safe=True)


def _before_marks(prose: Prose) -> Iterator[Slip]:
    if not any(pair in prose.text for pair in _PAIRS):
        return
    for match in _BEFORE_MARK.finditer(prose.text):
        mark = prose.text[match.end()]
        # «Слово :» before a list of emoji, «. . .» of a table of contents.
        if prose.text[match.end() + 1 : match.end() + 3] in {f" {mark}", f"{mark} "} or prose.text[match.end() + 1 : match.end() + 2] == mark:
            continue
        yield Slip(prose, match.start(), match.end() + 1, ((match.start(), match.end(), ""),), {"mark": mark})


def _doubled(prose: Prose) -> Iterator[Slip]:
    if "  " in prose.text:
        for match in _DOUBLED.finditer(prose.text):
            yield Slip(prose, *match.span(), ((match.start(), match.end(), " "),))
