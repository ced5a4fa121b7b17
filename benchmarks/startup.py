"""How long the command takes before and beside the work itself.

    python benchmarks/startup.py PATH [--runs 15] [--json]

Times whole processes in turn, so that a machine that slows down slows all of them: a bare Python, `seo-audit --version`, and
`seo-audit check PATH` on an article. Prints the median of each in milliseconds, and what each takes above the bare Python. Bytecode is
kept, as in any installation, even where the environment forbids it (`PYTHONDONTWRITEBYTECODE`): compiling all modules anew at each start
takes a third of the time.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def measure(path: str, runs: int) -> dict[str, float]:
    """The median wall time of each command, ms.

    Args:
        path: an article or a folder.
        runs: how often each is run, after one run that does not count.
    """
    command = [sys.executable, "-m", "seo_audit"]
    commands = {
        "python -I -c pass": [sys.executable, "-I", "-c", "pass"],
        "seo-audit --version": [*command, "--version"],
        "seo-audit check PATH": [*command, "check", path],
    }
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, arguments in commands.items():
            start = time.perf_counter()
            subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
            times[name].append(1000 * (time.perf_counter() - start))
    return {name: round(statistics.median(taken[1:]), 1) for name, taken in times.items()}


def main() -> None:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--runs", type=int, default=15, help="how often each command is run (default: 15)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    arguments = parser.parse_args()
    result = measure(arguments.path, arguments.runs)
    if arguments.json:
        print(json.dumps(result))
        return
    bare = result["python -I -c pass"]
    for name, taken in result.items():
        print(f"{name:22} {taken:7.1f} ms {taken - bare:+8.1f} ms")


if __name__ == "__main__":
    main()
