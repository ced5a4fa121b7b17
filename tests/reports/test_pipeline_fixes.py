"""For every finding with a fix, the replacements of SARIF and the suggestions of reviewdog's format make what `fix` makes, byte for byte."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline_reports import BOM, NAMES, by_rdjson, by_sarif, mended, told

from seo_audit.pages import strip_markers
from seo_audit.registry import registry
from seo_audit.testing import examples

EXAMPLES = Path(__file__).parents[2] / "examples" / "content"
FIXABLE = {
    f"{rule.code}-{number}.md": strip_markers(example.articles[0].text)[0].encode("utf-8")
    for rule in registry().rules
    for number, example in enumerate(examples(rule))
    if example.diff is not None
}


def check(files):
    """Compare each fix with what both reports say of it; the codes of the findings that had one."""
    audits, reports = told(files, ("sarif", "rdjson"))
    (run,) = json.loads(reports["sarif"])["runs"]
    results = {result["partialFingerprints"]["seoAuditFingerprint/v1"]: result for result in run["results"]}
    diagnostics = iter(json.loads(reports["rdjson"])["diagnostics"])
    codes = set()
    for audited in audits:
        data = files[audited.result.path]
        for finding in audited.result.findings:
            result, diagnostic = results[finding.fingerprint], next(diagnostics)
            assert (result["ruleId"], diagnostic["code"]["value"]) == (finding.code, finding.code)
            if finding.fix is None:
                assert "fixes" not in result
                assert "suggestions" not in diagnostic
                continue
            codes.add(finding.code)
            wanted = mended(audited, finding)
            ((change,),) = (fix["artifactChanges"] for fix in result["fixes"])
            assert result["fixes"][0]["properties"]["safe"] is finding.fix.safe
            assert change["artifactLocation"] == result["locations"][0]["physicalLocation"]["artifactLocation"]
            assert by_sarif(change["replacements"], data, run["newlineSequences"]) == wanted
            assert by_rdjson(diagnostic["suggestions"], data) == wanted
    return codes


def test_in_the_examples():
    assert check({path.name: path.read_bytes() for path in EXAMPLES.glob("*.md")})


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("bom", [b"", BOM])
def test_of_every_rule_that_has_one(end, bom):
    codes = check({name: bom + data.replace(b"\n", end) for name, data in FIXABLE.items()})
    # Those two need a page to compare with, and a glossary.
    assert codes >= {name.partition("-")[0] for name in FIXABLE} - {"SRC003", "TRAN018"}


def test_on_the_line_of_the_byte_order_mark():
    """Which SARIF does not count, and reviewdog does."""
    audits, reports = told({"a.md": BOM + "# Роза 😀 цветёт.\r\n\r\nОна цветёт.\r\n".encode()}, ("sarif", "rdjson"))
    (finding,) = (finding for finding in audits[0].result.findings if finding.code == "HEAD010")
    results = json.loads(reports["sarif"])["runs"][0]["results"]
    (region,) = (one["locations"][0]["physicalLocation"]["region"] for one in results if one["ruleId"] == "HEAD010")
    (place,) = (one["location"]["range"]["start"] for one in json.loads(reports["rdjson"])["diagnostics"] if one["code"]["value"] == "HEAD010")
    before = "# Роза 😀 цветёт"[: finding.span.start]
    assert (region["startLine"], region["startColumn"], region["charOffset"]) == (1, len(before) + 1, len(before))
    assert place == {"line": 1, "column": 3 + len(before.encode()) + 1}


PIECES = st.sampled_from(
    ["## Розы. ", "## Розы!!!", "# 😀 Сад.", "#### Куст.", "Сказал \"да\" и 'нет' 😀.", "Роза - цветок , а куст - нет .", "𝒳 роза роза 10 % и 5%", "* Роза.", "",
     "\u200bРоза\u00ad цветёт", '[сад](https://example.org) "дом"', "«Роза»», сад...", "Т.е. роза, т. к. куст", '| "а" | б |', "|---|---|", "---", "urldel: https://example.org/a",
     'title: "Сад \\"мой\\"."', "```", '> "Сад" - дом', "При  этом\tроза\x0b", "  ", "1. Роза\u2028цветёт", "&quot;Сад&quot;", "<!-- seo-audit: ignore[HEAD007] x -->"]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n", "\r\n", "\r"])), max_size=16), st.booleans())
def test_in_any_article(pieces, bom):
    text = "".join(piece + end for piece, end in pieces)
    check({"a.md": BOM * bom + text.encode("utf-8")})


def test_a_fix_that_would_show_a_password_is_not_told():
    """The value is quoted anew as a whole, and holds an address that nobody may see."""
    page = '---\ntitle: Сад и https://me:s3cret-w0rd@example.org "дом" - всё\n---\n\nСад - это "дом".\n'
    audits, reports = told({"a.md": page.encode()}, (*NAMES, "json", "jsonl", "text"))
    assert any("s3cret" in edit.text for finding in audits[0].result.findings if finding.fix for edit in finding.fix.edits)
    for name, report in reports.items():
        assert "s3cret" not in report, name
