"""Score what is read of pages from the web: headings and sentences kept, boilerplate found, words, milliseconds.

    python benchmarks/extraction.py FOLDER [--json] [--errors]

FOLDER holds pages and EXPECTED.json, a list of objects: `page` (a file), `main_headings` (pairs of level and text, in order),
`must_contain` (beginnings of sentences), `must_not_contain` (boilerplate) and `main_words`; `url` where there is one.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from seo_audit.original.extract import extract
from seo_audit.original.model import Page


def main() -> int:
    """Print a table, or one object; returns the exit status: 1 where anything is missing or too much."""
    parser = argparse.ArgumentParser(description="Score what is read of pages from the web.")
    parser.add_argument("folder", type=Path, help="pages, and EXPECTED.json")
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--errors", action="store_true", help="print what is missing and what is too much")
    given = parser.parse_args()
    expected = json.loads((given.folder / "EXPECTED.json").read_text(encoding="utf-8"))
    if expected:
        extract((given.folder / expected[0]["page"]).read_bytes())  # libraries are loaded
    rows = [_row(given.folder, entry) for entry in expected]
    if given.json:
        print(json.dumps({"pages": rows, "total": _total(rows)}, ensure_ascii=False))
    else:
        _print(rows, errors=given.errors)
    return 0 if all(not row["missing"] and not row["forbidden"] for row in rows) else 1


def _row(folder: Path, entry: dict[str, Any]) -> dict[str, Any]:
    html = (folder / entry["page"]).read_bytes()
    began = time.perf_counter()
    page = extract(html, entry.get("url", "")) or Page("", "", ())
    spent = (time.perf_counter() - began) * 1000
    said = _folded("\n".join(_said(page)))
    headings = [[part.level, _folded(part.heading)] for part in page.parts if part.level]
    wanted = [[level, _folded(text)] for level, text in entry["main_headings"]]
    kept, left = [], list(headings)
    for heading in wanted:
        if heading in left:
            del left[: left.index(heading) + 1]
            kept.append(heading)
    lost = [text for text in entry["must_contain"] if _folded(text) not in said]
    return {
        "page": entry["page"],
        "headings": len(kept),
        "headings_of": len(wanted),
        "headings_more": len(headings) - len(kept),
        "sentences": len(entry["must_contain"]) - len(lost),
        "sentences_of": len(entry["must_contain"]),
        "forbidden": [text for text in entry["must_not_contain"] if _folded(text) in said],
        "words": round(len("\n".join(_said(page, code=False)).split()) / max(1, entry["main_words"]), 3),
        "milliseconds": round(spent, 1),
        "missing": [*(f"h{level} {text}" for level, text in wanted if [level, text] not in kept), *lost],
        "more": [f"h{level} {text}" for level, text in headings if [level, text] not in kept],
    }


def _said(page: Page, *, code: bool = True) -> list[str]:
    return [text for part in page.parts for text in (part.heading, *(piece.text for piece in part.pieces if code or piece.kind != "code"))]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _total(rows: list[dict[str, Any]]) -> dict[str, Any]:
    counted = {key: sum(row[key] for row in rows) for key in ("headings", "headings_of", "headings_more", "sentences", "sentences_of")}
    return {
        **counted,
        "forbidden": sum(len(row["forbidden"]) for row in rows),
        "words": round(sum(row["words"] for row in rows) / max(1, len(rows)), 3),
        "milliseconds": round(sum(row["milliseconds"] for row in rows) / max(1, len(rows)), 1),
    }


def _print(rows: list[dict[str, Any]], *, errors: bool) -> None:
    print(f"{'page':28} {'headings':>9} {'more':>4} {'sentences':>9} {'forbidden':>9} {'words':>6} {'ms':>6}")
    for row in [*rows, {"page": "all", **_total(rows)}]:
        headings, sentences = f"{row['headings']}/{row['headings_of']}", f"{row['sentences']}/{row['sentences_of']}"
        forbidden = row["forbidden"] if isinstance(row["forbidden"], int) else len(row["forbidden"])
        print(f"{row['page']:28} {headings:>9} {row['headings_more']:4} {sentences:>9} {forbidden:9} {row['words']:6.2f} {row['milliseconds']:6.1f}")
        if errors and row["page"] != "all":
            for key in ("missing", "forbidden", "more"):
                for text in row[key]:
                    print(f"  {key}: {text}")


if __name__ == "__main__":
    sys.exit(main())
