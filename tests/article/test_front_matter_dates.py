"""Dates in the forms that site generators read, and in those that people write instead."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.front_matter import parse
from seo_audit.article.front_matter.dates import WrittenDate, guessed_date, read_date

DAY = date(2024, 1, 15)


@pytest.mark.parametrize(
    "value",
    [
        "2024-01-15", "2024-1-15", "2024/01/15", " 2024-01-15 ", "2024-01-15T10:00", "2024-01-15t10:00:00Z", "2024-01-15 10:00:00 +0300",
        "2024-01-15T23:13:09+0000", "2024-01-15T23:13:09.123456789-07:00", "2024-01-15 10:00:00 UTC", "2024-01-15 10:00:00 +0300 MSK",
        "2024-01-15 9:05", "Mon, 15 Jan 2024 10:00:00 +0300", "15 January 2024", "15-Jan-2024", "January 15, 2024", "Jan. 15 2024", "Mon Jan 15 2024",
        DAY, datetime(2024, 1, 15, 23, 59, tzinfo=timezone(timedelta(hours=-11))), "2024-01-15T23:59:60Z",
    ],
)  # fmt: skip
def test_forms_that_are_read(value):
    assert read_date(value) == WrittenDate(DAY)


@pytest.mark.parametrize(
    "value",
    ["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01", "2024-01-15T25:00", "2024-01-15 10:60", "31 Apr 2024"],
)
def test_a_date_that_no_calendar_has_is_one_all_the_same(value):
    assert read_date(value) == WrittenDate(None)


@pytest.mark.parametrize(
    "value",
    [None, True, 2024, 20240115, 1.5, [], ["2024-01-15"], {}, time(10), "", " ", "2024", "2024-01", "вчера", "15.01.2024", "01/15/2024", "2024-01/15",
     "15 января 2024", "15 Foo 2024", "2024-01-15-obrezka", "2024-01-15 в обед", "x" * 100_000, "٢٠٢٤-٠١-١٥"],
)  # fmt: skip
def test_what_is_no_date(value):
    assert read_date(value) is None


def test_american_dates_only_where_they_are_the_custom():
    assert read_date("01/15/2024", american=True) == WrittenDate(DAY)
    assert read_date("15/01/2024", american=True) == WrittenDate(None)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("15.01.2024", DAY),
        ("15.1.2024 10:00", DAY),
        ("15.01.2024 г.", DAY),
        ("15/01/2024", DAY),
        ("01/15/2024", DAY),
        ("03/03/2024", date(2024, 3, 3)),
        ("03/04/2024", None),
        ("31.02.2024", None),
        ("15.01.24", None),
        ("15.01.20245", None),
        ("вчера", None),
        (None, None),
        (15012024, None),
    ],
)
def test_what_was_probably_meant(value, day):
    assert guessed_date(value) == day


FORMS = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S +0300", "%d %b %Y", "%B %d, %Y"]


@given(st.datetimes().filter(lambda moment: moment.year >= 1000), st.sampled_from(FORMS))
def test_every_day_is_read_back(moment, form):
    assert read_date(moment.strftime(form)) == WrittenDate(moment.date())


@given(st.text(max_size=70))
def test_any_text_is_a_date_or_none(text):
    assert read_date(text) is None or isinstance(read_date(text), WrittenDate)
    assert guessed_date(text) is None or guessed_date(text) <= date.max


@pytest.mark.parametrize(
    "text", ["---\nd: 2024-01-15T23:30:00-05:00\n---\n", "+++\nd = 2024-01-15T23:30:00-05:00\n+++\n", '{"d": "2024-01-15T23:30:00-05:00"}\n']
)
def test_the_day_is_that_of_the_place_where_it_was_written(text):
    assert read_date(parse(text).values["d"]) == WrittenDate(DAY)
