"""Which lines changed, as git tells it: names of all kinds, renames, submodules, line ends, and configurations that would change what it says."""

import shutil

import pytest
from changes import NAMES, TEXT, changed, write
from repository import begin, commit, git


class TestLines:
    def test_nothing_changed(self, changing_site):
        assert changed(changing_site) == {}
        assert changed(changing_site, None) == {}

    @pytest.mark.parametrize("name", NAMES)
    def test_changed_added_and_deleted_lines_of_any_name(self, changing_site, name):
        write(changing_site, name, TEXT.replace("два", "2").replace("четыре\n", "").replace("шесть", "6\n6½") + "девять\n")
        assert changed(changing_site) == {name: ((2, 2), (4, 3), (5, 6), (9, 9))}

    def test_committed_staged_and_unstaged_changes(self, changing_site):
        git(changing_site, "checkout", "-q", "-b", "work")
        write(changing_site, "a.md", TEXT.replace("раз", "1"))
        commit(changing_site)
        write(changing_site, "a.md", TEXT.replace("раз", "1").replace("три", "3"))
        git(changing_site, "add", "--all")
        write(changing_site, "a.md", TEXT.replace("раз", "1").replace("три", "3").replace("шесть", "6"))
        assert changed(changing_site, "main") == {"a.md": ((1, 1), (3, 3), (6, 6))}
        assert changed(changing_site, "HEAD") == {"a.md": ((3, 3), (6, 6))}

    def test_what_main_has_gained_since_is_no_change_of_ours(self, changing_site):
        git(changing_site, "checkout", "-q", "-b", "work")
        write(changing_site, "a.md", TEXT.replace("раз", "1"))
        commit(changing_site)
        git(changing_site, "checkout", "-q", "main")
        write(changing_site, "#.mdx", TEXT.replace("раз", "1"))
        commit(changing_site)
        git(changing_site, "checkout", "-q", "work")
        assert changed(changing_site, "main") == {"a.md": ((1, 1),)}

    def test_lines_that_look_like_a_diff(self, changing_site):
        looks = "++ b/#.mdx\n@@ -1 +7 @@\n-- a/x\ndiff --git a/#.mdx b/#.mdx\n"
        write(changing_site, "a.md", TEXT + looks)
        write(changing_site, "#.mdx", TEXT.replace("раз", looks.rstrip("\n")))
        assert changed(changing_site) == {"a.md": ((9, 12),), "#.mdx": ((1, 4),)}

    @pytest.mark.parametrize(("before", "after"), [("а\nб", "а\nв"), ("а\nб", "а\nв\n"), ("а\nб\n", "а\nв")])
    def test_files_without_a_last_line_end(self, changing_site, before, after):
        write(changing_site, "a.md", before)
        write(changing_site, "b.md", TEXT)
        commit(changing_site)
        write(changing_site, "a.md", after)
        write(changing_site, "b.md", TEXT.replace("раз", "1"))
        assert changed(changing_site) == {"a.md": ((2, 2),), "b.md": ((1, 1),)}

    def test_crlf(self, changing_site):
        write(changing_site, "a.md", TEXT.replace("\n", "\r\n"))
        commit(changing_site)
        write(changing_site, "a.md", TEXT.replace("три", "3").replace("\n", "\r\n"))
        assert changed(changing_site) == {"a.md": ((3, 3),)}

    def test_crlf_where_git_keeps_lf(self, changing_site):
        write(changing_site, ".gitattributes", "*.md text eol=crlf\n")
        write(changing_site, "a.md", TEXT.replace("три", "3").replace("\n", "\r\n"))
        assert changed(changing_site) == {"a.md": ((3, 3),)}

    def test_bytes_that_are_no_text(self, changing_site):
        (changing_site / "a.md").write_bytes(TEXT.encode() + b"\x00\xff\n")
        write(changing_site, ".gitattributes", "*.md -diff\n")
        assert changed(changing_site) == {"a.md": ((9, 9),)}


class TestFiles:
    def test_untracked_ones_are_new_and_ignored_ones_are_none(self, changing_site):
        write(changing_site, "новая папка/статья.md", TEXT)
        write(changing_site, ".gitignore", "build/\n")
        write(changing_site, "build/a.md", TEXT)
        assert changed(changing_site) == {"новая папка/статья.md": True}
        assert changed(changing_site, None) == {}

    def test_added_ones_are_new_an_empty_one_too(self, changing_site):
        write(changing_site, "b.md", "")
        write(changing_site, "c.md", "раз\n")
        git(changing_site, "add", "b.md")
        git(changing_site, "add", "--intent-to-add", "c.md")
        assert changed(changing_site) == {"b.md": True, "c.md": True}
        assert changed(changing_site, None) == {"b.md": True}

    def test_an_emptied_one(self, changing_site):
        write(changing_site, "a.md", "")
        assert changed(changing_site) == {"a.md": ((1, 0),)}

    def test_a_new_name_alone_is_no_change(self, changing_site):
        shutil.rmtree(changing_site / "a b")
        for name in NAMES[1:]:
            (changing_site / name).unlink(missing_ok=True)
        commit(changing_site)
        git(changing_site, "mv", "a.md", "б.md")
        assert changed(changing_site) == {}
        write(changing_site, "б.md", TEXT.replace("три", "3"))
        assert changed(changing_site) == {"б.md": ((3, 3),)}
        assert changed(changing_site, None) == {"б.md": ((3, 3),)}

    def test_deleted_ones_and_a_new_mode(self, changing_site):
        (changing_site / "a.md").unlink()
        (changing_site / "#.mdx").chmod(0o755)
        assert changed(changing_site) == {}

    def test_a_link_changes_with_what_it_leads_to(self, changing_site):
        (changing_site / "link.md").symlink_to("a.md")
        commit(changing_site)
        assert changed(changing_site) == {}
        write(changing_site, "a.md", TEXT.replace("три", "3"))
        assert changed(changing_site) == {"a.md": ((3, 3),), "link.md": ((3, 3),)}

    def test_only_some_are_asked_about(self, changing_site):
        write(changing_site, "a.md", "1\n")
        write(changing_site, "a b/-c.MD", "1\n" + TEXT)
        assert changed(changing_site, at="a b") == {"a b/-c.MD": ((1, 1),)}

    def test_another_repository_inside_is_untracked(self, changing_site):
        begin(changing_site / "inner")
        write(changing_site / "inner", "x.md", TEXT)
        commit(changing_site / "inner")
        assert changed(changing_site) == {"inner/x.md": True}
        assert changed(changing_site, at="inner") == {}

    def test_a_merge_with_conflicts(self, changing_site):
        git(changing_site, "checkout", "-q", "-b", "work")
        write(changing_site, "a.md", TEXT.replace("раз", "1"))
        commit(changing_site)
        git(changing_site, "checkout", "-q", "main")
        write(changing_site, "a.md", TEXT.replace("раз", "I"))
        commit(changing_site)
        git(changing_site, "merge", "work", fails=True)
        assert changed(changing_site) == {"a.md": ((1, 1), (3, 5))}, "all but the line of the last commit"


class TestStaged:
    def test_of_staged_files_all_that_differs_from_the_last_commit(self, changing_site):
        write(changing_site, "a.md", TEXT.replace("раз", "1"))
        git(changing_site, "add", "a.md")
        write(changing_site, "a.md", "ноль\n" + TEXT.replace("раз", "1"))
        write(changing_site, "#.mdx", "ноль\n" + TEXT)
        assert changed(changing_site, None) == {"a.md": ((1, 2),)}

    def test_before_the_first_commit(self, tmp_path, changing_site):
        folder = tmp_path / "other"
        begin(folder)
        write(folder, "a.md", TEXT)
        write(folder, "b.md", TEXT)
        git(folder, "add", "a.md")
        assert changed(folder, None) == {"a.md": True}

    def test_the_index_of_a_commit_of_some_files(self, changing_site, monkeypatch):
        write(changing_site, "a.md", "1\n")
        write(changing_site, "#.mdx", "1\n")
        git(changing_site, "add", "--all")
        shutil.copy(changing_site / ".git" / "index", changing_site / ".git" / "next-index-1.lock")
        git(changing_site, "reset", "-q", "a.md")
        assert set(changed(changing_site, None)) == {"#.mdx"}
        monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index-1.lock")
        monkeypatch.setenv("GIT_DIR", ".git")
        assert set(changed(changing_site, None)) == {"#.mdx", "a.md"}

    def test_the_index_of_another_repository_is_not_ours(self, changing_site, monkeypatch, tmp_path):
        monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
        assert changed(changing_site, None) == {}
