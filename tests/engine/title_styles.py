"""Front matter whose title is written in every way that YAML, TOML and JSON have for it."""

import json
import tomllib

import yaml

from seo_audit.article.article import Article
from seo_audit.article.source import Source

STYLES = ("plain", "'", '"', "folded", "literal", "json", "toml", "toml-literal", "toml-lines", "toml-literal-lines", "flow", "in-braces")


def quoted(value):
    return json.dumps(value, ensure_ascii=False)


def written(style, value):
    """Front matter whose title is written in a style; None where the style cannot hold the value."""
    if style == "in-braces" and "\u2028" in value:
        return None  # YAML ends a line there, and the blanks in front of it go
    lines = "".join(f"  {line}\n" for line in value.split(" "))
    text = {
        "plain": f"---\na: 1\ntitle: {value} # x\nb: 2\n---\n",
        "'": "---\na: 1\ntitle: '{}'\nb: 2\n---\n".format(value.replace("'", "''")),
        '"': f"---\na: 1\ntitle: {quoted(value)}  # x\nb: 2\n---\n",
        "folded": f"---\na: 1\ntitle: >-\n{lines}b: 2\n---\n",
        "literal": f"---\na: 1\ntitle: |\n  {value}\nb: 2\n---\n",
        "json": f'{{"a": 1, "title": {quoted(value)}, "b": 2}}\n',
        "toml": f"+++\na = 1\ntitle = {quoted(value)} # x\nb = 2\n+++\n",
        "toml-literal": f"+++\na = 1\ntitle = '{value}'\nb = 2\n+++\n",
        "toml-lines": f'+++\na = 1\ntitle = """\\\n  {quoted(value)[1:-1]}"""\nb = 2\n+++\n',
        "toml-literal-lines": f"+++\na = 1\ntitle = '''\n{value}'''\nb = 2\n+++\n",
        "flow": f"---\n{{a: 1, title: {quoted(value)}, b: 2}}\n---\n",
        "in-braces": f'---\n{{"a": 1, "title": {value}, "b": 2}}\n---\n',
    }[style]
    article = read(text)
    entry = article.front_matter.entry("title")
    usable = (
        article.front_matter.problem is None and entry is not None and isinstance(entry.value, str) and list(entries(article)) == ["a", "title", "b"]
    )
    return text if usable else None


def read(text):
    return Article(Source("a.md", text))


def entries(article):
    return {entry.key: entry.value for entry in article.front_matter.entries}


def by_others(text):
    """The values as the parsers themselves read them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith("{"):
        return json.JSONDecoder().raw_decode(text)[0]
    inner = text[4 : text.index("\n---\n" if text.startswith("---") else "\n+++\n")]
    return yaml.load(inner, Loader=yaml.CSafeLoader) if text.startswith("---") else tomllib.loads(inner)
