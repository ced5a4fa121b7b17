"""The command `seo-audit`. What is not needed to tell commands apart is imported by the command that needs it."""

import gc
import os
import sys
from importlib import import_module

from ..foreign import told
from ..version import VERSION
from .failing import give_up_stdout, said

# Command → the module of this package that runs it.
COMMANDS = {
    "baseline": "baseline", "cache": "cache", "check": "check", "config": "config", "fix": "fix", "init": "init", "phrase": "phrase", "rule": "rule", "rules": "rules", "source": "source",
}  # fmt: skip
_PRINTING = {"config", "rule", "rules"}  # that do nothing else
INTERNAL = 2
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: arguments without the name of the program; those of the process by default.

    Returns:
        Exit status: 0 clean, 1 findings at or above `--fail-on`, 2 usage, configuration or internal error, 3 nothing to audit,
        130 interrupted, 141 nobody reads the output any more.

    Raises:
        SystemExit: the arguments were wrong, or asked for help.
    """
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except SystemExit:
        raise
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has gone (`| head`): nobody is left to tell. Python would complain once more at exit.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
        return BROKEN_PIPE
    except OSError as error:
        # What has no name is standard output, or the working directory.
        _say(f"internal error: {_explained(error)}" if error.filename is not None else _unnamed(error))
        give_up_stdout()
    except BaseException as error:  # noqa: BLE001 - 1 would mean findings, and a traceback means nothing to an editor
        _say(f"internal error: {_explained(error)}")
    return INTERNAL


def _run(arguments: list[str]) -> int:
    command = COMMANDS.get(arguments[0]) if arguments else None
    version = arguments[:1] in (["--version"], ["-V"])
    if sys.stdout is None and (version or command in _PRINTING):
        _say("standard output is closed")
        return INTERNAL
    if version:
        sys.stdout.write(f"seo-audit {VERSION}\n")
        sys.stdout.flush()
        return 0
    # Nearly all that a run makes is kept (modules, words of the dictionary) or dropped with its article: looking for cycles as often as
    # Python does by default costs a tenth of the time.
    gc.set_threshold(50_000, 20, 20)
    try:
        status = int(import_module(f".{command or 'check'}", __name__).main(arguments[1:] if command else arguments))
    finally:  # help is written by the parser, which then ends the program
        if sys.stdout is not None:
            sys.stdout.flush()
    return status


def _unnamed(error: OSError) -> str:
    return said(error) if isinstance(error, FileNotFoundError) else f"standard output cannot be written: {said(error)}"


def _say(text: str) -> None:
    from ..report import printable

    if sys.stderr is not None:  # closed by whoever called
        sys.stderr.write(f"seo-audit: {printable(text)}\n")


def _explained(error: BaseException) -> str:
    """What happened, and where, on one line."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" ({os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno})" if place else ""
    return told(error) + where
