"""What reports for pipelines say of articles, and what their readers make of the changes that they suggest; written from the
standards, not from our code, so that a mistake is not made twice."""

import io
import json
import re
from datetime import date
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft4Validator, Draft7Validator
from lxml import etree

from seo_audit.article.source import Source, decode, encode
from seo_audit.config import Config
from seo_audit.engine import Audited, audit, jobs_of, with_text
from seo_audit.fixes import choose
from seo_audit.output import StreamOutput
from seo_audit.plan import make_plan
from seo_audit.registry import registry
from seo_audit.report import Confidence, RunInfo, Severity, SiteFinding, SitePlace, Span, Spot
from seo_audit.rule_text import rule_texts
from seo_audit.running import one_by_one, run
from seo_audit.site_asking import SiteResult

NAMES = ("sarif", "github", "gitlab", "junit", "rdjson", "checkstyle")
_SCHEMAS = Path(__file__).parent / "data" / "schemas"
SARIF = Draft4Validator(json.loads((_SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))
RDJSON = Draft7Validator(json.loads((_SCHEMAS / "rdjson.json").read_text(encoding="utf-8")))
JUNIT = etree.XMLSchema(etree.parse(_SCHEMAS / "junit-10.xsd"))
COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)")
BOM = b"\xef\xbb\xbf"
TODAY = date(2026, 1, 15)


class Told(NamedTuple):
    """What came of an audit: that of each article, and each report by its name."""

    audited: list[Audited]
    reports: dict[str, str]


def told(
    files: dict[str, bytes],
    names: tuple[str, ...] = NAMES,
    language: str = "ru",
    select: tuple[str, ...] = ("ALL",),
    site: SiteResult | None = None,
    **info: Any,
) -> Told:
    """Audit files.

    Args:
        files: bytes by path.
        names: of the reports that are wanted.
        language: of the messages.
        select: the rules that are asked; every one there is, those too that are off by default.
        site: what is said to have come of looking across the articles; what does come of it where it is None.
        info: what reporters are told otherwise, see `RunInfo`.
    """
    plan = make_plan(Config(select=select, lang=language), today=TODAY)
    sources = [decode(path, data) for path, data in sorted(files.items())]
    streams = {name: io.StringIO() for name in names}
    reporters = [registry().reporter(name)(StreamOutput(stream)) for name, stream in streams.items()]
    said = RunInfo("1.2.3", language, color=False, rule=rule_texts(registry(), language), **info)
    run(lambda: one_by_one(jobs_of(sources), plan, reporters), plan, reporters, said, across=site and (lambda _: site))
    return Told([audit(job, plan) for job in jobs_of(sources)], {name: stream.getvalue() for name, stream in streams.items()})


def mended(audited: Audited, finding: Any) -> bytes:
    """What `fix` makes of a file for the sake of one finding."""
    article = audited.article
    chosen = choose(article, [finding], partial(with_text, article), unsafe=True)
    assert chosen.findings == (finding,)
    return encode(Source(article.path, chosen.text, bom=article.source.bom))


def by_sarif(replacements: list[dict], data: bytes, newlines: list[str]) -> bytes:
    """A file with the replacements of SARIF done; a byte order mark counts nowhere, and both ways to name a place must agree."""
    bom = data.startswith(BOM)
    text = data.removeprefix(BOM).decode("utf-8")
    ends = re.compile("|".join(map(re.escape, newlines)))
    starts = [0, *(match.end() for match in ends.finditer(text))]
    for replacement in reversed(replacements):
        region = replacement["deletedRegion"]
        start, end = (starts[region[f"{side}Line"] - 1] + region[f"{side}Column"] - 1 for side in ("start", "end"))
        assert (start, end - start) == (region["charOffset"], region["charLength"])
        text = text[:start] + replacement.get("insertedContent", {"text": ""})["text"] + text[end:]
    return BOM * bom + text.encode("utf-8")


def by_rdjson(suggestions: list[dict], data: bytes) -> bytes:
    """A file with the suggestions of reviewdog's format done: lines end at a line feed, columns are bytes from 1."""
    starts = [0, *accumulate(len(line) + 1 for line in data.split(b"\n"))]
    for suggestion in reversed(suggestions):
        start, end = (starts[suggestion["range"][side]["line"] - 1] + suggestion["range"][side]["column"] - 1 for side in ("start", "end"))
        data = data[:start] + suggestion["text"].encode("utf-8") + data[end:]
    return data


def run_of(report):
    """The one run of a report that the schema lets pass."""
    log = json.loads(report, parse_constant=pytest.fail)
    assert [f"{'/'.join(map(str, error.path))}: {error.message}" for error in SARIF.iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def tree(text):
    """XML as a strict reader sees it, which resolves nothing."""
    return etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False, no_network=True))


def commands(report):
    """Kind, properties and message of each command as the runner reads them, and what else there is."""
    found, others = [], []
    for line in report.splitlines():  # at every kind of line end that there is
        match = COMMAND.fullmatch(line)
        if match is None:
            others.append(line)
            continue
        kind, written, message = match.groups()
        properties = dict(part.split("=", 1) for part in written.split(","))
        unescaped = {name: read(value) for name, value in properties.items()}
        found.append((kind, unescaped, read(message)))
    return found, others


def read(text):
    for sign, code in ((",", "%2C"), (":", "%3A"), ("\n", "%0A"), ("\r", "%0D"), ("%", "%25")):
        text = text.replace(code, sign)
    return text


_EVIL = "\r\n::stop-commands::x\n##[add-path]/x %0A::error::y]]></failure><!-- `a|b` @all ![x](//evil.example) [y](1) {{0}} \x00\x08\x1b[31m\x9b\u202e\u2028\ufffe\uffff\"'&lt;"
_ASKING = _EVIL.replace("\r\n", " ").replace("\n", " ")
HOSTILE: dict[str, bytes] = {
    name: f"---\ntitle: {_ASKING.translate(dict.fromkeys([0, 8, 27, 0x9B, 0xFFFE, 0xFFFF]))}\nh1: Роза\n---\n\n#### {_ASKING}\n\n{_EVIL} [{_ASKING}](x)\n\n## {_EVIL}".encode()
    for name in (
        "a.md",
        "::error file=x,line=1::y%0A.md",
        "new\nline\r.md",
        "\x1b[31mred\x9b.md",
        "a b/%2e#?&<>\"'[x](y)|`.md",
        "Ж😀/]]>.md",
        "..\\a:b.md",
    )
}


def across(*paths: str, code: str = "HEAD007", severity: Severity = Severity.ERROR) -> SiteFinding:
    """A finding across articles, told in the first of them."""
    spots = [Spot(path, Span(10, 14), 2, 3, 2, 7, "Роза") for path in paths]
    finding = SiteFinding(spots[0], "same", related=[SitePlace(spot, "there") for spot in spots[1:]], severity=severity)
    finding.code, finding.name, finding.confidence, finding.message = code, "same-everywhere", Confidence.HIGH, "Одно и то же [там](1)\n::error::"
    finding.notes, finding.fingerprint = tuple("там же" for _ in spots[1:]), "0123456789abcdef"
    return finding
