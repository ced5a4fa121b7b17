"""No step across articles takes time that grows with the square of their number."""

import random
import time
from array import array

from across import told

from seo_audit.article.span import Span
from seo_audit.site.facts import Facts
from seo_audit.site.glosses import Gloss
from seo_audit.site.matter import Matter
from seo_audit.site.paragraphs import Paragraphs
from seo_audit.site.signature import SLOTS, Signature
from seo_audit.site.spot import Spot, Text
from seo_audit.site.topic import Topic

CODES = "SITE001 SITE002 SITE003 SITE004 SITE005 SITE006 SITE009 SITE010 SITE011"


def made_up(at, chance):
    """Facts of an article; of ten, one shares much with others."""
    path = f"folder{at % 97}/article{at}.md"
    spot = Spot(path, Span(0, 0), 1, 1, 1, 1, "")
    number = at if at % 10 else at % 400
    text = Text(f"Как выбрать насос номер {number}", spot)
    own = random.Random(number)
    signature = Signature(own.randbytes(4 * SLOTS), array("I", sorted(own.sample(range(2**32), 60))).tobytes(), array("H", [9] * 60).tobytes(), 540)
    topic = Topic("выб нас", (f"выбрать/ насос{chance.randrange(50)}",), "", str(number))
    paragraphs = Paragraphs(array("Q", [own.randrange(2**63), 50, 0, 0, 1, 1, 1, 1]).tobytes(), ("Насос",))
    gloss = Gloss("pump", f"насос{chance.randrange(5)}", "насос", spot)
    matter = Matter(True, topic, text, topic, Text(f"example.org/{number}", spot), Text(f"насос-{number}", spot), signature, paragraphs, (gloss,))
    return Facts(path, spot, text, text, text, draft=False, matter=matter)


def took(count):
    chance = random.Random(1)
    facts = [made_up(at, chance) for at in range(count)]
    started = time.process_time()
    assert told(CODES, facts)
    return time.process_time() - started


def test_ten_thousand_articles_take_no_square_of_the_time():
    took(100)
    assert took(10_000) < 25 * took(1_000) + 1  # a hundred times, where all are compared with all
