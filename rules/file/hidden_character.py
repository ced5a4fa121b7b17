"""Characters that nobody sees, and that part words, spoil commands and break links."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from seo_audit.rule import Article, Edit, Finding, Fix, Group, Place, Severity, Span, pattern, rule

# Tab and line ends aside. A C1 code that Windows-1252 has a character for is a wrong encoding, which is FILE004's affair.
_KINDS = (
    ("zero-width-space", "\u200b"),
    ("joiner", "\u034f\u180e\u200c\u200d\u2060-\u2064"),
    ("byte-order-mark", "\ufeff"),
    ("soft-hyphen", "\u00ad"),
    ("direction", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"),
    ("separator", "\x0b\x0c\u2028\u2029"),
    ("blank", "\u115f\u1160\u3164\uffa0\U000e0001\U000e0020-\U000e007f"),
    ("object", "\ufff9-\ufffc"),
    ("control", "\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d"),
)
_ANY = pattern("|".join(f"(?P<{key.replace('-', '_')}>[{characters}]+)" for key, characters in _KINDS))
# A pattern of alternatives is slow where nothing matches, which is what nearly all articles are.
_GUARD = pattern("[" + "".join(characters for _, characters in _KINDS) + "]")
# Hebrew to Myanmar, Khmer, Mongolian and their like: these are written with joiners, zero-width spaces and marks of direction.
_OTHER_SCRIPT = pattern("[\u0590-\u109f\u1100-\u11ff\u1780-\u18af\u1900-\u1cff\u3131-\u318e\ua800-\uabff\uac00-\ud7ff\ufb1d-\ufdff\ufe70-\ufefc]")
_RIGHT_TO_LEFT = pattern("[\u05d0-\u07ff\u0860-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OVERRIDES = "\u202d\u202e"
# What a hidden character may stand in without being in a word: emoji, their colours, and the selectors behind them.
_EMOJI = pattern("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")
_ENDS = frozenset(".,;:!?»”)…")
_MOST_SHOWN = 100
_MOST_FOUND = 10_000
_ROUND = 20
_SHOWN = "▯"  # stands for the character in a message


class _Hidden(NamedTuple):
    key: str
    span: Span


@rule("FILE003", "hidden-character", severity=Severity.WARNING)
def hidden_character(article: Article) -> Iterator[Group[_Hidden]]:
    if not _GUARD.search(article.text):
        return
    kinds: dict[str, list[_Hidden]] = {}
    # Of a file that is made of them, so many are enough.
    found = list(islice(_found(article), _MOST_FOUND))
    for hidden in found:
        kinds.setdefault(hidden.key, []).append(hidden)
    code = sorted(block.span for block in article.code_blocks)
    for places in kinds.values():
        yield Group(places, partial(_finding, article.text, code if len(found) < _MOST_FOUND else None))


def _finding(text: str, code: list[Span] | None, places: Sequence[_Hidden]) -> Finding:
    """One finding about all places of a kind; without a fix where code is None."""
    key, first = places[0]
    codes = sorted({f"U+{ord(character):04X}" for _, span in places[:_MOST_SHOWN] for character in text[span.start : span.end]})
    parameters = {"code": ", ".join(codes[:3]), "count": sum(end - start for _, (start, end) in places), "near": _near(text, first)}
    return Finding(
        _word(text, first),
        key,
        parameters,
        related=[Place(_word(text, span), "place", {"near": _near(text, span)}) for _, span in places[1:_MOST_SHOWN]],
        fix=None if code is None else _fix(text, places, code),
        severity=Severity.INFO if key == "soft-hyphen" else None,
    )


def _found(article: Article) -> Iterator[_Hidden]:
    """Runs of hidden characters, those left out that belong where they are."""
    text = article.text
    problem = article.front_matter.problem
    # There FM002 speaks of them.
    spoilt = article.front_matter.span.end if problem is not None and problem.key != "unclosed" else 0
    both_ways = _RIGHT_TO_LEFT.search(text) is not None
    for match in _ANY.finditer(text):
        key = (match.lastgroup or "").replace("_", "-")
        start, end = match.span()
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        if key == "direction" and both_ways and not any(character in match.group() for character in _OVERRIDES):
            continue
        if key in {"joiner", "zero-width-space", "blank"} and _OTHER_SCRIPT.search(around):
            continue
        if key in {"joiner", "blank"} and _EMOJI.match(text[max(0, start - 1) : start]):
            continue
        if end <= spoilt and key in {"control", "separator"}:
            continue
        yield _Hidden(key, Span(start, end))


def _word(text: str, span: Span) -> Span:
    """The place with the letters round it, since nobody can see a mark of no width."""
    start, end = span
    while start > max(0, span.start - _ROUND) and text[start - 1].isalnum():
        start -= 1
    while end < min(len(text), span.end + _ROUND) and text[end].isalnum():
        end += 1
    return Span(start, end)


def _near(text: str, span: Span) -> str:
    """What stands round the place, with a sign for the character itself."""
    before, after = text[max(0, span.start - _ROUND) : span.start], text[span.end : span.end + _ROUND]
    before, after = re.split(r"[\r\n]", before)[-1], re.split(r"[\r\n]", after)[0]
    return (_GUARD.sub("", before) + _SHOWN + _GUARD.sub("", after)).strip()


def _fix(text: str, places: Sequence[_Hidden], code: list[Span]) -> Fix:
    edits = []
    safe = True
    blocks = iter(code)
    block = next(blocks, None)
    for key, span in places:
        while block is not None and block.end <= span.start:
            block = next(blocks, None)
        # Two words that a line separator parts must not become one.
        around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        parts = key == "separator" and not re.search(r"\s", around)
        edits.append(Edit(span, " " if parts else ""))
        inside = block is not None and block.start <= span.start
        safe = safe and not inside and not parts and key not in {"soft-hyphen", "object"} and _between_words(text, span)
    # What is deleted may have kept a hyphen from being the mark of a list: somebody is to look.
    return Fix(tuple(edits), safe=safe, structure=not safe)


def _between_words(text: str, span: Span) -> bool:
    """Whether nothing but the character goes when it is deleted: it keeps no mark of Markdown from being one.

    A line of zero-width spaces is an empty paragraph to some, and one in front of a hyphen keeps it from being a list.
    """
    at = span.start
    while at > max(0, span.start - _ROUND) and text[at - 1] == " ":
        at -= 1
    before, after = text[max(0, at - 1) : at], text[span.end : span.end + 1]
    if not before.isalnum() and before not in _ENDS - {".", ")"}:
        return False
    ends_line = after in {"", "\n", "\r"}
    return after.isalnum() or (at == span.start and (ends_line or after == " " or after in _ENDS))
