"""Passwords of thousands of addresses, long ones and odd ones are hidden too, cut or whole, in every report."""

import json
import tempfile
from pathlib import Path

import pytest
from check_report import disagreements
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from seo_audit.article.address import address_fault
from seo_audit.article.article import Article
from seo_audit.article.credentials import secrets_in
from seo_audit.article.source import Source
from seo_audit.cli import main
from seo_audit.passwords import passwords_in, secrets_of, without_passwords

STREAMS = ("text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle")
LETTERS = st.sampled_from("абвaz19:@?#&=%!.,;-_()")


@pytest.mark.parametrize("password", ["p@ss", "@", "a" * 1500, "a:b:c", "п@р@о", "a?b#c&d"])
def test_whatever_the_password_holds(password):
    text = f"см. https://user:{password}@example.org/a и дальше"
    assert [text[start:end] for start, end in passwords_in(text)] == [password]
    assert without_passwords(text) == "см. https://user:***@example.org/a и дальше"


@given(st.text(LETTERS, min_size=3, max_size=12), st.text(LETTERS, max_size=6), st.data())
def test_a_cut_shows_no_more_than_two_letters_of_many_passwords(password, other, data):
    address = f"https://u:{password}@h/"
    known = frozenset({password, other, *(f"{number}{other}" for number in range(30))} - {""})
    cut = data.draw(st.integers(0, len(address)))
    head, tail = without_passwords(address[:cut], known), without_passwords(address[cut:], known)
    start = len("https://u:")
    if cut - start >= 3 and "://" in address[:cut]:
        assert head[start:].startswith("***")
    if 3 <= start + len(password) - cut < len(password):
        assert tail == "***@h/"


def test_thousands_of_passwords_are_hidden_in_a_long_text():
    known = frozenset(f"тайна-{number}-{'ю' * (number % 60)}" for number in range(5_000))
    text = " и ".join(f"x://u:{word[: 4 + len(word) // 2]}…" for word in sorted(known))
    assert "тайна" not in without_passwords(text, known)


def test_a_value_to_which_thousands_of_aliases_lead_is_looked_at_once():
    aliases = "".join(f"k{number}: *a\n" for number in range(5_000))
    article = Article(Source("a.md", f"---\na: &a '{'://u:SECRET@h ' * 15_000}'\n{aliases}---\n"))
    assert len(secrets_of(article).spans) == 15_000


@pytest.mark.parametrize("unit", ["://a:a@", "@", "a:", "://", "https:", "\\", "\\\n", "&#0", "://a:b/", "\n@", "\\u0040", ":/[", "a:@ "])
def test_a_million_characters_of_anything_are_searched(unit):
    text = unit * (1_000_000 // len(unit))
    for said in (f"@{text}", f"{text}@", f"https://u:{text}@h"):
        assert len(list(secrets_in(said))) <= 1_000_000 // len(unit)


OPENERS = [
    "//",
    "https:",
    "https:/",
    "https://",
    "https:///",
    "HTTP:\\\\",
    "x://",
    f"{'s' * 40}:/",
    "адресhttps://",
    "_ftp://",
    "https://example.org/http://",
]
USERS = ["user:", "us@er:", "%D0%B0:", ":", "user：", "ю:"]
HEADS = ["", "1", "pa'", 'pa"', "pa<", "pa>", "pa/", "p@", "p@/", "pa:", "a?", "a#", "п", "\\", "😀"]
TAILS = ["", "1", "@", "'", "/", "ё"]
LOGINS = ["https://SECRET@", "http:/SECRET@", "https://user%3ASECRET@", "x://SECRET:@", "https://SECRET:x-oauth-basic@"]


@st.composite
def addresses(draw):
    """An address with a password that holds the word SECRET, or a login that is one."""
    if draw(st.integers(0, 4)) == 0:
        start = draw(st.sampled_from(LOGINS))
    else:
        parts = [draw(st.sampled_from(choices)) for choices in (OPENERS, USERS, HEADS, TAILS)]
        start = "".join((*parts[:3], "SECRET", parts[3], draw(st.sampled_from("@＠"))))
    return start + draw(st.sampled_from(["example.org", "example.org/a", "h:80/@b", "h"]))


@st.composite
def quoted(draw, address, escapes):
    """An address between double quotes, some of its characters as escapes, the last letters of the secret aside."""
    shown = address.index("SECRET") + 2
    parts = []
    for at, character in enumerate(address):
        plain = character not in '"\\'
        kept = shown <= at < shown + 4 or draw(st.integers(0, 5)) > 0
        parts.append(character if plain and kept else draw(st.sampled_from(escapes))(character))
    return f'"{"".join(parts)}"'


def _json_escape(character):
    return json.dumps(character)[1:-1] if ord(character) > 0xFFFF else f"\\u{ord(character):04x}"


JSON = [_json_escape, lambda character: "\\" + character if character in '/"\\' else character]
YAML = [lambda character: f"\\U{ord(character):08X}", lambda character: f"\\\n  {character}" if character not in '"\\' else "\\" + character]
YAML += [lambda character: f"\\x{ord(character):02x}" if ord(character) < 0x100 else character]
TOML = [lambda character: f"\\U{ord(character):08X}", lambda character: "\\" + character if character in '"\\' else character]
HTML = [lambda character: f"&#{ord(character)};", lambda character: f"&#x{ord(character):X};", lambda character: character]


@st.composite
def articles(draw):
    """Articles in which an address stands in fields of every format and in the body, by name."""
    address = draw(addresses())
    yaml, toml = draw(quoted(address, YAML)), draw(quoted(address, TOML))
    fields = {name: draw(quoted(address, JSON)) for name in ("title", "urldel", "h1")}
    inner = ", ".join(f'"{name}": {value}' for name, value in fields.items())
    single = "'" + address.replace("'", "''") + "'"
    body = "\n\nПесок кладут в конце, а щебень в начале.\n"
    return address, {
        "json.md": "{" + inner + "}" + body,
        "yaml.md": f"---\ntitle: {yaml}\nurldel: {yaml}\n---" + body,
        "single.md": f"---\ntitle: {single}\nurldel: {single}\nlinks: [{yaml}]\n---" + body,
        "toml.md": f'+++\ntitle = {toml}\nurldel = """{toml[1:-1]}"""\n+++' + body,
        "body.md": f"# {address}\n\nПесок: {address} и щебень\n\n#### [{address}]({address})\n\n- `{address}`\n" + body,
        "html.md": f"# {draw(quoted(address, HTML))[1:-1]}\n\n#### а\n" + body,
    }


# No shrinking: an example takes a quarter of a second.
@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(articles())
def test_no_report_shows_the_password_of_any_address(given_articles):
    address, texts = given_articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "site").mkdir()
        for path, text in texts.items():
            (folder / "site" / path).write_text(text, encoding="utf-8")
        reports = [f"{kind}={folder / 'out'}.{kind}" for kind in STREAMS]
        arguments = [argument for report in (*reports, f"html={folder / 'html'}") for argument in ("--format", report)]
        main([str(folder / "site"), "--select", "ALL", *arguments])
        shown = {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file() and path.parent.name != "site"}
        report = json.loads((folder / "out.json").read_text(encoding="utf-8"))
        assert list(disagreements(report, Path.cwd())) == []
    assert len(shown) >= len(STREAMS) + len(texts)
    for path, text in shown.items():
        assert "CRET" not in text, (path, text[text.index("CRET") - 200 :][:220])
    faults = [finding for article in report["articles"] for finding in article["findings"] if finding["code"] == "FM010"]
    assert len(faults) == 4
    assert len({finding["message"] for finding in faults}) == 1
    assert address_fault(address).key == "credentials"
