"""The figures of a text and the curve of its words' counts: what the template needs to know."""

import json
from typing import NamedTuple

from seo_audit.report import ArticleResult, Grades, Metrics

from .curve import Curve, curve_of
from .words import Words

# Keys of the figures, and of the formulas of reading ease, as they are listed.
FIGURES = (("words", "sentences", "characters", "water", "nausea_classic", "nausea_academic", "flesch"), Grades._fields)


class Figure(NamedTuple):
    """A figure by its key, as it is printed."""

    name: str
    value: str


class Measured(NamedTuple):
    """Figures of a text, or medians of many.

    Args:
        plain: counts, water, repetition, reading ease.
        grades: school years by five formulas.
    """

    plain: list[Figure]
    grades: list[Figure]


class Figures(NamedTuple):
    """All that the template is given.

    Args:
        measured: the figures.
        curve: how counts fall, or None.
    """

    measured: Measured
    curve: Curve | None


def figures_of(result: ArticleResult, words: Words) -> Figures | None:
    """What is shown of an article; None where nothing was measured."""
    if result.metrics is None:
        return None
    return Figures(measured(result.metrics, words), curve_of(result.vocabulary.ranks if result.vocabulary else ()))


def medians_script(medians: Metrics | None, words: Words) -> str:
    """The medians for the script: when they are known, all pages of articles are written, so each page asks for them."""
    plain, grades = measured(medians, words) if medians else ((), ())
    return f"const MEDIANS = {json.dumps(dict((*plain, *grades)), ensure_ascii=False)};\n"


def measured(metrics: Metrics, words: Words) -> Measured:
    """Figures as they are printed."""
    grades = [Figure(name, words.decimal(value)) for name, value in metrics.grades._asdict().items()]
    return Measured(_plain(metrics, words), grades)


def _plain(metrics: Metrics, words: Words) -> list[Figure]:
    return [
        Figure("words", words.number(round(metrics.words))),
        Figure("sentences", words.number(round(metrics.sentences))),
        Figure("characters", words.number(round(metrics.characters))),
        Figure("water", words.decimal(metrics.water) + "\u00a0%"),
        Figure("nausea_classic", words.decimal(metrics.nausea_classic, 2)),
        Figure("nausea_academic", words.decimal(metrics.nausea_academic, 2) + "\u00a0%"),
        Figure("flesch", words.decimal(metrics.flesch)),
    ]
