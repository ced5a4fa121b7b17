"""What reporters are told before the first article: what holds for the run, and how a rule is worded."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from .rule import Confidence, Severity

if TYPE_CHECKING:
    from .report import Summary


class RuleText(NamedTuple):
    """The words of a rule in the language of the run.

    Args:
        code: of the rule.
        name: of the rule.
        title: the defect in a few words.
        why: what a reader or a search engine loses.
        how: what to do.
        bad: an example that has the defect, or None.
        good: one that has not, or None.
        sources: where thresholds come from.
        source: the page that the bad example was translated from, or None.
        later: what that page says now, or None.
        severity: that it has where no configuration says otherwise.
        confidence: how sure it is.
    """

    code: str
    name: str
    title: str
    why: str
    how: str
    bad: str | None
    good: str | None
    sources: tuple[str, ...]
    source: str | None = None
    later: str | None = None
    severity: Severity = Severity.WARNING
    confidence: Confidence = Confidence.HIGH


class RunInfo(NamedTuple):
    """What holds for the whole run.

    Args:
        version: of the program.
        language: `ru` or `en`.
        color: whether colours are wanted where a reporter writes to a stream.
        rule: the words of a rule by its code.
        statistics: whether numbers are wanted instead of findings, where a reporter is read by people.
        base: what stands in front of a path where pipelines look for it: "" or `site/`. Paths are relative to the folder of the
            configuration, pipelines take theirs as relative to where the command is run, the root of the repository.
        fail_on: the severity from which on a finding makes the run fail; None for never.
        status: the exit status that a run of this summary ends with, as far as it can be told before its reports are written; None
            where no command is run.
        step_summary: the file to which GitHub wants a summary in Markdown appended; "" for none.
    """

    version: str
    language: str
    color: bool
    rule: Callable[[str], RuleText]
    statistics: bool = False
    base: str = ""
    fail_on: Severity | None = Severity.ERROR
    status: "Callable[[Summary], int] | None" = None
    step_summary: str = ""
