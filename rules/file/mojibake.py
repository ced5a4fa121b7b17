"""Text that was read in a wrong encoding, and what it says when that is undone."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Group, Place, Severity, Span, TextBlock, pattern, rule


class _Misreading(NamedTuple):
    """What text becomes when it is taken for something else.

    Args:
        signs: without one of these a text holds none of it.
        read_as: the encoding that it was taken for.
        pattern: what it looks like.
        written_in: its own encoding.
    """

    signs: tuple[str, ...]
    read_as: str
    pattern: re.Pattern[str]
    written_in: str = "utf-8"


def _later(codec: str) -> str:
    """A set of what the later bytes of a letter in UTF-8 are taken for; a byte without a character is a control character."""
    read = "".join(
        character if character != "\ufffd" else chr(byte) for byte in range(0x80, 0xC0) for character in bytes([byte]).decode(codec, "replace")
    )
    return "[" + re.escape(read) + ("\x80-\x9f]" if codec == "cp1252" else "]")


def _words(letter: str) -> str:
    """Three letters in a row stand in no «СССР», «Р. С.» or «Рё…»; what parts words may follow."""
    return f"(?:{letter}){{3,}}(?:[ !,.:;()-]{{1,3}}(?:{letter})+)*"


_LATER_1251, _LATER_1252 = _later("cp1251"), _later("cp1252")
_DASHES_1252 = f"(?:â€{_LATER_1252})+|ðŸ{_LATER_1252}{{2}}"
_LATIN_1252 = f"(?<![^\\W\\d_])Â[\xa0°©®±§·]|Ã{_LATER_1252}(?=[a-z])|(?<=[a-z])Ã{_LATER_1252}"
_MISREADINGS = (
    _Misreading(
        ("Рѕ", "Р°", "Рµ", "Рё", "Сѓ", "С‹", "вЂ", "рџ"),
        "cp1251",
        pattern(f"{_words(f'[РС]{_LATER_1251}')}|(?:вЂ{_LATER_1251})+|рџ{_LATER_1251}{{2}}"),
    ),
    _Misreading(("Ð", "Ñ", "â€", "ðŸ", "Â", "Ã"), "cp1252", pattern(f"{_words(f'[ÐÑ]{_LATER_1252}')}|{_DASHES_1252}|{_LATIN_1252}")),
    _Misreading(("╨╛", "╨░", "╨╡"), "cp866", pattern(_words(f"[╨╤]{_later('cp866')}"))),
    _Misreading(("п╬", "п╟", "п╣"), "koi8-r", pattern(_words(f"[пя]{_later('koi8-r')}"))),
    # Russian in Windows-1251 taken for Western European: no language has four accented letters in a row.
    _Misreading(("î", "à", "å"), "latin-1", pattern("[À-ÖØ-öø-ÿ¸¨]{4,}(?:[ !,.:;()-]{1,3}[À-ÖØ-öø-ÿ]+)*"), "cp1251"),
)
_CODE = pattern("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]+")
_ANY_CODE = pattern("[\x80-\x9f]")  # twice as fast as the set of those that stand for something
_LOST = pattern("\ufffd+")
_QUOTES = {"«": "»", "„": "“", "“": "”", '"': '"', "'": "'", "(": ")", "‘": "’"}
_MOST_SHOWN = 100
_MOST_READ = 200
_MOST_FOUND = 10_000
_ROUND = 15


class _Place(NamedTuple):
    key: str
    span: Span
    meant: str


@rule("FILE004", "mojibake", severity=Severity.ERROR)
def mojibake(article: Article) -> Iterator[Group[_Place]]:
    places = sorted(_found(article.text), key=lambda place: place.span)
    if not places:
        return
    kinds: dict[str, list[_Place]] = {}
    for place in _outside_samples(article, places):
        kinds.setdefault(place.key, []).append(place)
    for same in kinds.values():
        yield Group(same, partial(_finding, article.text))


def _finding(text: str, places: Sequence[_Place]) -> Finding:
    """One finding about all places of a kind."""
    first, *others = places
    parameters = {"text": _shown(text, first), "meant": first.meant, "count": len(places)}
    related = [Place(place.span, f"{place.key}-too", {"text": _shown(text, place), "meant": place.meant}) for place in others[:_MOST_SHOWN]]
    return Finding(first.span, first.key, parameters, related=related)


def _found(text: str) -> Iterator[_Place]:
    """The places, so many that the rest of a file that is nothing else does not matter."""
    taken: list[Span] = []
    for misreading in _MISREADINGS:
        # One rare character is looked for fifty times faster than two.
        if any(sign[-1] in text and sign in text for sign in misreading.signs):
            for match in islice(misreading.pattern.finditer(text), _MOST_FOUND):
                taken.append(Span(*match.span()))
                yield _Place("decoded", taken[-1], _decoded(text[match.start() : min(match.end(), match.start() + _MOST_READ)], misreading))
    # Who names it speaks of it.
    if "\ufffd" in text and "U+FFFD" not in text:
        yield from (_Place("lost", Span(*match.span()), "") for match in islice(_LOST.finditer(text), _MOST_FOUND))
    taken.sort()
    for match in islice(_CODE.finditer(text), _MOST_FOUND) if _ANY_CODE.search(text) else ():
        index = bisect_right(taken, match.start(), key=lambda span: span.start) - 1
        if index < 0 or taken[index].end <= match.start():
            yield _Place("code", Span(*match.span()), match.group()[:_MOST_READ].encode("latin-1").decode("cp1252", "replace"))


def _decoded(text: str, misreading: _Misreading) -> str:
    data = b"".join(_bytes(character, misreading.read_as) for character in text)
    return data.decode(misreading.written_in, "ignore").strip()


def _bytes(character: str, codec: str) -> bytes:
    try:
        return character.encode(codec)
    except UnicodeEncodeError:
        return character.encode("latin-1", "ignore")


def _outside_samples(article: Article, places: list[_Place]) -> Iterator[_Place]:
    """The places that are no examples of what the article speaks of: not in code, and in the text not in quotes of their own."""
    text = article.text
    body = article.front_matter.span.end
    code = [block.span for block in article.code_blocks]
    code += [span for block in article.all_blocks if isinstance(block, TextBlock) for span in block.code_spans]
    spans = iter(sorted(code))
    span = next(spans, None)
    for place in places:
        start, end = place.span
        while span is not None and span.end <= start:
            span = next(spans, None)
        in_code = span is not None and span.start <= start
        quoted = start > body and _QUOTES.get(text[start - 1]) == text[end : end + 1]
        if not in_code and not quoted:
            yield place


def _shown(text: str, place: _Place) -> str:
    """The characters in question; with what stands round them where they show nothing."""
    start, end = place.span
    if place.key == "decoded":
        return text[start : min(end, start + _MOST_READ)]
    before, after = text[max(0, start - _ROUND) : start], text[end : end + _ROUND]
    shown = re.split(r"[\r\n]", before)[-1] + text[start : min(end, start + _ROUND)] + re.split(r"[\r\n]", after)[0]
    return _CODE.sub("▯", shown).strip()
