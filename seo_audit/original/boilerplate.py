"""What stands in the main content of a page and is none of it: told by elements, by their roles, by their names, and by what they say."""

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NEVER = frozenset({"nav", "form", "select", "dialog", "menu", "input", "textarea", "option", "datalist", "link", "meta", "title", "head"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "toolbar"})
_CONTENT = frozenset({"body", "main", "article", "pre", "code", "table", "tbody", "tr", "td", "th", "img", "picture", *HEADINGS})
_INLINE = frozenset({"a", "b", "i", "em", "strong", "span", "sup", "sub", "small", "abbr", "mark", "time", "font", "u", "s", "q"})
# Names of classes, in which `-`, `_` and capitals stand between words.
_NAMED = re.compile(
    r"\b(?:breadcrumbs?|nav|navbar|navigation|pagination|pager|(?:site|doc|page) ?(?:header|footer)|masthead|sidebar"
    r"|toc|(?:table of|page|article) contents|share(?: \w+)?|shar(?:ing|edaddy)|social(?: \w+)?|addtoany|addthis"
    r"|newsletters?|subscribe|subscription|signup|sign up|opt ?in|mailchimp|cookies?|consent|gdpr|onetrust"
    r"|comments?|comment (?:list|form|area)|commentlist|respond|disqus|related|recommend(?:ed|ations?)|read (?:next|more)|more (?:posts|stories)"
    r"|you may also like|popular posts|recent posts|author (?:box|bio|card|info|profile)|about (?:the )?author|bio|byline"
    r"|(?:entry|post|article|blog) (?:meta|info|tags|share|nav|navigation|footer)|tag ?(?:list|cloud|links)|posted on"
    r"|ads?|ad ?(?:slot|unit|box|wrap|container)|advert(?:s|isement|ising)?|adsbygoogle|sponsor(?:ed|s)?|promo(?:tion)?|cta|call to action|banner"
    r"|paywall|popup|modal|overlay|widget area|outbrain|taboola|edit (?:this )?page|page feedback|was this helpful|rating|skip link)\b"
)
# Words in a name that say something of it, not what it is: «has-sidebar».
_ABOUT = re.compile(r"\b(?:has|no|with|without|js|is|not|tag|category)[-_][\w-]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNSEEN = re.compile(
    r"\b(?:sr only|screen reader(?: text| only)?|visually ?hidden|header ?link|heading ?anchor|anchor ?link|hash ?link|copy ?button)\b"
)
_NOTE = re.compile(r"\b(?:note|tip|hint|warning|caution|important|info|admonition|callout|alert|aside|danger|example|pullquote)\b")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BUTTON = re.compile(r"\b(?:btn|button|cta)\b")
_SALE = re.compile(r"/(?:sign-?up|register|(?:free-)?trial|demo|pricing|checkout|subscribe|buy)\b", re.IGNORECASE)
_KEPT_ROLES = frozenset({"tabpanel", "note", "region", "doc-footnote"})
# What begins a block that holds nothing of the article, in what it says itself.
_LABEL = re.compile(
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|(?:related|recommended|recent|popular|latest|similar|more) (?:posts?|stories|comments)$"
    r"|recommended for you|more (?:from|like this)|(?:keep|continue) reading$|read (?:next|also)$|trending(?: now)?$|share (?:this|on)\b|share$"
    r"|follow us|stay (?:in the loop|tuned|updated|in touch)|about the author|leave a (?:reply|comment)|\d+ (?:comments?|responses?|replies|thoughts? on)\b"
    r"|post navigation$|filed under|(?:table of contents|on this page|in this article|contents)$|was this (?:page|article|post) helpful"
    r"|join (?:our|the) newsletter|subscribe\b|tags:?$|advertisement|sponsored|(?:читайте|смотрите) также|похожие (?:статьи|записи|материалы)"
    r"|рекомендуем|поделиться|об авторе|комментарии|содержание$|оглавление$|реклама$)",
    re.IGNORECASE,
)
# What says by itself that it is none: long enough for no sentence of an article to be like it.
_SAID = re.compile(
    r"\bwe (?:use cookies|value your privacy)\b|\ball rights reserved\b|^(?:©|copyright (?:©|\(c\)|\d{4}))"
    r"|^share (?:this|on|via)(?: \w+){0,3}$|\bshare this (?:article|post|page|story)\b|\bsubscribe to (?:our|my|the (?:blog|newsletter))\b"
    r"|\b(?:sign up for|join) (?:our|the|my) (?:\w+ )?newsletter\b|^you have read \d+ of \d+|^advertisement$|^sponsored(?: (?:by|post|content)\b.{0,40})?$"
    r"|^skip to (?:main )?content$|^edit (?:this page|on github)|^\W*\d+ min(?:ute)?s? read$"
    r"|^(?:posted|published|written|updated|last (?:updated|modified))\b.{0,40}\b(?:19|20)\d\d\b.{0,10}$|^(?:posted|published|written) by (?-i:[A-Z]).{0,40}$"
    r"|^by (?-i:[A-Z][\w.'-]+ ){1,2}(?-i:[A-Z][\w.'-]+)\s*(?:$|\||·|•|on\b|updated\b|published\b|posted\b)"
    r"|^[«‹←<] ?previous\b.{0,80}$|^(?:next|previous)(?: (?:post|article|page))? ?[»›→]?$|^next\b.{0,80}[»›→]$|^(?:next|previous) (?:post|article):"
    r"|^\W*(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})\W*$"
    r"|^(?:мы используем (?:файлы )?cookie|все права защищены|поделиться$|подпишитесь на (?:наш|рассылку)|время чтения)",
    re.IGNORECASE,
)
_CODE = frozenset({"pre", "table", "code"})
_FORM = frozenset({"form", "input"})
_TITLES = frozenset({"h1", "h2"})
_LOCAL = re.compile(r"\s*#")
_LONG = 40  # words: what has more is no button, label or line of legal text
_TOO_MUCH = 0.4  # of the content: an element with more is it, whatever it is called


def first(tag: "Tag", names: frozenset[str]) -> "Tag | None":
    """The first element of one of these names below another one; BeautifulSoup takes a hundred times as long for many names."""
    from bs4 import Tag

    return next((node for node in tag.descendants if node.name in names and isinstance(node, Tag)), None)  # type: ignore[attr-defined]


def is_unseen(tag: "Tag") -> bool:
    """Whether an element inside a text is no part of it: a mark of an anchor, what only screen readers say, a button."""
    if tag.name in _NEVER or _is_hidden(tag):
        return True
    if tag.name == "button":
        return not (tag.has_attr("aria-expanded") or tag.has_attr("aria-controls") or tag.find_parent(HEADINGS))
    names = _names(tag, "class")
    if names and _UNSEEN.search(names):
        return True
    role = tag.get("role")
    if role in {"doc-noteref", "doc-backlink"} or (tag.name == "sup" and _is_footnote_mark(tag)):
        return True
    return tag.name == "a" and tag.get_text(strip=True) in {"#", "¶", "§", "🔗", "↩", "↩︎", "^"}


def is_boilerplate(tag: "Tag", words: int) -> bool:
    """Whether a block is none of the content.

    Args:
        tag: it.
        words: how many the whole content has.
    """
    if tag.name in _CONTENT:
        return _is_hidden(tag) and tag.name not in HEADINGS
    if tag.name in _INLINE or tag.name == "button":
        return is_unseen(tag)
    return _looks_so(tag) and len(tag.get_text(" ").split()) <= max(_LONG, _TOO_MUCH * words)


def is_label(text: str) -> bool:
    """Whether a short text begins what is no content: «Related posts»."""
    return len(text) < 100 and _LABEL.match(text) is not None  # noqa: PLR2004


def is_said_everywhere(text: str) -> bool:
    """Whether a paragraph is one that stands on any page: about cookies, rights, sharing, who wrote it and when."""
    return len(text) < 300 and len(text.split()) <= _LONG and _SAID.search(text) is not None  # noqa: PLR2004


def is_offer(blocks: "list[Tag]") -> bool:
    """Whether blocks are what stands below a label like «Related posts», and no text: links, cards, a form; or nothing at all.

    Args:
        blocks: what stands between the label and the next heading, or the end of what holds it.
    """
    said = sum(len(block.get_text(" ").split()) for block in blocks)
    linked = sum(_linked_words(block) for block in blocks)
    if said - linked > _LONG:
        return False
    return said == 0 or linked * 2 > said or any(block.name == "form" or first(block, _FORM) for block in blocks)


def _looks_so(tag: "Tag") -> bool:
    if tag.name in _NEVER or tag.get("role") in _ROLES or _is_hidden(tag):
        return True
    names = _names(tag, "class") + " " + _names(tag, "id")
    if tag.name == "aside":  # a pulled quote as well as a box of links
        return not _NOTE.search(names) and (_NAMED.search(names) is not None or _is_linked(tag))
    if tag.name in {"footer", "header"}:
        return tag.name == "footer" or not first(tag, _TITLES) or tag.find("nav") is not None
    if not names.isspace() and _NAMED.search(names):
        return True
    return tag.name not in {"p", "li"} and (_is_call(tag) or _is_contents(tag))


def _is_linked(tag: "Tag") -> bool:
    return _linked_words(tag) * 2 > len(tag.get_text(" ").split()) or first(tag, _FORM) is not None


def _linked_words(tag: "Tag") -> int:
    links = [tag] if tag.name == "a" else tag.find_all("a")
    return sum(len(link.get_text(" ").split()) for link in links)


def _is_hidden(tag: "Tag") -> bool:
    if tag.get("role") in _KEPT_ROLES or tag.name in {"details", "summary"}:
        return False
    style = tag.get("style")
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or (isinstance(style, str) and _HIDDEN.search(style) is not None)


def _names(tag: "Tag", attribute: str) -> str:
    """Its names word by word, in lower case; an `id` only where it is none that was made of a heading."""
    value = tag.get(attribute)
    written = " ".join(value) if isinstance(value, list) else value or ""
    if not written or (attribute == "id" and _is_anchor(tag, written.lower())):
        return ""
    return re.sub(r"[\W_]+", " ", _CAMEL.sub(" ", _ABOUT.sub(" ", written))).lower()


def _is_anchor(tag: "Tag", id: str) -> bool:
    heading = first(tag, HEADINGS)
    if heading is None:
        return tag.name in {"section", "li", "p"}
    slug = re.sub(r"\W+", "-", heading.get_text(" ", strip=True).lower()).strip("-")
    return slug.startswith(id) or (slug != "" and id.startswith(slug))


def _is_call(tag: "Tag") -> bool:
    """Whether it is a short block with a link that is a button: it sells something."""
    if not _is_short(tag) or first(tag, _CODE) is not None:
        return False
    if any(link.get("role") == "button" or _BUTTON.search(_names(link, "class")) for link in tag.find_all("a")):
        return True
    # Nor has a link of an article a place of its own beside paragraphs.
    return any(_SALE.search(str(link.get("href") or "")) for link in tag.find_all("a", recursive=False)) and tag.find("p") is not None


def _is_short(tag: "Tag") -> bool:
    """Whether it has few words; not all that is below it is read to know that."""
    words = 0
    for text in islice(tag.strings, 4 * _LONG):
        words += len(text.split())
        if words > _LONG:
            return False
    return words > 0


def _is_contents(tag: "Tag") -> bool:
    """Whether it is a table of contents: a list of links into the page itself and little else."""
    links = tag.find_all("a")
    if not 3 <= len(links) <= 200 or not all(_LOCAL.match(str(link.get("href") or "")) for link in links):  # noqa: PLR2004
        return False
    return len(tag.get_text(" ").split()) - _linked_words(tag) <= 5 + len(links)


def _is_footnote_mark(tag: "Tag") -> bool:
    link = tag.find("a")
    return link is not None and str(link.get("href") or "").startswith("#")
