"""Half of a pair: «не только» without its «но и», a list behind «таких как» without its «и»."""

from bisect import bisect_left
from collections.abc import Iterator

from seo_audit.rule import TOKEN, Article, Confidence, Finding, Needs, Prose, Severity, pattern, rule

_NOT_ONLY = pattern(r"\b[Нн]е только\b")
_BUT = pattern(r"\b(?:но|а|также|даже|ещё|еще|и)\b|[—–:;(]")
# The last words of a sentence: what stands behind is the list and nothing else.
_SUCH_AS = pattern(r"\b[Тт]ак(?:ой|ая|ое|ие|их|им|ими|ом|ому|ого|ую),? как ([^.;:()!?\n—–]*)[.!…]*$")
_JOINED = pattern(r"\b(?:и|или|либо|а также|да)\b|\bпр\b|\bдр\b|\bт\b")
_ACTS = frozenset({"VERB", "PRTS", "ADJS", "GRND", "PRTF", "INFN", "PREP", "CONJ", "NPRO", "PRED", "ADVB", "PRCL"})
_LONGEST = 4  # words of one item


@rule("TEXT021", "broken-pair", severity=Severity.INFO, confidence=Confidence.LOW, needs=Needs.RUSSIAN | Needs.LEMMAS, default=False)
def broken_pair(article: Article) -> Iterator[Finding]:
    for paragraph in article.paragraphs:
        prose = paragraph.prose
        for start, end in prose.sentences:
            sentence = prose.text[start:end]
            only = _NOT_ONLY.search(sentence)
            if only and _lacks_second_half(prose, start + only.end(), end):
                yield Finding(prose.span(start + only.start(), start + only.end()), "not-only")
            listed = _SUCH_AS.search(sentence)
            if listed and _lacks_and(prose, start + listed.start(1), start + listed.end(1)):
                yield Finding(prose.span(start + listed.start(), start + listed.end(1)), "such-as", {"text": listed[0]})


def _lacks_second_half(prose: Prose, start: int, end: int) -> bool:
    """Whether a verb follows, and behind a comma one in the same tense and number: «не только греет, сушит»."""
    rest = prose.text[start:end]
    if "," not in rest or TOKEN in rest or _BUT.search(rest):
        return False
    inside = _words_between(prose, start, end)
    parses = prose.words.parses
    if not inside or parses[inside[0]].kind not in {"VERB", "INFN"}:
        return False
    first = parses[inside[0]]
    starts = prose.words.spans.starts
    behind = [index for index in inside[1:] if prose.text[starts[index - 1] : starts[index]].rstrip().endswith(",")]
    return any(
        parses[index].kind == first.kind and parses[index].verb[:8] == first.verb[:8] and parses[index].number == first.number for index in behind
    )


def _lacks_and(prose: Prose, start: int, end: int) -> bool:
    """Whether items stand between commas to the end of the sentence, and no conjunction before the last."""
    text = prose.text[start:end]
    if "," not in text or TOKEN in text or _JOINED.search(text):
        return False
    items = text.split(",")
    if not all(0 < len(item.split()) <= _LONGEST for item in items):
        return False
    return not any(prose.words.parses[index].kind in _ACTS for index in _words_between(prose, start, end))


def _words_between(prose: Prose, start: int, end: int) -> range:
    """The indexes of the words that begin between two places."""
    starts = prose.words.spans.starts
    return range(bisect_left(starts, start), bisect_left(starts, end))
