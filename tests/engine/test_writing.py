"""Putting other bytes in the place of a file's."""

import os
import stat

import pytest

from seo_audit.writing import ChangedError, replace


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"one\r\n")
    return path


def test_bytes_and_mode(file):
    file.chmod(0o640)
    replace(str(file), b"one\r\n", b"\xef\xbb\xbftwo\r")
    assert file.read_bytes() == b"\xef\xbb\xbftwo\r"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_something_else_is_never_overwritten(file, tmp_path):
    with pytest.raises(ChangedError):
        replace(str(file), b"ONE\r\n", b"two")
    assert file.read_bytes() == b"one\r\n"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_disk_that_is_full_leaves_the_old_file(file, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("seo_audit.writing.os.replace", full)
    with pytest.raises(OSError, match="No space"):
        replace(str(file), b"one\r\n", b"two")
    assert file.read_bytes() == b"one\r\n"
    assert os.listdir(tmp_path) == ["a.md"]


def test_links_of_links(file, tmp_path):
    (tmp_path / "b.md").symlink_to("a.md")
    (tmp_path / "c.md").symlink_to(tmp_path / "b.md")
    replace(str(tmp_path / "c.md"), b"one\r\n", b"two")
    assert [(tmp_path / name).is_symlink() for name in ("a.md", "b.md", "c.md")] == [False, True, True]
    assert file.read_bytes() == b"two"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root gives files away")
def test_the_owner_stays(file):
    os.chown(file, 1234, 4321)
    replace(str(file), b"one\r\n", b"two")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 4321)
