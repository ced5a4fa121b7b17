"""The findings of this run beside those of an earlier one, which its JSON report tells: new, gone, same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from .finding import Confidence, Finding, Severity

_VERSION = 1
_LONGEST_MESSAGE = 500


class Gone(NamedTuple):
    """A finding of the earlier run that this one has not.

    Args:
        code: of the rule.
        severity: that it had.
        confidence: that it had.
        line: where it was.
        message: what was said, in the language of that run.
    """

    code: str
    severity: Severity
    confidence: Confidence
    line: int
    message: str


class Compared(NamedTuple):
    """An article beside what an earlier run found in it.

    Args:
        known: whether that run saw it.
        new: fingerprints of findings that were not there.
        gone: findings that are no longer there, in the order of that run.
        same: how many were there and are there.
    """

    known: bool
    new: frozenset[str]
    gone: tuple[Gone, ...]
    same: int


class Comparison(NamedTuple):
    """A run beside an earlier one.

    Args:
        new: findings that were not there.
        gone: findings that are no longer there, in articles that both runs saw.
        same: findings of both.
        articles_new: articles that the earlier run did not see.
        articles_gone: articles that only the earlier run saw.
    """

    new: int
    gone: int
    same: int
    articles_new: int
    articles_gone: int


class EarlierError(ValueError):
    """A file that is no JSON report of ours; the text is one line that says what is wrong with it."""


class Earlier(NamedTuple):
    """What an earlier run found: the findings of each article by fingerprint, by the path of the article."""

    articles: Mapping[str, Mapping[str, Gone]]

    def beside(self, path: str, findings: Iterable[Finding], hidden: Iterable[Finding], asked: Callable[[Gone], bool]) -> Compared:
        """Compare an article.

        Args:
            path: of it.
            findings: those that are reported now.
            hidden: those that the article switches off: they are neither new nor gone.
            asked: whether an earlier finding would be reported now if it were still there.
        """
        earlier = self.articles.get(path)
        before = earlier or {}
        now = {finding.fingerprint for finding in findings}
        still = now | {finding.fingerprint for finding in hidden}
        gone = tuple(one for fingerprint, one in before.items() if fingerprint not in still and asked(one))
        return Compared(earlier is not None, frozenset(now - before.keys()), gone, len(now & before.keys()))


class Comparing:
    """Adds up what articles differ by from an earlier run."""

    def __init__(self, earlier: Earlier) -> None:
        self._unseen = set(earlier.articles)
        self._new = self._gone = self._same = self._unknown = 0

    def add(self, path: str, compared: Compared) -> None:
        """Count one article."""
        self._unseen.discard(path)
        self._new += len(compared.new)
        self._gone += len(compared.gone)
        self._same += compared.same
        self._unknown += not compared.known

    def comparison(self) -> Comparison:
        """What was counted."""
        return Comparison(self._new, self._gone, self._same, self._unknown, len(self._unseen))


def read_earlier(path: str) -> Earlier:
    """The findings of a JSON report.

    Args:
        path: of the file.

    Raises:
        OSError: it cannot be read.
        EarlierError: it is no such report.
    """
    import json

    with open(path, "rb") as stream:
        content = stream.read()
    try:
        report = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # also bytes that are no UTF-8, and more digits than Python turns into a number
        raise EarlierError("is no JSON") from None
    return Earlier(_articles(report))


def _articles(report: Any) -> dict[str, dict[str, Gone]]:
    tool = report.get("tool") if isinstance(report, dict) else None
    if not isinstance(tool, dict) or tool.get("name") != "seo-audit":
        raise EarlierError("is no JSON report of seo-audit")
    if report.get("version") != _VERSION or isinstance(report["version"], bool):
        raise EarlierError(f"is a JSON report of another version than {_VERSION}")
    with suppress(KeyError, TypeError, ValueError, AttributeError, OverflowError):  # 1e999 is a number to JSON
        return {_text(article["path"]): _findings(article["findings"]) for article in _list(report["articles"])}
    raise EarlierError("is a JSON report that is damaged: its articles or findings are not what docs/json.md says")


def _findings(findings: Any) -> dict[str, Gone]:
    return {_text(finding["fingerprint"]): _gone(finding) for finding in _list(findings)}


def _gone(finding: Mapping[str, Any]) -> Gone:
    severity, confidence = Severity[finding["severity"].upper()], Confidence[finding["confidence"].upper()]
    return Gone(_text(finding["code"]), severity, confidence, int(finding["line"]), _text(finding["message"])[:_LONGEST_MESSAGE])


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: Any) -> Sequence[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value
