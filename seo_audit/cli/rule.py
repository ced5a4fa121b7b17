"""`seo-audit rule NAME`: the page of a rule."""

import os

from ..config import ConfigError, toml
from ..messages import LANGUAGES, default_language
from ..pages import PageError
from ..registry import PackError, registry
from ..report import printable
from ..rule import Rule
from ..rule_text import rule_text
from ..testing import examples, failures
from .options import configuration_for
from .terminal import Parser, complain, utf8

_INTERNAL = 2
_NOTHING = 3

_WORDS = {
    "ru": {
        "why": "Почему это важно",
        "how": "Что делать",
        "source": "Оригинал",
        "later": "Оригинал теперь",
        "bad": "Плохо",
        "good": "Хорошо",
        "sources": "Источники",
        "options": "Параметры",
        "off": "выключено, пока не выбрано",
        "error": "ошибка",
        "warning": "предупреждение",
        "info": "замечание",
        "low": "уверенность низкая",
        "medium": "уверенность средняя",
        "high": "уверенность высокая",
    },
    "en": {
        "why": "Why it matters",
        "how": "What to do",
        "source": "The source",
        "later": "The source now",
        "bad": "Bad",
        "good": "Good",
        "sources": "Sources",
        "options": "Options",
        "off": "off unless selected",
        "error": "error",
        "warning": "warning",
        "info": "info",
        "low": "low confidence",
        "medium": "medium confidence",
        "high": "high confidence",
    },
}


def main(argv: list[str]) -> int:
    """Print the pages of the named rules, or run the examples of a folder of rules; returns the exit status."""
    parser = Parser(prog="seo-audit rule", description="What a rule looks for, why it matters and how to mend it.", allow_abbrev=False)
    parser.add_argument("rules", nargs="*", metavar="NAME", help="code, beginning of a code, or name")
    parser.add_argument("--test", metavar="FOLDER", help="run the examples in the pages of your own rules")
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: configuration, then locale)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    arguments = parser.parse_args(argv)
    utf8()
    if bool(arguments.rules) == bool(arguments.test):
        parser.error("name rules, or a folder behind --test")
    try:
        if arguments.test:
            return _test(arguments.test)
        config = configuration_for([os.getcwd()], arguments.config)
        known = config.registry
        language = arguments.lang or config.lang or default_language()
        pages = []
        for word in arguments.rules:
            found = known.select(word)
            if not found:
                close = known.suggestion(word)
                complain(f"no rule `{word}`" + (f"; did you mean `{close}`?" if close else ""))
                return _INTERNAL
            pages += [page(rule, language) for rule in found]
    except (ConfigError, PackError, PageError) as error:
        complain(str(error))
        return _INTERNAL
    print("\n".join(pages), end="")
    return 0


def _test(folder: str) -> int:
    """Run the examples of a folder of rules; 1 where one does not hold."""
    path = os.path.abspath(folder)
    own = [rule for rule in registry((path,)).rules if os.path.abspath(rule.page).startswith(os.path.join(path, ""))]
    if not own:
        complain(f"{folder}: no rules: a rule is NAME.py with NAME.md, or NAME.md alone with `match:`")
        return _NOTHING
    wrong = ran = 0
    for rule in own:
        ran += len(examples(rule))
        for failure in failures(rule, (path,)):
            wrong += 1
            print("\n    ".join(map(printable, failure.rstrip("\n").split("\n"))))
    print(f"{len(own)} {'rule' if len(own) == 1 else 'rules'}, {ran} {'example' if ran == 1 else 'examples'}, {wrong} wrong")
    return int(wrong > 0)


def page(rule: Rule, language: str) -> str:
    """The page of a rule as Markdown.

    Args:
        rule: the rule.
        language: `ru` or `en`.
    """
    words, text = _WORDS[language], rule_text(rule, language)
    state = [words[rule.severity.name.lower()], words[rule.confidence.name.lower()], *([] if rule.default else [words["off"]])]
    parts = [f"# {rule.code} {rule.name}", f"{text.title} ({', '.join(state)})", f"## {words['why']}", text.why, f"## {words['how']}", text.how]
    if rule.options:
        parts += [f"## {words['options']}", _options(rule)]
    for kind, example in (("source", text.source), ("later", text.later), ("bad", text.bad), ("good", text.good)):
        if example:
            parts += [f"## {words[kind]}", f"````md\n{example.rstrip()}\n````"]
    if text.sources:
        parts += [f"## {words['sources']}", "\n".join(f"- {source}" for source in text.sources)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _options(rule: Rule) -> str:
    defaults = rule.options()._asdict() if rule.options else {}
    lines = [f"[rules.{rule.name}]", *(f"{name.replace('_', '-')} = {toml(value)}" for name, value in defaults.items())]
    return "```toml\n" + "\n".join(lines) + "\n```"
