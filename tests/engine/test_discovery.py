"""Neighbours: who counts as one, and where the search for them ends."""

import pytest

from seo_audit.discovery import Neighbourhood, is_article

WITH, WITHOUT = "---\ntitle: А\n---\n\nТекст.\n", "# А\n\nТекст.\n"


@pytest.fixture
def site(tmp_path):
    def make(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def test_an_article_alone_has_none_and_the_root_is_not_left(site):
    root = site(a_md=WITH, b_md=WITH, in__c_md=WITHOUT)
    assert Neighbourhood(str(root / "in")).of(str(root / "in" / "c.md"))[:2] == (0, 0)


def test_articles_of_the_same_folder(site):
    root = site(a_md=WITH, b_md=WITHOUT, c_md=WITHOUT, d_txt=WITH)
    assert Neighbourhood(str(root)).of(str(root / "c.md"))[:2] == (2, 1)


def test_an_article_in_a_folder_of_its_own_has_those_of_the_folders_beside_it(site):
    root = site(one__index_md=WITH, two__index_md=WITH, three__index_md=WITHOUT)
    assert Neighbourhood(str(root)).of(str(root / "three" / "index.md"))[:2] == (2, 2)


@pytest.mark.parametrize(
    ("name", "article"), [("a.md", True), ("A.MD", True), ("a.mdx", True), ("a.markdown", True), ("a.txt", False), ("md", False)]
)
def test_what_is_an_article(name, article):
    assert is_article(name) is article


def test_the_texts_of_a_field_are_those_of_the_other_articles(site):
    root = site(a_md=WITH, b_md=WITH.replace("А", "Б"), c_md=WITHOUT, d_md="---\nname: Г\n---\n", e_md="---\ntitle: [\n---\n")
    neighbourhood = Neighbourhood(str(root))
    assert neighbourhood.of(str(root / "a.md")).texts(("title", "name")) == ["Б", "Г"]
    assert neighbourhood.of(str(root / "b.md")).texts(("title",)) == ["А"]
    assert neighbourhood.of(str(root / "c.md")).texts(("missing",)) == []


def test_neighbours_are_read_when_their_texts_are_asked_for_and_once(site, monkeypatch):
    root = site(a_md=WITH, b_md=WITH, c_md=WITH)
    read = []
    monkeypatch.setattr("seo_audit.discovery.text_of_field", lambda text, _: read.append(text) or "А")
    neighbourhood = Neighbourhood(str(root))
    neighbours = [neighbourhood.of(str(root / name)) for name in ("a.md", "b.md", "c.md")]
    assert read == []
    assert [beside.texts(("title",)) for beside in neighbours] == [["А", "А"]] * 3
    assert len(read) == 3


def test_of_a_large_folder_two_hundred_articles_are_read(site):
    root = site(**{f"n{number:03}_md": WITH for number in range(230)})
    assert len(Neighbourhood(str(root)).of(str(root / "n000.md")).texts(("title",))) == 199


def test_neighbours_that_cannot_be_read_have_no_text(site):
    root = site(a_md=WITH, b_md=WITH)
    (root / "c.md").write_bytes(b"---\ntitle: \xff\xfe\n---\n")
    (root / "d.md").symlink_to(root / "no-such-file.md")
    (root / "e.md").mkdir()
    neighbours = Neighbourhood(str(root)).of(str(root / "a.md"))
    assert neighbours[:2] == (2, 2)
    assert neighbours.texts(("title",))[0] == "А"
