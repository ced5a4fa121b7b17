"""The mapped packages exist only where the project is installed: say so instead of failing in odd ways."""

import pytest

try:
    from seo_audit.registry import reporter_names, rules

    rules()
    reporter_names()
except ImportError as error:
    raise pytest.UsageError(f"seo_audit.rules cannot be imported ({error}): install the project with `pip install -e .[tests]`") from None
