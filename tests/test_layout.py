"""The laws of the tree: what may import what, what start-up may cost, and what belongs beside what."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Folder of the tree → the package that it is installed as.
MAPPED = {"seo_audit": "seo_audit", "rules": "seo_audit.rules", "reports": "seo_audit.reports"}
# Each layer may import itself and those before it.
LAYERS = ("russian", "article", "original", "site", "engine", "cli")
FAMILIES = {
    "blocks": "BLOCK",
    "site": "SITE",
    "source": "SRC",
    "translation": "TRAN",
    "file": "FILE",
    "front_matter": "FM",
    "headings": "HEAD",
    "images": "IMG",
    "keyphrase": "KEY",
    "links": "LINK",
    "meta": "META",
    "suppression": "SUP",
    "text": "TEXT",
    "typography": "TYPO",
}
# Never loaded before they are needed; parsing files needs the last ones, telling commands apart does not.
HEAVY = {"bs4", "charset_normalizer", "httpcore", "httpx", "importlib.metadata", "jinja2", "jsonschema", "pathspec", "publicsuffixlist"}
HEAVY |= {"lxml", "protego", "pymorphy3", "rensa", "rich", "trafilatura"}
PARSERS = {"frontmatter", "pyromark", "yaml"}
MOST_LINES = 300

_PYTHON_FILES = sorted(path for folder in MAPPED for path in (ROOT / folder).rglob("*.py"))
_RULE_FOLDERS = sorted(path.parent for path in (ROOT / "rules").glob("*/__init__.py"))


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def module_of(path: Path) -> tuple[str, bool]:
    """The module that a file is installed as, and whether it is a package."""
    top, *inner = path.relative_to(ROOT).with_suffix("").parts
    parts = [MAPPED[top], *inner]
    package = parts[-1] == "__init__"
    return ".".join(parts[:-1] if package else parts), package


class Imported(NamedTuple):
    """What a file imports, in full (`seo_audit.article.span.Span`), and whether it says so by dots."""

    name: str
    relative: bool


@cache
def imports(path: Path) -> frozenset[Imported]:
    """Everything of ours that a file imports anywhere in it."""
    module, package = module_of(path)
    found: set[Imported] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {Imported(alias.name, relative=False) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = module.split(".")[: None if package and node.level == 1 else -node.level + package] if node.level else []
            where = ".".join([*base, *([node.module] if node.module else [])])
            found |= {Imported(f"{where}.{alias.name}", relative=node.level > 0) for alias in node.names}
    return frozenset(one for one in found if one.name.partition(".")[0] in {"seo_audit", "rules", "reports"})


def layer(name: str) -> str:
    """The layer that a module of the engine belongs to: its folder, or `engine`."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "engine"


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def strangers(folder: str, fits: Callable[[Imported], bool]) -> dict[str, list[str]]:
    """What the files of a folder import that does not fit, by file."""
    files = [path for path in _PYTHON_FILES if path.is_relative_to(ROOT / folder)]
    return {names([path])[0]: found for path in files if (found := sorted(one.name for one in imports(path) if not fits(one)))}


# What may import what


@pytest.mark.parametrize("path", [path for path in _PYTHON_FILES if path.is_relative_to(ROOT / "seo_audit")], ids=lambda path: names([path])[0])
def test_the_engine_imports_downwards_only(path):
    own = LAYERS.index(layer(module_of(path)[0]))
    assert [name for name, _ in imports(path) if LAYERS.index(layer(name)) > own and path.name != "__main__.py"] == []


def test_rules_import_what_is_meant_for_them_and_no_other_rule():
    assert strangers("rules", lambda one: within(one.name, "seo_audit.rule")) == {}


def test_reports_import_what_is_meant_for_them_and_their_siblings():
    def fits(one: Imported) -> bool:
        return within(one.name, "seo_audit.report") or (one.relative and within(one.name, "seo_audit.reports"))

    assert strangers("reports", fits) == {}


def test_the_engine_imports_neither_rules_nor_reports():
    banned = ("rules", "reports", "seo_audit.rules", "seo_audit.reports")
    assert strangers("seo_audit", lambda one: not any(within(one.name, package) for package in banned)) == {}


@pytest.mark.parametrize(("folder", "package"), [("rules", "seo_audit.rules"), ("reports", "seo_audit.reports")])
def test_the_bare_names_are_refused(folder, package):
    done = subprocess.run([sys.executable, "-c", f"import {folder}"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"ImportError: the {folder.replace('reports', 'reporters')} are the package {package}" in done.stderr


# What start-up costs


def loaded(statement: str) -> set[str]:
    """The modules that a statement loads in a new interpreter."""
    code = f"import sys; before = set(sys.modules); {statement}; print('loaded', *sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("statement", ["import seo_audit.cli", "import seo_audit.cli; seo_audit.cli.main(['--version'])"])
def test_the_command_starts_light(statement):
    assert loaded(statement) & (HEAVY | PARSERS) == set()


def test_checking_loads_what_is_heavy_only_when_it_is_needed():
    found = loaded("import seo_audit.cli.check")
    assert "seo_audit.engine" in found
    assert found & HEAVY == set()


def test_importing_the_package_loads_nothing_of_it():
    assert {name for name in loaded("import seo_audit") if name.startswith("seo_audit")} == {"seo_audit", "seo_audit.version"}


# What belongs beside what


def test_every_package_is_listed_and_every_listed_one_is_there():
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    assert sorted(listed) == sorted(module_of(path)[0] for path in _PYTHON_FILES if path.name == "__init__.py")


def test_every_folder_with_python_is_a_package():
    assert names(sorted({path.parent for path in _PYTHON_FILES if not (path.parent / "__init__.py").is_file()})) == []


def test_every_rule_has_its_page_and_every_page_its_rule():
    rules = {path.with_suffix("") for path in (ROOT / "rules").glob("*/*.py") if path.name != "__init__.py"}
    pages = {path.with_suffix("") for path in (ROOT / "rules").glob("*/*.md")}
    assert rules
    assert names(sorted(rules ^ pages)) == []


def declared(path: Path) -> Iterator[tuple[str, str]]:
    """The codes and names that the decorators of a module declare."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule":
            code, name = (ast.literal_eval(argument) for argument in node.args)
            yield code, name


@pytest.mark.parametrize("folder", _RULE_FOLDERS, ids=lambda folder: folder.name)
def test_rules_have_the_code_of_their_family_and_the_name_of_their_module(folder):
    family = FAMILIES[folder.name]
    for path in folder.glob("*.py"):
        if path.name != "__init__.py":
            ((code, name),) = declared(path)
            assert (code.rstrip("0123456789"), len(code), name.replace("-", "_")) == (family, len(family) + 3, path.stem)


def test_no_code_is_given_twice():
    codes = [code for folder in _RULE_FOLDERS for path in folder.glob("*.py") for code, _ in declared(path)]
    assert sorted(codes) == sorted(set(codes))


def test_no_file_grows_too_long():
    files = [*_PYTHON_FILES, *(path for folder in ("tests", "scripts", "benchmarks") for path in (ROOT / folder).rglob("*.py"))]
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in zip(names(files), files, strict=True)}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}
