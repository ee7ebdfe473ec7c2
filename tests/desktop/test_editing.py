"""A line of text is written, erased and selected; the old line stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.editing import Line, clean

TEXTS = st.text("ab 한/", max_size=8)


@given(TEXTS, st.integers(-3, 12), st.integers(-3, 12), TEXTS)
def test_a_line_holds_what_is_typed_between_what_is_not_selected(text, anchor, caret, typed):
    """
    Whatever is selected makes way for what is typed, and the caret stands behind it.
    """
    line = Line.ended(text).at(anchor).at(caret, extend=True)
    start, end = line.span
    written = line.typed(typed)

    assert text[:start] + typed + text[end:] == written.text
    assert (start + len(typed), "") == (written.caret, written.selected)


@given(TEXTS, st.integers(0, 8))
def test_words_lie_on_either_side_of_the_caret(text, place):
    """
    The word before begins no later than the caret, the one behind ends no earlier, in the text.
    """
    line = Line.ended(text).at(place)

    assert 0 <= line.word_before <= line.caret <= line.word_after <= len(text)


@pytest.mark.parametrize(
    ("place", "words"), [(0, (0, 5)), (3, (1, 5)), (5, (1, 10)), (6, (1, 10)), (9, (6, 10))]
)
def test_words_end_at_signs_and_blanks(place, words):
    """
    A folder of a path is a word.
    """
    line = Line("/home/한글ab", place, place)

    assert words == (line.word_before, line.word_after)


def test_erasing_takes_the_selection_first():
    """
    With something selected it goes, wherever the key would have gone.
    """
    line = Line("abcd", 1, 3)

    assert (Line("ad", 1, 1), Line("bcd", 0, 0)) == (line.erased(9), line.at(1).erased(0))


def test_a_step_ends_a_selection():
    """
    Without extending, an arrow goes to the end of the selection that lies that way.
    """
    line = Line("abcd", 1, 3)

    assert (Line("abcd", 1, 1), Line("abcd", 3, 3)) == (line.step(-1), line.step(1))


@pytest.mark.parametrize(
    ("text", "one_line"),
    [
        ("a\r\nb", "a  b"),
        ("a\tb", "a b"),
        ("\x1b[1mbold\x07", "[1mbold"),
        ("\u1112\u1161\u11ab", "한"),
        ("plain", "plain"),
    ],
)
def test_a_text_is_cleaned_to_one_line(text, one_line):
    """
    Line ends become blanks, signs of control go, and loose letters are composed.
    """
    assert one_line == clean(text)
