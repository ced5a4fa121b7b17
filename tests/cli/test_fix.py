"""`seo-audit fix` and `check --fix`: what is mended, what is left, and how it ends."""

import json

import pytest
from articles import CLEAN, DEEP, LEFTOVER, STOP


class TestWhatIsDone:
    def test_only_what_is_marked_changes(self, run, article):
        file = article(STOP)
        status, out, err = run("fix", "content")
        assert file.read_text(encoding="utf-8") == CLEAN
        assert (status, err) == (0, "")
        assert out.splitlines() == [
            "      1  HEAD010  heading-punctuation        A heading ends in a stop or colon",
            "Mended: 1 place in 1 article",
        ]

    def test_the_second_run_has_nothing_to_do(self, run, article):
        file = article(DEEP)
        run("fix", "content", "--unsafe-fixes")
        after, changed = file.read_bytes(), file.stat().st_mtime_ns
        assert run("fix", "content", "--unsafe-fixes")[1].startswith("Nothing to mend\n")
        assert (file.read_bytes(), file.stat().st_mtime_ns) == (after, changed)

    def test_what_somebody_ought_to_look_at_is_left(self, run, article):
        file = article(DEEP)
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == DEEP

    def test_what_is_not_selected_is_left(self, run, article):
        file = article(STOP)
        assert run("fix", "content", "--select", "HEAD003")[1] == "Nothing to mend\n"
        assert file.read_text(encoding="utf-8") == STOP

    @pytest.mark.parametrize("option", [("--ignore", "HEAD010"), ("--min-severity", "warning")])
    def test_what_check_does_not_show_is_left(self, run, article, option):
        file = article(STOP)
        run("fix", "content", *option)
        assert file.read_text(encoding="utf-8") == STOP

    def test_a_suppressed_finding_is_left(self, run, article):
        text = STOP.replace("## Разметка", "<!-- seo-audit: ignore[HEAD010] так в книге -->\n## Разметка")
        file = article(text)
        run("fix", "content", "--unsafe-fixes")
        assert file.read_text(encoding="utf-8") == text
        run("fix", "content", "--no-ignores")
        assert "## Разметка\n" in file.read_text(encoding="utf-8")

    def test_files_that_a_rule_is_off_for_are_left(self, run, article, site):
        (site / "seo-audit.toml").write_text('[per-file-ignores]\n"content/a.md" = ["HEAD010"]\n', encoding="utf-8")
        file, other = article(STOP), article(STOP, "b.md")
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == STOP
        assert other.read_text(encoding="utf-8") == CLEAN

    def test_what_is_excluded_is_left(self, run, article, site):
        (site / "seo-audit.toml").write_text('exclude = ["content/a.md"]\n', encoding="utf-8")
        file = article(STOP)
        assert run("fix", "content/a.md")[0] == 0
        assert file.read_text(encoding="utf-8") == STOP

    def test_check_mends_too_and_reports_the_rest(self, run, article):
        file = article(STOP + "\n#### Шнур\n\nЕго натягивают.\n")
        status, out, _ = run("check", "content", "--fix")
        assert "## Разметка\n" in file.read_text(encoding="utf-8")
        assert status == 0
        assert "HEAD003" in out
        assert "Mended: 1 place in 1 article\n" in out

    @pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    @pytest.mark.parametrize("last", ["", "\n"])
    def test_the_bytes_round_an_edit_stay(self, run, article, ends, mark, last):
        clean, stop = ((mark + text.rstrip("\n") + last).replace("\n", ends).encode("utf-8") for text in (CLEAN, STOP))
        file = article(stop)
        run("fix", "content")
        assert file.read_bytes() == clean

    def test_the_last_line_without_a_newline(self, run, article):
        file = article(CLEAN + "\n## Песок.")
        run("fix", "content", "--select", "HEAD010")
        assert file.read_text(encoding="utf-8") == CLEAN + "\n## Песок"

    def test_what_is_no_text_is_left(self, run, article):
        data = (STOP + "\r\n").encode("cp1251")
        file = article(data)
        out = json.loads(run("check", "content", "--format", "json")[1])
        assert [finding["fix"] for one in out["articles"] for finding in one["findings"]] == [None]
        run("fix", "content", "--unsafe-fixes")
        assert file.read_bytes() == data


class TestHowItEnds:
    def test_clean(self, run, article):
        assert run("fix", "content") == (0, "Nothing to mend\n", "")

    def test_an_error_is_left(self, run, article):
        article(LEFTOVER)
        status, out, _ = run("fix", "content")
        assert status == 1
        assert out.splitlines()[-1] == "Left: 1 error, 1 warning, 0 notes; seo-audit check shows them"
        assert run("fix", "content", "--exit-zero")[0] == 0

    def test_an_error_is_mended(self, run, article):
        article(LEFTOVER.replace("user:s3cret@", ""))
        assert run("fix", "content", "--unsafe-fixes")[0] == 0

    def test_usage_and_nothing_to_audit(self, run, article, site):
        assert run("fix", "content/none.md")[0] == 2
        (site / "empty").mkdir()
        assert run("fix", "empty")[0] == 3

    def test_in_russian(self, run, article):
        article(STOP)
        assert run("fix", "content", "--lang", "ru")[1].splitlines()[-1] == "Исправлено: 1 место в 1 статье"
        assert run("fix", "content", "--lang", "ru")[1] == "Исправлять нечего\n"

    def test_a_report_for_programs_stays_one(self, run, article):
        article(STOP)
        _, out, err = run("fix", "content", "--format", "json")
        assert json.loads(out)["summary"]["articles"] == 2
        assert "Mended: 1 place in 1 article" in err


class TestMarks:
    def test_findings_say_what_fix_would_do(self, run, article):
        article(STOP)
        article(DEEP, "deep.md")
        out = run("content")[1]
        assert "HEAD010 heading-punctuation [*]: " in out
        assert "HEAD002 first-heading-not-h2 [?]: " in out
        assert "[*] mended by seo-audit fix: 1; [?] mended by seo-audit fix --unsafe-fixes, to be looked at: 1\n" in out

    def test_a_fix_that_would_touch_more_is_refused(self, run, article, own):
        own('{шнур: "*шнур"}')
        file = article(CLEAN + "\nВозьмите шнур и колышки*.\n")
        assert "no ready-made change: it would touch the text beside it" in run("content/a.md")[1]
        (finding,) = json.loads(run("content/a.md", "--format", "json", "--select", "OWN001")[1])["articles"][0]["findings"][1:]
        assert (finding["fix"], finding["fix_refused"]) == (None, True)
        run("fix", "content", "--unsafe-fixes", "--select", "OWN001")
        assert "Возьмите шнур и колышки*." in file.read_text(encoding="utf-8")

    def test_a_fix_that_never_ends_is_not_made(self, run, article, own):
        own('{шнур: "шнур, шнур"}')
        file = article(STOP)
        status, out, err = run("fix", "content", "--unsafe-fixes")
        assert file.read_text(encoding="utf-8") == CLEAN
        assert status == 2
        assert "content/a.md: changes of OWN001 never come to an end: none of them is made" in err
        assert "Mended: 1 place in 1 article" in out
