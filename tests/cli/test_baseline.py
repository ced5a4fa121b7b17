"""`seo-audit baseline`, and `check` with what it wrote: only what is new is reported."""

import json
import os

import pytest
from articles import CLEAN, LEFTOVER, STOP, found, report
from known import DEEP, LOOK, NAME, lines, put


class TestWhatIsKnown:
    def test_is_not_reported_but_counted(self, run, known):
        status, data, err = report(run, "content", *LOOK)
        assert (status, found(data), err) == (0, [], "")
        assert data["summary"]["baselined"] == len(lines(known)) > 1
        assert data["summary"]["findings"] == {"error": 0, "warning": 0, "info": 0}
        assert data["summary"]["rules"] == {}
        assert data["summary"]["stale"] == 0

    def test_in_text(self, run, known):
        number = len(lines(known))
        assert run("content", *LOOK, "--lang", "en")[1] == f"3 articles: nothing new to report; {number} more are known and not shown\n"
        assert f"новых замечаний нет; ещё {number} " in run("content", *LOOK, "--lang", "ru")[1]

    def test_without_the_flag_all_is_reported(self, run, known):
        assert run("content")[0] == 1

    def test_the_configuration_may_name_it(self, run, known):
        (known / "seo-audit.toml").write_text(f'baseline = "{NAME}"', encoding="utf-8")
        assert run("content")[0] == 0
        assert run("content", "--no-baseline")[0] == 1

    def test_passed_are_only_rules_that_found_nothing(self, run, known):
        run("content", *LOOK, "--format", "html=report.html")
        assert (known / "report.html").exists()

    def test_lines_may_move(self, run, known):
        for name, text in {"left.md": LEFTOVER, "deep.md": DEEP}.items():
            put(known, name, text.replace("Садовая дорожка начинается", "Вступление.\n\n\nСадовая дорожка начинается").replace("---\nt", "---\n\nt"))
        assert found(report(run, "content", *LOOK)[1]) == []

    def test_white_space_may_change(self, run, known):
        put(known, "deep.md", DEEP.replace("#### Шнур", "####   Шнур"))
        assert found(report(run, "content", *LOOK)[1]) == []

    def test_what_is_suppressed_is_neither(self, run, known):
        put(known, "deep.md", DEEP.replace("#### Шнур", "<!-- seo-audit: ignore[HEAD003] why -->\n#### Шнур"))
        data = report(run, "content", *LOOK)[1]
        assert (found(data), data["summary"]["suppressed"], data["summary"]["stale"]) == ([], 1, 1)

    def test_compared_with_an_earlier_report_it_is_neither_new_nor_gone(self, run, known):
        run("content", "--format", "json=before.json")
        assert "0 new, 0 gone" in run("content", *LOOK, "--compare", "before.json", "--lang", "en")[1]


class TestWhatIsNew:
    def test_another_defect(self, run, known):
        put(known, "clean.md", STOP)
        assert {path for path, _ in found(report(run, "content", *LOOK)[1])} == {"content/clean.md"}

    def test_the_same_rule_with_the_same_excerpt_once_more(self, run, known):
        put(known, "deep.md", DEEP + "\n## Песок\n\nСухой.\n\n#### Шнур\n\nДругой.\n")
        said = found(report(run, "content", *LOOK, "--select", "HEAD003")[1])
        assert said == [("content/deep.md", "HEAD003")]

    def test_a_file_under_a_new_name(self, run, known):
        os.rename(known / "content" / "left.md", known / "content" / "moved.md")
        _, data, _ = report(run, "content", *LOOK)
        assert {path for path, _ in found(data)} == {"content/moved.md"}
        assert (
            data["summary"]["stale"]
            == data["summary"]["findings"]["error"] + data["summary"]["findings"]["warning"] + data["summary"]["findings"]["info"]
        )
        assert run("baseline", "write", "content")[0] == 0, "as many as before"
        assert found(report(run, "content", *LOOK)[1]) == []


class TestSeveralPlacesInOneFinding:
    """Two blanks in a row are one finding, however often an article has them."""

    FIRST, SECOND, THIRD = "Натяните  шнур вдоль края.", "Насыпьте  песок доверху.", "Утрамбуйте  щебень катком."

    @pytest.fixture
    def places(self, run, site):
        """Writes the article, and says on which lines new places are, and how many known ones are gone."""

        def call(*texts):
            put(site, "clean.md", CLEAN.replace("Натяните шнур.", "\n\n".join(texts)))
            data = report(run, "content/clean.md", *LOOK, "--select", "TYPO007")[1]
            found = [one for article in data["articles"] for one in article["findings"]]
            return [line for one in found for line in (one["line"], *(place["line"] for place in one["related"]))], data["summary"]["stale"]

        put(site, "clean.md", CLEAN.replace("Натяните шнур.", f"{self.FIRST}\n\n{self.SECOND}"))
        run("baseline", "write", "content")
        return call

    def test_it_is_one_line_that_knows_its_places(self, site, places):
        (line,) = (line for line in lines(site) if "\tTYPO007\t" in line)
        assert len(line.split("\t")[3].split("+")) == 1 + 2

    def test_known_ones_may_move(self, places):
        assert places("Сперва план.", self.SECOND, "Потом всё прочее.", self.FIRST) == ([], 0)

    def test_one_more_is_new_and_the_only_one_that_is_told(self, places):
        assert places(self.FIRST, self.SECOND, self.THIRD) == ([15], 0)
        assert places(self.THIRD, self.FIRST, self.SECOND) == ([11], 0)
        assert places(self.FIRST, self.FIRST, self.SECOND) == ([13], 0)

    def test_mending_some_makes_nothing_new(self, places):
        assert places(self.FIRST, self.SECOND.replace("  ", " ")) == ([], 1)
        assert places(self.FIRST.replace("  ", " "), self.SECOND) == ([], 1)
        assert places(self.FIRST.replace("  ", " "), self.THIRD) == ([13], 2)

    def test_prune_forgets_places(self, run, site, places):
        places(self.FIRST.replace("  ", " "), self.SECOND, self.THIRD)
        run("baseline", "prune", "content")
        assert places(self.SECOND, self.THIRD) == ([13], 0)
        assert places(self.FIRST, self.SECOND) == ([11], 0)

    def test_write_does_not_grow_by_places_either(self, run, site, places):
        places(self.FIRST, self.SECOND, self.THIRD)
        assert run("baseline", "write", "content")[0] == 1
        places(self.FIRST, self.THIRD)
        assert run("baseline", "write", "content")[0] == 0
        assert places(self.FIRST, self.THIRD) == ([], 0)

    def test_new_ones_are_mended_and_known_ones_too(self, run, site, places):
        places(self.FIRST, self.SECOND, self.THIRD)
        assert run("fix", "content/clean.md", *LOOK)[0] == 0
        assert "  " not in (site / "content" / "clean.md").read_text(encoding="utf-8")


class TestWhatIsGone:
    def test_check_says_so_in_one_line(self, run, known):
        put(known, "deep.md", CLEAN)
        number = sum("content/deep.md" in line for line in lines(known))
        status, out, err = run("content", *LOOK, "--lang", "en")
        assert (status, err) == (0, "")
        assert out.splitlines()[-1].startswith(f"{number} entr")
        err = run("content", *LOOK, "--format", "json")[2]
        assert err == f"seo-audit: entries of the baseline that are found no longer: {number}; `seo-audit baseline prune` removes them\n"

    def test_it_says_nothing_of_what_was_not_looked_for(self, run, known):
        put(known, "deep.md", CLEAN)
        assert report(run, "content/left.md", *LOOK)[1]["summary"]["stale"] == 0
        assert report(run, "content", *LOOK, "--select", "META")[1]["summary"]["stale"] == 0
        assert report(run, "content", *LOOK, "--min-severity", "error")[1]["summary"]["stale"] == 1

    def test_nor_of_what_is_only_hidden(self, run, known):
        assert report(run, "content", *LOOK, "--min-severity", "error")[1]["summary"]["stale"] == 0

    def test_nor_of_a_file_that_cannot_be_read(self, run, known):
        (known / "content" / "left.md").write_bytes(b"\xff\xfe")
        assert report(run, "content", *LOOK)[1]["summary"]["stale"] == 0

    def test_of_an_article_that_is_gone(self, run, known):
        (known / "content" / "left.md").unlink()
        assert report(run, "content", *LOOK)[1]["summary"]["stale"] == sum("left.md" in line for line in lines(known))
        assert report(run, "content/clean.md", *LOOK)[1]["summary"]["stale"] == 0

    def test_prune_forgets_it_and_nothing_else(self, run, known):
        put(known, "deep.md", CLEAN)
        put(known, "clean.md", STOP)
        kept = [line for line in lines(known) if "deep.md" not in line]
        assert run("baseline", "prune", "content", "--lang", "en")[1].startswith(f"{NAME}: {len(kept)} finding")
        assert lines(known) == kept
        assert found(report(run, "content", *LOOK)[1]) != []

    def test_prune_looks_only_where_it_is_told_to(self, run, known):
        (known / "content" / "sub").mkdir()
        put(known, "deep.md", CLEAN)
        before = lines(known)
        run("baseline", "prune", "content/left.md")
        assert lines(known) == before
        assert run("baseline", "prune", "content/sub")[0] == 3
        run("baseline", "prune", "content/deep.md")
        assert lines(known) == [line for line in before if "deep.md" not in line]

    def test_prune_forgets_rules_that_run_no_more(self, run, known):
        (known / "seo-audit.toml").write_text(f'baseline = "{NAME}"\nignore = ["FM"]', encoding="utf-8")
        assert report(run, "content")[1]["summary"]["stale"] == 0
        assert any("\tFM009\t" in line for line in lines(known))
        run("baseline", "prune")
        assert not any("\tFM" in line for line in lines(known))

    def test_prune_makes_no_file(self, run, site):
        status, _, err = run("baseline", "prune", "content")
        assert (status, err.count("\n")) == (2, 1)
        assert "there is no such baseline" in err
        assert not (site / NAME).exists()


class TestWriting:
    def test_it_lies_beside_the_configuration_and_says_how_to_use_it(self, run, site, monkeypatch):
        (site / "seo-audit.toml").write_text('lang = "en"', encoding="utf-8")
        monkeypatch.chdir(site / "content")
        status, out, _ = run("baseline", "write")
        assert status == 0
        assert (site / NAME).exists()
        assert f'baseline = "{NAME}" in seo-audit.toml' in out
        assert [line.split("\t")[0] for line in lines(site)] == ["content/left.md"] * len(lines(site))

    def test_the_configuration_or_the_command_line_names_it(self, run, site):
        (site / "seo-audit.toml").write_text('baseline = "known/findings.txt"', encoding="utf-8")
        _, out, _ = run("baseline", "write", "content")
        assert lines(site, "known/findings.txt") != []
        assert "seo-audit.toml" not in out
        assert run("baseline", "write", "content", "--baseline", "other")[0] == 0
        assert lines(site, "other") == lines(site, "known/findings.txt")
        assert run("content")[0] == run("content", "--baseline", "other")[0] == 0

    def test_it_does_not_grow(self, run, known):
        before = (known / NAME).read_bytes()
        put(known, "clean.md", STOP)
        status, out, err = run("baseline", "write", "content", "--lang", "en")
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert "it would grow" in err
        assert (known / NAME).read_bytes() == before
        assert run("baseline", "write", "content", "--force")[0] == 0
        assert len(lines(known)) > before.count(b"\n") - 1

    def test_it_falls(self, run, known):
        put(known, "deep.md", CLEAN)
        before = lines(known)
        assert run("baseline", "write", "content")[0] == 0
        assert lines(known) == [line for line in before if "deep.md" not in line]

    def test_of_one_article_the_others_stay(self, run, known):
        put(known, "left.md", CLEAN)
        put(known, "deep.md", DEEP + "\n###### Песок\n")
        before = lines(known)
        run("baseline", "write", "content/deep.md", "--force")
        assert [line for line in lines(known) if "left" in line] == [line for line in before if "left" in line]

    def test_twice_the_same_bytes_and_the_file_is_not_touched(self, run, known):
        state = (known / NAME).stat()
        for arguments in (["--jobs", "2"], ["--no-cache"]):
            run("baseline", "write", "content", *arguments)
            assert (known / NAME).stat() == state

    def test_it_is_put_in_order(self, run, known):
        text = (known / NAME).read_text(encoding="utf-8")
        (known / NAME).write_bytes("\n".join(reversed(text.splitlines() * 2)).replace("\n", "\r\n").encode())
        run("baseline", "prune", "content")
        assert (known / NAME).read_text(encoding="utf-8") == text

    def test_a_missing_path_or_a_rule_that_fails_write_nothing(self, run, site, monkeypatch):
        assert run("baseline", "write", "content", "nowhere")[0] == 2
        monkeypatch.setattr("seo_audit.article.outline.Section.flat_numbered", property(lambda _: 1 / 0))
        status, _, err = run("baseline", "write", "content", "--no-cache")
        assert (status, "a rule failed" in err) == (2, True)
        assert not (site / NAME).exists()

    def test_nothing_to_audit(self, run, site):
        (site / "empty").mkdir()
        assert run("baseline", "write", "empty")[0] == 3

    def test_names_of_all_kinds(self, run, site):
        for name in ("с пробелом.md", "«ёлки» 'и' \"кавычки\".md", "tab\t.md", "line\nend.md", "#.md"):
            put(site, name, LEFTOVER)
        assert run("baseline", "write", "content")[0] == 0
        assert found(report(run, "content", *LOOK)[1]) == []
        assert len({line.split("\t")[0] for line in lines(site)}) == 6
        for file in (site / "content").iterdir():
            file.unlink()
        put(site, "a.md", CLEAN)
        run("baseline", "prune", "content")
        assert lines(site) == []

    def test_a_folder_that_cannot_be_written_to(self, run, site):
        (site / "file").write_text("", encoding="utf-8")
        status, _, err = run("baseline", "write", "content", "--baseline", "file/x")
        assert (status, err.count("\n")) == (2, 1)


def test_the_library_reads_it_too(run, known):
    import seo_audit
    from seo_audit.config import load

    (known / "seo-audit.toml").write_text(f'baseline = "{NAME}"', encoding="utf-8")
    done = seo_audit.audit(["content"], load("seo-audit.toml"))
    assert (done.findings, done.summary.baselined) == ([], len(lines(known)))


def test_the_json_of_a_finding_has_the_fingerprint_that_the_line_has(run, known):
    data = json.loads(run("content", "--format", "json")[1])
    wanted = {(article["path"], one["code"], one["fingerprint"]) for article in data["articles"] for one in article["findings"]}
    assert {tuple(line.split("\t")) for line in lines(known)} == wanted
