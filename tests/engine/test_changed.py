"""Which lines changed, as git tells it: names of all kinds, renames, submodules, line ends, and configurations that would change what it says."""

import os
import shutil

import pytest
from repository import begin, commit, git

from seo_audit.changed import GitError, since, staged
from seo_audit.discovery import discover

TEXT = "раз\nдва\nтри\nчетыре\nпять\nшесть\nсемь\nвосемь\n"
NAMES = [
    "a.md",
    "с пробелом.md",
    "«ёлки» и 'кавычки'.md",
    'двойные "кавычки".md',
    "tab\tи\\черта.md",
    "+++ b.md",
    "a b/-c.MD",
    "line\nend.md",
    "#.mdx",
]


@pytest.fixture
def site(tmp_path, monkeypatch):
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)
    for name in [name for name in os.environ if name.startswith("GIT_") and "CONFIG" not in name]:
        monkeypatch.delenv(name)
    folder = tmp_path / "site"
    begin(folder)
    for name in NAMES:
        write(folder, name, TEXT)
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def changed(folder, ref="HEAD", at="."):
    """Ranges by path; True for what is new."""
    files = discover([str(folder / at)], str(folder)).files
    found = staged(files) if ref is None else since(ref, files)
    return {path: one.whole or one.ranges for path, one in found.items()}


class TestLines:
    def test_nothing_changed(self, site):
        assert changed(site) == {}
        assert changed(site, None) == {}

    @pytest.mark.parametrize("name", NAMES)
    def test_changed_added_and_deleted_lines_of_any_name(self, site, name):
        write(site, name, TEXT.replace("два", "2").replace("четыре\n", "").replace("шесть", "6\n6½") + "девять\n")
        assert changed(site) == {name: ((2, 2), (4, 3), (5, 6), (9, 9))}

    def test_committed_staged_and_unstaged_changes(self, site):
        git(site, "checkout", "-q", "-b", "work")
        write(site, "a.md", TEXT.replace("раз", "1"))
        commit(site)
        write(site, "a.md", TEXT.replace("раз", "1").replace("три", "3"))
        git(site, "add", "--all")
        write(site, "a.md", TEXT.replace("раз", "1").replace("три", "3").replace("шесть", "6"))
        assert changed(site, "main") == {"a.md": ((1, 1), (3, 3), (6, 6))}
        assert changed(site, "HEAD") == {"a.md": ((3, 3), (6, 6))}

    def test_what_main_has_gained_since_is_no_change_of_ours(self, site):
        git(site, "checkout", "-q", "-b", "work")
        write(site, "a.md", TEXT.replace("раз", "1"))
        commit(site)
        git(site, "checkout", "-q", "main")
        write(site, "#.mdx", TEXT.replace("раз", "1"))
        commit(site)
        git(site, "checkout", "-q", "work")
        assert changed(site, "main") == {"a.md": ((1, 1),)}

    def test_lines_that_look_like_a_diff(self, site):
        looks = "++ b/#.mdx\n@@ -1 +7 @@\n-- a/x\ndiff --git a/#.mdx b/#.mdx\n"
        write(site, "a.md", TEXT + looks)
        write(site, "#.mdx", TEXT.replace("раз", looks.rstrip("\n")))
        assert changed(site) == {"a.md": ((9, 12),), "#.mdx": ((1, 4),)}

    @pytest.mark.parametrize(("before", "after"), [("а\nб", "а\nв"), ("а\nб", "а\nв\n"), ("а\nб\n", "а\nв")])
    def test_files_without_a_last_line_end(self, site, before, after):
        write(site, "a.md", before)
        write(site, "b.md", TEXT)
        commit(site)
        write(site, "a.md", after)
        write(site, "b.md", TEXT.replace("раз", "1"))
        assert changed(site) == {"a.md": ((2, 2),), "b.md": ((1, 1),)}

    def test_crlf(self, site):
        write(site, "a.md", TEXT.replace("\n", "\r\n"))
        commit(site)
        write(site, "a.md", TEXT.replace("три", "3").replace("\n", "\r\n"))
        assert changed(site) == {"a.md": ((3, 3),)}

    def test_crlf_where_git_keeps_lf(self, site):
        write(site, ".gitattributes", "*.md text eol=crlf\n")
        write(site, "a.md", TEXT.replace("три", "3").replace("\n", "\r\n"))
        assert changed(site) == {"a.md": ((3, 3),)}

    def test_bytes_that_are_no_text(self, site):
        (site / "a.md").write_bytes(TEXT.encode() + b"\x00\xff\n")
        write(site, ".gitattributes", "*.md -diff\n")
        assert changed(site) == {"a.md": ((9, 9),)}


class TestFiles:
    def test_untracked_ones_are_new_and_ignored_ones_are_none(self, site):
        write(site, "новая папка/статья.md", TEXT)
        write(site, ".gitignore", "build/\n")
        write(site, "build/a.md", TEXT)
        assert changed(site) == {"новая папка/статья.md": True}
        assert changed(site, None) == {}

    def test_added_ones_are_new_an_empty_one_too(self, site):
        write(site, "b.md", "")
        write(site, "c.md", "раз\n")
        git(site, "add", "b.md")
        git(site, "add", "--intent-to-add", "c.md")
        assert changed(site) == {"b.md": True, "c.md": True}
        assert changed(site, None) == {"b.md": True}

    def test_an_emptied_one(self, site):
        write(site, "a.md", "")
        assert changed(site) == {"a.md": ((1, 0),)}

    def test_a_new_name_alone_is_no_change(self, site):
        shutil.rmtree(site / "a b")
        for name in NAMES[1:]:
            (site / name).unlink(missing_ok=True)
        commit(site)
        git(site, "mv", "a.md", "б.md")
        assert changed(site) == {}
        write(site, "б.md", TEXT.replace("три", "3"))
        assert changed(site) == {"б.md": ((3, 3),)}
        assert changed(site, None) == {"б.md": ((3, 3),)}

    def test_deleted_ones_and_a_new_mode(self, site):
        (site / "a.md").unlink()
        (site / "#.mdx").chmod(0o755)
        assert changed(site) == {}

    def test_a_link_changes_with_what_it_leads_to(self, site):
        (site / "link.md").symlink_to("a.md")
        commit(site)
        assert changed(site) == {}
        write(site, "a.md", TEXT.replace("три", "3"))
        assert changed(site) == {"a.md": ((3, 3),), "link.md": ((3, 3),)}

    def test_only_some_are_asked_about(self, site):
        write(site, "a.md", "1\n")
        write(site, "a b/-c.MD", "1\n" + TEXT)
        assert changed(site, at="a b") == {"a b/-c.MD": ((1, 1),)}

    def test_another_repository_inside_is_untracked(self, site):
        begin(site / "inner")
        write(site / "inner", "x.md", TEXT)
        commit(site / "inner")
        assert changed(site) == {"inner/x.md": True}
        assert changed(site, at="inner") == {}

    def test_a_merge_with_conflicts(self, site):
        git(site, "checkout", "-q", "-b", "work")
        write(site, "a.md", TEXT.replace("раз", "1"))
        commit(site)
        git(site, "checkout", "-q", "main")
        write(site, "a.md", TEXT.replace("раз", "I"))
        commit(site)
        git(site, "merge", "work", fails=True)
        assert changed(site) == {"a.md": ((1, 1), (3, 5))}, "all but the line of the last commit"


class TestStaged:
    def test_of_staged_files_all_that_differs_from_the_last_commit(self, site):
        write(site, "a.md", TEXT.replace("раз", "1"))
        git(site, "add", "a.md")
        write(site, "a.md", "ноль\n" + TEXT.replace("раз", "1"))
        write(site, "#.mdx", "ноль\n" + TEXT)
        assert changed(site, None) == {"a.md": ((1, 2),)}

    def test_before_the_first_commit(self, tmp_path, site):
        folder = tmp_path / "other"
        begin(folder)
        write(folder, "a.md", TEXT)
        write(folder, "b.md", TEXT)
        git(folder, "add", "a.md")
        assert changed(folder, None) == {"a.md": True}

    def test_the_index_of_a_commit_of_some_files(self, site, monkeypatch):
        write(site, "a.md", "1\n")
        write(site, "#.mdx", "1\n")
        git(site, "add", "--all")
        shutil.copy(site / ".git" / "index", site / ".git" / "next-index-1.lock")
        git(site, "reset", "-q", "a.md")
        assert set(changed(site, None)) == {"#.mdx"}
        monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index-1.lock")
        monkeypatch.setenv("GIT_DIR", ".git")
        assert set(changed(site, None)) == {"#.mdx", "a.md"}

    def test_the_index_of_another_repository_is_not_ours(self, site, monkeypatch, tmp_path):
        monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
        assert changed(site, None) == {}


class TestSubmodules:
    @pytest.fixture
    def outer(self, site, tmp_path):
        inner = tmp_path / "inner"
        begin(inner)
        write(inner, "статья.md", TEXT)
        write(inner, "other.md", TEXT)
        commit(inner)
        git(site, "submodule", "--quiet", "add", str(inner), "под модуль")
        commit(site)
        return site

    def test_lines_of_articles_in_them(self, outer):
        assert changed(outer) == {}
        write(outer / "под модуль", "статья.md", TEXT.replace("три", "3"))
        assert changed(outer) == {"под модуль/статья.md": ((3, 3),)}
        commit(outer / "под модуль")
        assert changed(outer) == {"под модуль/статья.md": ((3, 3),)}
        assert changed(outer, at="под модуль") == {}, "its own last commit"
        assert changed(outer, None) == {}
        git(outer, "add", "под модуль")
        assert changed(outer, None) == {"под модуль/статья.md": ((3, 3),)}
        write(outer / "под модуль", "new.md", TEXT)
        assert changed(outer) == {"под модуль/статья.md": ((3, 3),), "под модуль/new.md": True}

    def test_a_new_one_is_new(self, outer):
        assert changed(outer, "HEAD~1") == {"под модуль/статья.md": True, "под модуль/other.md": True}

    def test_one_that_is_not_checked_out(self, outer):
        git(outer, "submodule", "--quiet", "deinit", "--force", "под модуль")
        write(outer, "a.md", "1\n" + TEXT)
        assert changed(outer) == {"a.md": ((1, 1),)}


CONFIGURED = [
    ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always"), ("diff.external", "false"), ("diff.context", "9"),
    ("diff.interHunkContext", "9"), ("core.quotePath", "false"), ("diff.renames", "false"), ("diff.relative", "true"), ("diff.submodule", "log"),
    ("diff.x.textconv", "tr a-z A-Z <"), ("diff.suppressBlankEmpty", "true"), ("status.showUntrackedFiles", "no"), ("core.abbrev", "4"),
    ("diff.srcPrefix", "x/"), ("diff.wsErrorHighlight", "all"), ("diff.colorMoved", "zebra"), ("core.pager", "false"), ("diff.orderFile", "order"),
]  # fmt: skip


class TestWhatMustNotMatter:
    @pytest.mark.parametrize(("key", "value"), CONFIGURED, ids=lambda part: part)
    def test_configurations(self, site, key, value):
        git(site, "config", key, value)
        write(site, ".gitattributes", "* diff=x\n")
        write(site, "order", "#.mdx\n")
        write(site, "a b/-c.MD", TEXT.replace("два", "2").replace("шесть", "6"))
        write(site, "«ёлки» и 'кавычки'.md", "ноль\n" + TEXT)
        git(site, "mv", "a.md", "z.md")
        write(site, "new.md", TEXT)
        assert changed(site) == {"a b/-c.MD": ((2, 2), (6, 6)), "«ёлки» и 'кавычки'.md": ((1, 1),), "new.md": True}

    @pytest.mark.parametrize(
        ("name", "value"),
        [("GIT_DIR", "/nowhere"), ("GIT_WORK_TREE", "/"), ("GIT_EXTERNAL_DIFF", "false"), ("GIT_LITERAL_PATHSPECS", "1"), ("GIT_DIFF_OPTS", "-u9"), ("GIT_PREFIX", "x/")],
    )  # fmt: skip
    def test_variables(self, site, monkeypatch, name, value):
        monkeypatch.setenv(name, value)
        write(site, "a b/-c.MD", TEXT.replace("два", "2"))
        assert changed(site, at="a b") == {"a b/-c.MD": ((2, 2),)}

    def test_the_working_directory(self, site, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        write(site, "a.md", TEXT.replace("два", "2"))
        assert changed(site) == {"a.md": ((2, 2),)}


class TestFailures:
    @pytest.mark.parametrize("ref", ["nowhere", "-x", "--output=x", "", " ", "main..HEAD", "a\0b", "HEAD:a.md", "HEAD~99", "\x1b[31m", "ы" * 5000])
    def test_what_is_no_revision(self, site, ref):
        with pytest.raises(GitError) as error:
            changed(site, ref)
        assert "\n" not in str(error.value)
        assert sorted(path.name for path in site.iterdir() if path.is_file()) == sorted(name for name in NAMES if "/" not in name)

    def test_no_repository(self, tmp_path, site):
        write(tmp_path / "plain", "a.md", TEXT)
        for ref in ("HEAD", None):
            with pytest.raises(GitError, match="not in a git repository"):
                changed(tmp_path / "plain", ref)

    def test_no_commit_yet(self, tmp_path, site):
        begin(tmp_path / "other")
        write(tmp_path / "other", "a.md", TEXT)
        with pytest.raises(GitError, match="git knows no revision `HEAD`"):
            changed(tmp_path / "other", "HEAD")

    def test_nothing_in_common(self, site):
        git(site, "checkout", "-q", "--orphan", "other")
        commit(site, "Another first one")
        with pytest.raises(GitError, match="have no commit in common"):
            changed(site, "main")

    def test_a_shallow_clone(self, site, tmp_path):
        write(site, "a.md", "1\n")
        commit(site)
        git(tmp_path, "clone", "-q", "--depth=1", f"file://{site}", "shallow")
        with pytest.raises(GitError, match="has it been fetched"):
            changed(tmp_path / "shallow", "HEAD~1")

    def test_no_git(self, site, monkeypatch):
        monkeypatch.setenv("PATH", "/nowhere")
        with pytest.raises(GitError, match="git is not installed"):
            changed(site)

    def test_what_git_says_is_passed_on_in_one_line(self, site):
        (site / ".git" / "config").write_text("[nonsense\nmore", encoding="utf-8")
        with pytest.raises(GitError) as error:
            changed(site)
        assert str(error.value).startswith("git: bad config line 1 in file")
