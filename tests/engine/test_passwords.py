"""Passwords in addresses are shown nowhere, whole or cut."""

import json

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.cli import main
from seo_audit.passwords import passwords_in, redacted, secrets_of, without_passwords

URL = "https://user:s3cret-word@example.org/a"


@pytest.mark.parametrize(
    "text",
    [
        "в 10:30 на кухне",
        "встреча в 10:30@зал",
        "ключ: слово@дом",
        "mail@example.org",
        "mailto:ivan@example.org",
        "@mention и еще @другой",
        "npm install @scope/pkg",
        "//@ts-ignore",
        "git@github.com:a/b",
        "ssh://git@github.com/a/b",
        "git+ssh://git@github.com/a/b",
        "https://git@github.com/a/b",
        "https://medium.com/@author/post",
        "https://unpkg.com/vue@3/dist",
        "https://example.org:8080/@user",
        "http://[::1]:8080/@user",
        "https://example.org/?email=a@b.ru",
        "https://example.org?email=a@b.ru",
        "https://example.org:8080?email=a@b.ru",
        "https://example.org/#a:b@c",
        "https://example.org/Служебная:Поиск/ivan@example.org",
        "https://web.archive.org/web/2020/https://medium.com/@author",
        "[сайт](https://example.org),ivan@example.org",
        "[сайт](https://example.org):ivan@example.org",
        '<a href="https://example.org:80/">a:b</a>,ivan@example.org',
        '{"a":"https://example.org","b":"mailto:ivan@example.org"}',
        '{"a":"http://localhost:3000","b":"ivan@example.org"}',
        "https:\\/\\/medium.com\\/@author",
        "ivan&#64;example.org",
        "https://example.org&#47;&#64;author",
    ],
)
def test_what_is_no_password(text):
    assert passwords_in(text) == ()
    assert without_passwords(text) == text
    assert secrets_of(Article(Source("a.md", f"---\nurldel: {json.dumps(text)}\n---\n\n{text}\n"))).spans == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"см. {URL} и ftp://a:b@c", "см. https://user:***@example.org/a и ftp://a:***@c"),
        ("https://user:a@b@example.org/@author", "https://user:***@example.org/@author"),
        ("https://user:a@b/c@example.org/", "https://user:***@example.org/"),
        (r'"https:\/\/user:word@c\/a"', r'"https:\/\/user:***@c\/a"'),
        (r"https:\u002f\u002fuser\u003aword\u0040c", r"https:\u002f\u002fuser\u003a***\u0040c"),
        (r"https:\x2f/user\x3aword\x40c", r"https:\x2f/user\x3a***\x40c"),
        (r"https:\U0000002f/user:word\U00000040c", r"https:\U0000002f/user:***\U00000040c"),
        ("https://user:wo\\\n   rd@c", "https://user:***@c"),
        ("https:\\\n//user:word@c", "https:\\\n//user:***@c"),
        ("https:\\\\\\\\user:word@c", "https:\\\\\\\\user:***@c"),
        ("https:\\\\user:word@c", "https:\\\\user:***@c"),
        ("https://user&#58;word&#x40;c", "https://user&#58;***&#x40;c"),
        ("https&colon;&sol;/user:word&commat;c", "https&colon;&sol;/user:***&commat;c"),
        ("https://user%3Aword@c", "https://***@c"),
        ("https://us@er:word@c", "https://***@c"),
        ("https://user:it's@c", "https://user:***@c"),
        ('https://user:a"b<c>d@c', "https://user:***@c"),
        ("//user:word@c", "//user:***@c"),
        ("https:user:word@c", "https:user:***@c"),
        ("https:/user:word@c", "https:/user:***@c"),
        ("https:///user:word@c", "https:///user:***@c"),
        ("https://user:a/b@c", "https://user:***@c"),
        ("адресhttps://user:word@c", "адресhttps://user:***@c"),
        ("_https://user:word@c", "_https://user:***@c"),
        (f"{'a' * 30}://user:word@c", f"{'a' * 30}://user:***@c"),
        ("a://user:word@c", "a://user:***@c"),
        ("https://user:word＠c", "https://user:***＠c"),
        ("https：／／user：word@c", "https：／／user：***@c"),
        ("https://token@c", "https://***@c"),
        ("https://token:@c", "https://***@c"),
        ("https://token:x-oauth-basic@c", "https://***@c"),
        ("[a](https://user:word@c) и ivan@example.org", "[a](https://user:***@c) и ivan@example.org"),
        ('{"a":"https://user:word@c","b":"ivan@example.org"}', '{"a":"https://user:***@c","b":"ivan@example.org"}'),
    ],
)
def test_a_password_is_found_and_hidden(text, shown):
    assert without_passwords(text) == shown


@pytest.mark.parametrize(
    ("front_matter", "shown"),
    [
        ('---\nurldel: "https://user:a \\\n  b@c"\n---\n', '---\nurldel: "https://user:***@c"\n---\n'),
        ("---\nurldel: https://user:a\n  b@c\n---\n", "---\nurldel: https://user:***@c\n---\n"),
        ('---\nfirst: [1]\nlink: "https://us\\"er:word@c/"\n---\n', '---\nfirst: [1]\nlink: "https://us\\"er:***@c/"\n---\n'),
        ('+++\nurldel = """https:\\\n\n  //user:it"s@c"""\n+++\n', '+++\nurldel = """https:\\\n\n  //user:***@c"""\n+++\n'),
        ('{"urldel": "https:\\/\\/u(s)er:1\\"b@c"}\n', '{"urldel": "https:\\/\\/u(s)er:***@c"}\n'),
        ('{"links": ["https:\\/\\/user:word@c"]}\n', '{"links": ["https:\\/\\/user:***@c"]}\n'),
        ('{"urldel": "https:\\/\\/user:word@c"\n\nне JSON\n', '{"urldel": "https:\\/\\/user:***@c"\n\nне JSON\n'),
    ],
)
def test_passwords_of_fields_are_found_where_they_stand(front_matter, shown):
    text = f"{front_matter}\nПесок.\n"
    secrets = secrets_of(Article(Source("a.md", text)))
    assert redacted(text, 0, len(text), secrets.spans) == f"{shown}\nПесок.\n"


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
    assert len(shown) == 7  # text, JSON, and of HTML the article, the index, the lists of defects and of checks, the guide
    assert not [text for text in shown if "s3cret" in text or "cret-w" in text]
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["articles"][0]["source_url"] == "https://user:***@example.org/a"


def test_the_reason_of_a_suppression(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = f"<!-- seo-audit: ignore[HEAD003] см. {URL} -->"
    (tmp_path / "a.md").write_text(f"# Песок\n\n## Песок\n\n{said}\n#### Щебень\n\nПесок.\n", encoding="utf-8")
    main(["a.md", "--select", "HEAD003", "--format", "json=r.json"])
    (finding,) = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["articles"][0]["suppressed"]
    assert finding["reason"] == "см. https://user:***@example.org/a"
