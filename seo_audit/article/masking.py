"""Hide what is not Markdown before Markdown is parsed: shortcodes, template tags, directives, imports.

Every code point is replaced by exactly one, so offsets stay what they are. A line that holds nothing but tags becomes
blanks; a tag among other text becomes U+E000 characters, because blanks would empty links and headings, and a line of
blanks in front of text makes a code block.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

MASK = "\ue000"
_HIDDEN = re.compile(f"{MASK}+")

# Cheap substrings one of which every tag holds: most articles hold none, and are not scanned.
_SIGNS = ("{%", "{{", "{/*", "{*", "{:", "]{", "){", "[!", ":::", "///", "import ", "export ")
_TAG = re.compile(
    r"""
    (?=[ {\[:/ei])(?:                                          # how one begins: looking at that first halves the time
    \{%(?:(?!\{%|%\}|\n[ \t\r]*\n).)*%\}                     # Liquid, Jinja, YFM
  | \{\{(?:(?!\{\{|\}\}|\n[ \t\r]*\n).)*\}\}                 # Hugo, Liquid, Vue: shortcodes and output
  | \{/\*(?:(?!\*/|\{/\*).)*\*/\}                            # JSX comment
  | \{\*[^\n{}]*\*\}                                          # include of MkDocs extensions
  | \{:[^{}\n]*\} | (?<=[\])])\{[^{}\n]*\}                    # attributes of kramdown; of a link or an image
  | \[!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])[A-Za-z][\w-]*[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*){0,50}\]  # DocFX, callouts of Obsidian
  | ^[ ]{0,3}(?::::|///)[^\n]*                                # fences of containers
  | ^import[ ][^\n]*['"];?[ \t\r]*$ | ^export[ ](?:default|const|function|let|var|async|class)\b[^\n]*)  # MDX
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def mask(text: str) -> str:
    """The text with tags hidden, code point for code point; line ends stay, a lone CR becomes LF.

    Args:
        text: body of an article.
    """
    if "\r" in text:
        # The parser knows CR as a line end in some places only; LF has the same length in bytes.
        text = re.sub(r"\r(?!\n)", "\n", text)
    if not any(sign in text for sign in _SIGNS):
        return text
    tags = [match.span() for match in _TAG.finditer(text)]
    if not tags:
        return text
    return _hidden(text, tags)


def reveal(values: Sequence[str], masked: str, text: str, base: int, at: int) -> list[str]:
    """Strings that the parser read out of the masked text, with the tags that stand there.

    Args:
        values: in the order of the text; an escape or entity more or less does not matter.
        masked: the body that was parsed.
        text: the file.
        base: offset of the body in the file.
        at: offset in the body: in front of the first of these tags, behind the tags before them.
    """
    runs = _HIDDEN.finditer(masked, at)

    def tag(hidden: re.Match[str]) -> str:
        run = next(runs, None)
        return text[base + run.start() : base + run.end()] if run and len(run[0]) == len(hidden[0]) else hidden[0]

    return [_HIDDEN.sub(tag, value) for value in values]


def _hidden(text: str, tags: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    index = 0
    while index < len(tags):
        # All tags that share a line are decided together: alone on their lines, or among other text.
        line_start = text.rfind("\n", done, tags[index][0]) + 1 or done
        last = index
        line_end = _line_end(text, tags[last][1])
        while last + 1 < len(tags) and tags[last + 1][0] < line_end:
            last += 1
            if tags[last][1] > line_end:
                line_end = _line_end(text, tags[last][1])
        group = tags[index : last + 1]
        outside = (
            text[line_start : group[0][0]] + "".join(text[before[1] : after[0]] for before, after in pairwise(group)) + text[group[-1][1] : line_end]
        )
        cover = " " if not outside.strip(" \t\r\n") else MASK
        for start, end in group:
            parts.append(text[done:start])
            parts.append(re.sub(r"[^\r\n]", cover, text[start:end]))
            done = end
        index = last + 1
    parts.append(text[done:])
    return "".join(parts)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
