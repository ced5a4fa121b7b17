"""`--statistics`, suppressed findings and `--no-ignores`, as a pipeline sees them."""

import json
import re

import pytest
from articles import CLEAN, LEFTOVER, found, report

SKIPPED = CLEAN + "\n#### Шнур\n\nЕго натягивают вдоль дорожки.\n"
HIDDEN = SKIPPED.replace("#### Шнур", "<!-- seo-audit: ignore[HEAD003] так у подрядчика -->\n#### Шнур")


@pytest.fixture
def folder(site):
    """Four articles with a defect that is the template's, one of them with a defect of its own; two more beside them."""
    for number in range(4):
        (site / "content" / "shop").mkdir(exist_ok=True)
        (site / "content" / "shop" / f"{number}.md").write_text(SKIPPED, encoding="utf-8")
    (site / "content" / "shop" / "3.md").write_text(SKIPPED + "\n#### Шнур\n\nЕщё раз о шнуре.\n", encoding="utf-8")
    return site


def table(out):
    """Number of findings, number of articles, code, of each line of the table."""
    return [tuple(line.split()[:3]) for line in out.splitlines() if re.match(r" *\d+ +\d+  ", line)]


class TestStatistics:
    def test_nothing_to_count(self, run):
        assert run("content/clean.md", "--statistics") == (0, "1 article: nothing to report\n", "")

    def test_no_finding_is_shown_by_itself(self, run, folder):
        out = run("content", "--statistics")[1]
        assert ".md:" not in out
        assert "help" not in out

    def test_most_frequent_first_with_the_number_of_articles(self, run, folder):
        (folder / "content" / "shop" / "0.md").write_text(SKIPPED + "\n## Песок\n\nСухой.\n\n#### Щебень\n\nМелкий.\n", encoding="utf-8")
        out = run("content", "--statistics", "--select", "HEAD003,HEAD007,FM009")[1]
        assert table(out) == [("5", "4", "HEAD003"), ("1", "1", "FM009"), ("1", "1", "HEAD007")]
        assert re.search(r"^ +5 +4  HEAD003  heading-level-skipped +A heading level is skipped$", out, re.MULTILINE)

    def test_what_more_than_half_share_is_said_once(self, run, folder):
        out = run("content", "--statistics", "--select", "HEAD003")[1]
        assert out.count("HEAD003") == 2
        assert "In 4 of 6 articles: “A heading level is skipped” (HEAD003). Mend all at once, in the template or by a script\n" in out

    def test_of_a_folder_where_the_whole_does_not_share_it(self, run, folder):
        for number in range(4):
            (folder / "content" / f"c{number}.md").write_text(CLEAN, encoding="utf-8")
        out = run("content", "--statistics", "--select", "HEAD003")[1]
        assert "In 4 of 4 articles in content/shop: " in out
        assert " of 10 articles" not in out

    def test_neither_half_nor_few_are_enough(self, run, folder):
        for number in range(2):
            (folder / "content" / "shop" / f"c{number}.md").write_text(CLEAN, encoding="utf-8")
        (folder / "content" / "clean.md").write_text(SKIPPED, encoding="utf-8")
        (folder / "content" / "shop" / "0.md").write_text(CLEAN, encoding="utf-8")
        assert "mend all at once" not in run("content", "--statistics", "--select", "HEAD003")[1]

    def test_the_exit_status_is_that_of_the_findings(self, run, folder):
        assert run("content", "--statistics")[0] == 1  # FM009
        assert run("content", "--statistics", "--exit-zero")[0] == 0
        assert run("content/shop", "--statistics", "--fail-on", "warning")[0] == 1

    def test_in_russian(self, run, folder):
        out = run("content", "--statistics", "--lang", "ru", "--select", "HEAD003")[1]
        assert out.splitlines()[0].split() == ["замечаний", "в", "статьях"]
        assert out.splitlines()[-1] == "6 статей: 0 ошибок, 4 предупреждения, 0 замечаний"

    def test_other_reports_say_all_that_they_say_without(self, run, folder):
        for name in ("json", "jsonl"):
            assert run("content", "--statistics", "--format", name)[1] == run("content", "--format", name)[1]

    def test_titles_of_own_rules_obey_no_terminal(self, run, site):
        page = '---\ncode: OWN001\nmatch: {phrases: [план]}\ntitle: "x\\e[31m"\nmessages: {ru: {found: м}}\nwhy: в\nhow: к\n---\n'
        (site / "own").mkdir()
        (site / "own" / "own.md").write_text(page, encoding="utf-8")
        (site / "seo-audit.toml").write_text('rule-folders = ["own"]', encoding="utf-8")
        for arguments in (["content/clean.md", "--statistics"], ["content/clean.md"], ["rules"]):
            assert "\x1b" not in run(*arguments)[1]


class TestSuppressed:
    @pytest.fixture(autouse=True)
    def _article(self, site):
        (site / "content" / "clean.md").write_text(HIDDEN, encoding="utf-8")

    def test_they_are_counted_and_do_not_fail(self, run):
        assert run("content/clean.md", "--fail-on", "info") == (
            0,
            "1 article: nothing to report; 1 more is suppressed in the articles themselves\n",
            "",
        )
        out = run("content/clean.md", "--lang", "ru")[1]
        assert out == "1 статья: замечаний нет; ещё 1 замечание отключено в самих статьях\n"

    def test_json_has_them_with_their_reason(self, run):
        _, data, _ = report(run, "content/clean.md")
        (hidden,) = data["articles"][0]["suppressed"]
        assert (found(data), hidden["code"], hidden["reason"], hidden["line"]) == ([], "HEAD003", "так у подрядчика", 14)
        assert data["summary"]["suppressed"] == 1
        assert data["summary"]["findings"] == {"error": 0, "warning": 0, "info": 0}
        assert data["summary"]["rules"] == {}

    def test_jsonl_has_not(self, run):
        assert run("content/clean.md", "--format", "jsonl") == (0, "", "")

    def test_no_ignores(self, run):
        status, data, _ = report(run, "content/clean.md", "--no-ignores", "--fail-on", "warning")
        assert (status, found(data), data["articles"][0]["suppressed"]) == (1, [("content/clean.md", "HEAD003")], [])

    def test_they_share_no_fingerprint_with_what_is_shown(self, run, site):
        (site / "content" / "clean.md").write_text(HIDDEN + "\n## Ещё\n\nИ ещё.\n\n#### Шнур\n\nТут.\n", encoding="utf-8")
        article = report(run, "content/clean.md", "--select", "HEAD003")[1]["articles"][0]
        prints = [one["fingerprint"] for one in (*article["findings"], *article["suppressed"])]
        assert len(set(prints)) == len(prints) == 2

    def test_those_below_the_least_severity_are_not_counted(self, run):
        assert json.loads(run("content/clean.md", "--min-severity", "error", "--format", "json")[1])["summary"]["suppressed"] == 0


def test_a_leftover_that_its_article_keeps_on_purpose(run, site):
    text = LEFTOVER.replace("h1:", "seo_audit:\n  ignore: {FM009: снимок ещё не сделан, FM010: пароль учебный}\nh1:")
    (site / "content" / "left.md").write_text(text, encoding="utf-8")
    status, data, _ = report(run, "content")
    assert (status, found(data)) == (0, [])
    assert [one["reason"] for one in data["articles"][1]["suppressed"]] == ["снимок ещё не сделан", "пароль учебный"]
    assert "s3cret" not in json.dumps(data)
