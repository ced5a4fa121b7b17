"""A repository of git for tests, which knows nothing of the machine that it is on."""

import os
import subprocess
from pathlib import Path

OURS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
WHO = ("-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always")


def git(at: Path, *arguments: str, fails: bool = False) -> str:
    outer = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", *WHO, *arguments]
    done = subprocess.run(command, cwd=at, env=outer | OURS, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode != 0) == fails, done.stdout + done.stderr
    return done.stdout


def begin(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")


def commit(folder: Path, message: str = "All of it") -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD").strip()
