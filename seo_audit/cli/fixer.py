"""Mending files: what is done to each, what is said of it, and what could not be written."""

import os
from collections import Counter
from typing import TextIO

from ..article.source import Source, encode, read
from ..config import Config
from ..engine import Audited, Job, audit
from ..mending import Mended, mend
from ..messages import format_message
from ..original.index import remember
from ..plan import Plan
from ..report import Summary, printable
from ..writing import ChangedError, replace
from .diffs import show
from .failing import said
from .outlines import outlines
from .terminal import complain

_WORDS = {
    "ru": {
        "done": "Исправлено: {places} {places:место|места|мест} в {articles} {articles:статье|статьях|статьях}",
        "would": "Можно исправить: {places} {places:место|места|мест} в {articles} {articles:статье|статьях|статьях}",
        "nothing": "Исправлять нечего",
        "failed": "Не записано: {failed} {failed:статья|статьи|статей}",
        "left": "Осталось: {errors} {errors:ошибка|ошибки|ошибок}, {warnings} {warnings:предупреждение|предупреждения|предупреждений}, {infos} {infos:замечание|замечания|замечаний} — их покажет seo-audit check",
    },
    "en": {
        "done": "Mended: {places} {places:place|places} in {articles} {articles:article|articles}",
        "would": "To be mended: {places} {places:place|places} in {articles} {articles:article|articles}",
        "nothing": "Nothing to mend",
        "failed": "Not written: {failed} {failed:article|articles}",
        "left": "Left: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {infos} {infos:note|notes}; seo-audit check shows them",
    },
}
_TRIES = 3  # to write a file that somebody else is writing too


class Fixer:
    """Mends the files of a run one by one.

    Attributes:
        rules: how many places were mended, by rule.
        failed: how many files could not be mended as they should have been.

    Args:
        config: of the run.
        unsafe: whether fixes are wanted too that somebody ought to look at.
        diff: whether changes are only shown.
        stream: where they are shown, and where standard input goes when it is mended.
    """

    def __init__(self, config: Config, *, unsafe: bool, diff: bool, stream: TextIO) -> None:
        self._config = config
        self._unsafe = unsafe
        self._diff = diff
        self._stream = stream
        self.rules: Counter[str] = Counter()
        self._articles = 0
        self._outlines: list[str] = []
        self.failed = 0

    def __call__(self, job: Job, plan: Plan, figures: bool) -> Audited:
        """Mend one file, and write it or show what would change; the audit is that of what it holds then."""
        for _ in range(_TRIES):
            mended = mend(job, plan, unsafe=self._unsafe, figures=figures)
            try:
                self._put(job, mended)
            except ChangedError as error:
                changed = error
                job = job._replace(source=read(str(job.file), job.source.path, root=os.getcwd(), max_bytes=plan.max_bytes))
            except OSError as error:
                return self._not_written(job, plan, error, figures=figures)
            else:
                self._note(mended, plan.language)
                return mended.before if self._diff else mended.audited
        return self._not_written(job, plan, changed, figures=figures)

    def _put(self, job: Job, mended: Mended) -> None:
        """Write what came out to where it belongs."""
        after = encode(Source(job.source.path, mended.audited.text, bom=job.source.bom))
        if self._diff:
            if mended.changed:
                show(self._stream, job.source.path, mended.before, mended.audited)
        elif job.file is None:
            write_bytes(self._stream, job.given if job.given is not None and not mended.changed else after)
        elif mended.changed:
            for address in mended.addresses:
                remember(self._config.root, job.source.path, address)
            replace(job.file, encode(job.source), after)

    def _not_written(self, job: Job, plan: Plan, error: OSError, *, figures: bool) -> Audited:
        complain(f"not mended: {said(error)}")
        self.failed += 1
        return audit(job, plan, figures=figures)

    def _note(self, mended: Mended, language: str) -> None:
        self.rules += mended.fixes
        self._articles += bool(mended.fixes)
        if mended.changed:
            self._outlines += outlines(mended.before.article, mended.audited.article, language)
        if mended.endless:
            complain(f"{mended.before.result.path}: changes of {', '.join(mended.endless)} never come to an end: none of them is made")
            self.failed += 1

    def summary(self, names: dict[str, tuple[str, str]], language: str) -> list[str]:
        """What was mended: the outlines that changed, then numbers by rule.

        Args:
            names: name and title of each rule by its code.
            language: `ru` or `en`.
        """
        words = _WORDS[language]
        numbers = {"places": self.rules.total(), "articles": self._articles, "failed": self.failed}
        by_rule = sorted(self.rules.items(), key=lambda one: (-one[1], one[0]))
        lines = [f"{number:>7}  {code:8} {names[code][0]:26} {printable(names[code][1])}" for code, number in by_rule]
        if lines:
            lines.append(format_message(words["would" if self._diff else "done"], numbers, language))
        elif not self.failed:
            lines.append(words["nothing"])
        if self.failed:
            lines.append(format_message(words["failed"], numbers, language))
        return [*self._outlines, *lines]

    @staticmethod
    def left(summary: Summary, language: str) -> str:
        """What is left, in one line."""
        numbers = {f"{level.name.lower()}s": number for level, number in summary.findings.items()}
        return format_message(_WORDS[language]["left"], numbers, language)


def write_bytes(stream: TextIO, data: bytes) -> None:
    """Write bytes where text goes, as they are."""
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()
