"""What an author of rules imports: the decorator, what a finding is, and what a rule may ask of an article.

A rule is a pure generator: no files, no clock, no network, no state, no other rule. Its words stand in the page beside it.
"""

from .article.address import AddressFault, address_fault
from .article.article import Article
from .article.blocks import Block, BoldLine, Break, Cell, Footnote, Heading, HtmlBlock, Item, ListBlock, Paragraph, Quote, Table, TextBlock
from .article.code_block import CodeBlock
from .article.donor import Donor
from .article.english import English, EnglishPlace
from .article.fields import DEFAULT_NAMES, Field
from .article.flat_lists import flat_lists
from .article.front_matter import Entry, FrontMatter
from .article.front_matter.dates import WrittenDate, guessed_date, read_date
from .article.inline import Image, Link
from .article.intro import intro
from .article.keyphrase import Keyphrase
from .article.lazy_pattern import pattern
from .article.leads import Lead, Leads, Response
from .article.linked import AnyImage, AnyLink
from .article.mentions import Mention, is_credit
from .article.misfit import Misfit
from .article.neighbours import Neighbours
from .article.outline import Section
from .article.promise import LISTED, Promised, promised
from .article.prose import TOKEN, Prose
from .article.scripts import OddLatin, cyrillic_of, latin_of, odd_latin, word_at
from .article.slug import Slug, slug_of
from .article.snippet import GOOGLE_DESCRIPTION, GOOGLE_TITLE
from .article.sound import share_a_name, skeleton
from .article.source import Source
from .article.span import Span, is_between
from .article.target import Target, is_placeholder, target_of
from .article.width import width
from .article.wording import Wording, content_of, names_any, nearest, same_words
from .declaration import Needs, Rule, Scope, rule
from .edits import deletion_of, edit_of, readdressed, shifted
from .finding import Confidence, Crash, Edit, Finding, Fix, Outcome, Part, Place, Severity
from .group import Group
from .lexicon import lexicon, lexicon_of
from .listed import Found, is_quoted, listed_findings, listed_places
from .original.drift import Drift, Revised
from .original.gaps import Gap
from .original.levels import Shift, parents
from .original.lost_blocks import Block as LostBlock
from .original.match import Match
from .original.model import Page, Piece
from .original.model import Part as PagePart
from .original.number_changes import Change
from .original.order import Move
from .original.pair import Pair
from .original.terms import in_order, pattern_of, terms_in
from .russian.agreement import Nominal, nominals
from .russian.dictionary import Parse, lemmas_of, parses
from .russian.english import is_english_prose, is_english_title
from .russian.forms import is_broken_word, is_common_word, is_of_transitive, is_verb
from .russian.inflection import in_place_of
from .russian.phrases import Wanted, wanted
from .russian.spelling import is_unknown, suggestion
from .russian.transliteration import begins_alike, transliterated
from .site.alike import Said, folded, same
from .site.alike import spots as spots_of
from .site.chances import Chance
from .site.chances import chances as link_chances
from .site.facts import Facts
from .site.glosses import Gloss
from .site.page import Page as SitePage
from .site.page import rivals
from .site.spot import Spot, Text
from .site.topic import Topic, coincide
from .site.whole import Whole
from .site_finding import SiteFinding, SitePlace, of_group
from .spellings import Spelling, Spelt, possible, spellings, spelt
from .suppress import DIRECTIVES, Suppression, Word
from .typography import Slip, russian_texts, told

__all__ = [
    "DIRECTIVES",
    "GOOGLE_DESCRIPTION",
    "GOOGLE_TITLE",
    "LISTED",
    "MEANINGS",
    "TOKEN",
    "AddressFault",
    "AnyImage",
    "AnyLink",
    "Article",
    "Block",
    "BoldLine",
    "Break",
    "Cell",
    "Chance",
    "Change",
    "CodeBlock",
    "Confidence",
    "Crash",
    "Donor",
    "Drift",
    "Edit",
    "English",
    "EnglishPlace",
    "Entry",
    "Facts",
    "Field",
    "Finding",
    "Fix",
    "Footnote",
    "Found",
    "FrontMatter",
    "Gap",
    "Gloss",
    "Group",
    "Heading",
    "HtmlBlock",
    "Image",
    "Item",
    "Keyphrase",
    "Lead",
    "Leads",
    "Link",
    "ListBlock",
    "LostBlock",
    "Match",
    "Mention",
    "Misfit",
    "Move",
    "Needs",
    "Neighbours",
    "Nominal",
    "OddLatin",
    "Outcome",
    "Page",
    "PagePart",
    "Pair",
    "Paragraph",
    "Parse",
    "Part",
    "Piece",
    "Place",
    "Promised",
    "Prose",
    "Quote",
    "Response",
    "Revised",
    "Rule",
    "Said",
    "Scope",
    "Section",
    "Severity",
    "Shift",
    "SiteFinding",
    "SitePage",
    "SitePlace",
    "Slip",
    "Slug",
    "Source",
    "Span",
    "Spelling",
    "Spelt",
    "Spot",
    "Suppression",
    "Table",
    "Target",
    "Text",
    "TextBlock",
    "Topic",
    "Wanted",
    "Whole",
    "Word",
    "Wording",
    "WrittenDate",
    "address_fault",
    "begins_alike",
    "coincide",
    "content_lemmas",
    "content_of",
    "cyrillic_of",
    "deletion_of",
    "edit_of",
    "flat_lists",
    "folded",
    "guessed_date",
    "in_order",
    "in_place_of",
    "intro",
    "is_between",
    "is_broken_word",
    "is_common_word",
    "is_credit",
    "is_english_prose",
    "is_english_title",
    "is_of_transitive",
    "is_placeholder",
    "is_quoted",
    "is_unknown",
    "is_verb",
    "latin_of",
    "lemmas_of",
    "lexicon",
    "lexicon_of",
    "link_chances",
    "listed_findings",
    "listed_places",
    "names_any",
    "nearest",
    "nominals",
    "odd_latin",
    "of_group",
    "parents",
    "parses",
    "pattern",
    "pattern_of",
    "possible",
    "promised",
    "read_date",
    "readdressed",
    "rivals",
    "rule",
    "russian_texts",
    "same",
    "same_words",
    "share_a_name",
    "shifted",
    "skeleton",
    "slug_of",
    "spellings",
    "spelt",
    "spots_of",
    "suggestion",
    "target_of",
    "terms_in",
    "told",
    "transliterated",
    "wanted",
    "width",
    "word_at",
]

MEANINGS = tuple(DEFAULT_NAMES)
"""What `article.field(meaning)` knows: `title`, `description`, `h1`, `source_url`, `keyphrase`, `draft`, `date`, `lastmod`."""


def content_lemmas(prose: Prose) -> list[str]:
    """The lemmas of the words that say what a text is about, in order, repeated ones too."""
    return prose.words.content_lemmas
