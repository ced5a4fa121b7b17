"""Patterns of paths as in .gitignore."""

import re
import warnings
from collections.abc import Callable, Sequence

_MOST_FOLDERS = 3  # `**` in one pattern: each is tried at each folder of a path
_ANY = r"\[\^/\]\*"  # how pathspec writes `*`
# What may stand between two `*` of one name: letters, `?` and brackets, each one letter long, or another `*`.
_PIECE = rf"(?:{_ANY}|\\.|\[(?:\\.|[^\\\]])+\]|[^\\/\[\](){{}}*+?|^$])*?"
_CLASS = re.compile(r"\[:[a-z]+:\]")  # git knows them, pathspec does not
_NEGATED = re.compile(r"(?<![\\\[])\[\^(?!/)")  # which matches a slash, and git's does not
_STAR = re.compile(rf"{_ANY}({_PIECE})(?={_ANY})")


def matcher(patterns: Sequence[str]) -> Callable[[str], bool]:
    """What tells whether one of the patterns matches a path.

    Args:
        patterns: as in .gitignore; later ones go before earlier ones.

    Raises:
        ValueError: one is no pattern; the text says why, and may be empty.
    """
    if not patterns:
        return lambda _: False
    from pathspec import GitIgnoreSpec

    for pattern in patterns:
        if pattern.count("**") > _MOST_FOLDERS:
            raise ValueError(f": more than {_MOST_FOLDERS} times `**`")
        if _CLASS.search(pattern):
            raise ValueError(": write out what a class like `[:digit:]` means")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # `[[]` is a bracket, and Python may mean something else by it one day
        try:
            spec = GitIgnoreSpec.from_lines(patterns)
        except re.error as error:
            raise ValueError(f": {error.msg}") from None
        except ValueError:
            raise ValueError from None
        for one in spec.patterns:
            if one.regex is not None:
                one.regex = re.compile(_linear(one.regex.pattern))
    return spec.match_file


def _linear(regex: str) -> str:
    """The expression of a pattern so that no `*` but the last one of a name is tried twice.

    Thirty `*` in one pattern would take for ever over a long name. That the others take the first place where what follows them fits
    is as good as any other place: all that stands between two is of a fixed length, so the last one is left the most.
    """
    return _STAR.sub(r"(?>[^/]*?\1)", _NEGATED.sub("[^/", regex))
