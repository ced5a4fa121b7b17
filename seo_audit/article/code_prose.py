"""Sentences of ordinary text among lines of code: what stands there when two blocks and the text between them were merged."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .lazy_pattern import pattern
from .span import Span

# What is opened and never closed takes all that follows, so that nothing is searched twice.
_DOUBLE = r'"(?:[^"\\\n]|\\.)*"?'
_SINGLE = r"'(?:[^'\\\n]|\\.)*'?"
_TRIPLE = r'"""(?:.*?"""|.*)|\'\'\'(?:.*?\'\'\'|.*)'
_TEMPLATE = r"`(?:[^`\\]|\\.)*`?"
_SLASHES = r"//[^\n]*|/\*(?:.*?\*/|.*)"
_DASHES = r"--\[\[(?:.*?\]\]|.*)|--[^\n]*|/\*(?:.*?\*/|.*)"
_HASHES = r"\#[^\n]*|^=begin(?:.*?^=end|.*)|<\#(?:.*?\#>|.*)"


def _hidden(*parts: str) -> re.Pattern[str]:
    return pattern("|".join(parts), re.DOTALL | re.MULTILINE)


_OF_HASH = _hidden(_TRIPLE, _HASHES, _DOUBLE, _SINGLE)
_OF_SLASH = _hidden(r'"""(?:.*?"""|.*)', _SLASHES, r'@"(?:[^"]|"")*"?', _DOUBLE, _SINGLE)
_OF_SCRIPT = _hidden(_SLASHES, _TEMPLATE, _DOUBLE, _SINGLE)
_OF_PHP = _hidden(_SLASHES, r"\#[^\n]*", r'"(?:[^"\\]|\\.)*"?', r"'(?:[^'\\]|\\.)*'?")
_OF_DASH = _hidden(_DASHES, r"'(?:[^'\\]|\\.)*'?", _DOUBLE, r"\[\[(?:.*?\]\]|.*)")
_COMMENTS: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys("python py python3 ruby rb r perl pl julia elixir nim dockerfile docker makefile make hcl terraform tf toml".split(), _OF_HASH),
    **dict.fromkeys("bash sh shell zsh fish powershell ps ps1 pwsh azurecli dotnetcli cli yaml yml".split(), _OF_HASH),
    **dict.fromkeys(
        "java c cpp c++ cs csharp c# rust rs kotlin kt swift scala dart json jsonc json5 css scss less proto objective-c".split(), _OF_SLASH
    ),
    **dict.fromkeys("js javascript ts typescript jsx tsx mjs go golang groovy gradle".split(), _OF_SCRIPT),
    "php": _OF_PHP,
    **dict.fromkeys("sql tsql plsql mysql pgsql postgresql sqlite lua haskell".split(), _OF_DASH),
}
"""Languages in which text stands in comments and strings only, and what these look like."""
_COMMANDS = frozenset("bash sh shell zsh fish powershell ps ps1 pwsh azurecli dotnetcli cli".split())
_HASHED = frozenset(language for language, hidden in _COMMENTS.items() if hidden is _OF_HASH) | {"php"}

# A line that may be text, with the line end above it, which is found fast: most blocks have none, and are not looked at any closer.
_CANDIDATE = pattern(r"\n[ \t]*(?:[«*`]{0,3}[А-ЯЁ][^\n]*|[A-Z`][^\n]*[.:!?…)*`,А-яЁё][ \t]*(?=\n|\Z))")
# A text that the language takes as it stands: here-documents, block scalars behind a document's end, sessions with their output.
_VERBATIM = pattern(r"<<[-~]?[ \t]*['\"]?[A-Za-z_]{2,}|@[\"'][ \t]*\n|^(?:>>>|In \[\d+\]:|-{3}[ \t]*$|%%?\w+)|^__(?:END|DATA)__", re.MULTILINE)
_PROMPT = pattern(r"^[ \t]*(?:[$%>]|PS[ >]|[\w.-]+@[\w.-]+[:~])[ \t]?", re.MULTILINE)
_JSX = ("</", "/>")
_LINE = pattern(r"[^\n]+")
_HEADING = pattern(r"\#{2,6}[ \t]+[А-ЯЁ][^\n]*[^\W\d_]{3}")
_QUOTED = pattern(r"`[^`\n]*`|https?://\S+|\[[^\[\]\n]*\]\([^()\s]*\)")
_SIGNS = pattern(r"[{}=;<>$\\|@_]|\w\(|\w\[|::|->|//")
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CYRILLIC = pattern(r"[А-Яа-яЁё]")
_ENDS = (".", ":", "!", "?", "…", ".»", ".)", ".**", ":**")
_ENGLISH = frozenset("the a an to of and in is are you for this that your it on be can with we will".split())
_FEWEST = 5  # words of a sentence
_MOST = 500_000  # characters of a block; what has more is no example
_LONGEST = 2_000  # characters of a line that is text
_LONG = 12  # words of a paragraph that is nothing else, whatever it ends in


class _Line(NamedTuple):
    """A line of code that is not blank: its place without the blanks round it, and what is in it."""

    start: int
    end: int
    russian: bool
    english: bool
    heading: bool


class CodeProse(NamedTuple):
    """Ordinary text in a code block.

    Args:
        start: offset in the code.
        end: offset behind it.
        words: how many it has.
        headings: how many of its lines are headings of Markdown.
        russian: whether any of it is Russian.
        below: whether code stands below it too; above it some always does.
    """

    start: int
    end: int
    words: int
    headings: int
    russian: bool
    below: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def code_prose(code: str, language: str) -> list[CodeProse]:
    """The sentences below some code, outside comments and strings, those that follow one another as one; linear in the length of the code.

    Args:
        code: the lines of a code block.
        language: what the fence says it is, in lower case; nothing is found in one that is not known.
    """
    hidden = _COMMENTS.get(language)
    if hidden is None or len(code) > _MOST:
        return []
    code = code.replace("\r\n", " \n").replace("\r", "\n")
    # Text of an element stands deeper than its tags; of a value in YAML, deeper than its key.
    nested = language in {"yaml", "yml"} or (language not in _HASHED and any(sign in code for sign in _JSX))
    english = language not in _COMMANDS
    # Comments and strings are told apart only where there are lines that would be text outside of them.
    if not any(_is_text(_line(code, code, match.start() + 1, match.end(), nested=nested, english=english)) for match in _CANDIDATE.finditer(code)):
        return []
    if _VERBATIM.search(code) or (language in _COMMANDS and _PROMPT.search(code)):
        return []
    shown = hidden.sub(_blank, code)
    return list(
        _runs(code, [_line(code, shown, *match.span(), nested=nested, english=english) for match in _LINE.finditer(code) if match[0].strip()])
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0]) if "\n" not in match[0] else re.sub(r"[^\n]", " ", match[0])


def _is_text(line: _Line) -> bool:
    return line.russian or line.english


def _line(code: str, shown: str, begin: int, stop: int, *, nested: bool, english: bool) -> _Line:
    written = code[begin:stop].lstrip()
    start = stop - len(written)
    written = written.rstrip()
    end = start + len(written)
    if written[0] == "#" and _HEADING.match(written):
        return _Line(start, end, russian=False, english=False, heading=True)
    no_text = _Line(start, end, russian=False, english=False, heading=False)
    foreign = _CYRILLIC.search(written) is None
    if (foreign and not (english and written.endswith((".", ":")))) or len(written) > _LONGEST or shown[start] == " ":
        return no_text
    # Quotation marks that nothing answers: a string that goes over several lines.
    if not (written[0].isalpha() or written[0] in "`«*") or written.count('"') % 2 or (nested and start > begin):
        return no_text
    said = _QUOTED.sub(" ", written)
    words = _WORD.findall(said)
    if not words or _SIGNS.search(said) or len(_WORD.findall(shown[start:end])) * 2 <= len(words):
        return no_text
    cyrillic = sum(_CYRILLIC.match(word) is not None for word in words)
    return _Line(start, end, russian=cyrillic * 10 >= len(words) * 6, english=foreign and _is_english(written, words), heading=False)


def _is_english(written: str, words: list[str]) -> bool:
    lower = sum(word.islower() for word in words)
    return (
        len(words) > _FEWEST
        and written[:1].isupper()
        and written.endswith((".", ":"))
        and lower * 10 >= len(words) * 7
        and len(_ENGLISH.intersection(words)) > 1
    )


def _runs(code: str, lines: list[_Line]) -> Iterator[CodeProse]:
    """Paragraphs, each the lines that follow one another, that hold a sentence; then those with nothing but blank lines between."""
    paragraphs: list[tuple[int, int]] = []
    index = 0
    while index < len(lines):
        stop = index + 1
        if lines[index].russian:
            while stop < len(lines) and lines[stop].russian and code.count("\n", lines[stop - 1].end, lines[stop].start) == 1:
                stop += 1
        if lines[index].heading or lines[index].english or (lines[index].russian and _is_sentence(code[lines[index].start : lines[stop - 1].end])):
            paragraphs.append((index, stop))
        index = stop
    told = {at for first, stop in paragraphs for at in range(first, stop)}
    code_at = [at for at in range(len(lines)) if at not in told and not lines[at].russian]
    merged: list[tuple[int, int]] = []
    for first, stop in paragraphs:
        if merged and merged[-1][1] == first:
            merged[-1] = (merged[-1][0], stop)
        else:
            merged.append((first, stop))
    for first, stop in merged:
        part = lines[first:stop]
        # Marks of a comment in most languages: a heading only where text follows it.
        headings = sum(line.heading for line in part)
        if headings < len(part) and code_at and code_at[0] < first:
            start, end = part[0].start, part[-1].end
            words = len(_WORD.findall(code, start, end))
            yield CodeProse(start, end, words, headings, any(line.russian for line in part), below=code_at[-1] >= stop)


def _is_sentence(text: str) -> bool:
    words = _WORD.findall(text)
    if len(words) < _FEWEST or not (text.lstrip("«*`")[:1].isupper() or text[:1] == "`"):
        return False
    return text.endswith(_ENDS) or len(words) >= _LONG
