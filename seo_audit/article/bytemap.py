"""Byte offsets of UTF-8 as code points: the parser counts the former, everything else the latter."""

_BLOCK = 512
_CONTINUATION = bytes(range(0x80, 0xC0))


class ByteMap:
    """Converts offsets into `data` on demand: a count of code points every 512 bytes, and the rest counted when asked.

    Args:
        data: UTF-8.
        base: code points in front of `data` in the file, added to every answer.
    """

    __slots__ = ("_base", "_counts", "_data")

    def __init__(self, data: bytes, base: int) -> None:
        self._data = data
        self._base = base
        self._counts: list[int] | None = None
        if not data.isascii():
            count = base
            self._counts = [count]
            for start in range(0, len(data), _BLOCK):
                count += len(data[start : start + _BLOCK].translate(None, _CONTINUATION))
                self._counts.append(count)

    def __call__(self, offset: int) -> int:
        """The code point at byte `offset`, which must not lie inside a character."""
        if self._counts is None:
            return self._base + offset
        block = offset // _BLOCK
        return self._counts[block] + len(self._data[block * _BLOCK : offset].translate(None, _CONTINUATION))
