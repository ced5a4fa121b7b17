"""HTML for editors: an index of all articles, the defects by kind, and each article with its findings marked in place.

A folder of pages, or one file that holds them all.
"""

from typing import TYPE_CHECKING

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

if TYPE_CHECKING:
    from .single import Single
    from .site import Site


class HtmlReporter(Reporter):
    """Pages of articles are written as results arrive; for the lists, a small row of each is kept."""

    folder = True
    single = ".html"
    figures = True
    _site: "Site"
    _file: "Single | None" = None

    def begin(self, info: RunInfo) -> None:
        # Imported only where the report is really asked for: jinja2 costs more than the rest of the start-up.
        from . import single, site

        self._site = site.Site(info, bare=not self.output.folder)
        if not self.output.folder:
            self._file = single.Single()

    def article(self, result: ArticleResult, text: str) -> None:
        name, content = self._site.article(result, text)
        if self._file is None:
            self.output.file(name, content)
        else:
            self._file.add(name, content)

    def end(self, summary: Summary) -> None:
        if self._file is not None:
            for piece in self._file.pieces(self._site, summary):
                self.output.write(piece)
            self._file.close()
            return
        for name, content in (*self._site.lists(summary), *self._site.assets(summary)):
            self.output.file(name, content)

    def abort(self) -> None:
        if self._file is not None:
            self._file.close()


REPORTER = HtmlReporter
