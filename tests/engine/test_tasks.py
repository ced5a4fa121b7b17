"""Findings as tasks: what is done in one go, how grave it is, where, and how long it may take."""

import tomllib
from importlib.resources import files

import pytest

from seo_audit.article.span import Lines, Span
from seo_audit.finding import Confidence, Finding, Place, Severity
from seo_audit.registry import rules
from seo_audit.rule import Scope
from seo_audit.tasks import basket_of, group_of, rounded, verdict_of

LINES = Lines("строка\n" * 200)
WIDE = 7


def found(code, line, severity="WARNING", end=None, key="key", places=(), note="place", confidence="HIGH", **parameters):
    related = [Place(Span((at - 1) * WIDE, (at - 1) * WIDE + 3), note) for at in places]
    finding = Finding(Span((line - 1) * WIDE, (line - 1) * WIDE + 5), key, parameters, related=related)
    finding.code, finding.severity, finding.confidence = code, Severity[severity], Confidence[confidence]
    finding.line, finding.end_line, finding.end_column = line, end or line, 6
    return finding


def verdict(*findings):
    return verdict_of(findings, LINES)


def task(*findings):
    (only,) = verdict(*findings).tasks
    return only


def test_nothing_found_may_be_published():
    assert verdict() == ("go", 0, {"stop": 0, "mend": 0, "wish": 0}, (), 1)


def test_a_check_that_failed_keeps_no_article_from_being_published():
    judged = verdict(found("FILE009", 1, "ERROR"))
    assert (judged.key, judged.reasons) == ("go", 0)
    assert [(task.name, task.basket) for task in judged.tasks] == [("file", "wish")]


def test_notes_alone_stop_nobody():
    judged = verdict(found("TEXT003", 4, "INFO"))
    assert (judged.key, judged.reasons) == ("go", 0)
    assert [(task.name, task.basket) for task in judged.tasks] == [("style", "wish")]


@pytest.mark.parametrize(
    ("severity", "confidence", "basket"),
    [
        ("ERROR", "HIGH", "stop"),
        ("ERROR", "MEDIUM", "stop"),
        ("ERROR", "LOW", "wish"),
        ("WARNING", "MEDIUM", "mend"),
        ("WARNING", "LOW", "wish"),
        ("INFO", "HIGH", "wish"),
    ],
)
def test_what_may_well_be_wrong_keeps_nobody_from_publishing(severity, confidence, basket):
    finding = found("HEAD003", 2, severity, confidence=confidence)
    assert basket_of(finding) == basket
    judged = verdict(finding)
    assert judged.key == {"wish": "go"}.get(basket, basket)
    assert judged.baskets[basket] == sum(judged.baskets.values()) == 1


def test_the_gravest_task_goes_first_and_its_rules_are_the_reasons():
    judged = verdict(found("HEAD003", 9), found("TRAN006", 3), found("TRAN007", 7, "ERROR"), found("FM009", 1, "ERROR"), found("FM009", 2, "ERROR"))
    assert judged.key == "stop"
    assert judged.reasons == 2
    assert [(task.name, task.basket, len(task.findings)) for task in judged.tasks] == [("donor", "stop", 4), ("headings", "mend", 1)]
    assert [finding.line for finding in judged.tasks[0].findings] == [1, 2, 3, 7]
    assert judged.minutes == judged.tasks[0].minutes


def test_equally_grave_tasks_go_in_the_order_of_the_list():
    judged = verdict(*(found(code, 2) for code in ("TYPO001", "TRAN021", "HEAD003", "META002", "KEY008", "TRAN006", "TEXT006")))
    assert [task.name for task in judged.tasks] == ["donor", "keyphrase", "meta", "headings", "translation", "style", "typography"]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("FM009", "donor"),
        ("FM003", "markup"),
        ("TRAN021", "translation"),
        ("TRAN020", "damage"),
        ("SRC003", "headings"),
        ("KEY001", "meta"),
        ("KEY008", "keyphrase"),
        ("KEY010", "style"),
        ("ACME001", "other"),
    ],
)
def test_a_rule_belongs_to_the_task_that_names_most_of_its_code(code, name):
    assert group_of(code) == name


def test_neighbouring_lines_and_paragraphs_are_one_range():
    found_in = task(found("TEXT001", 5, end=8), found("TEXT002", 9), found("TEXT003", 2), found("TEXT004", 11), found("TEXT005", 14))
    assert found_in.lines == ((2, 2), (5, 11), (14, 14))


def test_what_ends_where_a_line_begins_does_not_reach_into_it():
    finding = found("TEXT001", 5, end=7)
    finding.end_column = 1
    assert task(finding).lines == ((5, 6),)


def test_places_that_have_the_defect_too_count_and_others_do_not():
    assert task(found("TRAN017", 12, places=[20, 30])).lines == ((12, 12), (20, 20), (30, 30))
    assert task(found("TYPO001", 12, key="straight", places=[20], note="straight")).lines == ((12, 12), (20, 20))
    assert task(found("HEAD003", 12, places=[9], note="previous")).lines == ((12, 12),)


def test_the_last_section_is_cut_and_another_rewritten_where_it_sells():
    donor = task(
        found("FM009", 7, "ERROR"),
        found("TRAN007", 154, "ERROR", key="section", places=[160, 162, 164], brand="Landingi", lines="154–164"),
        found("TRAN006", 160, places=[162, 164, 180, 182, 184], brand="landingi"),
        found("TRAN007", 176, "ERROR", key="last", places=[180, 182, 184], brand="Landingi", lines="176–184"),
    )
    assert (donor.cut, donor.rewrite) == (((176, 184),), ((160, 164),))
    assert (donor.variant, donor.subject) == ("ad", "Landingi")
    assert donor.lines == ((7, 7), (154, 154), (160, 164), (176, 184))


def test_a_sentence_that_sells_is_rewritten_itself():
    donor = task(found("TRAN007", 20, "ERROR", key="sentence", brand="Acme", text="…"), found("TRAN006", 30, brand="Acme"))
    assert (donor.cut, donor.rewrite) == ((), ((20, 20), (30, 30)))


def test_fields_are_written_where_there_are_none():
    meta = task(found("META002", 2), found("META004", 2, "ERROR"), found("KEY002", 3))
    assert (meta.fields, meta.missing) == (("title", "description"), ("description",))


def test_a_subject_that_is_no_text_is_none():
    assert task(found("KEY008", 2, phrase=12)).subject == ""
    assert task(found("KEY008", 2, phrase="  ")).subject == ""
    assert task(found("KEY008", 2, phrase="сад")).subject == "сад"


def test_minutes_grow_with_the_lines_and_not_with_the_findings():
    assert task(found("TYPO001", 1)).minutes == 1
    assert task(*(found("TYPO001", line) for line in range(1, 50))).minutes == 10
    assert task(*(found("HEAD003", line) for line in range(1, 7))).minutes == 15
    assert task(*(found(code, 2) for code in ("META002", "META009", "META013"))).minutes == 10


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0.2, 1),
        (1, 1),
        (9, 9),
        (9.5, 10),
        (10, 10),
        (11, 15),
        (55, 55),
        (56, 60),
        (60, 60),
        (61, 90),
        (200, 210),
        (590, 600),
        (601, 660),
        (5001, 5040),
    ],
)
def test_minutes_are_as_exact_as_anybody_can_know(minutes, said):
    assert rounded(minutes) == said


def test_of_many_findings_the_first_places_are_looked_at():
    findings = [found("TRAN006", 1 + at % 200, places=range(1, 50), brand="Acme") for at in range(10_000)]
    donor = task(*findings)
    assert (len(donor.findings), donor.rewrite) == (10_000, ((1, 49),))


def test_every_rule_of_ours_has_a_task_of_its_own_kind():
    assert not [rule.code for rule in rules() if group_of(rule.code) == "other" and rule.scope is not Scope.SITE]


def test_the_list_names_no_rule_that_is_none():
    tables = tomllib.loads(files("seo_audit").joinpath("tasks.toml").read_text(encoding="utf-8"))
    known = [rule.code for rule in rules()]
    assert not [begin for table in tables.values() for begin in table["codes"] if not any(code.startswith(begin) for code in known) and begin]
    for name, table in tables.items():
        lists = [table.get(key, []) for key in ("cut", "rewrite", "subject")]
        lists += [codes for key in ("variants", "fields", "missing") for codes in table.get(key, {}).values()]
        for one in (code.partition(":")[0] for codes in lists for code in codes):
            assert one in known
            assert group_of(one) == name
