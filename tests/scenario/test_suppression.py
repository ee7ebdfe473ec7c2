from __future__ import annotations

import pytest

from tests.scenario.building import change, codes_of, only, under

RAIN = "  X2: {text: It rained., source: x}"


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("", ["W301"]),
        ("  # ok: W301", []),
        ("  # ok: W302, W301", ["W306"]),
        ("  # ok: W302", ["W301", "W306"]),
        ("  # ok: E105", ["W301", "W306"]),
        ("  # ok:", ["W301", "W306"]),
        ("  # all is ok: W301", ["W301"]),
    ],
)
def test_a_warning_is_switched_off_by_code_and_line(comment, codes):
    """
    The comment stands at the end of the line and names the code; one that does nothing is told.
    """
    assert codes == codes_of(change("facts:\n", f"facts:\n{RAIN}{comment}\n"))


def test_a_comment_on_another_line_does_nothing():
    """
    The line of the warning is meant, not the one before.
    """
    assert ["W301", "W306"] == sorted(codes_of(change("facts:\n", f"facts:  # ok: W301\n{RAIN}\n")))


def test_the_place_of_an_idle_comment_is_its_code():
    """
    The code that does nothing is underlined.
    """
    text = change("difficulty: easy", "difficulty: easy  # ok: W303")
    problem = only(text)

    assert ("W306", "W303") == (problem.code, under(problem, text))


def test_errors_cannot_be_switched_off():
    """
    An error stays, whatever the comment.
    """
    assert ["E105"] == codes_of(change("when: turn <= 2,", "when: tyrn <= 2,  # ok: E105\n    "))


def test_what_looks_like_a_comment_inside_a_text_is_text():
    """
    Quotes and text blocks keep their signs.
    """
    block = change("text: They sit down.", "text: |\n      They sit.  # ok: W303\n      Down.")
    quoted = change("text: They sit down.", 'text: "They sit.  # ok: W303"')

    assert [[], []] == [codes_of(block), codes_of(quoted)]
