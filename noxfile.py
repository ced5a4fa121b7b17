"""The single door to everything that is run on this project: `nox`, or `nox -s NAME`.

Nothing here is needed to work on the code: `pip install -e ".[dev]"` and the commands of a session do the same.
"""

import nox

nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "types", "tests", "docs", "wheel"]


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """Run the tests with branch coverage; arguments go to pytest."""
    session.install("-e", ".[tests]")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "report")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and layout of the code; `nox -s lint -- --fix` mends what can be mended."""
    session.install("ruff>=0.17,<0.18")  # a new one may have new rules
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", *([] if "--fix" in session.posargs else ["--diff"]))


@nox.session
def types(session: nox.Session) -> None:
    """Check types twice: mypy over everything, pyright over what is shipped."""
    session.install("-e", ".[dev]", "pyright")
    session.run("mypy")
    session.run("pyright")


@nox.session
def docs(session: nox.Session) -> None:
    """Write docs/rules and the schema of the configuration anew; `nox -s docs -- --check` only compares."""
    session.install("-e", ".")
    session.run("python", "scripts/generate.py", *session.posargs)


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel from the last commit, compare it with the tree, and use it where no source is near."""
    session.run("python", "scripts/check_wheel.py", *session.posargs)


@nox.session
def report(session: nox.Session) -> None:
    """Run the tests that open the HTML report in the Chromium on the PATH, with axe-core, and no others."""
    session.install("-e", ".[tests]")
    session.run("pytest", "-m", "browser", *session.posargs)


@nox.session
def screenshots(session: nox.Session) -> None:
    """Take the pictures of the report in README anew, from the examples."""
    session.install("-e", ".[tests]")
    session.run("python", "scripts/screenshots.py")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed on the examples, or on the folder that is given: of audits, then of the HTML report."""
    session.install("-e", ".")
    for script in ("throughput.py", "report.py"):
        session.run("python", f"benchmarks/{script}", *(session.posargs or ["examples/content"]))


@nox.session
def fuzz(session: nox.Session) -> None:
    """Look for texts that break front matter or articles, ten minutes each; what is found stays in a folder for `tests/data/fuzz`."""
    session.install("-e", ".[tests]", "atheris>=2.3")  # no wheels for Windows: no part of `dev`
    for target in ("front_matter", "article"):
        found = session.create_tmp()
        options = ("-dict=fuzz/tokens.dict", "-max_len=3000", "-timeout=5", "-max_total_time=600")
        session.run("python", f"fuzz/fuzz_{target}.py", found, f"tests/data/fuzz/{target}", *options, *session.posargs)
