"""Keywords of JSON Schema that the library checks in a way that articles can abuse; the library is imported when there is a schema."""

import json
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema import FormatChecker, ValidationError
    from jsonschema.protocols import Validator


def hardened(kind: "type[Validator]") -> "type[Validator]":
    """A class of validators that never takes a time that grows with the square of a list, nor fails over a number."""
    from jsonschema.validators import extend

    made: type[Validator] = extend(kind, {"uniqueItems": _unique_items, "multipleOf": _multiple_of})  # type: ignore[no-untyped-call]
    return made


def formats(kind: "type[Validator]") -> "FormatChecker":
    """What checks formats: a value over which a check fails in any way has not the format."""
    from jsonschema import FormatChecker

    checker = FormatChecker(())
    checker.checkers = {name: (check, Exception) for name, (check, _) in kind.FORMAT_CHECKER.checkers.items()}
    return checker


def _unique_items(validator: "Validator", wanted: object, value: Any, _: object) -> "Iterator[ValidationError]":
    from jsonschema import ValidationError

    if not wanted or not validator.is_type(value, "array"):
        return
    # Hashes of texts cannot be foreseen, those of numbers can: texts are compared.
    seen = {json.dumps(_canonical(item), sort_keys=True) for item in value}
    if len(seen) < len(value):
        yield ValidationError(f"{value!r} has non-unique elements")


def _canonical(value: Any) -> Any:
    """What is equal by JSON Schema becomes one text: 1 and 1.0 are, 1 and true are not."""
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_canonical(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _multiple_of(validator: "Validator", factor: Any, value: Any, _: object) -> "Iterator[ValidationError]":
    """In decimals, as it is written: 0.07 is seven times 0.01, which it is not for a processor."""
    from jsonschema import ValidationError

    if not validator.is_type(value, "number"):
        return
    if not all(isinstance(number, int) or isfinite(number) for number in (factor, value)) or _exact(value) % _exact(factor):
        yield ValidationError(f"{value!r} is not a multiple of {factor}")


def _exact(number: float) -> Fraction:
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))
