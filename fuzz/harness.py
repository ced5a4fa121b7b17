# ruff: noqa: INP001 - scripts are no package
"""What both fuzzers share: the project, instrumented, and what must hold for any bytes (`tests/hostile/targets.py`)."""

import sys
from importlib import import_module
from pathlib import Path

import atheris

_TESTS = Path(__file__).resolve().parent.parent / "tests"


def fuzz(check: str) -> None:
    """Run a check of `hostile.targets` until it fails.

    Args:
        check: the name of a function that takes bytes.
    """
    sys.path.insert(0, str(_TESTS))
    with atheris.instrument_imports(include=["seo_audit"]):
        targets = import_module("hostile.targets")
        targets.plan()  # imports all rules
    atheris.Setup(sys.argv, getattr(targets, check))
    atheris.Fuzz()
