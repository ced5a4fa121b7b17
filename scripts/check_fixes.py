"""Mend a copy of a folder, and check that nothing but what should have changed has.

    python scripts/check_fixes.py FOLDER [NUMBER] [SEED]

The folder is copied and mended with all fixes, unsafe ones too; the copy is told from the folder line by line. Checked are: that a second
run changes nothing; that files of other kinds, modes, byte order marks, final newlines and kinds of line ends stay; that the articles that change
are those of `fix --diff`, and the lines those that hold an edit in `check --format json`; and that markdown-it-py, which is not our parser, reads the same blocks, links and images in the same order, levels of
headings aside, or that the article is listed for somebody to look at. NUMBER (40) changes are drawn at random, for reading by hand; the same
seed draws the same. The exit status is 1 where a check fails.
"""

import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from markdown_it import MarkdownIt

_COMMAND = [sys.executable, "-m", "seo_audit", "fix", ".", "--unsafe-fixes", "--lang", "en"]
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*(?:\r\n|\r|\n).*?^\1[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE | re.DOTALL)
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def main(folder: str, number: str = "40", seed: str = "1") -> int:
    """Run all checks; returns the exit status."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "copy"
        shutil.copytree(folder, copy, symlinks=True)
        for file in copy.rglob("*"):
            if not file.is_symlink():
                file.chmod(file.stat().st_mode | 0o200)
        before = _state(copy)
        offered = _offered(copy)
        diff = subprocess.run([*_COMMAND, "--diff"], cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
        failures = [f"--diff wrote {name}" for name in _changed(before, _state(copy))]
        print(subprocess.run(_COMMAND, cwd=copy, stdout=subprocess.PIPE, check=False).stdout.decode())
        after = _state(copy)
        subprocess.run(_COMMAND, cwd=copy, stdout=subprocess.DEVNULL, check=False)
        failures += [f"the second run changed {name}" for name in _changed(after, _state(copy))]
    shown = {line[6:].decode() for line in diff.split(b"\n") if line.startswith(b"+++ b/")}
    changed = [name for name in _changed(before, after) if not name.startswith(".seo-audit/")]
    failures += [f"shown and changed are not the same: {name}" for name in sorted(shown ^ set(changed))]
    for name in changed:
        failures += [f"{name}: {what}" for what in _broken(before.get(name), after.get(name), offered.get(name, set()))]
    _draw([(name, *pair) for name in changed for pair in _pairs(before[name][1], after[name][1])], int(number), int(seed))
    print("\n".join(failures) or f"{len(before)} files, {len(changed)} changed: all checks hold")
    return int(any("to be looked at" not in failure for failure in failures))


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Mode and bytes of each file."""
    return {str(file.relative_to(folder)): (file.lstat().st_mode, file.read_bytes()) for file in sorted(folder.rglob("*")) if file.is_file()}


def _offered(folder: Path) -> dict[str, set[int]]:
    """The lines of each article, from 0, that the edits of its findings touch."""
    command = [sys.executable, "-m", "seo_audit", "check", ".", "--format", "json"]
    report = json.loads(subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False).stdout)
    lines: dict[str, set[int]] = {}
    for article in report["articles"]:
        edits = [edit for finding in article["findings"] if finding["fix"] for edit in finding["fix"]["edits"]]
        text = (folder / article["path"]).read_bytes().decode("utf-8-sig") if edits else ""
        ends = [match.end() for match in _LINE.finditer(text)]
        for edit in edits:
            first = bisect_right(ends, edit["start"])
            lines.setdefault(article["path"], set()).update(range(first, max(first, bisect_left(ends, edit["end"])) + 1))
    return lines


def _changed(before: dict[str, tuple[int, bytes]], after: dict[str, tuple[int, bytes]]) -> list[str]:
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _broken(old: tuple[int, bytes] | None, new: tuple[int, bytes] | None, offered: set[int]) -> Iterator[str]:
    if old is None or new is None:
        yield "was made or has gone"
        return
    if old[0] != new[0]:
        yield "its mode changed"
    one, other = old[1].decode(), new[1].decode()
    if one.startswith("\ufeff") != other.startswith("\ufeff"):
        yield "its byte order mark changed"
    if one.endswith(("\r", "\n")) != other.endswith(("\r", "\n")):
        yield "its final newline changed"
    if not _ends(other) <= _ends(one):
        yield "it has line ends of another kind"
    was, now = (_LINE.findall(text.removeprefix("\ufeff")) for text in (one, other))
    touched = {
        line
        for kind, start, end, _, _ in SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
        if kind != "equal"
        for line in range(start, end)
    }
    if not touched <= offered:
        yield f"lines changed that no finding offered to: {sorted(line + 1 for line in touched - offered)}"
    if _structure(one) != _structure(other):
        yield "markdown-it-py reads other blocks: to be looked at"


def _ends(text: str) -> set[str]:
    return {match[0] for match in re.finditer(r"\r\n|\r|\n", text)}


def _structure(text: str) -> list[tuple[str, str]]:
    """Kinds of blocks, links and images in order, with their addresses."""
    found = []
    for token in _PARSER.parse(_FRONT_MATTER.sub("", text.removeprefix("\ufeff"), count=1)):
        found.append((token.type, token.info))
        inner = (child for child in token.children or () if child.type in {"link_open", "image", "code_inline"})
        found += [(child.type, child.content or str(child.attrs.get("href", ""))) for child in inner]
    return found


def _pairs(old: bytes, new: bytes) -> Iterator[tuple[str, str]]:
    """Lines that changed, before and after."""
    one, other = (_LINE.findall(data.decode()) for data in (old, new))
    for kind, start, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield "".join(one[start:end]), "".join(other[first:last])


def _draw(pairs: list[tuple[str, str, str]], number: int, seed: int) -> None:
    for name, old, new in sorted(random.Random(seed).sample(pairs, min(number, len(pairs)))):  # noqa: S311 - a draw, no secret
        print(f"{name}\n  - {old!r}\n  + {new!r}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
