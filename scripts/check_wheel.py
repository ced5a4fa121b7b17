"""Build the wheel as a release would, compare it with the tree, and run the command from it.

    python scripts/check_wheel.py [REVISION]

A package or a kind of file that pyproject.toml does not list is missing from the wheel without any error, and a stale `build`
folder ships modules that were deleted long ago. So the wheel is built from `git archive`, in which no such folder can be, and
every file of it is accounted for. Then it is installed into an environment of its own and used in a folder of its own, where
neither the checkout nor an editable install can help it out.
"""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

# Folder of the tree → where its files are in the wheel.
MAPPED = {"seo_audit": "seo_audit", "rules": "seo_audit/rules", "reports": "seo_audit/reports"}
_ROOT = Path(__file__).resolve().parent.parent
_FINDINGS = 1


def main(revision: str = "HEAD") -> int:
    """Check the wheel of a revision; returns the exit status."""
    with tempfile.TemporaryDirectory(prefix="seo-audit-wheel-") as folder:
        tree, elsewhere = Path(folder, "tree"), Path(folder, "elsewhere")
        unpack(revision, tree)
        wheel = build(tree, Path(folder, "dist"))
        print(f"{wheel.name} from {revision}: {len(list(shipped(wheel)))} files")
        differences = compare(wheel, tree)
        for difference in differences:
            print(difference)
        if differences:
            return 1
        elsewhere.mkdir()
        (tree / "examples").rename(elsewhere / "examples")
        command = install(wheel, Path(folder, "venv"))
        use(command, elsewhere)
    print("the wheel holds the whole tree and works")
    return 0


def unpack(revision: str, tree: Path) -> None:
    """Write the files of a revision into a new folder."""
    archive = tree.with_suffix(".zip")
    _run("git", "archive", "--format=zip", f"--output={archive}", revision, at=_ROOT)
    with ZipFile(archive) as files:
        files.extractall(tree)


def build(tree: Path, into: Path, *options: str) -> Path:
    """Build the wheel of a tree.

    Args:
        tree: the folder that holds pyproject.toml.
        into: folder for the wheel.
        options: of `pip wheel`.
    """
    _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", *options, "--wheel-dir", str(into), str(tree), at=tree)
    (wheel,) = into.glob("seo_audit-*.whl")
    return wheel


def compare(wheel: Path, tree: Path) -> list[str]:
    """What a wheel lacks of a tree, and what it has that the tree has not; a line each."""
    wanted, found = set(expected(tree)), set(shipped(wheel))
    missing = [f"missing from the wheel: {name}" for name in sorted(wanted - found)]
    return missing + [f"not in the tree: {name}" for name in sorted(found - wanted)]


def expected(tree: Path) -> Iterator[str]:
    """The names that the files of a tree must have in the wheel."""
    for folder, name in MAPPED.items():
        for path in (tree / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield f"{name}/{path.relative_to(tree / folder).as_posix()}"


def shipped(wheel: Path) -> Iterator[str]:
    """The names of what a wheel installs, without the metadata."""
    with ZipFile(wheel) as archive:
        yield from (name for name in archive.namelist() if ".dist-info/" not in name)


def install(wheel: Path, environment: Path) -> Path:
    """Install a wheel with what it depends on into a new environment; returns the command."""
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    _run(str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel), at=environment)
    return programs / "seo-audit"


def use(command: Path, folder: Path) -> None:
    """Run what a user runs first, in a folder that holds nothing but the examples."""
    _run(str(command), "--version", at=folder)
    _run(str(command), "rules", at=folder)
    report = folder / "report"
    _run(str(command), "examples/content", "--format", f"html={report}", at=folder, allowed=_FINDINGS)
    if not (report / "index.html").is_file():
        raise SystemExit("the HTML report has no index.html")


def _run(*command: str, at: Path, allowed: int = 0) -> None:
    """Run a command and show it; any exit status but 0 and `allowed` ends the check."""
    print("$", *command, flush=True)
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    status = subprocess.run(command, cwd=at, env=environment, check=False).returncode
    if status not in {0, allowed}:
        raise SystemExit(f"exit status {status}: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
