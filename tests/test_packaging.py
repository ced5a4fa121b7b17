"""What is installed: dependencies that are bounded and used, and a wheel that holds the whole tree."""

import ast
import re
import shutil
import tomllib
from pathlib import Path

import check_wheel
import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Distribution → what it is imported as, where that is not its name with underscores.
IMPORTED_AS = {"beautifulsoup4": "bs4", "python-frontmatter": "frontmatter", "pyyaml": "yaml"}
# Needed by a dependency of ours that does not ask for it itself, so never imported by us.
NEEDED_BY_OTHERS = {"lxml", "lxml-html-clean"}


def distribution(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower()


def imported() -> set[str]:
    """The top-level modules that the program imports anywhere."""
    found = set()
    for folder in ("seo_audit", "rules", "reports"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found |= {alias.name.partition(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_a_dependency_is_bounded_on_both_sides(requirement):
    assert re.search(r">=\d[\d.]*,<\d[\d.]*$", requirement)


def test_every_dependency_is_used():
    wanted = {distribution(requirement) for requirement in PROJECT["dependencies"]} - NEEDED_BY_OTHERS
    modules = {IMPORTED_AS.get(name, name.replace("-", "_")) for name in wanted}
    assert sorted(modules - imported()) == []


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A copy of what the wheel is made of, with nothing in it that an earlier build has left."""
    copy = tmp_path_factory.mktemp("wheel") / "tree"
    for folder in check_wheel.MAPPED:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, copy)
    return copy


@pytest.fixture(scope="module")
def wheel(tree) -> Path:
    built = tree.parent / "source"  # setuptools builds in the tree
    shutil.copytree(tree, built)
    return check_wheel.build(built, tree.parent / "dist", "--no-build-isolation")


def test_the_wheel_holds_the_whole_tree_and_nothing_else(wheel, tree):
    assert check_wheel.compare(wheel, tree) == []


def test_the_comparison_sees_what_the_wheel_lacks_and_what_it_has_too_much(wheel, tree, tmp_path):
    other = shutil.copytree(tree, tmp_path / "other")
    (other / "rules" / "headings" / "extra_h1.md").rename(other / "rules" / "headings" / "new_rule.md")
    assert check_wheel.compare(wheel, other) == [
        "missing from the wheel: seo_audit/rules/headings/new_rule.md",
        "not in the tree: seo_audit/rules/headings/extra_h1.md",
    ]
