"""Findings for a terminal or a log: place, message, the line with a mark under the words in question, what to do."""

from itertools import groupby

from seo_audit.report import ArticleResult, Finding, Reporter, RunInfo, Severity, Shared, SiteFinding, Summary, format_message, printable, redacted

from ._common import SEVERITIES, skipped, total

_WORDS = {
    "ru": {
        "help": "что делать",
        "low": " (возможно)",
        "shared": "В {affected} из {articles} {articles:статьи|статей|статей}{where}: «{title}» ({code}). Исправьте сразу везде, в шаблоне или скриптом",
        "more": "… и ещё {n} {n:такой недочёт|таких недочёта|таких недочётов} в отдельных папках: весь список — в отчётах html и json",
        "where": " в {folder}",
        "stale": "В списке известных замечаний {n} {n:лишняя строка|лишние строки|лишних строк}: такого в статьях больше нет. Их удалит seo-audit baseline prune",
        "compared": "С прошлой проверки: новых — {new}, исчезло — {gone}, осталось — {same}",
        "fixable": "[*] исправит seo-audit fix: {safe}; [?] исправит seo-audit fix --unsafe-fixes, результат нужно прочитать: {unsafe}",
        "refused": "готовой правки нет: она задела бы соседний текст",
        "number": "замечаний",
        "spread": "в статьях",
    },
    "en": {
        "help": "help",
        "low": " (perhaps)",
        "shared": "In {affected} of {articles} {articles:article|articles}{where}: “{title}” ({code}). Mend all at once, in the template or by a script",
        "more": "… and {n} more such {n:defect|defects} in single folders: the html and json reports list all",
        "where": " in {folder}",
        "stale": "{n} {n:entry|entries} of the baseline {n:is|are} found no longer: seo-audit baseline prune removes {n:it|them}",
        "compared": "Since the earlier run: {new} new, {gone} gone, {same} the same",
        "fixable": "[*] mended by seo-audit fix: {safe}; [?] mended by seo-audit fix --unsafe-fixes, to be looked at: {unsafe}",
        "refused": "no ready-made change: it would touch the text beside it",
        "number": "findings",
        "spread": "articles",
    },
}
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_MAX_LINE = 110
_LEAD = 36
_MAX_LINES = 20
_MAX_SHARED = 5


class TextReporter(Reporter):
    """Plain text, with colours where they are wanted."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info
        self._words = _WORDS[info.language]

    def begin(self, info: RunInfo) -> None:
        pass

    def part(self, result: ArticleResult, text: str) -> tuple[str, ...]:
        return () if self._info.statistics else tuple(self._finding(finding, result, text) for finding in result.findings)

    def take(self, part: tuple[str, ...]) -> None:
        for finding in part:
            self.output.write(finding)

    def end(self, summary: Summary) -> None:
        if not summary.articles:
            return
        if not self._info.statistics:
            self.output.write("".join(map(self._site, summary.site)))
        if summary.skipped:
            self.output.write(skipped(self._info.language) + "\n")
        if self._info.statistics and summary.rules:
            self.output.write(self._statistics(summary) + "\n")
        everywhere = [shared for shared in summary.shared if not shared.folder]
        largest = sorted((shared for shared in summary.shared if shared.folder), key=lambda shared: -shared.affected)
        for shared in everywhere + largest[:_MAX_SHARED]:
            self.output.write(self._shared(shared) + "\n")
        if largest[_MAX_SHARED:]:
            self.output.write(format_message(self._words["more"], {"n": len(largest) - _MAX_SHARED}, self._info.language) + "\n")
        self.output.write(total(summary, self._info.language) + "\n")
        for key, numbers in (
            ("stale", {"n": summary.stale} if summary.stale else None),
            ("compared", summary.compared._asdict() if summary.compared else None),
            ("fixable", summary.fixable._asdict() if any(summary.fixable) else None),
        ):
            if numbers:
                self.output.write(format_message(self._words[key], numbers, self._info.language) + "\n")

    def _statistics(self, summary: Summary) -> str:
        """How many findings each rule has, and in how many articles: a table, the most frequent first."""
        head = (self._words["number"], self._words["spread"])
        lines = [f"{head[0]:>9} {head[1]:>9}"]
        for code, number in sorted(summary.rules.items(), key=lambda item: (-item[1], item[0])):
            words = self._info.rule(code)
            lines.append(f"{number:>9} {summary.spread[code]:>9}  {self._paint('1', f'{code:8}')} {words.name:26} {printable(words.title)}")
        return "\n".join(lines) + "\n"

    def _site(self, finding: SiteFinding) -> str:
        lines = [self._head(finding.spot.path, finding, "")]
        spot = finding.spot
        margin = " " * len(str(spot.line))
        if spot.excerpt.strip():
            lines.append(f" {spot.line} | {_clipped(spot.excerpt)}")
        for place, note in zip(finding.related[:_MAX_LINES], finding.notes, strict=False):
            lines.append(f" {margin} = {printable(note)}: {printable(place.spot.path)}:{place.spot.line}")
        if finding.related[_MAX_LINES:]:
            lines.append(f" {margin} = … +{len(finding.related) - _MAX_LINES}")
        return "\n".join((*lines, self._help(finding.code, margin))) + "\n\n"

    def _finding(self, finding: Finding, result: ArticleResult, text: str) -> str:
        mark = "" if finding.fix is None else " [*]" if finding.fix.safe else " [?]"
        lines = [self._head(result.path, finding, mark)]
        width = len(str(finding.line))
        excerpt, carets = _excerpt(finding, result, text)
        if excerpt.strip():
            lines += [f" {finding.line} | {excerpt}", f" {' ' * width} | {self._paint(_COLORS[finding.severity], carets)}"]
        for note, places in groupby(_related(finding, result), key=lambda place: place[1]):
            numbers = _lines([line for line, _ in places])
            lines.append(f" {' ' * width} = {printable(note)}: {numbers}")
        if finding.refused:
            lines.append(f" {' ' * width} = {self._words['refused']}")
        return "\n".join((*lines, self._help(finding.code, " " * width))) + "\n\n"

    def _head(self, path: str, finding: Finding | SiteFinding, mark: str) -> str:
        line, column = (finding.spot.line, finding.spot.column) if isinstance(finding, SiteFinding) else (finding.line, finding.column)
        place = self._paint("1", f"{printable(path)}:{line}:{column}:")
        severity = self._paint(_COLORS[finding.severity], SEVERITIES[self._info.language][finding.severity])
        sure = self._words["low"] if finding.confidence.name == "LOW" else ""
        return f"{place} {severity} {self._paint('1', finding.code)} {finding.name}{sure}{mark}: {printable(finding.message)}"

    def _help(self, code: str, margin: str) -> str:
        how = " ".join(self._info.rule(code).how.split())
        return f" {margin} = {self._words['help']}: {printable(how)}"

    def _shared(self, shared: Shared) -> str:
        where = format_message(self._words["where"], {"folder": shared.folder}, self._info.language) if shared.folder else ""
        title = self._info.rule(shared.code).title
        parameters = {"affected": shared.affected, "articles": shared.articles, "where": where, "title": title, "code": shared.code}
        said = self._words["shared"].replace("{where}", where.replace("{", "{{").replace("}", "}}"))
        return printable(format_message(said, parameters, self._info.language))

    def _paint(self, color: str, text: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self._info.color else text


def _clipped(excerpt: str) -> str:
    said = printable(" ".join(excerpt.split()))
    return said if len(said) <= _MAX_LINE else said[:_MAX_LINE] + "…"


def _related(finding: Finding, result: ArticleResult) -> list[tuple[int, str]]:
    """Line and note of each related place; a place on the line of the finding itself would tell nothing here."""
    places = [(result.lines.position(place.span.start)[0], note) for place, note in zip(finding.related, finding.notes, strict=True)]
    return [(line, note) for line, note in places if line != finding.line]


def _lines(numbers: list[int]) -> str:
    """Line numbers, each once; of very many the first ones and how many more there are."""
    said = list(dict.fromkeys(map(str, numbers)))
    return ", ".join(said[:_MAX_LINES]) + (f" … +{len(said) - _MAX_LINES}" if len(said) > _MAX_LINES else "")


def _excerpt(finding: Finding, result: ArticleResult, text: str) -> tuple[str, str]:
    """The line of a finding, cut to a width that a terminal holds, and carets under what is meant."""
    line = result.lines.span(finding.line)
    start = finding.span.start
    end = max(start, min(finding.span.end, line.end))
    left = max(line.start, start - _LEAD) if end - line.start > _MAX_LINE else line.start
    right = min(line.end, left + _MAX_LINE)
    before = ("…" if left > line.start else "") + printable(redacted(text, left, min(start, right), result.secrets))
    marked = printable(redacted(text, start, min(end, right), result.secrets))
    after = printable(redacted(text, min(end, right), right, result.secrets)) + ("…" if right < line.end else "")
    return before + marked + after, " " * len(before) + "^" * max(1, len(marked))


REPORTER = TextReporter
