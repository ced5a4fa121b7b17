"""What `fix` costs beside `check` on files that need no fixes.

    python benchmarks/fixes.py PATH [--runs 5] [--json]

PATH is an article or a folder; it is copied, and mended until nothing is left to mend. Then whole processes of `check --exit-zero` and of
`fix` run on the copy in turn, so that a machine that slows down slows both. Prints the median processor time of each in seconds, and the ratio.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

_COMMAND = [sys.executable, "-m", "seo_audit"]
_MOST = 1.5


def measure(path: str, runs: int) -> dict[str, float]:
    """The median time of each command, seconds of the processor.

    Args:
        path: an article or a folder.
        runs: how often each command is run, after one run that does not count.
    """
    commands = {"check": ["check", "--exit-zero"], "fix": ["fix"]}
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        if os.path.isdir(path):
            shutil.copytree(path, copy)
        else:
            copy.mkdir()
            shutil.copy(path, copy)
        for file in copy.rglob("*"):
            file.chmod(0o755 if file.is_dir() else 0o644)
        _run(["fix", "--unsafe-fixes"], str(copy))
        for _ in range(runs + 1):
            for name, arguments in commands.items():
                times[name].append(_run(arguments, str(copy)))
    medians = {name: round(statistics.median(taken[1:]), 3) for name, taken in times.items()}
    return {**medians, "ratio": round(medians["fix"] / medians["check"], 3)}


def _run(arguments: list[str], folder: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*_COMMAND, *arguments, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--runs", type=int, default=5, help="how often each command is run (default: 5)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    arguments = parser.parse_args()
    result = measure(arguments.path, arguments.runs)
    if arguments.json:
        print(json.dumps(result))
        return
    print(f"check {result['check']:8.3f} s\nfix   {result['fix']:8.3f} s\nratio {result['ratio']:8.3f}, at most {_MOST} is wanted")


if __name__ == "__main__":
    main()
