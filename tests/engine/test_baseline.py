"""The file of known findings: what it may look like, and what it may not."""

import pytest

from seo_audit.baseline import BaselineError, Entry, entry, read_baseline, text_of
from seo_audit.discovery import discover

A = Entry("content/а б.md", "HEAD003", "0123456789abcdef")
B = Entry("content/b.md", "SITE001", "fedcba9876543210", others=("content/c.md", "content/д.md"))
C = Entry("content/b.md", "TYPO007", "00112233445566aa", ("1a2b3c4d", "5e6f7a8b"))


@pytest.fixture
def file(tmp_path):
    return tmp_path / ".seo-audit-baseline"


def read(file, content):
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_baseline(str(file)).entries


def test_what_is_written_is_read(file):
    assert read(file, text_of([B, C, A])) == sorted([A, B, C])


def test_lines_are_sorted_as_bytes_are_and_stand_once():
    lines = text_of([A, B, A, Entry("content/Я.md", "TEXT001", "0" * 16), Entry("content/a.md", "TEXT001", "1" * 16)]).encode().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 1 + 4


def test_of_lines_that_differ_in_their_places_all_places_count(file):
    other = C._replace(places=("1a2b3c4d", "99999999"))
    lines = "".join(text_of([one]).splitlines(keepends=True)[1] for one in (C, other))
    assert read(file, lines) == [C._replace(places=("1a2b3c4d", "5e6f7a8b", "99999999"))]


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: text + text, lambda text: "\ufeff" + text])
def test_line_ends_marks_and_repetitions_do_no_harm(file, change):
    assert read(file, change(text_of([A, B]))) == sorted([A, B])


def test_order_remarks_and_blank_lines_do_not_count(file):
    first, second = text_of([A, B]).splitlines()[1:]
    assert read(file, f"{second}\n\n# до осени\n{first}") == sorted([A, B])


def test_nothing_is_a_baseline(file):
    assert read(file, b"") == []


def test_a_path_that_looks_like_a_remark_or_a_mark(file):
    strange = [Entry("#a.md", "TEXT001", "0" * 16), Entry("======= .md", "TEXT001", "1" * 16)]
    assert read(file, text_of(strange)) == strange


def test_control_characters_in_paths_are_escaped(file):
    one = entry("TEXT001", "0" * 16, ["a\tb\nc\u2028.md", "\x1b[31m.md"])
    assert one.paths == ("a\\u0009b\\u000ac\\u2028.md", "\\u001b[31m.md")
    assert read(file, text_of([one])) == [one]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x00\x01\x02\n", ":1: no line of a baseline"),
        (b"\xff\xfe\x00", "not UTF-8: byte 0xFF at 0"),
        ("content/a.md\tHEAD003\t0123\n", ":1: no line"),
        ("content/a.md HEAD003 0123456789abcdef\n", ":1: no line"),
        ("\nco\x00ntent/a.md\tHEAD003\t0123456789abcdef\n", ":2: no line"),
        ("a.md\tHEAD003\t0123456789abcdef\t\n", ":1: no line"),
        ('{"version": 1}', ":1: no line"),
        ("<<<<<<< HEAD\n", ":1: marks of a merge"),
        (text_of([A]) + "=======\n", ":3: marks of a merge"),
        (text_of([A]) + ">>>>>>> other\r\n", ":3: marks of a merge"),
    ],
)
def test_what_is_none_says_so_in_one_line(file, content, said):
    with pytest.raises(BaselineError) as error:
        read(file, content)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_files_that_are_not_there_and_folders(tmp_path):
    with pytest.raises(BaselineError, match="there is no such baseline"):
        read_baseline(str(tmp_path / "nowhere"))
    with pytest.raises(BaselineError, match="directory"):
        read_baseline(str(tmp_path))


def test_a_huge_file_is_none(file, monkeypatch):
    monkeypatch.setattr("seo_audit.baseline._MOST_BYTES", 1000)
    with pytest.raises(BaselineError, match="more than 1000 bytes"):
        read(file, "a" * 2000)


def test_a_huge_line_takes_no_time(file):
    with pytest.raises(BaselineError):
        read(file, "a\t" * 1_000_000)


class TestArticlesThatAreGone:
    @pytest.fixture
    def gone(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "content").mkdir()
        for name in ("b.md", "c.md"):
            (tmp_path / "content" / name).write_text("б\n")
        file = tmp_path / "baseline"

        def fingerprints(*paths, exclude=(), entries=(A, B)):
            file.write_text(text_of(entries), encoding="utf-8")
            found = discover(paths, str(tmp_path), exclude)
            return read_baseline(str(file)).covering(paths, found, str(tmp_path)).gone

        return fingerprints

    @pytest.mark.parametrize("path", ["content", ".", "content/", "../{}"])
    def test_those_below_a_folder_that_was_looked_through(self, gone, tmp_path, path):
        assert gone(path.format(tmp_path.name)) == {A.fingerprint, B.fingerprint}

    def test_those_of_a_group_too(self, gone):
        assert gone("content", entries=[B]) == {B.fingerprint}
        assert gone("content", entries=[B._replace(others=("content/c.md",))]) == set()

    def test_not_those_that_were_not_looked_for(self, gone, tmp_path):
        (tmp_path / "con").mkdir()
        assert gone("content/b.md") == gone("con") == set()

    def test_not_those_in_hidden_folders_which_are_audited_only_when_they_are_named(self, gone):
        hidden = Entry("content/.drafts/a.md", "TEXT001", "0" * 16)
        outside = Entry("../a.md", "TEXT001", "1" * 16)
        assert gone(".", entries=[hidden, outside]) == set()

    def test_excluded_ones(self, gone):
        assert gone("content", exclude=["b.md"], entries=[Entry("content/b.md", "TEXT001", "0" * 16)]) == {"0" * 16}
