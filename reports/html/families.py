"""Families of rules, by the letters of their codes."""

from collections.abc import Sequence


def family_of(code: str) -> str:
    """The letters of a code: `HEAD` of `HEAD003`."""
    return code.rstrip("0123456789")


def families_of(codes: Sequence[str]) -> list[str]:
    """The families of some rules, in alphabetical order."""
    return sorted({family_of(code) for code in codes})
