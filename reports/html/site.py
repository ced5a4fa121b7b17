"""Templates, style and script: how what is known of a run becomes files."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from seo_audit.report import ArticleResult, RunInfo, Summary

from .article import article_page
from .figures import measured, medians_script
from .index import Row, index_page, row_of
from .names import page_name
from .panels import NAMES
from .safe import one_line, visible, visible_lines
from .words import Words

GUIDE = "help.html"
_HERE = Path(__file__).parent
# Each asset is one file for the browser and several for whoever maintains it.
_ASSETS = {
    "assets/report.css": ("base.css", "index.css", "article.css", *(f"{name}.css" for name in NAMES), "figures.css", "source.css", "guide.css"),
    "assets/report.js": ("base.js", "index.js", "article.js", "checklist.js"),
}


class Site:
    """The pages of one run.

    Args:
        info: what holds for the whole run.
    """

    def __init__(self, info: RunInfo) -> None:
        self._info = info
        self._words = Words(info.language)
        self._rows: list[Row] = []
        self._environment = environment = _environment(info, self._words)
        self._article: Template = environment.get_template("article.html")
        self._index: Template = environment.get_template("index.html")

    def article(self, result: ArticleResult, text: str) -> tuple[str, str]:
        """The name and the content of an article's page."""
        name = page_name(result.path)
        self._rows.append(row_of(result, name))
        page = article_page(result, text, self._info, self._words)
        return name, self._article.render(page=page)

    def index(self, summary: Summary) -> str:
        """The content of the index."""
        medians = measured(summary.medians, self._words) if summary.medians else None
        return self._index.render(page=index_page(self._rows, summary, self._info), medians=medians)

    def guide(self) -> str:
        """The content of the help page."""
        return self._environment.get_template("help.html").render()

    def assets(self, summary: Summary) -> Iterator[tuple[str, str]]:
        """Names and contents of the files that all pages share."""
        for name, parts in _ASSETS.items():
            content = "\n".join((_HERE / part).read_text(encoding="utf-8") for part in parts)
            yield name, f"{content}\n{medians_script(summary.medians, self._words)}" if name.endswith(".js") else content


def _environment(info: RunInfo, words: Words) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(t=words, language=info.language, version=info.version, guide=GUIDE)
    environment.filters.update(visible=visible, visible_lines=visible_lines, one_line=one_line, number=words.number, decimal=words.decimal)
    return environment
