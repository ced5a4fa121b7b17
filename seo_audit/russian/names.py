"""Forms of names that no dictionary knows: «Яндекс», «Гугл Аналитика», «Битрикс24»."""

_HARD = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_HUSHING = ("", "а", "у", "ем", "ом", "е", "и", "ей", "ам", "ами", "ах")
_SOFT = ("ь", "я", "ю", "ем", "е", "и", "ью")
_SHORT = ("й", "я", "ю", "ем", "е")
_FEMININE = ("а", "ы", "и", "е", "у", "ой", "ою", "ей")
_IOTATED = ("я", "и", "е", "ю", "ей")
_PLURAL = {"ы": ("ы", "", "ов", "ам", "ами", "ах"), "и": ("и", "ей", "ов", "ам", "ями", "ами", "ах", "ях")}
_FEWEST = 3  # letters of a name that has forms


def forms_of(word: str) -> frozenset[str]:
    """All forms that a word of a name may have, its letters in the case in which they are given.

    By its ending alone, so that it may allow for more than there is; a Latin word, an abbreviation and one in -о, -е or -у has one form.

    Args:
        word: in the nominative.
    """
    stem, last = word[:-1], word[-1:].lower()
    if len(word) < _FEWEST or not "а" <= last <= "я" or (len(word) > 1 and word.isupper()):
        return frozenset({word})
    if last in "ыи":
        return frozenset(stem + ending for ending in _PLURAL[last]) | {word}
    if last in "оеёуюэъ":
        return frozenset({word})
    if last in "аяйь":
        endings = {"а": _FEMININE, "я": _IOTATED, "й": _SHORT, "ь": _SOFT}[last]
        return frozenset(stem + ending for ending in endings) | {word}
    return frozenset(word + ending for ending in (_HUSHING if last in "жчшщц" else _HARD))
