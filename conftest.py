"""What all tests stand on: the installed project, and a browser for those that need one."""

import os
import shutil

import pytest

try:
    import seo_audit.report  # noqa: F401
    from seo_audit.registry import rules

    rules()
except ImportError as error:
    # The mapped packages exist only where the project is installed: say so instead of failing in odd ways.
    raise pytest.UsageError(f"seo_audit.rules cannot be imported ({error}): install the project with `pip install -e .[tests]`") from None

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave tests with a browser out where there is none; a pipeline (CI is set) must have one."""
    if os.environ.get("CI") or any(map(shutil.which, _BROWSERS)):
        return
    with_browser = [item for item in items if item.get_closest_marker("browser")]
    if with_browser:
        items[:] = [item for item in items if item not in with_browser]
        config.hook.pytest_deselected(items=with_browser)
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter:
            reporter.write_line(f"{len(with_browser)} tests are left out: they need Chromium, and none is on the PATH")
