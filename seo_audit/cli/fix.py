"""`seo-audit fix`: mend what can be mended. It is `check --fix` without a report of what is left, unless one is asked for."""

from . import check


def main(argv: list[str]) -> int:
    """Run `fix` with its arguments; returns the exit status."""
    return check.main(argv, fixing=True)
