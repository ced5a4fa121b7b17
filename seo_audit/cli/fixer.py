"""Mending files: what is done to each, what is said of it, and what could not be written."""

import re
from collections import Counter
from difflib import unified_diff
from typing import TextIO

from ..article.source import decode, encode
from ..config import Config
from ..engine import Audited, Job, audit
from ..mending import Mended, mend
from ..messages import format_message
from ..original.index import remember
from ..plan import Plan
from ..report import printable
from ..writing import ChangedError, replace
from .failing import said
from .terminal import complain, wants_color

_WORDS = {
    "ru": {
        "done": "Исправлено: {places} {places:место|места|мест} в {articles} {articles:статье|статьях|статьях}",
        "would": "Можно исправить: {places} {places:место|места|мест} в {articles} {articles:статье|статьях|статьях}",
        "nothing": "Исправлять нечего",
        "left": "Осталось: {errors} {errors:ошибка|ошибки|ошибок}, {warnings} {warnings:предупреждение|предупреждения|предупреждений}, {infos} {infos:замечание|замечания|замечаний} — их покажет seo-audit check",
    },
    "en": {
        "done": "Mended: {places} {places:place|places} in {articles} {articles:article|articles}",
        "would": "To be mended: {places} {places:place|places} in {articles} {articles:article|articles}",
        "nothing": "Nothing to mend",
        "left": "Left: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {infos} {infos:note|notes}; seo-audit check shows them",
    },
}
_COLORS = {"+": "32", "-": "31", "@": "36"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_TRIES = 3  # to write a file that somebody else is writing too


class Fixer:
    """Mends the files of a run one by one.

    Attributes:
        rules: how many places were mended, by rule.
        failed: whether a file could not be written.

    Args:
        config: of the run.
        unsafe: whether fixes are wanted too that somebody ought to look at.
        diff: whether changes are only shown.
        stream: where they are shown.
    """

    def __init__(self, config: Config, *, unsafe: bool, diff: bool, stream: TextIO) -> None:
        self._config = config
        self._unsafe = unsafe
        self._diff = diff
        self._stream = stream
        self.rules: Counter[str] = Counter()
        self._articles = 0
        self.failed = False

    def __call__(self, job: Job, plan: Plan, figures: bool) -> Audited:
        """Mend one file, and write it or show what would change; the audit is that of what it holds then."""
        for _ in range(_TRIES):
            mended = mend(job, plan, unsafe=self._unsafe, figures=figures)
            if job.file is None and not self._diff:
                self._stream.write(mended.after)
            elif mended.after != mended.before:
                if self._diff:
                    self._show(job.source.path, mended)
                    self._count(mended)
                    return audit(job, plan, figures=figures)
                try:
                    self._write(job, mended)
                except ChangedError:
                    with open(str(job.file), "rb") as stream:
                        job = job._replace(source=decode(job.source.path, stream.read()))
                    continue
                except OSError as error:
                    return self._not_written(job, plan, error, figures=figures)
            self._count(mended)
            return mended.audited
        return self._not_written(job, plan, OSError(11, "is being changed by somebody else", job.file), figures=figures)

    def _write(self, job: Job, mended: Mended) -> None:
        for address in mended.addresses:
            remember(self._config.root, job.source.path, address)
        after = decode(job.source.path, mended.after.encode("utf-8"))
        after.bom = job.source.bom
        replace(str(job.file), encode(job.source), encode(after))

    def _not_written(self, job: Job, plan: Plan, error: OSError, *, figures: bool) -> Audited:
        complain(f"not mended: {said(error)}")
        self.failed = True
        return audit(job, plan, figures=figures)

    def _count(self, mended: Mended) -> None:
        self.rules += mended.fixes
        self._articles += bool(mended.fixes)

    def _show(self, path: str, mended: Mended) -> None:
        color = wants_color(self._stream)
        before, after = _LINE.findall(mended.before), _LINE.findall(mended.after)
        for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
            shown = printable(line.rstrip("\r\n"))
            paint = _COLORS.get(line[:1]) if color else None
            self._stream.write(f"\x1b[{paint}m{shown}\x1b[0m\n" if paint else f"{shown}\n")
            if not line.endswith(("\n", "\r")):
                self._stream.write("\\ No newline at end of file\n")

    def summary(self, names: dict[str, tuple[str, str]], language: str) -> list[str]:
        """What was mended, by rule.

        Args:
            names: name and title of each rule by its code.
            language: `ru` or `en`.
        """
        words = _WORDS[language]
        if not self.rules:
            return [words["nothing"]]
        lines = [
            f"{number:>7}  {code:8} {names[code][0]:26} {printable(names[code][1])}"
            for code, number in sorted(self.rules.items(), key=lambda one: (-one[1], one[0]))
        ]
        said = format_message(words["would" if self._diff else "done"], {"places": self.rules.total(), "articles": self._articles}, language)
        return [*lines, said]

    @staticmethod
    def left(numbers: dict[str, int], language: str) -> str:
        """What is left, in one line."""
        return format_message(_WORDS[language]["left"], numbers, language)
