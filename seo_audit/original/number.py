"""A number of a text, as what it may be."""

from fractions import Fraction
from typing import NamedTuple

Value = Fraction | str
_MARGIN = Fraction(6, 100)  # within which a measure may be rounded when its unit is changed


class Number(NamedTuple):
    """A number in a text.

    Args:
        start: where it begins in the text.
        end: behind it.
        text: as it is written, with its scale: `5 тыс`.
        values: what it may be: numbers, versions (`2.1.0`), times (`17:00`), months (`month 3`).
        about: what it is in other units, roughly.
        sure: whether it is a number for certain; what is part of a name or of an idiom may be something else in translation.
        opaque: whether it stands in code or in an address, where it only proves that it is kept.
        piece: the index of the piece that it stands in; -1 for a heading.
    """

    start: int
    end: int
    text: str
    values: frozenset[Value]
    about: tuple[Fraction, ...] = ()
    sure: bool = True
    opaque: bool = False
    piece: int = 0

    @property
    def is_figure(self) -> bool:
        """Whether it is written in digits, and is no code."""
        return self.text[:1].isdigit() and not self.opaque

    def is_same(self, other: "Number") -> bool:
        """Whether both may be the same number; two measures may be rounded."""
        if not self.values.isdisjoint(other.values):
            return True
        return any(_is_about(one, value) for one in self.about for value in other.values) or any(
            _is_about(one, value) for one in other.about for value in self.values
        )


def _is_about(one: Fraction, value: Value) -> bool:
    return isinstance(value, Fraction) and abs(one - value) <= max(_MARGIN * abs(one), Fraction(1, 2))
