"""The user's own JSON Schema for front matter: what does not fit it, and where."""

import json
import os
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .article.misfit import Misfit
from .config import ConfigError
from .foreign import OutOfTimeError, limited

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

KEY = "front-matter-schema"
PATIENCE = 2  # seconds of computing that a schema may take for one article
_MOST_CHARACTERS = 10_000_000
_MOST_MISFITS = 20
_LONG_SAID = 200  # characters of what the library says
_LONG = 60  # characters of a value that a message quotes
# JSON Schema's names of rules, kinds and forms → keys of the messages; see the page of FM006.
_KEYS = {
    "enum": "schema-enum",
    "const": "schema-enum",
    "minLength": "schema-short",
    "maxLength": "schema-long",
    "minimum": "schema-low",
    "maximum": "schema-high",
    "exclusiveMinimum": "schema-above",
    "exclusiveMaximum": "schema-below",
    "minItems": "schema-few",
    "maxItems": "schema-many",
    "uniqueItems": "schema-same",
    "pattern": "schema-pattern",
    "format": "schema-format",
}
_FORMATS = frozenset({"date", "date-time", "email", "uri"})
_KINDS = frozenset({"array", "boolean", "integer", "number", "object", "string", "null"})


class Schema:
    """A schema on disk.

    Args:
        path: of a file with JSON Schema, any draft; references to other files and to the network are not followed.

    Raises:
        ConfigError: it cannot be read, or is no schema.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        try:
            if os.path.exists(path) and not os.path.isfile(path):
                raise self._error("is no file")  # a device may be read without end
            with open(path, encoding="utf-8-sig") as stream:
                text = stream.read(_MOST_CHARACTERS + 1)
            if len(text) > _MOST_CHARACTERS:
                raise self._error(f"more than {_MOST_CHARACTERS} characters: no schema")
            self._schema = json.loads(text)
        except OSError as error:
            raise self._error(str(error.strerror)) from None
        except (ValueError, RecursionError) as error:
            raise self._error(f"not JSON: {error}") from None
        with _patient():
            _ = self._validator

    def _error(self, said: str) -> ConfigError:
        return ConfigError(f"`{KEY}`: {self._path}: {said}", (KEY,))

    @cached_property
    def _validator(self) -> "Validator":
        # 80 ms, for those alone who have a schema.
        from jsonschema import SchemaError
        from jsonschema.validators import Draft202012Validator, validator_for
        from referencing import Registry

        from .schema_keywords import formats, hardened

        schema: Any = self._schema
        if not isinstance(self._schema, (dict, bool)):
            raise self._error("no JSON Schema: it must be an object")
        if isinstance(schema, dict) and not isinstance(schema.get("$schema", ""), str):
            raise self._error("no JSON Schema: `$schema` must be a text")
        try:
            kind = validator_for(schema, default=Draft202012Validator)
            kind.check_schema(schema)
            _name_forbidden(schema)
            _check_references(schema)
            if isinstance(schema, dict):
                schema.pop("$schema", None)  # where it refers to itself, the library would go back to the class that this names
            validator = hardened(kind)(schema, registry=Registry(), format_checker=formats(kind))
            # What refers to itself fails here once, and not in every article.
            for _ in validator.iter_errors({}):
                pass
        except SchemaError as error:
            where = "/".join(map(str, error.absolute_path))
            raise self._error(f"no JSON Schema: {where + ': ' if where else ''}{error.message}") from None
        except RecursionError:
            raise self._error("no JSON Schema: it refers to itself without end, or is nested too deep") from None
        except OutOfTimeError:
            raise self._error(f"it takes more than {PATIENCE} seconds to check nothing by it: its references multiply") from None
        except Exception as error:  # noqa: BLE001 - whatever the library says of a schema that is no mapping or refers to nothing
            raise self._error(f"no JSON Schema: {str(error) or type(error).__name__}") from None
        return validator

    def misfits(self, values: Mapping[str, object]) -> list[Misfit]:
        """What does not fit, in order of the keys; the first twenty.

        Front matter that cannot be checked by it, because that would take too long or goes too deep, does not fit.

        Args:
            values: the front matter. Dates are compared as text in the form of ISO 8601.

        Raises:
            Exception: a part with an address of its own refers to what is not there; the engine reports that as a failed rule.
        """
        if self._schema is False:
            return [Misfit((str(name),), "schema-unknown") for name in values][:_MOST_MISFITS]
        try:
            with _patient():
                errors = sorted(self._validator.iter_errors(_as_json(values)), key=lambda error: [str(part) for part in error.absolute_path])
                return [misfit for error in errors for misfit in _misfits(error)][:_MOST_MISFITS]
        except RecursionError:
            return [Misfit((), "schema-deep")]
        except OutOfTimeError:
            return [Misfit((), "schema-slow", {"seconds": PATIENCE})]


@contextmanager
def _patient() -> Iterator[None]:
    """Patterns of a schema may take for ever, and speak of what Python warns of."""
    with limited(PATIENCE), warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        yield


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema, the whole first."""
    left: list[Any] = [schema]
    while left:
        part = left.pop()
        if isinstance(part, dict):
            yield part
            left += part.values()
        elif isinstance(part, list):
            left += part


def _name_forbidden(schema: Any) -> None:
    """Write «a: false», which forbids a field, as «a: {not: {}}»: of the former the library does not say which field it was."""
    for part in list(_parts(schema)):
        for key in ("properties", "patternProperties"):
            fields = part.get(key)
            if isinstance(fields, dict):
                fields |= {name: {"not": {}} for name, field in fields.items() if field is False}


def _check_references(schema: Any) -> None:
    """Refuse references that lead out of the schema, or nowhere in it.

    Raises:
        ValueError: one does; the text names it.
    """
    from referencing import Registry, Resource
    from referencing.exceptions import Unresolvable
    from referencing.jsonschema import DRAFT202012

    parts = list(_parts(schema))
    if any(isinstance(part.get("$id", part.get("id")), str) for part in parts[1:]):
        return  # they have addresses of their own, which may be meant
    references = [part["$ref"] for part in parts if isinstance(part.get("$ref"), str)]
    resource: Resource[Any] = Resource.from_contents(schema, default_specification=DRAFT202012)
    resolver = Registry().with_resource(resource.id() or "", resource).resolver(resource.id() or "")
    for reference in references:
        try:
            resolver.lookup(reference)
        except Unresolvable:
            raise ValueError(f"`{reference}` is not in it, and references that lead out of it are not followed") from None


def _misfits(error: "ValidationError") -> Iterator[Misfit]:
    path = tuple(error.absolute_path)
    rule, wanted, value = str(error.validator), error.validator_value, error.instance
    if error.validator is None:  # a `false` somewhere, of which the library says so in its words
        said = "/".join([*map(str, error.absolute_schema_path), "false"])
        yield _of_field(path, "schema-unknown") if path and isinstance(path[-1], str) else Misfit((), "schema-whole", {"said": said})
    elif rule == "not" and wanted == {}:
        yield _of_field(path, "schema-unknown") if path and isinstance(path[-1], str) else Misfit(path, "schema-needless", {})
    elif rule == "required":
        for name in wanted if isinstance(wanted, list) else []:
            # Of several there is an error each, which does not say for which.
            if isinstance(value, dict) and name not in value and error.message.startswith(f"{name!r} is "):
                yield _of_field((*path, str(name)), "schema-required")
    elif rule == "additionalProperties" and isinstance(value, dict):
        allowed = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
        by_pattern = error.schema.get("patternProperties", {}) if isinstance(error.schema, Mapping) else {}
        for name in value:
            if name not in allowed and not any(re.search(pattern, name) for pattern in by_pattern):
                yield _of_field((*path, str(name)), "schema-unknown")
    elif not path:
        # What is wrong with the front matter as a whole names no field.
        yield Misfit(path, "schema-whole", {"said": _first_line(error.message)})
    else:
        yield Misfit(path, *_said(rule, wanted, value, error.message))


def _of_field(path: tuple[str | int, ...], key: str) -> Misfit:
    """What is said of a field by its name; of one in an item of a list, that is said of the item."""
    if any(isinstance(part, int) for part in path):
        return Misfit(path[:-1], f"{key}-in-item", {"field": str(path[-1])})
    return Misfit(path, key, {"field": ".".join(map(str, path))})


def _said(rule: str, wanted: Any, value: object, message: str) -> tuple[str, dict[str, object]]:
    """The message of FM006 for a rule of JSON Schema, and what it names; in the library's words where we have none."""
    short: dict[str, object] = {"value": _short(value)}
    limit: dict[str, object] = {"limit": wanted}
    key = _KEYS.get(rule, "schema-other")
    if rule == "type":
        kinds = [wanted] if isinstance(wanted, str) else [kind for kind in wanted if kind != "null"] or ["null"]  # empty is no kind to ask for
        if value is None:
            return "schema-empty", {}
        if len(kinds) == 1 and kinds[0] in _KINDS:
            return f"schema-type-{kinds[0]}", short
    elif rule in {"enum", "const"}:
        choices = wanted if rule == "enum" and isinstance(wanted, list) else [wanted]
        return key, short | {"choices": ", ".join(map(_short, choices[:_MOST_MISFITS]))}
    elif rule in {"minLength", "maxLength"}:
        return key, limit | {"length": len(str(value))}
    elif rule in {"minimum", "maximum"}:
        # In draft 4 the limit itself may be left out by a key beside it.
        return _KEYS[f"exclusive{rule.capitalize()}"] if value == wanted else key, short | limit
    elif rule in {"exclusiveMinimum", "exclusiveMaximum"}:
        return key, short | limit
    elif rule in {"minItems", "maxItems"}:
        return key, limit | {"count": len(value) if isinstance(value, list) else 0}
    elif rule == "uniqueItems":
        return key, {}
    elif rule == "format":
        return f"schema-format-{wanted}" if wanted in _FORMATS else key, short | {"wanted": str(wanted)}
    elif rule == "pattern":
        return key, short | {"wanted": str(wanted)}
    return "schema-other", {"said": _first_line(message)}


def _first_line(said: str) -> str:
    return said.partition("\n")[0][:_LONG_SAID]


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONG else text[:_LONG] + "…"


def _as_json(value: object) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _as_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_as_json(item) for item in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return str(value)
