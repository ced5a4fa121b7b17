"""What several reports need: the line that sums up, what waits for its turn, and texts that no reader takes for anything else."""

import json
import re
from tempfile import SpooledTemporaryFile
from typing import Any

from seo_audit.report import (
    ArticleResult,
    Edit,
    Finding,
    Output,
    RunInfo,
    Severity,
    SiteFinding,
    Summary,
    format_message,
    printable,
    without_passwords,
)

_WORDS = {
    "ru": {
        "clean": "{articles} {articles:статья|статьи|статей}: замечаний нет",
        "total": "{articles} {articles:статья|статьи|статей}: {errors} {errors:ошибка|ошибки|ошибок}, {warnings} {warnings:предупреждение|предупреждения|предупреждений}, {infos} {infos:замечание|замечания|замечаний}",
        "none_new": "{articles} {articles:статья|статьи|статей}: новых замечаний нет",
        "baselined": "; ещё {n} {n:замечание известно и не показано|замечания известны и не показаны|замечаний известно и не показано}",
        "suppressed": "; ещё {n} {n:замечание отключено|замечания отключены|замечаний отключено} в самих статьях",
        "skipped": "С другими статьями сайта эти не сравнивались: о тех ничего не известно. Проверьте один раз всю папку",
        "help": "Что делать",
    },
    "en": {
        "clean": "{articles} {articles:article|articles}: nothing to report",
        "total": "{articles} {articles:article|articles}: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {infos} {infos:note|notes}",
        "none_new": "{articles} {articles:article|articles}: nothing new to report",
        "baselined": "; {n} more {n:is|are} known and not shown",
        "suppressed": "; {n} more {n:is|are} suppressed in the articles themselves",
        "skipped": "Not compared with the other articles of the site, of which nothing is known: audit the whole folder once",
        "help": "What to do",
    },
}
SEVERITIES = {
    "ru": {Severity.ERROR: "ошибка", Severity.WARNING: "предупреждение", Severity.INFO: "замечание"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
}
_IN_MEMORY = 1_000_000  # characters that wait there before they wait on disk; a report may have a spool for each kind of finding
_SHORTEST = 3  # characters of a password that are looked for by themselves, as in what reports show else

# What ends lines or turns the direction of writing for some reader, though it is a character like any other in JSON.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
# Each of XML 1.0's production Char; the others cannot even be written as references.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;", ord("'"): "&apos;"}


def total(summary: Summary, language: str) -> str:
    """How much was found, in one line."""
    words = _WORDS[language]
    numbers = {level.name.lower() + "s": number for level, number in summary.findings.items()}
    template = "total" if any(numbers.values()) else "none_new" if summary.baselined else "clean"
    said = format_message(words[template], {"articles": summary.articles, **numbers}, language)
    for key, number in (("suppressed", summary.suppressed), ("baselined", summary.baselined)):
        if number:
            said += format_message(words[key], {"n": number}, language)
    return said


def skipped(language: str) -> str:
    """That nothing was looked for across articles, and why."""
    return _WORDS[language]["skipped"]


def advice(finding: Finding | SiteFinding, info: RunInfo) -> str:
    """What to do about a finding, in one line."""
    return f"{_WORDS[info.language]['help']}: {printable(' '.join(info.rule(finding.code).how.split()))}"


def located(path: str, info: RunInfo) -> str:
    """The path of an article where pipelines look for it; that of standard input without a name is no path."""
    return path if path == "-" else info.base + path


def edits_of(finding: Finding, result: ArticleResult) -> list[Edit]:
    """What a fix does, in the order of the text; nothing where that would show a password, which no report does."""
    edits = sorted(set(finding.fix.edits)) if finding.fix else []
    texts = [edit.text for edit in edits if edit.text]
    # All at once first: of tens of thousands, hardly any holds one.
    return [] if _is_secret("\n".join(texts), result) and any(_is_secret(text, result) for text in texts) else edits


def _is_secret(text: str, result: ArticleResult) -> bool:
    """Whether a text that must be given letter by letter holds a password of the article."""
    if not text:
        return False
    return without_passwords(text, result.passwords) != text or any(word in text for word in result.passwords if len(word) >= _SHORTEST)


def spool() -> "SpooledTemporaryFile[str]":
    """Where text waits until what stands in front of it is known: in memory, on disk when there is much of it."""
    return SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="utf-8", errors="backslashreplace", newline="\n")


def pour(waiting: "SpooledTemporaryFile[str]", output: Output) -> None:
    """Write what has waited, and forget it."""
    waiting.seek(0)
    while block := waiting.read(1_000_000):
        output.write(block)
    waiting.close()


def json_line(value: Any) -> str:
    """A value as one line of JSON, whatever the reader takes for a line end."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).translate(_ESCAPED)


def xml(text: str) -> str:
    """A line of text for an element or an attribute of XML 1.0, which knows fewer characters than a text may hold."""
    return _NO_XML.sub("\ufffd", printable(text)).translate(_XML)
