"""What a task is called, where it is, how long it may take: its words."""

import shlex
from collections.abc import Sequence

from seo_audit.report import Task

from .words import Words

_MOST_RANGES = 4
_MOST_NAMED = 3  # ranges in the name of a task
_HOUR = 60


def title_of(task: Task, subject: str, words: Words) -> str:
    """What to do, in a sentence without its stop.

    Args:
        task: what is to be done.
        subject: what it names, made safe, or ``.
        words: of the run's language.
    """
    if task.name == "donor":
        return _donor(task, subject, words)
    if task.name == "meta" and (task.fields or task.missing):
        return _meta(task, words)
    key = f"task.{task.name}.{task.variant}" if task.variant else f"task.{task.name}"
    return words(key) + (f": {words('quoted', text=subject)}" if subject else "")


def _donor(task: Task, brand: str, words: Words) -> str:
    doings = [
        words(f"donor.{doing}", lines=lines_of(ranges, "lines.doing", words, _MOST_NAMED))
        for doing, ranges in (("cut", task.cut), ("rewrite", task.rewrite))
        if ranges
    ]
    if not doings:
        return words("task.donor") + (f" {brand}" if brand else "")
    what = words("donor.ad" if task.variant == "ad" else "donor.trace") + (f" {brand}" if brand else "")
    return f"{_sentence(_and(doings, words))}: {what}"


def _meta(task: Task, words: Words) -> str:
    named = {doing: [words(f"field.{field}") for field in fields] for doing, fields in (("write", task.missing), ("rewrite", task.fields))}
    named["rewrite"] = [field for field in named["rewrite"] if field not in named["write"]]
    return _sentence(_and([words(f"meta.{doing}", fields=_and(fields, words)) for doing, fields in named.items() if fields], words))


def _and(parts: Sequence[str], words: Words) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {words('and')} {parts[-1]}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def lines_of(ranges: Sequence[tuple[int, int]], key: str, words: Words, most: int = _MOST_RANGES) -> str:
    """Ranges of lines in words: `строки 160–164, 176 и ещё в 3 местах`.

    Args:
        ranges: first and last lines, in order.
        key: of the word for lines, which has the forms for one and for many.
        words: of the run's language.
        most: how many are named.
    """
    several = len(ranges) > 1 or any(first < last for first, last in ranges)
    said = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges[:most])
    more = f" {words('related.more', n=len(ranges) - most)}" if len(ranges) > most else ""
    return f"{words(key + ('' if several else '.one'))} {said}{more}"


def duration(minutes: int, words: Words) -> str:
    """About how long: `около 15 минут`, from an hour on in hours and halves of them."""
    if minutes < _HOUR:
        return words("about.minutes", n=minutes)
    if minutes % _HOUR:
        return words("about.halves", hours=words.decimal(minutes / _HOUR))
    return words("about.hours", n=minutes // _HOUR)


def command(codes: Sequence[str], path: str) -> str:
    """What mends an article, for whoever has the program; nothing else is mended, be it switched on by a whole family's name.

    Args:
        codes: of rules, sorted.
        path: of the article.
    """
    return f"seo-audit fix --select {shlex.quote(','.join(codes))} {'-- ' if path.startswith('-') else ''}{shlex.quote(path)}"
