"""Regular expressions that are compiled when they are first used: hundreds of them at every start would cost more than the audit."""

import re
from typing import Any, cast


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        # Found only where the attribute is not there yet: from the second time on it is as fast as that of a pattern.
        found = self.__dict__[name] = getattr(re.compile(*self._given), name)
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, compiled on first use.

    Args:
        source: as for `re.compile`.
        flags: as for `re.compile`.

    Returns:
        What behaves like a compiled pattern; errors in `source` show on first use.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
