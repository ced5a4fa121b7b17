"""Reading a file never blocks and never fails: what is wrong with it is said by its key."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.source import decode, read

# A read that waits for a FIFO would hang the whole run: pytest has no time limit of its own.
PARAGRAPH = (
    "Чтобы вырастить рассаду на подоконнике, понадобятся лампа, грунт и терпение. Сначала замочите семена в тёплой воде, "
    "потом разложите их на влажной ткани и накройте плёнкой; через три дня появятся ростки."
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "root").mkdir()
    return tmp_path / "root"


def read_in(folder, name, **options):
    return read(str(folder / name), name, root=str(folder), **options)


def key_of(folder, name, **options):
    source = read_in(folder, name, **options)
    assert source.text == ""
    return source.problem.key


def test_a_regular_file_has_no_problem(folder):
    (folder / "a.md").write_bytes("\ufeff# Сад\r\n".encode())
    source = read_in(folder, "a.md")
    assert (source.path, source.text, source.bom, source.problem) == ("a.md", "# Сад\r\n", True, None)


def test_an_empty_file_has_no_problem(folder):
    (folder / "a.md").touch()
    source = read_in(folder, "a.md")
    assert (source.text, source.bom, source.problem) == ("", False, None)
    assert len(source.lines) == 1


def test_a_fifo_is_not_waited_for(folder):
    os.mkfifo(folder / "a.md")
    assert key_of(folder, "a.md") == "special"


def test_a_file_that_became_a_fifo_is_not_waited_for(folder, monkeypatch):
    os.mkfifo(folder / "a.md")
    monkeypatch.setattr("seo_audit.article.source._obstacle", lambda *_: None)
    source = read_in(folder, "a.md")
    assert source.text == ""


def test_an_endless_device_is_not_read(folder):
    assert read("/dev/zero", "zero", root="/dev").problem.key == "special"
    (folder / "a.md").symlink_to("/dev/zero")
    assert key_of(folder, "a.md") == "outside"


def test_a_folder_is_no_article(folder):
    (folder / "a.md").mkdir()
    assert key_of(folder, "a.md") == "special"


def test_a_link_inside_the_root_is_followed(folder):
    (folder / "b.md").write_text("текст", encoding="utf-8")
    (folder / "a.md").symlink_to("b.md")
    assert read_in(folder, "a.md").text == "текст"


def test_a_link_is_followed_where_the_root_is_a_link_itself(folder, tmp_path):
    (tmp_path / "other").symlink_to(folder)
    (folder / "b.md").write_text("текст", encoding="utf-8")
    (folder / "a.md").symlink_to(folder / "b.md")
    assert read_in(tmp_path / "other", "a.md").text == "текст"


@pytest.mark.parametrize("target", ["../secret.md", "../root-2/secret.md"])
def test_a_link_out_of_the_root_is_not_followed(folder, target):
    (folder / "../root-2").mkdir()
    for path in ("../secret.md", "../root-2/secret.md"):
        (folder / path).write_text("тайна", encoding="utf-8")
    (folder / "a.md").symlink_to(target)
    assert key_of(folder, "a.md") == "outside"


def test_a_dangling_link_and_a_loop_are_told_apart(folder):
    (folder / "a.md").symlink_to("missing.md")
    (folder / "b.md").symlink_to("c.md")
    (folder / "c.md").symlink_to("b.md")
    assert [key_of(folder, name) for name in ("a.md", "b.md")] == ["dangling", "loop"]


def test_a_missing_file_is_a_problem_and_no_error(folder):
    assert key_of(folder, "missing.md") == "failed"


def test_a_file_that_must_not_be_read_is_a_problem_and_no_error(folder, monkeypatch):
    (folder / "a.md").write_text("текст", encoding="utf-8")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("seo_audit.article.source.os.open", refuse)
    problem = read_in(folder, "a.md").problem
    assert (problem.key, problem.parameters) == ("denied", {"reason": "Permission denied"})


def test_a_disk_error_is_a_problem_and_no_error(folder, monkeypatch):
    (folder / "a.md").write_text("текст", encoding="utf-8")

    def fail(*_):
        raise OSError

    monkeypatch.setattr("seo_audit.article.source.os.open", fail)
    assert read_in(folder, "a.md").problem.parameters == {"reason": "OSError"}


@pytest.mark.parametrize(("size", "key"), [(9, None), (10, None), (11, "too-large")])
def test_the_limit_of_size_is_the_largest_that_is_read(folder, size, key):
    (folder / "a.md").write_bytes(b"a" * size)
    problem = read_in(folder, "a.md", max_bytes=10).problem
    assert (problem and problem.key) == key
    assert problem is None or problem.parameters == {"size": size, "limit": 10}


def test_a_file_that_grows_while_it_is_read_stays_inside_the_limit(folder, monkeypatch):
    (folder / "a.md").write_bytes(b"a" * 1000)
    monkeypatch.setattr("seo_audit.article.source._obstacle", lambda *_: None)
    assert key_of(folder, "a.md", max_bytes=10) == "too-large"


@pytest.mark.parametrize("front", ["", "# ", "---\ntitle: x\n---\n\n", "First some English words. " * 300])
@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1251", "Windows-1251"),
        ("koi8-r", "KOI8-R"),
        ("cp866", "CP866"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
def test_a_text_in_another_encoding_is_recognised(codec, name, front):
    data = (front + PARAGRAPH).encode(codec)
    source = decode("a.md", data)
    assert source.problem.key == "not-utf8"
    assert source.problem.parameters["encoding"] == name
    bad = len(source.text[: source.problem.offset].encode())
    assert source.problem.parameters["byte"] == f"0x{data[bad]:02X}"
    assert data[:bad].decode("utf-8") == source.text[: source.problem.offset]
    if not codec.startswith("utf"):
        assert source.problem.offset == len(front)
        assert source.text[source.problem.offset] == "\ufffd"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xff\xfe", "UTF-16"),
        (b"\xfe\xff", "UTF-16"),
        (b"\xff\xfe\0\0", "UTF-32"),
        (b"\0\0\xfe\xff", "UTF-32"),
        (b"\xff\xfeA\0", "UTF-16"),
    ],
)
def test_a_byte_order_mark_alone_says_the_encoding(data, name):
    assert decode("a.md", data).problem.parameters["encoding"] == name


@pytest.mark.parametrize(
    ("start", "kind"),
    [(b"PK\x03\x04\x14\0\x08\x08\0\0", "ZIP"), (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"), (b"%PDF-1.7\n%", "PDF"), (b"\x1f\x8b\x08\0", "gzip")],
)
def test_what_is_no_text_is_said_to_be_none(start, kind):
    parameters = decode("a.md", start + bytes(range(128, 256))).problem.parameters
    assert parameters["kind"].startswith(kind)
    assert parameters["encoding"] == ""


def test_a_text_that_begins_like_an_archive_is_one():
    assert decode("a.md", "PK\x03\x04 — подпись архива ZIP".encode()).problem is None
    assert decode("a.md", "%PDF-1.7 — заголовок".encode()).problem is None
    assert decode("a.md", "GIF8 картинка".encode("cp1251")).problem.parameters["kind"] == "GIF"


def test_one_bad_byte_is_found_behind_any_number_of_letters():
    source = decode("a.md", "\ufeffЁлка 🎄 ".encode() + b"\xc3\x28" + " дальше".encode())
    assert source.bom
    assert (source.problem.offset, source.problem.parameters["byte"]) == (7, "0xC3")
    assert source.text == "Ёлка 🎄 \ufffd( дальше"


@pytest.mark.parametrize("data", [b"\xff", b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80", b"a\x80", bytes(range(256))])
def test_what_is_not_utf8_never_fails(data):
    assert decode("a.md", data).problem.key == "not-utf8"


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4\ufeff"), max_size=50), st.booleans())
def test_utf8_is_never_taken_for_anything_else(text, bom):
    source = decode("a.md", (b"\xef\xbb\xbf" if bom else b"") + text.encode())
    assert (source.text, source.bom, source.problem) == (text, bom, None)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes_are_a_source(data):
    source = decode("a.md", data)
    assert source.problem is not None or source.text.encode() == data.removeprefix(b"\xef\xbb\xbf")
    assert source.problem is None or 0 <= source.problem.offset < len(source.text)
