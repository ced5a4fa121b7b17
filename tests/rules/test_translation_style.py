"""Rules about how a translation addresses its reader and writes numbers, tried on any text."""

from hypothesis import given
from hypothesis import strategies as st

from seo_audit import check_text
from seo_audit.fixes import apply

STYLE = ["TRAN011", "TRAN012", "TRAN013", "TRAN017", "TRAN025", "TRAN028"]
WORDS = st.sampled_from(
    """Вы вы Вам ты твой Выберите Выбери Они пишут изучают Маркетолог маркетолог клиентов работает стоит цена тариф NuGet Python версия версии 2,6 3,12 2.6
    и до 1,5 % млн $5 $29 99 долларов рублей 20 миль футов 2 дюйма °F a.m. PM 9 12/25/2024 05/06/2024 « » " ( ) . . . , : — - > | * ` # \n \n\n""".split(
        " "
    )
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS)
def test_findings_lie_in_the_text(text):
    text = f"Это русский текст о работе маркетолога.\n\n{text}\n"
    for finding in check_text(text, select=STYLE, lang="ru"):
        places = [finding.span, *(place.span for place in finding.related)]
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert len(places) == len(set(places))


@given(TEXTS)
def test_a_version_that_was_put_right_is_found_no_more(text):
    text = f"Это русский текст о выпусках NuGet.\n\n{text}\n"
    for finding in check_text(text, select=["TRAN025"], lang="ru"):
        fixed = apply(text, finding.fix.edits)
        assert [(one, other) for one, other in zip(text, fixed, strict=True) if one != other] == [(",", ".")] * len(finding.fix.edits)
        assert not check_text(fixed, select=["TRAN025"], lang="ru")
