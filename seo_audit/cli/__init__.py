"""The command `seo-audit`. What is not needed to tell commands apart is imported by the command that needs it."""

import os
import sys
from importlib import import_module

from ..version import VERSION

# Command → the module of this package that runs it.
COMMANDS = {"check": "check", "config": "config", "init": "init", "phrase": "phrase", "rule": "rule", "rules": "rules"}
INTERNAL = 2
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: arguments without the name of the program; those of the process by default.

    Returns:
        Exit status: 0 clean, 1 findings at or above `--fail-on`, 2 usage, configuration or internal error, 3 nothing to audit.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] in (["--version"], ["-V"]):
        sys.stdout.write(f"seo-audit {VERSION}\n")
        return 0
    command = COMMANDS.get(arguments[0]) if arguments else None
    rest = arguments[1:] if command else arguments
    try:
        return int(import_module(f".{command or 'check'}", __name__).main(rest))
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has gone (`| head`): nobody is left to tell. Python would complain once more at exit.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - 1 would mean findings, and a traceback means nothing to an editor
        _say(f"internal error: {_explained(error)}")
        return INTERNAL


def _say(text: str) -> None:
    if sys.stderr is not None:  # closed by whoever called
        sys.stderr.write(f"seo-audit: {text}\n")


def _explained(error: Exception) -> str:
    """What happened, and where, on one line."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" ({os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno})" if place else ""
    return " ".join(f"{type(error).__name__}: {error}".split()) + where
