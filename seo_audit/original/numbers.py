"""The numbers of a text in English or Russian, as values that can be compared."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ..article.lazy_pattern import pattern
from ..russian import number_words as russian
from ..russian.time_words import lasting as russian_lasting
from . import english_numbers as english
from .figures import EACH, figures
from .model import Part
from .number import Number

_TOKEN = pattern(r"\S+")
_OPAQUE = pattern(r"://|www\.|\w@\w|[\w)}][/\\][^\W\d]|\b0x[0-9a-fA-F]")  # an address, a path, a number of machines
_PRICE = pattern(rf"[($€£]*\d[\d.,]*{EACH}")
_ROMAN = pattern(r"(?<![\w.])(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\w)")
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_COUNTED = rf"(?:century|centuries|chapter|part|volume|{russian.COUNTED})"
_COUNTED_BEHIND = pattern(rf"\s+(?i:{_COUNTED})(?!\w)")
_COUNTED_BEFORE = pattern(rf"(?i:\b{_COUNTED})\s+\Z")
_WINDOW = 20  # characters before a Roman numeral in which what it counts is looked for
HEADING = -1


def numbers_of_section(part: Part, *, is_russian: bool) -> list[Number]:
    """The numbers of a section, in order, those of its heading first; of its code too, of which none is sure.

    Args:
        part: the section.
        is_russian: whether it is Russian; else it is English.
    """
    found = [number._replace(piece=HEADING) for number in numbers(part.heading, is_russian=is_russian)]
    for index, piece in enumerate(part.pieces):
        code = [piece.text] if piece.kind == "code" else piece.code
        found += [number._replace(piece=index) for number in numbers(piece.text, is_russian=is_russian, code=code)]
    return found


def numbers(text: str, *, is_russian: bool, code: Iterable[str] = ()) -> list[Number]:
    """The numbers of a text, in order.

    Args:
        text: it.
        is_russian: whether it is Russian; else it is English.
        code: what of it is code, in order.
    """
    language = russian if is_russian else english
    found = list(figures(text, is_russian=is_russian))
    found += [Number(start, end, text[start:end], frozenset({f"month {month}"})) for start, end, month in language.months(text)]
    inside = {at for number in found for at in (number.start, number.end)}  # «2 миллиарда» holds no «миллиард»
    found += [
        Number(one.start, one.end, text[one.start : one.end], frozenset({one.value}), sure=one.sure)
        for one in language.numerals(text)
        if one.end not in inside
    ]
    found = [_with_time(number, text, is_russian=is_russian) for number in found]
    found += _romans(text)
    found.sort(key=lambda number: (number.start, number.end))
    spans = sorted([*_places(text, code), *_addresses(text)])
    return list(_marked(found, spans)) if spans else found


def _with_time(number: Number, text: str, *, is_russian: bool) -> Number:
    """A number that counts hours, days, months as what all of them last, too: 48 hours are two days."""
    times = [
        time
        for value in number.values
        if isinstance(value, Fraction)
        for time in (russian_lasting(value, text, number.start, number.end) if is_russian else english.lasting(value, text, number.end))
    ]
    return number._replace(values=number.values | frozenset(times)) if times else number


def _marked(found: Iterable[Number], spans: Iterable[tuple[int, int]]) -> Iterator[Number]:
    """Numbers in order, those inside the spans, which are in order too, as opaque ones."""
    left = iter(spans)
    start, end = next(left)
    for number in found:
        while end <= number.start:
            start, end = next(left, (number.end, number.end + 1))
        yield number._replace(opaque=True, sure=False) if start < number.end else number


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    if "/" in text or "\\" in text or "@" in text or "0x" in text or "www." in text:
        yield from (match.span() for match in _TOKEN.finditer(text) if _OPAQUE.search(match[0]) and not _PRICE.match(match[0]))


def _places(text: str, code: Iterable[str]) -> Iterator[tuple[int, int]]:
    at = 0
    for one in code:
        start = text.find(one, at) if one else -1
        if start >= 0:
            at = start + len(one)
            yield start, at


def _romans(text: str) -> Iterator[Number]:
    """Roman numerals; sure ones only beside what is counted by them, as centuries are."""
    for match in _ROMAN.finditer(text):
        if not match[0]:
            continue
        values = [_ROMANS[letter] for letter in match[0]]
        total = sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        sure = _COUNTED_BEHIND.match(text, match.end()) is not None or _COUNTED_BEFORE.search(before) is not None
        yield Number(match.start(), match.end(), match[0], frozenset({Fraction(total)}), sure=sure)
