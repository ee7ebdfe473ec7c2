from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from game.scenario.values import Amount, Because, Day, Effect, Formula, Line, Lines, StepDays

WORDS = {"slight": 2.0, "strong": 10.0}


@pytest.mark.parametrize(
    ("raw", "points"),
    [("+slight", 2.0), ("-strong", -10.0), (3, 3.0), (-2.5, -2.5), (100, 100.0)],
)
def test_amounts_have_a_sign_or_are_numbers(raw, points):
    """
    A word takes its points from the table, a number is its own.
    """
    assert points == TypeAdapter(Effect).validate_python(raw).value(WORDS)


@pytest.mark.parametrize("raw", ["slight", "+ slight", "++slight", 101, True, None, [], "+Slight"])
def test_other_amounts_are_refused(raw):
    """
    A word without a sign and a number off the scale are no amounts.
    """
    with pytest.raises(ValidationError):
        TypeAdapter(Effect).validate_python(raw)


def test_an_amount_stays_what_it_is():
    """
    An amount that was read is not read again.
    """
    amount = Amount("+slight", 1, "slight", None)

    assert amount == TypeAdapter(Effect).validate_python(amount)


@pytest.mark.parametrize(
    ("raw", "days"), [("1 day", 1), ("1 week", 7), ("2 weeks", 14), ("1 month", 30)]
)
def test_steps_are_days_weeks_or_months(raw, days):
    """
    The length of a turn becomes days.
    """
    assert days == TypeAdapter(StepDays).validate_python(raw)


@pytest.mark.parametrize("raw", ["0 weeks", "weekly", 7, "1 year", "-1 week", "1week"])
def test_other_steps_are_refused(raw):
    """
    A step has a number and a unit.
    """
    with pytest.raises(ValidationError):
        TypeAdapter(StepDays).validate_python(raw)


@pytest.mark.parametrize("raw", ["2017-09-30", datetime.date(2017, 9, 30)])
def test_days_are_year_month_day(raw):
    """
    A date is read from its one form.
    """
    assert datetime.date(2017, 9, 30) == TypeAdapter(Day).validate_python(raw)


@pytest.mark.parametrize("raw", [0, 1506729600, "1506729600", "2017-09-31", "2017-9-3", None])
def test_other_days_are_refused(raw):
    """
    A number of seconds is no date.
    """
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(raw)


@pytest.mark.parametrize("kind", [Because, Lines])
def test_one_text_or_a_list_of_them(kind):
    """
    Grounds and headlines are one text or several.
    """
    adapter = TypeAdapter(kind)

    assert [("F1",), ("F1", "F2")] == [
        adapter.validate_python("F1"),
        adapter.validate_python(["F1", "F2"]),
    ]


@pytest.mark.parametrize("raw", [[], 5, [5], None, {}])
@pytest.mark.parametrize("kind", [Because, Lines])
def test_other_lists_are_refused(kind, raw):
    """
    An empty list and numbers are no texts.
    """
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(raw)


def test_formulas_are_kept_as_text():
    """
    A number becomes the text that it would be written as.
    """
    adapter = TypeAdapter(Formula)

    assert ["40", "0.5", "2 * debt"] == [
        adapter.validate_python(raw) for raw in (40, 0.5, "2 * debt")
    ]
    with pytest.raises(ValidationError):
        adapter.validate_python(True)


@pytest.mark.parametrize(
    ("raw", "line"), [("Stay\n  tuned\n", "Stay tuned"), (" two  spaces ", "two  spaces")]
)
def test_a_line_has_no_breaks(raw, line):
    """
    What an author writes over several lines is one line, and what is one line stays as it is.
    """
    assert line == TypeAdapter(Line).validate_python(raw)
