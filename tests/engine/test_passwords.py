"""Passwords in addresses are shown nowhere, whole or cut."""

import json

import pytest

from seo_audit.cli import main
from seo_audit.passwords import passwords_in, redacted, without_passwords

URL = "https://user:s3cret-word@example.org/a"


@pytest.mark.parametrize(
    "text", ["в 10:30 на кухне", "https://example.org:8080/@user", "mail@example.org", "https://user@example.org", "ключ: слово@дом"]
)
def test_what_is_no_password(text):
    assert passwords_in(text) == ()
    assert without_passwords(text) == text


def test_a_password_is_found_and_hidden():
    assert without_passwords(f"см. {URL} и ftp://a:b@c") == "см. https://user:***@example.org/a и ftp://a:***@c"


@pytest.mark.parametrize("end", range(len(URL)))
def test_a_text_that_is_cut_anywhere_shows_no_more_than_two_letters(end):
    known = frozenset({"s3cret-word"})
    for cut in (URL[:end], URL[end:]):
        said = without_passwords(cut, known)
        assert not any("s3cret-word"[at : at + 3] in said for at in range(9))


@pytest.mark.parametrize("start", range(len(URL)))
def test_a_piece_of_the_article_that_is_cut_anywhere_shows_none(start):
    secrets = passwords_in(URL)
    for piece in (redacted(URL, start, len(URL), secrets), redacted(URL, 0, start, secrets)):
        assert not any("s3cret-word"[at : at + 3] in piece for at in range(9))


def test_fields_messages_and_excerpts_of_all_reports(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    title = f"Дорожка в саду подробно и по шагам: {URL} и всё остальное, что нужно знать о песке"
    text = f'---\ntitle: "{title}"\nh1: "{title}"\ndescription: "{URL}"\nkeyphrase: "{URL}"\nurldel: "{URL}"\n---\n\n### {URL}\n\nПесок.\n'
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    main(["a.md", "--format", "text", "--format", "json=r.json", "--format", "html=h"])
    shown = [
        capsys.readouterr().out,
        *(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file() and path.suffix in {".json", ".html"}),
    ]
    assert len(shown) == 4
    assert not [text for text in shown if "s3cret" in text or "cret-w" in text]
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["articles"][0]["source_url"] == "https://user:***@example.org/a"
