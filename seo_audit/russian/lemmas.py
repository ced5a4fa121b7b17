"""Which reading of each word of a text is meant, and so its lemma.

Words whose readings all have one lemma cost a look-up; the others are settled by `context.choose`.
"""

from .dictionary import Parse, lemmas_of, parses
from .words import Words


class _Only(dict[str, Parse | None]):
    """Form → its reading where all have one lemma, or where one is as good as sure; else None."""

    def __missing__(self, form: str) -> Parse | None:
        only = self[form] = parses(form)[0] if len(lemmas_of(form)) == 1 else _settled(form)
        return only


def _settled(form: str) -> Parse | None:
    from .context import settled  # which has weights to load

    return settled(form)


_only = _Only()


def reading(words: Words, index: int) -> Parse:
    """The reading of one word that is meant.

    Args:
        words: of a text.
        index: of the word.
    """
    only = _only[words.forms[index]]
    if only is not None:
        return only
    from .context import choose  # which has weights to load

    return choose(words, index)


def chosen(words: Words) -> list[Parse]:
    """The reading of each word that is meant; of readings that differ in case or number only, the likeliest.

    Args:
        words: of a text.
    """
    found = [_only[form] for form in words.forms]
    if None not in found:
        return found  # type: ignore[return-value] # none of them is None
    from .context import choose  # which has weights to load

    return [parse if parse is not None else choose(words, index) for index, parse in enumerate(found)]
