"""A description that ends in a call to nothing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Severity, pattern, rule

_CALL = pattern(
    r"(?:узнай(?:те)?|читай(?:те)?|прочитай(?:те)?|изучай(?:те)?|изучи(?:те)?|открой(?:те)?|откройте|начни(?:те)?|начинай(?:те)?|попробуй(?:те)?"
    r"|присоединяй(?:тесь|ся)|переходи(?:те)?|жми(?:те)?|заходи(?:те)?|смотри(?:те)?|посмотри(?:те)?|погрузи(?:тесь|сь)|познакомь(?:тесь|ся)"
    r"|ознакомь(?:тесь|ся)|не\s+пропусти(?:те)?|действуй(?:те)?|оставай(?:тесь|ся)|подписывай(?:тесь|ся)|поехали|давай(?:те)?|воспользуй(?:тесь|ся)"
    r"|discover|learn|read|find\s+out|explore|check|get\s+started|start|try|dive\s+in|click|don['’]t\s+miss|join)(?!\w)",
    re.IGNORECASE,
)
# Beside a call these say nothing: a sentence of nothing else is a call to nothing.
_NOTHING = frozenset(
    """больше подробнее подробности подробно все всё прямо сейчас уже сегодня далее дальше об о обо этом этому эту это его ее её их ним него ней
    них в на у с и из нашей нашем нас мы статье статью материале материал блоге блог сайте тут здесь скорее первым первыми вместе нами еще ещё
    ссылке по тексте тексту полностью целиком до конца мимо свои свой своё знания интересное много нового новое самое самым важное важным
    не пропустите узнайте читайте почитайте смотрите узнать чтобы к разберемся разберёмся
    now more out here it them this today our blog article on in the all about us full a read to and with further find
    """.split()
)
_PRONOUNS = frozenset({"его", "ее", "её", "их", "это", "этом", "него", "ней", "них", "it", "them"})


class Options(NamedTuple):
    """Words of a last sentence that may still be a mere call."""

    max_words: int = 8


@rule("META020", "weak-call", severity=Severity.INFO, confidence=Confidence.LOW, needs=Needs.FRONT_MATTER, options=Options)
def weak_call(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    last = description.sentence(-1) if description else None
    if not description or last is None:
        return
    call = _CALL.match(last.text)
    words = [word.lower() for word in last.prose.words.forms]
    if call is None or len(words) > options.max_words:
        return
    rest = words[len(call[0].split()) :]
    if all(word in _NOTHING for word in rest):
        pronoun = next((word for word in rest if word in _PRONOUNS), "")
        key = "pronoun" if pronoun and description.sentence(1) else "call"
        yield Finding(last.span, key, {"text": last.text, "pronoun": pronoun})
