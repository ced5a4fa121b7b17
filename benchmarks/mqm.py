"""Score what is found in single translated sentences against what linguists marked in them (categories of the MQM typology).

    python benchmarks/mqm.py DEV.jsonl [--select RULE,…] [--errors CODE] [--json] [--predictions FILE] [--map FILE] [--gold-script SCRIPT]

DEV.jsonl holds a line for each item: {"id", "human", "source", "target", "errors": [{"category", "severity", "start", "end", "side"}, …]};
faults of the source do not count. Of machine translations, for each rule: on how many it fires (`fired`); on what share of these an
error of its kind is marked (`P`); on what share of those with such an error it fires (`R`); the share of items with such an error
(`base`), which is the P of a rule that fires at random, and P/base (`lift`); on what share of these any error is marked at all (`P_any`).
`human` is the share of human translations on which it fires. The last line sums up the rules that an editor of a translation reads
first. Figures by the script that came with the items agree with these: `--gold-script` runs it and says where they do not.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from seo_audit import Finding, Severity, check_text
from seo_audit.registry import registry

# All findings of a row by rule; under UNION those that its line counts.
_Found = dict[str, list[Finding]]
UNION = "UNION"
_ANY = "ANY"
_IN_UNION = ("TRAN", "BLOCK", "TYPO", "FILE", "TEXT008")
_PUNCTUATION = "Linguistic conventions/Punctuation"
_SPELLING = ("Linguistic conventions/Spelling", "Linguistic conventions/Grammar", "Linguistic conventions/Character encoding")
# What linguists file an error under is not always what the rule calls it: category of a rule → those that it counts as its own.
_WIDER = {
    "Linguistic conventions/Spelling": _SPELLING,
    "Linguistic conventions/Grammar": _SPELLING[:2],
    "Linguistic conventions/Character encoding": _SPELLING,
    "Locale conventions/Number format": ("Locale conventions",),
    "Locale conventions/Measurement format": ("Locale conventions",),
    "Locale conventions/Date format": ("Locale conventions",),
    "Locale conventions/Currency format": ("Locale conventions",),
    "Audience appropriateness": ("Audience appropriateness", "Linguistic conventions/Register", "Style"),
}
# Rules that are not only about translations have no category; the longest beginning of a code counts.
_BY_CODE = {
    "FILE": _SPELLING,
    "TEXT008": ("Linguistic conventions", "Style", "Accuracy/Addition"),
    "TEXT018": _SPELLING[:2],
    "TEXT019": (*_SPELLING[:2], _PUNCTUATION),
    "TYPO": (_PUNCTUATION,),
    "TYPO003": (_PUNCTUATION, "Locale conventions"),
    "TYPO004": (_PUNCTUATION, "Locale conventions"),
    "TYPO005": ("Locale conventions", _PUNCTUATION),
    "TYPO006": _SPELLING[:1],
}
_FIGURES = ("fired", "P", "R", "base", "lift", "P_any")


def main() -> int:
    """Print the table; returns the exit status: 1 where the script of the items says something else."""
    given = _arguments()
    items = [json.loads(line) for line in given.items.read_text(encoding="utf-8").splitlines() if line.strip()]
    select = tuple(given.select.split(",")) if given.select else None
    found = {item["id"]: _found(item["target"], item["source"], select) for item in items}
    scores = _scores(items, found)
    predicted = "".join(f"{_prediction(name, checks)}\n" for name, checks in found.items())
    wanted = json.dumps({code: compatible(code) for code in scores})
    if given.predictions:
        given.predictions.write_text(predicted, encoding="utf-8")
    if given.map:
        given.map.write_text(wanted, encoding="utf-8")
    if given.errors:
        _print_findings(items, found, given.errors)
    elif given.json:
        machine = sum(not item["human"] for item in items)
        print(json.dumps({"machine": machine, "human": len(items) - machine, "rules": scores}))
    else:
        _print_table(items, scores)
    return _compare(given, scores, predicted, wanted) if given.gold_script else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score what is found in translated sentences against what linguists marked in them.")
    parser.add_argument("items", type=Path, metavar="DEV.jsonl")
    parser.add_argument("--select", metavar="RULE,…", help="run these rules, not those that are on by default")
    parser.add_argument(
        "--errors", metavar="CODE", help=f"print the findings of a rule ({UNION} for all that the last line counts), with what was marked"
    )
    parser.add_argument("--json", action="store_true", help="print one object instead of a table")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write what was found, a line for each item")
    parser.add_argument("--map", type=Path, metavar="FILE", help="write which categories count for which rule")
    parser.add_argument("--gold-script", type=Path, metavar="SCRIPT", help="the script that came with the items, to compare figures with")
    return parser.parse_args()


@cache
def _found(target: str, source: str, select: tuple[str, ...] | None) -> _Found:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in check_text(target, source=source, select=select, lang="ru"):
        found[finding.code].append(finding)
        if finding.severity >= Severity.WARNING and finding.code.startswith(_IN_UNION):
            found[UNION].append(finding)
    return dict(found)


@cache
def compatible(code: str) -> tuple[str, ...]:
    """Beginnings of the categories that a finding of a rule may rightly stand for; `ANY` for all."""
    if code == UNION:
        return (_ANY,)
    rule = registry().rule_by(code)
    if rule is not None and (category := rule.mqm):
        return _WIDER.get(category, (category,))
    ours = max((known for known in _BY_CODE if code.startswith(known)), key=len, default="")
    return _BY_CODE[ours] if ours else (_ANY,)


def _category(error: dict[str, Any]) -> str:
    return error.get("category") or ""


def _marked(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The errors of the translation; those of the source are not its own."""
    return [error for error in item["errors"] if _category(error) != "Source"]


def _is_compatible(error: dict[str, Any], code: str) -> bool:
    return any(kind == _ANY or _category(error).startswith(kind) for kind in compatible(code))


def _scores(items: Iterable[dict[str, Any]], found: dict[str, _Found]) -> dict[str, dict[str, float]]:
    """The figures of each rule that fires at all, those of the union last."""
    errors = {item["id"]: _marked(item) for item in items if not item["human"]}
    human = [item["id"] for item in items if item["human"]]
    codes = sorted({code for checks in found.values() for code in checks} - {UNION})
    scores = {}
    for code in (*codes, UNION):
        fired = {name for name in errors if code in found[name]}
        right = {name for name, marked in errors.items() if any(_is_compatible(error, code) for error in marked)}
        base = len(right) / max(1, len(errors))
        precision = len(fired & right) / max(1, len(fired))
        scores[code] = {
            "fired": len(fired),
            "P": precision,
            "R": len(fired & right) / max(1, len(right)),
            "base": base,
            "lift": precision / base if base else 0.0,
            "P_any": sum(bool(errors[name]) for name in fired) / max(1, len(fired)),
            "human": sum(code in found[name] for name in human) / max(1, len(human)),
        }
    return scores


def _print_table(items: list[dict[str, Any]], scores: dict[str, dict[str, float]]) -> None:
    machine = [_marked(item) for item in items if not item["human"]]
    share = sum(map(bool, machine)) / max(1, len(machine))
    print(f"{len(machine)} machine translations, {share:.3f} with an error; {len(items) - len(machine)} human ones")
    print(f"{'rule':34}{'fired':>6}{'P':>7}{'R':>7}{'base':>7}{'lift':>6}{'P_any':>7}{'human':>7}")
    for code, row in scores.items():
        rule = registry().rule_by(code)
        name = f"{code} {rule.name}" if rule else code
        figures = f"{row['fired']:6}{row['P']:7.3f}{row['R']:7.3f}{row['base']:7.3f}{row['lift']:6.2f}{row['P_any']:7.3f}{row['human']:7.3f}"
        print(f"{name[:33]:34}{figures}")
    print(f"{UNION}: a warning or an error of {', '.join(_IN_UNION)}")


def _prediction(name: str, checks: _Found) -> str:
    return json.dumps({"id": name, "checks": {code: [list(finding.span) for finding in findings] for code, findings in checks.items()}})


def _print_findings(items: Iterable[dict[str, Any]], found: dict[str, _Found], code: str) -> None:
    for item in items:
        for finding in found[item["id"]].get(code, ()):
            text, (start, end) = item["target"], finding.span
            print(f"{item['id']} {'human' if item['human'] else 'machine'} {finding.code}: {finding.message}")
            print(f"    {text[max(0, start - 90) : start]}[{text[start:end]}]{text[end : end + 90]}".replace("\n", " | "))
            marked = "; ".join(f"{_category(error)} {error['severity']} «{error['span']}»" for error in item["errors"])
            print(f"    marked: {marked or 'nothing'}")


def _compare(given: argparse.Namespace, scores: dict[str, dict[str, float]], predicted: str, wanted: str) -> int:
    """Whether the script that came with the items has other figures; they are printed."""
    with tempfile.TemporaryDirectory() as folder:
        predictions, kinds, theirs = (Path(folder, name) for name in ("predictions.jsonl", "map.json", "scores.json"))
        predictions.write_text(predicted, encoding="utf-8")
        kinds.write_text(wanted, encoding="utf-8")
        words = [sys.executable, given.gold_script, predictions, "--gold", given.items, "--map", kinds, "--json", theirs]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        said: dict[str, dict[str, float]] = json.loads(theirs.read_text(encoding="utf-8"))
    other = 0
    for code, row in scores.items():
        for figure in _FIGURES if row["fired"] else ():
            if abs((said[code][figure] or 0) - row[figure]) > 1e-9:  # noqa: PLR2004 - what floating point may differ by
                other = 1
                print(f"{code} {figure}: {row[figure]}, by the script {said[code][figure]}")
    print("the figures of the script are others" if other else "the figures of the script are the same")
    return other


if __name__ == "__main__":
    sys.exit(main())
