"""`seo-audit cache clear [PATH]`: forget what came of articles in earlier runs."""

from ..cache import FOLDER, clear
from ..config import ConfigError
from ..messages import default_language
from ..registry import PackError
from .failing import said
from .options import configuration_for
from .terminal import Parser, complain, utf8

_INTERNAL = 2
_WORDS = {
    "ru": {True: "Кэш удалён: {path}", False: "Кэша нет: {path}"},
    "en": {True: "The cache is removed: {path}", False: "There is no cache: {path}"},
}


def main(argv: list[str]) -> int:
    """Remove the cache; returns the exit status."""
    parser = Parser(prog="seo-audit cache", description="What came of articles in earlier runs.", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    clearing = commands.add_parser("clear", help="forget it: the next run audits all articles", allow_abbrev=False)
    clearing.add_argument("path", nargs="?", default=".", metavar="PATH", help="article or folder (default: the working directory)")
    clearing.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    arguments = parser.parse_args(argv)
    utf8()
    try:
        config = configuration_for([arguments.path], arguments.config)
        removed = clear(config.root)
    except (ConfigError, PackError) as error:
        complain(str(error))
        return _INTERNAL
    except OSError as error:
        complain(f"the cache cannot be removed: {said(error)}")
        return _INTERNAL
    print(_WORDS[config.lang or default_language()][removed].format(path=FOLDER))
    return 0
