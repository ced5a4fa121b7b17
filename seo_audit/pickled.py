"""Values of the cache as bytes: our own plain records, and nothing else."""

import io
import pickle
import zlib
from typing import Any

_SQUEEZED = 2_000  # bytes from which compressing is worth it


class CacheError(Exception):
    """The cache cannot be used; the text says why."""


def dumped(value: Any, *, squeezed: bool = True) -> bytes:
    """A value as it is kept.

    Args:
        value: it.
        squeezed: whether it is worth compressing, where it is long.
    """
    writer = _Writer(squeezed=squeezed)
    pickle.Pickler(writer, protocol=5).dump(value)
    return writer.done()


class _Writer:
    """Takes bytes as they come, and compresses them when there are many: what is large is never there twice."""

    def __init__(self, *, squeezed: bool) -> None:
        self._squeezed = squeezed
        self._parts = [b"p"]
        self._length = 0
        self._compressor: Any = None

    def write(self, data: bytes) -> None:
        self._length += len(data)
        if self._squeezed and self._compressor is None and self._length >= _SQUEEZED:
            self._compressor = zlib.compressobj(1)
            self._parts = [b"z", *map(self._compressor.compress, self._parts[1:])]
        self._parts.append(self._compressor.compress(data) if self._compressor else bytes(data))

    def done(self) -> bytes:
        if self._compressor:
            self._parts.append(self._compressor.flush())
        return b"".join(self._parts)


def loaded(data: bytes) -> Any:
    """The opposite of `dumped`.

    Raises:
        CacheError: it holds something else than our own records.
    """
    try:
        plain = zlib.decompress(data[1:]) if data[:1] == b"z" else data[1:]
        return _Plain(io.BytesIO(plain)).load()
    except Exception as error:  # noqa: BLE001 - whatever stands there, it is no entry of ours
        raise CacheError(f"damaged: {error}") from None


class _Plain(pickle.Unpickler):
    """Makes nothing but our own records: a cache may come from anywhere."""

    def find_class(self, module: str, name: str) -> Any:
        # Each entry asks for the same dozen of classes: finding them anew takes longer than reading it.
        known = _FOUND.get((module, name))
        if known is None:
            known = _FOUND[module, name] = self._looked_up(module, name)
        return known

    def _looked_up(self, module: str, name: str) -> Any:
        if (module, name) in _BUILTINS:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith("seo_audit.") and "." not in name else None
        if isinstance(found, type) and (issubclass(found, (tuple, int)) or name == "SiteFinding"):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


_BUILTINS = {("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date")}
_FOUND: dict[tuple[str, str], Any] = {}
