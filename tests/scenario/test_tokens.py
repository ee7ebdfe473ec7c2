from __future__ import annotations

import pytest

from game.scenario.tokens import ExpressionProblem, Token, tokenize


def test_tokens_know_their_columns():
    """
    Words, numbers and signs come with their columns, and the end with a column of its own.
    """
    expected = [
        Token("name", "turn", 0, 4),
        Token("sign", ">=", 5, 7),
        Token("number", "2.5", 7, 10),
        Token("end", "", 10, 11),
    ]

    assert expected == tokenize("turn >=2.5 ")


def test_signs_without_an_entry_are_refused_as_well():
    """
    Every character that is no part of the language has a message.
    """
    for sign in "=&|!%^/.~\"'[]{};@#$?:\\`":
        with pytest.raises(ExpressionProblem) as caught:
            tokenize(f"a {sign} b")
        assert ("E101", 2) == (caught.value.code, caught.value.start)


def test_a_problem_covers_at_least_one_column():
    """
    A problem without a width is given one.
    """
    assert 4 == ExpressionProblem("E102", "it stops", 3, 3).end
