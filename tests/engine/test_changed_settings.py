"""Which lines changed, whatever the settings of git, in submodules, and where git says nothing."""

import pytest
from changes import NAMES, TEXT, changed, write
from repository import begin, commit, git

from seo_audit.changed import GitError


class TestSubmodules:
    @pytest.fixture
    def outer(self, changing_site, tmp_path):
        inner = tmp_path / "inner"
        begin(inner)
        write(inner, "статья.md", TEXT)
        write(inner, "other.md", TEXT)
        commit(inner)
        git(changing_site, "submodule", "--quiet", "add", str(inner), "под модуль")
        commit(changing_site)
        return changing_site

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
    def test_configurations(self, changing_site, key, value):
        git(changing_site, "config", key, value)
        write(changing_site, ".gitattributes", "* diff=x\n")
        write(changing_site, "order", "#.mdx\n")
        write(changing_site, "a b/-c.MD", TEXT.replace("два", "2").replace("шесть", "6"))
        write(changing_site, "«ёлки» и 'кавычки'.md", "ноль\n" + TEXT)
        git(changing_site, "mv", "a.md", "z.md")
        write(changing_site, "new.md", TEXT)
        assert changed(changing_site) == {"a b/-c.MD": ((2, 2), (6, 6)), "«ёлки» и 'кавычки'.md": ((1, 1),), "new.md": True}

    @pytest.mark.parametrize(
        ("name", "value"),
        [("GIT_DIR", "/nowhere"), ("GIT_WORK_TREE", "/"), ("GIT_EXTERNAL_DIFF", "false"), ("GIT_LITERAL_PATHSPECS", "1"), ("GIT_DIFF_OPTS", "-u9"), ("GIT_PREFIX", "x/")],
    )  # fmt: skip
    def test_variables(self, changing_site, monkeypatch, name, value):
        monkeypatch.setenv(name, value)
        write(changing_site, "a b/-c.MD", TEXT.replace("два", "2"))
        assert changed(changing_site, at="a b") == {"a b/-c.MD": ((2, 2),)}

    def test_the_working_directory(self, changing_site, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        write(changing_site, "a.md", TEXT.replace("два", "2"))
        assert changed(changing_site) == {"a.md": ((2, 2),)}


class TestFailures:
    @pytest.mark.parametrize("ref", ["nowhere", "-x", "--output=x", "", " ", "main..HEAD", "a\0b", "HEAD:a.md", "HEAD~99", "\x1b[31m", "ы" * 5000])
    def test_what_is_no_revision(self, changing_site, ref):
        with pytest.raises(GitError) as error:
            changed(changing_site, ref)
        assert "\n" not in str(error.value)
        assert sorted(path.name for path in changing_site.iterdir() if path.is_file()) == sorted(name for name in NAMES if "/" not in name)

    def test_no_repository(self, tmp_path, changing_site):
        write(tmp_path / "plain", "a.md", TEXT)
        for ref in ("HEAD", None):
            with pytest.raises(GitError, match="not in a git repository"):
                changed(tmp_path / "plain", ref)

    def test_no_commit_yet(self, tmp_path, changing_site):
        begin(tmp_path / "other")
        write(tmp_path / "other", "a.md", TEXT)
        with pytest.raises(GitError, match="git knows no revision `HEAD`"):
            changed(tmp_path / "other", "HEAD")

    def test_nothing_in_common(self, changing_site):
        git(changing_site, "checkout", "-q", "--orphan", "other")
        commit(changing_site, "Another first one")
        with pytest.raises(GitError, match="have no commit in common"):
            changed(changing_site, "main")

    def test_a_shallow_clone(self, changing_site, tmp_path):
        write(changing_site, "a.md", "1\n")
        commit(changing_site)
        git(tmp_path, "clone", "-q", "--depth=1", f"file://{changing_site}", "shallow")
        with pytest.raises(GitError, match="has it been fetched"):
            changed(tmp_path / "shallow", "HEAD~1")

    def test_no_git(self, changing_site, monkeypatch):
        monkeypatch.setenv("PATH", "/nowhere")
        with pytest.raises(GitError, match="git is not installed"):
            changed(changing_site)

    def test_what_git_says_is_passed_on_in_one_line(self, changing_site):
        (changing_site / ".git" / "config").write_text("[nonsense\nmore", encoding="utf-8")
        with pytest.raises(GitError) as error:
            changed(changing_site)
        assert str(error.value).startswith("git: bad config line 1 in file")
