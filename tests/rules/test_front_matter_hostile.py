"""Bad front matter in each format, given to the command: a finding on its line, never a traceback."""

import json

import pytest

from seo_audit.cli import main

BODY = "\nСад сажают весной, а поливают летом.\n"
BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
DIGITS = "9" * 5000
DEEP = 100_000


def yaml(fields):
    return f"---\n{fields}\n---\n{BODY}"


def toml(fields):
    return f"+++\n{fields}\n+++\n{BODY}"


def bare(fields):
    return f"{{\n{fields}\n}}\n{BODY}"


# What is written, and the code and line of what is said first of it.
FILES = {
    "bom": ("\ufeff" + yaml("title: 404"), "FM006", 2),
    "two boms": ("\ufeff\ufeff" + yaml("title: Сад"), "FILE003", 1),
    "cr only": (yaml("title: Сад\ntitle: Огород").replace("\n", "\r"), "FM004", 3),
    "nul": (yaml("title: Сад\0"), "FM002", 2),
    "nul in the body": (yaml("title: Сад") + "са\0д", "FILE003", 6),
    "unclosed": (f"---\ntitle: Сад\n{BODY}", "FM003", 1),
    "tab": (yaml("title: Сад\n\tdraft: true"), "FM002", 3),
    "duplicate key": (yaml("title: Сад\ntitle: Огород"), "FM004", 3),
    "cyclic alias": (yaml("title: &a [*a]"), "FM002", 2),
    "alias bomb": (yaml(BOMB), "FM002", 5),
    "python": (yaml("title: !!python/object/apply:os.system ['echo']"), "FM002", 2),
    "impossible date": (yaml("title: Сад\ndate: 2024-02-30"), "FM007", 3),
    "digits": (yaml(f"title: {DIGITS}"), "FM006", 2),
    "digits as a date": (yaml(f"title: Сад\ndate: {DIGITS}"), "FM006", 3),
    "deep": (yaml("title: " + "[" * DEEP), "FM002", 2),
    "deep blocks": (yaml("{a: " * DEEP + "1" + "}" * DEEP), "FM002", 2),
    "list as title": (yaml("title: [а, б]"), "FM006", 2),
    "number as title": (yaml("title: 404"), "FM006", 2),
    "null as title": (yaml("title: null"), "META001", 2),
    "date as title": (yaml("title: 2024-01-15"), "FM006", 2),
    "toml, bom": ("\ufeff" + toml("title = 404"), "FM006", 2),
    "toml, cr only": (toml('title = "Сад"\ndraft = "yes"').replace("\n", "\r"), "FM006", 3),
    "toml, nul": (toml('title = "Сад\0"'), "FM002", 2),
    "toml, unclosed": (f'+++\ntitle="Сад"\n{BODY}', "FM003", 1),
    "toml, unclosed table": (f"+++\n[params]\na = 1\n{BODY}", "FM003", 1),
    "toml, duplicate key": (toml('title = "Сад"\ntitle = "Огород"'), "FM004", 3),
    "toml, impossible date": (toml('title = "Сад"\ndate = 2024-02-30'), "FM002", 3),
    "toml, impossible date as text": (toml('title = "Сад"\ndate = "2024-02-30"'), "FM007", 3),
    "toml, digits": (toml(f"title = {DIGITS}"), "FM002", 2),
    "toml, deep": (toml("title = " + "[" * DEEP), "FM002", 2),
    "toml, list as title": (toml('title = ["а"]'), "FM006", 2),
    "toml, date as title": (toml("title = 2024-01-15"), "FM006", 2),
    "toml, time as title": (toml("title = 10:00:00"), "FM006", 2),
    "json, bom": ("\ufeff" + bare('"title": 404'), "FM006", 2),
    "json, cr only": (bare('"title": "Сад",\n"draft": "yes"').replace("\n", "\r"), "FM006", 3),
    "json, nul": (bare('"title": "Сад\0"'), "FM002", 2),
    "json, unclosed": (f'{{\n"title": "Сад"\n{BODY}', "FM003", 1),
    "json, duplicate key": (bare('"title": "Сад",\n"title": "Огород"'), "FM004", 3),
    "json, impossible date": (bare('"title": "Сад",\n"date": "2024-02-30"'), "FM007", 3),
    "json, digits": (bare(f'"title": {DIGITS}'), "FM002", 2),
    "json, deep": (bare('"title": ' + "[" * DEEP), "FM002", 1),
    "json, deep blocks": ('{"a":' * DEEP + "1" + "}" * DEEP + BODY, "FM002", 1),
    "json, list as title": (bare('"title": ["а"]'), "FM006", 2),
    "json, null as title": (bare('"title": null'), "META001", 2),
}


@pytest.mark.parametrize("name", FILES)
def test_bad_front_matter_is_a_finding_on_its_line(name, tmp_path, monkeypatch, capsys):
    text, code, line = FILES[name]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_bytes(text.encode())
    status = main(["a.md", "--select", "FILE,FM,META001", "--format", "json", "--lang", "ru"])
    shown = capsys.readouterr()
    assert status in {0, 1}
    assert "Traceback" not in shown.err
    ((article),) = json.loads(shown.out)["articles"]
    findings = [(finding["code"], finding["line"]) for finding in article["findings"]]
    assert (code, line) in findings
    # The front matter that cannot be read is spoken of once.
    assert code not in {"FM002", "FM003"} or findings == [(code, line)]


def test_thousands_of_repeated_fields_are_not_thousands_of_findings(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    once = "".join(f"k{number}: 1\n" for number in range(5000))
    (tmp_path / "a.md").write_text(yaml(once + once), encoding="utf-8")
    main(["a.md", "--select", "FM004", "--format", "json"])
    ((article),) = json.loads(capsys.readouterr().out)["articles"]
    assert len(article["findings"]) == 100
