"""A name of a file, a command or a type that a translation broke."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import (
    Article,
    Confidence,
    Edit,
    Finding,
    Fix,
    Group,
    Needs,
    Place,
    Prose,
    Severity,
    Span,
    parses,
    pattern,
    rule,
    skeleton,
)

_EXTENSIONS = (
    r"exe|dll|config|json|jsx?|tsx?|xml|xlsx?|docx?|csproj|vbproj|fsproj|nupkg|nuspec|vsix|cs|cshtml|razor|yaml|yml|html?|css|scss|py|txt|zip|ini|jar|props|targets|resx|sln"
    r"|md|php|sql|log|bat|cmd|ps1|psm1|env|toml|lock|sh|rb|cpp|vb|aspx|asmx|svc|pdf|csv|png|jpe?g|svg|gif"
)
# `DotNet. exe`, `NuGet. Tools. VSIX`, `ASP. NET`; a sentence would go on with a capital and a word of its own.
_SPACED = pattern(rf"\.[ \xa0](?<=[A-Za-z0-9_]\.[ \xa0])(?:(?:{_EXTENSIONS}|NET|VSIX)(?![\w-]))")
_NAME = pattern(r"[A-Za-z][\w-]*(?:\.[ \xa0]?[\w-]+)*$")
_NEAR = 60
_LONG, _SLACK = 10, 6  # letters of a word that may be a name, and by how many the name may be longer
_CYRILLIC = pattern("[А-Яа-яё]+")
_PATH = pattern(r"[А-Яа-яё]{3,}\\[А-Яа-яё]{3,}")
_IDENTIFIER = pattern(r"[A-Z][a-z]+(?:[A-Z][a-z0-9]+){2,}|[A-Z]{3,}\\[A-Za-z]{3,}")
_FEWEST_SOUNDS = 6  # consonants that two names must have in common


class _Damaged(NamedTuple):
    key: str
    prose: Prose
    start: int
    end: int
    right: str

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.prose.span(self.start, self.end)


@rule(
    "TRAN027", "identifier-damaged", severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Accuracy/Mistranslation"
)  # fmt: skip
def identifier_damaged(article: Article) -> Iterator[Group[_Damaged]]:
    fields = (
        [field.prose for field in (article.title, article.description, article.field("h1")) if field] if article.front_matter.problem is None else []
    )
    texts = (*fields, *article.texts)
    damaged = [one for prose in texts for one in _spaced(prose)] + list(_transliterated(article))
    by_name: dict[tuple[str, str], list[_Damaged]] = {}
    for one in damaged:
        by_name.setdefault((one.key, one.right), []).append(one)
    for places in by_name.values():
        yield Group(places, _told)


def _told(places: Sequence[_Damaged]) -> Finding:
    key, prose, start, end, right = places[0]
    spaced = key == "spaced"
    edits = tuple(Edit(one.span, right) for one in places if one.prose.is_verbatim(one.start, one.end))
    fix = Fix(edits, safe=False) if spaced and len(edits) == len(places) else None
    related = [Place(one.span, "place") for one in places[1:]]
    said = {"text": prose.text[start:end], "right": right, "times": len(places)}
    return Finding(places[0].span, key, said, related=related, fix=fix, severity=None if spaced else Severity.ERROR)


def _spaced(prose: Prose) -> Iterator[_Damaged]:
    """A stop with a space behind it in a name."""
    text = prose.text
    done = 0
    for match in _SPACED.finditer(text):
        name = _NAME.search(text, max(done, match.start() - _NEAR), match.start())
        if name is None or match.start() < done:
            continue
        done = match.end()
        yield _Damaged("spaced", prose, name.start(), done, re.sub(r"\.[ \xa0]", ".", text[name.start() : done]))


def _transliterated(article: Article) -> Iterator[_Damaged]:
    """A Russian word that sounds like a name in the code, and is none: «темпдатапровидероптионс»."""
    if "`" not in article.text and not article.code_blocks:
        return
    unknown = [one for prose in article.texts for one in _unknown(prose)]
    if not unknown:
        return
    longest = max(end - start for _, start, end in unknown)
    names: dict[str, str] = {}
    for name in dict.fromkeys(_IDENTIFIER.findall(article.text)):
        if len(name) <= longest + _SLACK:
            plain = name.replace("\\", "")
            names[skeleton(plain)] = name
            if "tion" in name:  # read by letters, not by sounds
                names[skeleton(plain.replace("tion", "tian"))] = name
    for prose, start, end in unknown:
        sound = skeleton(prose.text[start:end].replace("\\", ""))
        if len(sound) >= _FEWEST_SOUNDS and sound in names:
            yield _Damaged("transliterated", prose, start, end, names[sound])


def _unknown(prose: Prose) -> Iterator[tuple[Prose, int, int]]:
    """Long words that the dictionary does not have, and paths in Russian letters."""
    for index, form in enumerate(prose.words.forms):
        if len(form) >= _LONG and not form.isascii() and not parses(form)[0].known and _CYRILLIC.fullmatch(form):
            yield prose, *prose.words.spans[index]
    if "\\" in prose.text:
        for match in _PATH.finditer(prose.text):
            yield prose, *match.span()
