"""python-frontmatter handlers that keep every character in its place.

The stock ones split at the first `---` anywhere and strip blank lines, so that what they return no longer says where in the
file it stood. These give back the text between the delimiters and the rest exactly as they are; they work with
`frontmatter.load(file, handler=…)` too.
"""

import re
from abc import ABC, abstractmethod
from typing import Any

from frontmatter.default_handlers import BaseHandler, JSONHandler, YAMLHandler

from . import json_kind, toml_kind, yaml_kind
from .model import Metadata

_START = r"(?:^|(?<=\r))"  # "^" stands behind LF only
_END = r"[ \t]*(?:\r\n?|\n|\Z)"


class Handler(BaseHandler, ABC):
    """Front matter between two lines that are nothing but a delimiter."""

    kind = ""
    opening: re.Pattern[str]
    closing: re.Pattern[str]

    def __init__(self) -> None:
        super().__init__(fm_boundary=self.opening)

    def detect(self, text: str) -> bool:
        return self.opening.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """What stands between the delimiters, and what stands behind them.

        Raises:
            ValueError: no closing delimiter.
        """
        opening = self.opening.match(text)
        closing = opening and self.closing.search(text, opening.end())
        if not opening or not closing:
            raise ValueError(text[:3])
        return text[opening.end() : closing.start()], text[closing.end() :]

    def load(self, fm: str) -> Any:
        return self.read(fm, 0).values

    @abstractmethod
    def read(self, text: str, base: int) -> Metadata:
        """Values and places of `text`, which begins at offset `base` of the file; see the module of the format."""


class Yaml(Handler, YAMLHandler):  # type: ignore[misc]  # the stock class adds `export`, and is not typed alike
    """YAML between `---` lines; `...` may close it. JSON between `---` is read as JSON."""

    kind = "yaml"
    opening = re.compile(r"---[ \t]*(?:\r\n?|\n)")
    closing = re.compile(_START + r"(?:---|\.\.\.)" + _END, re.MULTILINE)

    def read(self, text: str, base: int) -> Metadata:
        if text.lstrip()[:1] == "{":
            try:
                return json_kind.read(text, base)
            except ValueError:
                pass  # a YAML flow mapping is not always JSON
        return yaml_kind.read(text, base)


class Toml(Handler):
    """TOML between `+++` lines."""

    kind = "toml"
    opening = re.compile(r"\+\+\+[ \t]*(?:\r\n?|\n)")
    closing = re.compile(_START + r"\+\+\+" + _END, re.MULTILINE)

    def read(self, text: str, base: int) -> Metadata:
        return toml_kind.read(text, base)


class Json(Handler, JSONHandler):  # type: ignore[misc]  # as for Yaml
    """A JSON object at the start of the file, without delimiters."""

    kind = "json"
    opening = re.compile(r"(?=\{\s*[\"}])")
    closing = re.compile(_END)

    def split(self, text: str) -> tuple[str, str]:
        stop = json_kind.end(text)
        rest = re.compile(_END).match(text, stop)
        return text[:stop], text[rest.end() if rest else stop :]

    def read(self, text: str, base: int) -> Metadata:
        return json_kind.read(text, base)


HANDLERS: tuple[Handler, ...] = (Yaml(), Toml(), Json())
