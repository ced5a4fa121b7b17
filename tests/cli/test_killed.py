"""Runs that are killed at some moment, as by `kill -9`: the next one gives what it would have given had there been none before."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from articles import CLEAN
from members import gone, linux

ARTICLES = 300
SEED = 9
# Rules that need no dictionary, so that a run is short: headings, an address that is kept in the index before it is deleted.
CONFIG = 'lang = "en"\nselect = ["HEAD003", "HEAD010", "FM009"]\nbaseline = ".seo-audit-baseline"\n'
REPORTS = ("--format", "html=pages", "--format", "json=a.json", "--format", "sarif=a.sarif")
# How often each is killed, and its arguments. Pages take longer than all else: they are made of some of the articles.
COMMANDS = {
    "check": (10, ("check", "content", "--jobs", "2", "--no-baseline", "--extend-select", "SITE001")),
    "reports": (6, ("check", "content/0", "content/1", "--jobs", "2", "--no-baseline", *REPORTS)),
    "fix": (6, ("fix", "content", "--no-baseline")),
    "baseline": (8, ("baseline", "write", "content")),
}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in {"PYTHONDONTWRITEBYTECODE", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"}}
ENVIRONMENT["PYTHONFAULTHANDLER"] = "1"
LONGEST = 120  # seconds that a run may take on a machine that does much else
CACHE = ".seo-audit-cache"
# What a run that was killed may leave beside its files; nothing that anybody reads is called so.
TEMPORARY = re.compile(r"(?!\.seo-audit-baseline$)\.seo-audit-[a-z0-9_]{8}")

Files = dict[str, bytes]
Said = tuple[int, bytes, bytes]


def text(number: int, *, earlier: bool) -> str:
    """An article; a third of them had two more defects earlier."""
    chance = random.Random(number)
    words = [chance.choice(("гравий", "песок", "шнур", "лопата", "дёрн", "доска", "камень")) for _ in range(40)]
    made = CLEAN.replace("Садовая дорожка за", f"Садовая дорожка {number // 2} за").replace("Натяните шнур.", f"{' '.join(words).capitalize()}.")
    if number % 4 == 0:
        made = made.replace("## Разметка", "## Разметка.")
    if number % 9 == 0:
        made = made.replace("h1:", f'urldel: "https://garden.example.org/{number}"\nh1:')
    return made + "\n#### Шнур:\n\nЕго натягивают.\n" if earlier and number % 3 == 0 else made


class Site:
    """Articles with what earlier runs said of them, put back before each run: at one path, as the cache is for one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "site"
        self._start = folder / "start"
        self._log = folder / "log"
        self._expected: dict[tuple[str, str], tuple[Said, Files]] = {}
        self._write(earlier=True)
        (self.folder / "seo-audit.toml").write_text(CONFIG, encoding="utf-8")
        for name in ("baseline", "reports", "check"):
            self.run(name)
        self._write(earlier=False)
        shutil.copytree(self.folder, self._start)
        self.before = self.files()

    def _write(self, *, earlier: bool) -> None:
        for number in range(ARTICLES):
            file = self.folder / "content" / str(number % 5) / f"{number:03}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text(number, earlier=earlier), encoding="utf-8")

    def put_back(self, *, cached: bool) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._start, self.folder)
        if not cached:
            shutil.rmtree(self.folder / CACHE)

    def files(self) -> Files:
        """What anybody reads: neither the cache nor what a killed run left."""
        found = {file.relative_to(self.folder).as_posix(): file for file in self.folder.rglob("*") if file.is_file()}
        return {name: file.read_bytes() for name, file in found.items() if not name.startswith(CACHE) and not TEMPORARY.fullmatch(file.name)}

    def begin(self, name: str) -> "subprocess.Popen[bytes]":
        # A pipe would stay open as long as a child lives: what is said goes to files.
        with open(self._log.with_suffix(".out"), "wb") as out, open(self._log.with_suffix(".err"), "wb") as err:
            command = [sys.executable, "-m", "seo_audit", *COMMANDS[name][1]]
            return subprocess.Popen(command, cwd=self.folder, stdout=out, stderr=err, env=ENVIRONMENT, start_new_session=True)

    def run(self, name: str) -> Said:
        run = self.begin(name)
        try:
            run.wait(LONGEST)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGABRT)  # says where it stood
            run.wait()
            pytest.fail(f"{name} does not end:\n{self._log.with_suffix('.err').read_text(encoding='utf-8')}")
        return run.returncode, self._log.with_suffix(".out").read_bytes(), self._log.with_suffix(".err").read_bytes()

    def length(self, name: str) -> float:
        """Seconds that a run takes that nobody disturbs: the shorter of two, as the machine may be doing something else."""
        took = []
        for _ in range(2):
            self.put_back(cached=False)
            begun = time.monotonic()
            self.run(name)
            took.append(time.monotonic() - begun)
        return min(took)

    def killed(self, name: str, moment: float, *, cached: bool) -> None:
        """Kill a run in the midst; one that ends before that is killed earlier."""
        while True:
            self.put_back(cached=cached)
            run = self.begin(name)
            try:
                run.wait(moment)
            except subprocess.TimeoutExpired:
                run.kill()
            run.wait()
            assert gone(run.pid), "its processes end by themselves"
            if run.returncode == -signal.SIGKILL:
                return
            moment *= 0.8

    def expected(self, name: str, files: Files) -> tuple[Said, Files]:
        """What a run says and leaves that finds these files, no cache, and nothing of a run that was killed."""
        given = {path: data for path, data in files.items() if not path.startswith(("pages/", "a."))}
        key = name, repr(sorted(given.items()))
        if key not in self._expected:
            aside = self.folder.rename(self.folder.with_name("aside"))
            self.put_back(cached=False)
            for path, data in given.items():
                file = self.folder / path
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(data)
            said = self.run(name)
            self._expected[key] = said, self.files()
            shutil.rmtree(self.folder)
            aside.rename(self.folder)
        return self._expected[key]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("killed"))


@linux
@pytest.mark.parametrize("name", COMMANDS)
def test_the_next_run_gives_what_it_would_have_given(name: str, site: Site) -> None:
    site.put_back(cached=False)
    said, after = site.expected(name, site.before)
    assert said[0] in (0, 1)
    assert (after == site.before) == (name == "check")
    length, number, chance = site.length(name), COMMANDS[name][0], random.Random(SEED)
    for turn in range(number):
        site.killed(name, length * (turn + chance.random()) / number, cached=turn % 2 == 0)
        left = site.files()
        assert {path for path, data in left.items() if data not in (site.before.get(path), after.get(path))} == set(), "neither old nor new"
        assert site.before.keys() - left.keys() == set()
        wanted = site.expected(name, left)
        assert wanted[1] == after
        assert (site.run(name), site.files()) == wanted
