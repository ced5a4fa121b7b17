"""Templates, style and script: how what is known of a run becomes files."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from seo_audit.report import ArticleResult, RunInfo, Summary, verdict_of

from .across import across_page
from .article import article_page
from .by_rule import rules_of, rules_page
from .checks import checks_page
from .figures import FIGURES, measured, medians_script
from .index import index_page
from .names import page_name, scope_of
from .panels import NAMES
from .rows import Row, row_of
from .safe import one_line, visible, visible_lines
from .words import Words

GUIDE = "help.html"
_HERE = Path(__file__).parent
_FIXED = re.compile(r'\{\{ t\("([^"]+)"\) \}\}')
# Each asset is one file for the browser and several for whoever maintains it.
_ASSETS = {
    "assets/report.css": (
        "base.css",
        "index.css",
        "rules.css",
        "article.css",
        "verdict.css",
        *(f"{name}.css" for name in NAMES),
        "figures.css",
        "source.css",
        "reading.css",
        "guide.css",
        "checks.css",
        "across.css",
    ),
    "assets/report.js": ("base.js", "view.js", "index.js", "rules.js", "article.js", "reading.js", "verdict.js", "checklist.js"),
}


class Page(NamedTuple):
    """The page of an article.

    Args:
        content: of it.
        row: what the lists say of it.
        passed: codes of the rules that found nothing.
    """

    content: str
    row: Row
    passed: tuple[str, ...]


class Site:
    """The pages of one run.

    Args:
        info: what holds for the whole run.
        bare: whether pages are parts of one file, and have no head.
    """

    def __init__(self, info: RunInfo, *, bare: bool = False) -> None:
        self._info = info
        self._words = Words(info.language)
        self._rows: list[Row] = []
        self._asked: set[str] = set()
        # What all lists say, and is known only when the last article is done.
        self._across = {"findings": 0}
        environment = _environment(info, self._words, self._across, bare=bare)
        self._article: Template = environment.get_template("article.html")
        self._index: Template = environment.get_template("index.html")
        self._rules: Template = environment.get_template("rules.html")
        self._checks: Template = environment.get_template("checks.html")
        self._site: Template = environment.get_template("across.html")
        self._guide: Template = environment.get_template("help.html")
        self._dialogs: Template = environment.get_template("dialogs.html")
        self._single: Template = environment.get_template("single.html")

    def page(self, result: ArticleResult, text: str) -> Page:
        """The page of an article; it is no part of the lists yet.

        Args:
            result: what came of it.
            text: of it.
        """
        found = verdict_of(result.findings, result.lines)
        content = self._article.render(page=article_page(result, text, found, self._info, self._words))
        return Page(content, row_of(result, found, page_name(result.path)), result.passed)

    def take(self, page: Page) -> None:
        """Put an article on the lists."""
        self._rows.append(page.row)
        self._asked.update(page.passed)

    def lists(self, summary: Summary) -> Iterator[tuple[str, str]]:
        """Names and contents of the pages that list articles, defects and checks, and of the guide."""
        self._across["findings"] = len(summary.site)
        medians = measured(summary.medians, self._words) if summary.medians else None
        rows = self.by_urgency()
        rules = rules_of(rows, summary, self._info)
        yield "index.html", self._index.render(page=index_page(rows, rules, summary, self._info, self._words), medians=medians)
        yield "rules.html", self._rules.render(page=rules_page(rules, len(self._rows)))
        if summary.site:
            yield "site.html", self._site.render(page=across_page(summary.site, rows, self._info))
        found = {row.rule.code: "rules.html" for row in rules} | {finding.code: "site.html" for finding in summary.site}
        yield "checks.html", self._checks.render(page=checks_page(self._asked, found, FIGURES, self._info))
        yield GUIDE, self._guide.render()

    def by_urgency(self) -> list[Row]:
        """What was kept of the articles, most urgent first."""
        return sorted(self._rows, key=lambda row: (row.verdict.urgency, row.path, row.page))

    def single(self, summary: Summary, mark: str, *, many: bool, shown: int, hashes: Callable[[str], str]) -> str:
        """The content of a report in one file, without its pages.

        Args:
            summary: of the run.
            mark: what stands where the pages go.
            many: whether it has several articles, or none.
            shown: how many of them are shown in full.
            hashes: what a policy knows a text by.
        """
        style, script = (content for _, content in self.assets(summary))
        script = f"{(_HERE / 'single.js').read_text(encoding='utf-8')}\n{script}"
        scope = "" if many else scope_of(self._rows[0].page)
        title = self._words("report") if many else self._rows[0].title
        known = {"style": hashes(style), "script": hashes(script)}
        return self._single.render(
            style=style, script=script, hashes=known, mark=mark, title=title, scope=scope, many=many, shown=shown, all=len(self._rows)
        )

    def assets(self, summary: Summary) -> Iterator[tuple[str, str]]:
        """Names and contents of the files that all pages share."""
        for name, parts in _ASSETS.items():
            content = "\n".join((_HERE / part).read_text(encoding="utf-8") for part in parts)
            known = self._script(summary) if name.endswith(".js") else self._style()
            yield name, f"{content}\n{known}"

    def _script(self, summary: Summary) -> str:
        """What the script brings along: medians, and dialogs that are the same on all pages."""
        dialogs = json.dumps(self._dialogs.render(), ensure_ascii=False).replace("</", "<\\/")  # which would end a script inside a page
        return f"{medians_script(summary.medians, self._words)}const DIALOGS = {dialogs};\n"

    def _style(self) -> str:
        """What is too long to be written: a class for each length of a bar, since no page may have styles; and words that are only heard."""
        lengths = "".join(f".w{length} {{ --length: {length}%; }}\n" for length in range(1, 101))
        return f'{lengths}:root {{ --old: "{self._words("fix.old")} "; --new: "{self._words("fix.new")} "; }}\n'


class _Loader(FileSystemLoader):
    """Reads templates, with the words that are always the same put in: a page has hundreds, and a call for each costs more than the rest."""

    def __init__(self, words: Words) -> None:
        super().__init__(_HERE, encoding="utf-8")
        self._words = words

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, name, is_current = super().get_source(environment, template)
        return _FIXED.sub(lambda match: str(escape(self._words(match[1]))), source), name, is_current


def _environment(info: RunInfo, words: Words, across: dict[str, int], *, bare: bool) -> Environment:
    environment = Environment(
        loader=_Loader(words),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    guide = "#help" if bare else GUIDE
    environment.globals.update(
        layout="bare.html" if bare else "layout.html", t=words, language=info.language, version=info.version, guide=guide, across=across
    )
    environment.filters.update(
        visible=visible,
        visible_lines=visible_lines,
        one_line=one_line,
        number=words.number,
        decimal=words.decimal,
        day=words.day,
        family=words.family,
        sentence=_sentence,
    )
    return environment


def _sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
