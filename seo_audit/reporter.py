"""The base of all reporters."""

from abc import ABC, abstractmethod
from typing import Any

from .output import Output
from .reported import ArticleResult, RunInfo, Summary


class Reporter(ABC):
    """A report is a stream: `begin`, something for each article in order of path, `end`.

    What it says of an article is made by `part`, which depends on nothing but its arguments and what `prepare` was told: so parts are made in
    whatever process audits the article, and kept for the next run where the article has not changed. `take` gets them in order. Who wants the
    whole result of each article in order overrides `article` instead, and the run takes place in one process.

    Attributes:
        folder: whether it writes a folder of files instead of one stream.
        single: of one that writes folders, the ending of a path (`.html`) that it writes as one file instead; "" where it does not.
        figures: whether it shows the keyphrase, the metrics or the vocabulary, which cost a look at every word, or the article itself.
        kept: whether its parts are small enough to be kept for the next run.
    """

    folder = False
    single = ""
    figures = False
    kept = False

    def __init__(self, output: Output) -> None:
        self.output = output

    def prepare(self, info: RunInfo) -> None:  # noqa: B027 - who overrides `article` does all in `begin`
        """Called before all else, in each process that makes parts; nothing can be written yet."""

    @abstractmethod
    def begin(self, info: RunInfo) -> None:
        """Called once, before the first article."""

    def part(self, result: ArticleResult, text: str) -> Any:
        """What of an article goes into the report: anything that can be pickled.

        Args:
            result: what came of the article.
            text: of it.
        """
        raise NotImplementedError

    def take(self, part: Any) -> None:
        """Called with the part of each article, in order of path, with or without findings."""
        raise NotImplementedError

    def article(self, result: ArticleResult, text: str) -> None:
        """Called for each article where its whole result is at hand."""
        self.take(self.part(result, text))

    @abstractmethod
    def end(self, summary: Summary) -> None:
        """Called once, last."""

    def abort(self) -> None:  # noqa: B027 - most reporters hold nothing that must be given back
        """Called after `begin` where the run was broken off, at whatever point: give back what is held."""


def divides(reporter: Reporter) -> bool:
    """Whether a reporter makes parts, rather than taking whole results."""
    return type(reporter).article is Reporter.article
