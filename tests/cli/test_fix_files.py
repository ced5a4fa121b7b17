"""`fix` and files: the index of sources, modes, links, odd names."""

import json
import os
import stat
import sys

import pytest
from articles import CLEAN, LEFTOVER, STOP


class TestIndex:
    def index(self, site):
        return json.loads((site / ".seo-audit" / "sources" / "index.json").read_text(encoding="utf-8"))["articles"]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("---\nurldel: >-\n  https://garden.example.org/p\ntitle: Дорожка\n---\n", "---\ntitle: Дорожка\n---\n"),
            ("---\ntitle: Песок, щебень,\nurldel: https://garden.example.org/p # откуда\n---\n", "---\ntitle: Песок, щебень,\n---\n"),
            ('---\n{title: "Дорожка", urldel: "https://garden.example.org/p"}\n---\n', '---\n{title: "Дорожка"}\n---\n'),
            ('---\n{urldel: "https://garden.example.org/p", title: "Дорожка"}\n---\n', '---\n{title: "Дорожка"}\n---\n'),
            ("+++\ntitle = 'Дорожка'\nurldel = '''\nhttps://garden.example.org/p'''\n+++\n", "+++\ntitle = 'Дорожка'\n+++\n"),
            ('+++\nurldel = "https://garden.example.org/p" # x\n[seo]\na = 1\n+++\n', "+++\n[seo]\na = 1\n+++\n"),
            ('{\n  "title": "Дорожка",\n  "urldel": "https://garden.example.org/p"\n}\n', '{\n  "title": "Дорожка"\n}\n'),
            ('{"urldel": "https://garden.example.org/p", "title": "Дорожка"}\n', '{"title": "Дорожка"}\n'),
        ],
    )
    def test_the_address_is_kept_and_the_key_goes_whole(self, run, article, site, before, after):
        file = article(before + "\nДорожка начинается с плана.\n")
        run("fix", "content", "--unsafe-fixes", "--select", "FM009")
        assert file.read_text(encoding="utf-8") == after + "\nДорожка начинается с плана.\n"
        assert self.index(site) == {"content/a.md": {"address": "https://garden.example.org/p"}}

    @pytest.mark.parametrize(
        "front",
        [
            "urldel: https://a.example.org/\ntitle: Дорожка\nurldel: https://b.example.org/\n",  # which of them?
            "urldel: &a https://a.example.org/\ntitle: Дорожка\nother: *a\n",
            "title: Дорожка\nurldel: https://user:pass@a.example.org/\n",
            "? urldel\n: https://a.example.org/\ntitle: Дорожка\n",
        ],
    )
    def test_what_cannot_go_alone_stays(self, run, article, site, front):
        text = f"---\n{front}---\n\nДорожка начинается с плана.\n"
        file = article(text)
        run("fix", "content", "--unsafe-fixes", "--select", "FM009")
        assert file.read_text(encoding="utf-8") == text
        assert not (site / ".seo-audit").exists()

    def test_an_index_that_is_none_stops_the_fix(self, run, article, site):
        text = LEFTOVER.replace("user:s3cret@", "")
        file = article(text)
        (site / ".seo-audit" / "sources").mkdir(parents=True)
        (site / ".seo-audit" / "sources" / "index.json").write_text("[]", encoding="utf-8")
        status, out, err = run("fix", "content", "--unsafe-fixes")
        assert (status, file.read_text(encoding="utf-8")) == (2, text)
        assert "is no index of sources" in err
        assert out.splitlines()[0] == "Not written: 1 article"


class TestFiles:
    @pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755])
    def test_the_mode_stays(self, run, article, mode):
        file = article(STOP)
        file.chmod(mode)
        run("fix", "content")
        assert stat.S_IMODE(file.stat().st_mode) == mode
        assert file.read_text(encoding="utf-8") == CLEAN

    def test_a_read_only_file_is_named_and_stays(self, run, article):
        file = article(STOP)
        file.chmod(0o444)
        status, out, err = run("fix", "content")
        assert (status, file.read_text(encoding="utf-8")) == (2, STOP)
        assert "a.md: is read-only" in err
        assert out.startswith("Not written: 1 article\n")

    def test_a_folder_that_cannot_be_written_to(self, run, article, monkeypatch):
        file = article(STOP)

        def refuse(**_):
            raise PermissionError(13, "Permission denied", "/somewhere/.seo-audit-x")

        monkeypatch.setattr("seo_audit.writing.tempfile.mkstemp", refuse)
        status, _, err = run("fix", "content")
        assert (status, file.read_text(encoding="utf-8")) == (2, STOP)
        assert "a.md: its folder cannot be written to: Permission denied" in err

    def test_a_link_is_followed_and_stays(self, run, article, site):
        file = article(STOP)
        link = site / "content" / "link.md"
        link.symlink_to("a.md")
        run("fix", "content/link.md")
        assert link.is_symlink()
        assert file.read_text(encoding="utf-8") == CLEAN
        assert not file.is_symlink()

    def test_another_name_of_the_file_keeps_what_it_holds(self, run, article, site):
        file = article(STOP)
        os.link(file, site / "other.txt")
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == CLEAN
        assert (site / "other.txt").read_text(encoding="utf-8") == STOP

    @pytest.mark.parametrize("name", ["с пробелом и «кавычками».md", "new\nline.md"])
    def test_odd_names(self, run, article, name):
        file = article(STOP, name)
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == CLEAN

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
    def test_a_name_that_is_no_text(self, run, site):
        name = os.path.join(os.fsencode(site), b"content", b"\xe4\xeb.md")
        with open(name, "wb") as file:
            file.write(LEFTOVER.replace("user:s3cret@", "").encode("utf-8"))
        assert run("fix", "content", "--unsafe-fixes")[2] == ""
        with open(name, "rb") as file:
            assert b"urldel" not in file.read()
        assert "\\xe4\\xeb.md" in TestIndex().index(site).popitem()[0]

    def test_nothing_is_left_beside_the_file(self, run, article, site):
        article(STOP)
        run("fix", "content")
        assert sorted(os.listdir(site / "content")) == ["a.md", "clean.md"]
