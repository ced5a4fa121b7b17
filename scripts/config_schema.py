"""Write docs/seo-audit.schema.json: the JSON Schema of seo-audit.toml, made from the program.

    python scripts/config_schema.py           write it
    python scripts/config_schema.py --check   write nothing; fail where it is not up to date

`seo-audit config --schema` prints the same, with the rules of one's own configuration.
"""

import json
import sys
from pathlib import Path

from seo_audit.config import schema
from seo_audit.registry import registry

_PATH = Path(__file__).resolve().parent.parent / "docs" / "seo-audit.schema.json"


def main(arguments: list[str]) -> int:
    """Write the schema, or with `--check` say whether it is up to date; returns the exit status."""
    wanted = json.dumps(schema(registry()), ensure_ascii=False, indent=2) + "\n"
    stale = not _PATH.is_file() or _PATH.read_text(encoding="utf-8") != wanted
    if stale and "--check" in arguments:
        print("docs/seo-audit.schema.json is not up to date: run `python scripts/config_schema.py`")
    elif stale:
        _PATH.write_text(wanted, encoding="utf-8", newline="\n")
    return int(stale and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
