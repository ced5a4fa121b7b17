"""The processes of a group, looked up in /proc: what a run that was broken off has left behind."""

import sys
import time
from pathlib import Path

import pytest

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks processes up in /proc")


def members(group: int) -> list[int]:
    """Processes of a group that are not mere entries of ended ones."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(state[2]) == group and state[0] != "Z":
                found.append(int(entry.name))
    return found


def gone(group: int) -> bool:
    """Whether all of them end, for which they have ten seconds."""
    deadline = time.monotonic() + 10
    while members(group) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not members(group)
