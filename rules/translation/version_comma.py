"""A comma in the number of a version: «NuGet 2,6»."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Article, Edit, Finding, Fix, Group, Needs, Place, Prose, Severity, Span, parses, pattern, rule

_HINT = pattern(r",(?<=\d,)\d")  # what begins with one character is found fastest
_BLANK = "[ \u00a0\u202f]"
_COMMA = pattern(r"(?<![\w.,])v?\d{1,2},\d{1,2}(?!\w|[.,]\d)")
# What makes a quantity of a number; most are nouns in the genitive, which are told by their case.
_UNIT = pattern(
    rf"{_BLANK}?(?:[%‰°₽$€£×x″\"]|[+*/=<>]|из\s|(?:раза?|с|м|г|л|ч|мин|сек|мс|мм|см|дм|км|кг|мг|мл|т|к|м²|кв|куб|руб|коп|млн|млрд|трлн|тыс|п|пп|шт|об"
    r"|[кмгтКМГТ]?(?:Гц|б|Б|байт|бит|Вт|В|А|Ом)|[KMGT]?i?(?:B|Hz|W|bps)|x|px|pt|em|rem|s|ms|mm|cm|km|kg|in|GB)(?![\w-]))"
)
_WORD_BEHIND = pattern(rf"{_BLANK}([а-яё]+)")
_SAID = pattern(rf"(?<!\w)(?:[Вв]ерси|[Вв]ыпуск|[Рр]елиз)[а-яё]{{0,3}}{_BLANK}(?:—{_BLANK}|(?:[A-Za-z.][\w.#+]*{_BLANK}){{1,3}})?$")
_NAME = pattern(rf"(?<![\w.])(?:[A-Za-z.][\w.#+]*{_BLANK}){{0,2}}(?P<last>[A-Za-z.][\w.#+]*)(?:{_BLANK}20\d\d)?(?:{_BLANK}|(?<=[A-Za-z])-)$")
_AMONG_VERSIONS = pattern(
    rf"{_BLANK}(?:(?:и|или){_BLANK}(?:более{_BLANK}(?:поздн|ранн|нов|стар)|выше|ниже|новее|старше|младше|позже)|(?:RTM|RTW|RC\d?|Beta|Preview|SDK|LTS)\b)"
)
_NEXT = pattern(r"(?:,?\s(?:и|или|до|по|на|в|к|с|—|–|-)\s|,\s|[–—/-])(v?\d{1,2},\d{1,2})(?!\w|[.,]\d)")
# Names, by their last word, that a decimal never follows as a quantity without a unit. CTR, ROI, IELTS, Camry and browsers, which have
# shares, are none; what an article calls «Имя 2.6» elsewhere is one in that article.
_VERSIONED = frozenset(
    """.net net asp.net core phone framework netstandard nuget nuget.exe msbuild studio iis powershell signalr blazor python php java javascript ecmascript
    typescript node.js nodejs angular vue vue.js nuxt ios ipados macos watchos android ubuntu debian fedora linux centos usb hdmi bluetooth thunderbolt http
    tls ssl oauth openid saml websocket html xhtml css xml opengl openssl directx django flask fastapi laravel symfony rails ruby golang kotlin perl
    postgresql postgres mysql mariadb sqlite mongodb redis elasticsearch kubernetes docker helm gradle maven npm wordpress drupal joomla opencart
    gpt chatgpt claude gemini llama deepseek qwen midjourney""".split()
)
_INTEGER = pattern(r"\s(?:и|или)\s\d+(?![\d,.])")  # «в версиях 2,3 и 4»: several, written without blanks
_REACH = 60  # characters in front of a number in which its name is looked for
_MOST_PLACES = 100


class _Version(NamedTuple):
    """A number with the name in front of it, and where its comma stands, if that can be written to."""

    span: Span
    text: str
    comma: Span | None


@rule("TRAN025", "version-comma", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Locale conventions/Number format")
def version_comma(article: Article) -> Iterator[Group[_Version]]:
    if not _HINT.search(article.text):
        return
    found = [version for prose in article.phrases.texts if _HINT.search(prose.text) for version in _versions(article, prose)]
    if found:
        yield Group(sorted(found), _finding)


def _finding(versions: Sequence[_Version]) -> Finding:
    first = versions[0]
    said = {"text": first.text, "right": first.text.replace(",", "."), "more": len(versions) - 1}
    edits = tuple(Edit(version.comma, ".") for version in versions if version.comma)
    related = [Place(version.span, "place") for version in versions[1:_MOST_PLACES]]
    return Finding(first.span, "one" if len(versions) == 1 else "many", said, related=related, fix=Fix(edits, safe=False) if edits else None)


def _versions(article: Article, prose: Prose) -> Iterator[_Version]:
    text = prose.text
    done = 0
    for match in _COMMA.finditer(text):
        start, end = match.span()
        begins = -1 if start < done or _is_quantity(text, end) else _begins(article, text, start, end)
        while begins >= 0:
            comma = text.index(",", start)
            place = prose.span(comma, comma + 1) if prose.is_verbatim(comma, comma + 1) else None
            yield _Version(prose.span(begins, end), text[begins:end], place)
            done = end
            following = _NEXT.match(text, end)  # «в 2,1, 2,2 и 3,0»
            if following is None or _is_quantity(text, following.end()):
                break
            begins = start = following.start(1)
            end = following.end()


def _begins(article: Article, text: str, start: int, end: int) -> int:
    """Where the name of what has the version begins; -1 where the number is none of a version."""
    reach = max(0, start - _REACH)
    said = _SAID.search(text, reach, start)
    if said:
        return said.start()
    named = _NAME.search(text, reach, start)
    if named is None:
        return -1
    last = named["last"].strip(".")
    known = named["last"].lower() in _VERSIONED or last.lower() in _VERSIONED
    if not known and (text[start - 1] == "-" or not last[:1].isupper()):
        return -1
    if known or _AMONG_VERSIONS.match(text, end) or _is_versioned(article.text, last):
        return named.start()
    return -1


def _is_versioned(text: str, name: str) -> bool:
    """Whether a text has a version of this name with a stop anywhere."""
    at = text.find(f"{name} ")
    while at >= 0:
        behind = text[at + len(name) + 1 : at + len(name) + 6].lstrip("v").partition(".")
        if behind[0].isdigit() and behind[2][:1].isdigit() and not text[at - 1 : at].isalnum():
            return True
        at = text.find(f"{name} ", at + 1)
    return False


def _is_quantity(text: str, end: int) -> bool:
    if _UNIT.match(text, end) or _INTEGER.match(text, end):
        return True
    behind = _WORD_BEHIND.match(text, end)
    parse = parses(behind[1])[0] if behind else None
    return parse is not None and parse.kind == "NOUN" and parse.case == "gent"
