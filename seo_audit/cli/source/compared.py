"""One article beside its source, as `show` and `accept` look at it."""

import argparse
import os
from typing import NamedTuple

from ...article.article import Article
from ...article.markdown import TooManyPartsError
from ...config import ConfigError
from ...discovery import discover
from ...engine import jobs
from ...original.at_hand import Original, original_of
from ...original.pair import Pair
from ...plan import Plan, make_plan
from ..terminal import complain, complain_of
from .shared import Told, told_of


class Compared(NamedTuple):
    """An article and what is at hand of its source.

    Args:
        article: it.
        address: of its source, as it names it; "" where it names none.
        original: None where there is no snapshot.
    """

    article: Article
    address: str
    original: Original | None

    @property
    def pair(self) -> Pair | None:
        """Both side by side."""
        return Pair(self.article, self.original) if self.original is not None else None


def begin(arguments: argparse.Namespace, articles: list[str]) -> tuple[Told, Plan]:
    """What a command on single articles works with.

    Args:
        arguments: of the command.
        articles: as they were given.

    Raises:
        ConfigError: the configuration does not hold, or a folder was given.
    """
    folder = next(filter(os.path.isdir, articles), None)
    if folder is not None:
        raise ConfigError(f"{folder}: is a folder; name the article")
    told = told_of(arguments, articles)
    return told, make_plan(told.config, today=told.today)


def compared(file: str, told: Told, plan: Plan) -> Compared | None:
    """An article beside its source; None where it cannot be looked at, which is complained of.

    Args:
        file: the article.
        told: what the command works with.
        plan: of its configuration.
    """
    found = discover([file], told.config.root)  # what is named is meant, excluded or not
    if complain_of(found) or not found.files:
        return None
    (job,) = jobs(found.files, plan)
    article = Article(job.source, names=told.config.fields, today=told.today, site=plan.site)
    if job.source.problem is not None:
        complain(f"{article.path}: cannot be read as text")
        return None
    try:
        _ = article.blocks
    except TooManyPartsError:
        complain(f"{article.path}: too many parts to be an article")
        return None
    address = article.source_address
    return Compared(article, address, original_of(told.config.root, article.path, address) if address else None)
