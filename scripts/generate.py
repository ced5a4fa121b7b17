"""Write what is made from something else: docs/rules (a page for each rule, and a list), the schema, the help page of the report.

    python scripts/generate.py           write them, and remove the pages of rules that are gone
    python scripts/generate.py --check   write nothing; fail where one is not up to date

What is on a page is what `seo-audit rule NAME` prints, in English, then in Russian what an editor needs. The schema is what
`seo-audit config --schema` prints for the built-in rules. The help page is the guide for editors, docs/editors.ru.md.
"""

import json
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pyromark

from seo_audit.cli.rule import page
from seo_audit.config import schema
from seo_audit.registry import registry, rules
from seo_audit.rule import Rule
from seo_audit.rule_text import rule_text

_DOCS = Path(__file__).resolve().parent.parent / "docs"
_INDEX = "README.md"
_GUIDE = "../reports/html/guide.html"
_MADE = "<!-- Made by scripts/generate.py from the page beside the rule: change that one, then run the script. -->\n"


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` say which are not up to date; returns the exit status."""
    wanted = {f"rules/{rule.name}.md": rule_page(rule) for rule in rules()}
    wanted |= {f"rules/{_INDEX}": index(), "seo-audit.schema.json": json.dumps(schema(registry()), ensure_ascii=False, indent=2) + "\n"}
    wanted[_GUIDE] = guide()
    stale = list(_stale(wanted))
    if "--check" in arguments:
        for name in stale:
            print(f"docs/{name} is not up to date: run `python scripts/generate.py`")
        return int(bool(stale))
    (_DOCS / "rules").mkdir(parents=True, exist_ok=True)
    for name in stale:
        path = _DOCS / name
        if name in wanted:
            path.write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    print(f"docs: {len(wanted)} files, {len(stale)} of them changed")
    return 0


def rule_page(rule: Rule) -> str:
    """The page of a rule."""
    russian = rule_text(rule, "ru")
    parts = ["## По-русски", f"**{russian.title}.**", f"Почему это важно: {russian.why}", f"Что делать: {russian.how}", f"[All rules]({_INDEX})"]
    return _MADE + page(rule, "en").rstrip() + "\n\n" + "\n\n".join(part.strip() for part in parts) + "\n"


def index() -> str:
    """The list of all rules, a table for each family."""
    parts = [f"{_MADE}# Rules", "Codes, beginnings of codes (`HEAD`) and names all work in `--select`, `--ignore` and the configuration."]
    for family, members in groupby(rules(), key=lambda rule: rule.family):
        chosen = list(members)
        rows = "\n".join(_row(rule) for rule in chosen)
        head = "| code | name | severity | what it finds | что находит |\n| --- | --- | --- | --- | --- |"
        parts += [f"## {family}: {_about(chosen[0])}", f"{head}\n{rows}"]
    return "\n\n".join(parts) + "\n"


def guide() -> str:
    """The guide for editors as HTML, its headings with the anchors that GitHub gives them."""
    options = pyromark.Options.ENABLE_TABLES
    html = pyromark.html((_DOCS / "editors.ru.md").read_text(encoding="utf-8"), options=options)
    return re.sub(r"<(h[1-6])>(.*?)</h[1-6]>", lambda match: f'<{match[1]} id="{_anchor(match[2])}">{match[2]}</{match[1]}>', html)


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _row(rule: Rule) -> str:
    english, russian = (rule_text(rule, language).title.replace("|", "\\|") for language in ("en", "ru"))
    severity = rule.severity.name.lower() + ("" if rule.default else ", off by default")
    return f"| {rule.code} | [{rule.name}]({rule.name}.md) | {severity} | {english} | {russian} |"


def _about(rule: Rule) -> str:
    """What the package of a family says of itself, without the full stop."""
    said = sys.modules[rule.check.__module__.rpartition(".")[0]].__doc__ or ""
    return said.strip().rstrip(".").lower()


def _stale(wanted: dict[str, str]) -> Iterator[str]:
    """Names of files that differ, are missing, or are there for no rule."""
    for name in sorted(wanted.keys() | {f"rules/{path.name}" for path in (_DOCS / "rules").glob("*.md")}):
        path = _DOCS / name
        if name not in wanted or not path.is_file() or path.read_text(encoding="utf-8") != wanted[name]:
            yield name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
