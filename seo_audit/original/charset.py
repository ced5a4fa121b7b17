"""Which charset a page is written in: what its server says, what it says itself, and what its bytes say."""

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HEAD = 4096  # bytes in which a page says it; the HTML Standard asks for 1024
_META = re.compile(rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_GUESSED = 50_000  # bytes that are enough for a guess
_BAD = 0.002  # share of characters that may be no such: a page with one broken letter is still in its charset
# The encodings of the Encoding Standard, as Python calls them. Others that Python has (`punycode`, `unicode_escape`) are no charsets
# of pages, and slow.
_KNOWN = frozenset(
    "utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 big5 big5hkscs euc_jp euc_kr gb18030 gb2312 gbk"
    " iso2022_jp iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16"
    " koi8-r koi8-u mac-cyrillic mac-roman shift_jis utf-16 utf-16-le utf-16-be".split()
)
_LATIN = frozenset({"iso8859-1", "ascii"})  # browsers read both as Windows-1252, which holds more


def charset(data: bytes, declared: str) -> str:
    """The charset of a page, by the name that Python has for it.

    A byte order mark goes first. What is valid UTF-8 beyond ASCII is UTF-8, whatever the server says: no other text looks like
    it. Then what the header says, what the page says, a guess.

    Args:
        data: the page.
        declared: what the header says; "" for nothing.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if not data.isascii() and _is_utf8(data):
        return "utf-8"
    meta = _META.search(data[:_HEAD])
    for word in (declared, meta[1].decode("ascii") if meta else ""):
        found = _known(word)
        if found and _fits(data, found):
            return found
    return "utf-8" if data.isascii() else _guess(data)


def decoded(data: bytes, name: str) -> str:
    """A page as text, whatever the index says of its charset.

    Args:
        data: the page.
        name: its charset.
    """
    usable = name == "utf-8-sig" or (name and _known(name) == name)
    return data.decode(name if usable else charset(data, ""), "replace")


def _known(word: str) -> str:
    try:
        name = codecs.lookup(word).name if word else ""
    except (LookupError, ValueError):  # a zero byte
        return ""
    return "cp1252" if name in _LATIN else name if name in _KNOWN else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _fits(data: bytes, name: str) -> bool:
    text = data.decode(name, "replace")
    return text.count("\ufffd") <= _BAD * len(text)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESSED]).best()
    found = _known(best.encoding) if best else ""
    return found or ("utf-8" if _fits(data, "utf-8") else "cp1252")
