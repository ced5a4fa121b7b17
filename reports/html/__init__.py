"""HTML for editors: an index of all articles, the defects by kind, and each article with its findings marked in place.

A folder of pages, or one file that holds them all.
"""

from typing import TYPE_CHECKING

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

if TYPE_CHECKING:
    from .single import Single
    from .site import Page, Site


class HtmlReporter(Reporter):
    """Pages of articles are written as they arrive; for the lists, a small row of each is kept."""

    folder = True
    single = ".html"
    figures = True
    _site: "Site"
    _file: "Single | None" = None

    def prepare(self, info: RunInfo) -> None:
        # Imported only where the report is really asked for: jinja2 costs more than the rest of the start-up.
        from .site import Site

        self._site = Site(info, bare=not self.output.folder)

    def begin(self, info: RunInfo) -> None:
        if not self.output.folder:
            from .single import Single

            self._file = Single()

    def part(self, result: ArticleResult, text: str) -> "Page":
        return self._site.page(result, text)

    def take(self, part: "Page") -> None:
        self._site.take(part)
        if self._file is None:
            self.output.file(part.row.page, part.content)
        else:
            self._file.add(part.row.page, part.content)

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
