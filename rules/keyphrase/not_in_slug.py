"""An address in Latin letters that spells other words than the keyphrase."""

from collections.abc import Iterator

from seo_audit.rule import Article, Confidence, Finding, Needs, Prose, Severity, begins_alike, content_lemmas, pattern, rule, slug_of, transliterated

_SHORT = 3  # letters: shorter words of an address (`na`, `iz`) tell nothing
_SURE = 4  # letters of a word that is surely one of the title
_LONGEST = 200  # letters of an address that somebody wrote
_MOST = 50  # words of a title
_LEAST = 2  # words of the title that show in which language the address is
_CYRILLIC = pattern("[а-яё]")


@rule(
    "KEY012",
    "not-in-slug",
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
)
def not_in_slug(article: Article) -> Iterator[Finding]:
    phrase, slug = article.subject.sought, slug_of(article.path, article.front_matter, top=article.top)
    if phrase is None or slug is None or len(slug.text) > _LONGEST or article.is_part:
        return
    words = [transliterated(word) for word in slug.words]
    content = [form for form, lemma in zip(phrase.forms, phrase.likeliest, strict=True) if lemma in phrase.content]
    parts = [part for form in content for part in form.split("-") if part]
    if not parts or any(begins_alike(word, part) for word in words for part in parts):
        return
    # An address in English may well say the phrase: only one that spells the words of the title surely does not.
    telling = [word for word in words if len(word) >= _SHORT]
    named = {form for field in (article.title, article.h1) if field for form in _words(field.prose)[:_MOST]}
    spelt = [word for word in telling if any(begins_alike(word, form, _SURE) for form in named)]
    if len(spelt) >= _LEAST and 2 * len(spelt) >= len(telling):
        parameters = {"phrase": phrase.text, "slug": slug.text, "better": "-".join(map(transliterated, content))}
        yield Finding(slug.span or article.before_body(), "other", parameters)


def _words(prose: Prose) -> list[str]:
    """The Russian words of a text in all their parts, as they stand and as the dictionary has them."""
    forms = [part for form in (*prose.words.forms, *content_lemmas(prose)) for part in form.lower().split("-")]
    return [form for form in forms if len(form) >= _SURE and _CYRILLIC.search(form)]
