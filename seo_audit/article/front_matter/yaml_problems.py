"""What a parser of YAML says, as the key of a message and a place that an editor can do something at."""

import re

import yaml

from .model import MAX_DEPTH, FrontMatterError

# libyaml's and PyYAML's own words, shortened to what names them, and the message that says it to an editor. First match wins.
_PROBLEMS = (
    ("unhashable key", "key-kind"),
    ("maximum nesting depth", "depth"),  # libyaml has a limit of its own since PyYAML 6.0.4
    ("mapping values are not allowed", "colon"),
    ("mapping keys are not allowed", "reserved"),
    ("block sequence entries", "dash"),
    ("cannot start any token", "reserved"),
    ("scanning an anchor", "reserved"),
    ("scanning an alias", "reserved"),
    ("directive", "directive"),
    ("incompatible", "directive"),
    ("<document start>", "rest"),
    ("scanning a tag", "tag"),
    ("parsing a tag", "tag"),
    ("for merging", "merge"),
    ("base64", "binary"),
    ("undefined tag", "tag"),
    ("could not determine a constructor", "tag"),
    ("constructing a Python", "tag"),
    ("expected a scalar node", "tag-kind"),
    ("expected a sequence", "tag-kind"),
    ("expected a mapping", "tag-kind"),
    ("expected a single mapping", "tag-kind"),
    ("found a tab character", "tab"),
    ("escape", "escape"),
    ("hexdecimal", "escape"),
    ("scanning a quoted scalar", "quote"),
    ("unexpected end of stream", "quote"),
    ("scanning a block scalar", "block-text"),
    ("expected ',' or", "bracket"),
    ("expected the node content", "bracket"),
    ("expected node content", "bracket"),
    ("did not find expected ':'", "no-colon"),
    ("could not find expected ':'", "no-colon"),
    ("while parsing a block", "key"),
    ("control characters", "control"),
)
# An unclosed quote is noticed at the end of the file, but mended where it opens; «*Внимание» at the first letter.
_AT_OPENING = frozenset({"quote", "bracket", "no-colon"})
_AT_OPENING_WHERE_SCANNED = frozenset({"reserved", "tag", "block-text"})
_DIRECTIVE = re.compile(r"(?:^|(?<=\r))%", re.MULTILINE)


def explained(error: yaml.MarkedYAMLError, text: str) -> FrontMatterError:
    """The error as one of ours.

    Args:
        error: as PyYAML raised it.
        text: what was parsed.
    """
    context = error.context or ""
    said = f"{context} {error.problem or ''}"
    key = next((key for words, key in _PROBLEMS if words in said), "yaml")
    opening = key in _AT_OPENING or (key in _AT_OPENING_WHERE_SCANNED and context.startswith("while scanning a"))
    mark = (error.context_mark if opening else error.problem_mark) or error.problem_mark or error.context_mark
    offset = min(mark.index, len(text)) if mark else 0
    if key in {"rest", "directive"}:
        line = _DIRECTIVE.search(text)
        return FrontMatterError("directive", line.start()) if line else FrontMatterError("rest", offset)
    if key == "reserved":
        character = text[offset : offset + 1]
        return FrontMatterError("tab" if character == "\t" else key, offset, character=character)
    if key == "depth":
        return FrontMatterError(key, offset, limit=MAX_DEPTH)
    return FrontMatterError(key, offset)
