"""The mapped packages exist only where the project is installed: say so instead of failing in odd ways."""

import pytest

try:
    import seo_audit.report
    from seo_audit.registry import rules

    rules()
except ImportError as error:
    raise pytest.UsageError(f"seo_audit.rules cannot be imported ({error}): install the project with `pip install -e .[tests]`") from None
