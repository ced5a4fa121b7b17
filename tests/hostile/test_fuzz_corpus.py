"""What the fuzzers found worth keeping still holds: one input for each way through the code that they saw."""

from pathlib import Path

import pytest
from hostile.targets import check_body, check_front_matter

CORPUS = Path(__file__).resolve().parent.parent / "data" / "fuzz"


def inputs(folder):
    return [pytest.param(path, id=path.name) for path in sorted((CORPUS / folder).iterdir())]


@pytest.mark.parametrize("path", inputs("front_matter"))
def test_front_matter(path):
    check_front_matter(path.read_bytes())


@pytest.mark.parametrize("path", inputs("article"))
def test_article(path):
    check_body(path.read_bytes())
