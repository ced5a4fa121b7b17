"""A folder of HTML pages for editors: an index of all articles, and each article with its findings marked in place."""

from typing import TYPE_CHECKING

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

if TYPE_CHECKING:
    from .site import Site


class HtmlReporter(Reporter):
    """Pages of articles are written as results arrive; for the index, a small row of each is kept."""

    folder = True
    figures = True
    _site: "Site"

    def begin(self, info: RunInfo) -> None:
        # Imported only where the report is really asked for: jinja2 costs more than the rest of the start-up.
        from . import site

        self._site = site.Site(info)

    def article(self, result: ArticleResult, text: str) -> None:
        self.output.file(*self._site.article(result, text))

    def end(self, summary: Summary) -> None:
        self.output.file("index.html", self._site.index(summary))
        self.output.file("help.html", self._site.guide())
        for name, content in self._site.assets(summary):
            self.output.file(name, content)


REPORTER = HtmlReporter
