"""What must hold for any bytes at all that a file may consist of: called by the fuzzers, and by tests with what these found."""

import io
import json
import re
import unicodedata
from datetime import date
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree as ET

from article.invariants import check_article

from seo_audit.article import front_matter
from seo_audit.article.article import Article
from seo_audit.article.fields import Field
from seo_audit.article.neighbours import Neighbours
from seo_audit.article.source import decode
from seo_audit.config import Config
from seo_audit.engine import Job, audit
from seo_audit.output import StreamOutput
from seo_audit.plan import make_plan
from seo_audit.registry import registry
from seo_audit.report import RunInfo
from seo_audit.rule_text import rule_texts
from seo_audit.running import one_by_one, run

TODAY = date(2026, 1, 15)
ALIAS = re.compile(r"\s*:?\s*\*")
# What stands for a character in a quoted scalar, and so may stand where the character should.
ESCAPES = frozenset("\\'")


def check_front_matter(data):
    """Front matter never fails to be read; every place in it is in the text, and says what the value says."""
    text = decode("a.md", data).text
    found = front_matter.parse(text)
    if not found.kind:
        assert (found.span, found.opening, found.entries, found.problem) == ((0, 0), (0, 0), (), None)
        return
    start, end = found.span
    assert (start, found.opening.start) == (0, 0)
    assert 0 < found.opening.end <= end <= len(text)
    if found.problem is not None:
        assert not found.entries
        assert not found.values
        assert 0 <= found.problem.span.start <= found.problem.span.end <= len(text)
        return
    for value in found.values.values():
        assert str(value) is not None
    for entry in found.entries:
        check_entry(text, found, entry)


def check_entry(text, found, entry):
    """The key stands in front of the value, both inside the front matter, and each character where it is said to stand."""
    assert 0 <= entry.key_span.start <= entry.key_span.end <= entry.line_span.end <= found.span.end, entry.key
    assert entry.line_span.start == entry.key_span.start
    # An alias stands for what is in front of it: as a value, or as the key itself, which is then where its anchor is.
    if not ALIAS.match(text, entry.key_span.end) and not text.startswith("&", entry.key_span.start):
        assert entry.key_span.end <= entry.span.start
    assert found.opening.end <= entry.span.start <= entry.span.end <= entry.line_span.end, entry.key
    offsets = entry.offsets()
    if offsets is not None:
        assert len(offsets) == len(entry.text) + 1
        assert entry.span.start <= offsets[0] <= offsets[-1] <= max(entry.span.end, offsets[0])
        assert all(before <= after for before, after in pairwise(offsets))
        for character, at in zip(entry.text, offsets, strict=False):
            assert character.isspace() or text[at] == character or text[at] in ESCAPES, (entry.key, character, text[at])
    field = Field(entry)
    assert field.prose.text == entry.text
    for first, last in field.prose.words.spans:
        place = field.prose.span(first, last)
        assert entry.span.start <= place.start <= place.end <= max(entry.span.end, place.start)


def check_body(data):
    """Blocks, links, images, prose and words are where they are said to be, and no rule fails."""
    article = Article(decode("a.md", data))
    check_article(article)
    assert len(article.sections) == len(article.headings)
    check_audit(data)


def check_audit(data):
    """No rule raises, what is found is in the text, and no report is led astray."""
    source = decode("a.md", data)
    job = Job(source, lambda: Neighbours(3, 3, lambda _: ["Сад и огород — Дача"] * 3))
    audited = audit(job, plan(), figures=True)
    assert audited.crashes == ()
    for finding in audited.result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(source.text)
        assert finding.message
        check_fix(source.text, finding.fix)
    reports = {name: io.StringIO() for name in ("text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle")}
    reporters = [registry().reporter(name)(StreamOutput(stream)) for name, stream in reports.items()]
    run(lambda: one_by_one([job], plan(), reporters), plan(), reporters, RunInfo("0", "ru", color=False, rule=rule_texts(registry(), "ru")))
    said = {name: stream.getvalue() for name, stream in reports.items()}
    assert json.loads(said["json"])["summary"]["articles"] == 1
    assert all(map(json.loads, said["jsonl"].split("\n")[:-1]))  # U+2028 ends no line
    for name in said.keys() - {"json", "jsonl"}:
        assert not unprintable(said[name])
    assert all(json.loads(said[name]) is not None for name in ("sarif", "gitlab", "rdjson"))
    for name in ("junit", "checkstyle"):
        ET.fromstring(said[name])


def check_fix(text, fix):
    """Edits are in the text and do not overlap."""
    end = 0
    for edit in sorted(fix.edits) if fix else ():
        assert end <= edit.span.start <= edit.span.end <= len(text)
        end = edit.span.end


def unprintable(text):
    """The characters of a report that a terminal would obey instead of showing: controls, and what turns the direction of writing."""
    bidi = set(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
    return sorted({character for character in text if character in bidi or (unicodedata.category(character) == "Cc" and character != "\n")})


@cache
def plan():
    """Every rule that there is, those that are off by default too."""
    return make_plan(Config(select=("ALL",), lang="ru"), today=TODAY)
