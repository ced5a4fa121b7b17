"""The examples of a rule's page, executed.

    ```md bad        the rule must speak on each line that ends in {CODE}, and nowhere else
    ```md good       the rule must stay silent
    ```md path=a.md  several articles: fences with a path, one after the other, are one folder; a finding across articles is expected where
                     it is told, in the first of them, and not at its related places
    ```file path=a.png size=620000
                     another file of that folder, of so many bytes, and of the text in the fence where that tells how the site lies (`hugo.toml`)
    ```response of=https://example.com/a status=404
                     what a server said of a link: its key, and the address of a page that has moved; see `Response`
    ```toml config   configuration for the next example
    ```toml glossary the site's glossary for the next example
    ```md source     the page that the next example was translated from; `later` behind it: what that page says now
    ```diff          what the fix of the example before makes of it; the lines with @@ may be left out

`today=2026-01-15` behind a fence sets the date.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import unified_diff
from typing import NamedTuple

from .article.source import Source
from .config import ConfigError, from_values
from .engine import Audited, audit, jobs_of
from .fixes import apply
from .glossary import glossary_of
from .grounds import ground_of_texts
from .original.article_page import page_in
from .original.at_hand import Original
from .pages import Fence, read_page, strip_markers
from .plan import Plan, make_plan
from .rule import Needs, Response, Rule, Scope
from .site_asking import ask_site

_TODAY = date(2026, 1, 15)


class Example(NamedTuple):
    """One example: its articles, and the diff of its fix where there is one.

    Args:
        articles: fences that hold the articles, in order.
        files: fences that stand for other files.
        responses: fences that say what servers said of links.
        config: TOML, or "".
        glossary: TOML, or "".
        source: the page that it was translated from; None for none.
        later: what that page says now; None where it has not changed.
        diff: what the fix must do, or None.
    """

    articles: tuple[Fence, ...]
    files: tuple[Fence, ...] = ()
    responses: tuple[Fence, ...] = ()
    config: str = ""
    glossary: str = ""
    source: str | None = None
    later: str | None = None
    diff: str | None = None

    @property
    def line(self) -> int:
        """Of the first fence in the page."""
        return self.articles[0].line


def examples(rule: Rule) -> list[Example]:
    """The examples of a rule's page in order."""
    found: list[Example] = []
    coming = Example(())
    for fence in read_page(rule.page).fences:
        kind = fence.words[:1]
        if coming.articles and not (kind == ("md",) and _word(fence, "path") and not {"bad", "good"} & set(fence.words)):
            found.append(coming)
            coming = Example(())
        if kind == ("toml",) and "config" in fence.words:
            coming = coming._replace(config=fence.text)
        elif kind == ("toml",) and "glossary" in fence.words:
            coming = coming._replace(glossary=fence.text)
        elif kind == ("md",) and "source" in fence.words:
            coming = coming._replace(later=fence.text) if "later" in fence.words else coming._replace(source=fence.text)
        elif kind == ("file",):
            coming = coming._replace(files=(*coming.files, fence))
        elif kind == ("response",):
            coming = coming._replace(responses=(*coming.responses, fence))
        elif kind == ("diff",) and found:
            found[-1] = found[-1]._replace(diff=fence.text)
        elif kind == ("md",):
            coming = coming._replace(articles=(*coming.articles, fence))
    if coming.articles:
        found.append(coming)
    return found


def failures(rule: Rule, folders: Sequence[str] = ()) -> Iterator[str]:
    """What the examples of a rule's page show to be wrong with it, a paragraph each; nothing where all hold.

    Args:
        rule: the rule.
        folders: folders of rules that the configuration of an example may name.
    """
    found = examples(rule)
    kinds = {word for example in found for fence in example.articles for word in fence.words}
    for example in found:
        for fence in example.articles:
            yield from (f"{rule.page}:{fence.line}: `{word}` is none of bad, good, path=, today=" for word in fence.words[1:] if not _known(word))
    for kind in ("bad", "good"):
        if folders and kind not in kinds:
            yield f"{rule.page}: no example: a fence `md {kind}`"
    for example in found:
        yield from (f"{rule.page}:{example.line}: {said}" for said in _said(rule, example, folders))


def _said(rule: Rule, example: Example, folders: Sequence[str]) -> list[str]:
    try:
        return list(_failures(rule, example, folders))
    except ConfigError as error:
        return [f"the configuration: {error}"]
    except ValueError as error:  # no TOML; fixes of two findings that overlap
        return [str(error)]


def _failures(rule: Rule, example: Example, folders: Sequence[str]) -> Iterator[str]:
    expected: list[tuple[str, int]] = []
    sources = []
    lines = {}
    for order, fence in enumerate(example.articles):
        text, marked = strip_markers(fence.text)
        path = _word(fence, "path") or f"example-{order}.md"
        sources.append(Source(path, text))
        lines[path] = fence.line
        expected += [(path, line) for line, code in marked if code == rule.code]
    # Of several articles, the first says what the example is, and any may have the markers.
    bad = "bad" in example.articles[0].words
    if bad != bool(expected):
        yield f"`{' '.join(example.articles[0].words)}` {'needs' if bad else 'must not have'} markers"
    # In both languages, so that a message that one of them lacks is found too.
    results, others = (_audit(rule, example, sources, language, folders) for language in ("ru", "en"))
    for audited in (*results, *others):
        yield from (f"{crash.code} raised {crash.error} at {crash.place}" for crash in audited.crashes)
    found = [(audited.result.path, finding.line) for audited in results for finding in audited.result.findings if finding.code == rule.code]
    if rule.scope is Scope.SITE:
        for language, those in (("ru", results), ("en", others)):
            across = ask_site((audited.facts for audited in those if audited.facts), _plan(rule, example, language, folders))
            yield from (f"{crash.code} raised {crash.error} at {crash.place}" for crash in across.crashes)
        found = [(finding.spot.path, finding.spot.line) for finding in across.findings]
    at = "{}, line {} of the page".format
    yield from (f"marked and not found: {at(path, lines[path] + line)}" for path, line in sorted((Counter(expected) - Counter(found)).elements()))
    yield from (f"found and not marked: {at(path, lines[path] + line)}" for path, line in sorted((Counter(found) - Counter(expected)).elements()))
    if example.diff is not None:
        yield from _wrong_fix(example.diff, rule.code, results)


def _audit(rule: Rule, example: Example, sources: Sequence[Source], language: str, folders: Sequence[str]) -> list[Audited]:
    plan = _plan(rule, example, language, folders)
    original = None
    if example.source is not None:
        later = page_in(example.later) if example.later is not None else None
        original = Original(page_in(example.source), fetched=_TODAY.isoformat(), later=later, seen=_TODAY.isoformat() if later else "")
    beside = [Source(_word(fence, "path") or "", fence.text) for fence in example.files]
    sizes = {source.path: int(_word(fence, "size") or 0) for source, fence in zip(beside, example.files, strict=True)}
    jobs = jobs_of(sources, ground_of_texts(sources, beside, sizes, plan))
    return [audit(job._replace(original=original), plan) for job in jobs]


def _plan(rule: Rule, example: Example, language: str, folders: Sequence[str]) -> Plan:
    import tomllib

    config = from_values(tomllib.loads(example.config), rule_folders=folders)
    today = next((_day(word) for fence in example.articles if (word := _word(fence, "today")) is not None), _TODAY)
    # What comes of an audit needs an audit: such a rule is asked behind all others.
    asked = config.registry.rules if rule.scope is Scope.RUN else [rule]
    plan = make_plan(config._replace(lang=language), today=today, only=asked)
    if example.responses or rule.needs & Needs.NETWORK:
        plan = plan._replace(responses=dict(map(_response, example.responses)))
    if example.glossary:
        plan = plan._replace(site=plan.site._replace(glossary=glossary_of(example.glossary, "the glossary")))
    return plan


def _response(fence: Fence) -> tuple[str, Response]:
    key, _, final = fence.text.strip().partition(" ")
    return _word(fence, "of") or "", Response(key, int(_word(fence, "status") or 0), final)


def _wrong_fix(diff: str, code: str, results: Sequence[Audited]) -> Iterator[str]:
    for audited in results:
        edits = [edit for finding in audited.result.findings if finding.fix and finding.code == code for edit in finding.fix.edits]
        after = apply(audited.text, edits)
        made = list(unified_diff(audited.text.splitlines(keepends=True), after.splitlines(keepends=True), n=0))[2:]
        # Who writes by hand knows what changes, and not how a diff counts lines.
        counted = any(line.startswith("@@") for line in diff.splitlines())
        made = [line for line in made if counted or not line.startswith("@@")]
        if "".join(made) != diff:
            yield f"the fix makes\n{''.join(made)}" if made else "the fix changes nothing"


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise ValueError(f"`today={word}` is no date of the form YYYY-MM-DD") from None


def _known(word: str) -> bool:
    return word in {"bad", "good"} or word.startswith(("path=", "today="))


def _word(fence: Fence, key: str) -> str | None:
    return next((word.partition("=")[2] for word in fence.words if word.startswith(f"{key}=")), None)
