"""Text is measured, wrapped, shortened and kept."""

from __future__ import annotations

import unicodedata

import pytest

from game.desktop.scale import Scale
from game.desktop.text import Text, font_files, split_runs
from game.desktop.theme import DEFAULT

LINE = "State media carries a sharply worded statement; no change in force posture observed."
WHITE = (255, 255, 255)


@pytest.fixture
def text():
    """Return what draws text at the scale of the design."""
    return Text(DEFAULT, Scale())


def test_lines_fit_and_lose_nothing(text):
    """
    A wrapped paragraph has every word, in lines no wider than asked for.
    """
    lines = text.wrap(LINE, "body", 160)

    assert (LINE, True) == (" ".join(lines), all(text.width(li, "body") <= 160 for li in lines))


def test_korean_wraps_between_words(text):
    """
    A paragraph in Korean breaks at its blanks.
    """
    words = "북한 매체는 강한 어조의 담화를 냈으나 군의 동향에는 변화가 없다"

    assert words == " ".join(text.wrap(words, "body", 150))


def test_a_path_breaks_between_its_folders(text):
    """
    A path that is too wide for a line goes on after a slash.
    """
    path = "/home/player/.local/share/backchannel/scenarios"
    lines = text.wrap(path, "body", 150)

    assert path == "".join(lines)
    assert all(line.endswith("/") for line in lines[:-1])


def test_a_word_that_is_too_wide_is_broken(text):
    """
    One long word goes on in the next line, whole.
    """
    word = "x" * 80
    lines = text.wrap(word, "body", 100)

    assert (word, True) == ("".join(lines), all(text.width(line, "body") <= 100 for line in lines))


def test_own_line_ends_hold(text):
    """
    A new line in the text is a new line on the screen, an empty one too.
    """
    assert ("a", "", "b") == text.wrap("a\n\nb", "body", 500)


def test_too_many_lines_are_cut_with_a_sign(text):
    """
    Where only two lines are wanted the second ends in an ellipsis.
    """
    lines = text.wrap(LINE, "body", 160, 2)

    assert (2, True) == (len(lines), lines[1].endswith("…"))


def test_short_text_is_left_alone(text):
    """
    A line is shortened only where it is too wide, and vanishes where nothing fits.
    """
    assert ("Talks", "") == (text.shorten("Talks", "body", 200), text.shorten("Talks", "body", 2))


def test_shortened_text_fits(text):
    """
    A shortened line ends in an ellipsis and is no wider than asked for.
    """
    short = text.shorten(LINE, "body", 120)

    assert (True, True) == (short.endswith("…"), text.width(short, "body") <= 120)


def test_loose_letters_measure_as_syllables(text):
    """
    Decomposed Hangul is composed before it is drawn.
    """
    word = "평양"
    loose = unicodedata.normalize("NFD", word)
    drawn = text.render(loose, "body", WHITE)

    assert (text.width(word, "body"), text.render(word, "body", WHITE)) == (
        text.width(loose, "body"),
        drawn,
    )


def test_drawn_text_is_kept(text):
    """
    The same line in the same colour is drawn once.
    """
    once = text.render("Talks", "body", WHITE)

    assert once is text.render("Talks", "body", WHITE)


def test_what_is_kept_is_bounded(text):
    """
    Ten thousand lines do not hold more bytes than are allowed.
    """
    from game.desktop.text import TEXT_BYTES

    for number in range(3000):
        text.render(f"{LINE} {number}", "title", WHITE)

    assert text.held <= TEXT_BYTES


def test_the_fonts_are_ours():
    """
    There is a font for each weight.
    """
    names = {path.stem.split("-")[-1] for path in font_files()}

    assert {"Regular", "Medium", "Bold"} <= names


def test_a_line_in_one_script_is_one_run():
    """
    Without a second family everything is drawn with the first.
    """
    assert [("Pyongyang 평양", False)] == split_runs("Pyongyang 평양")


@pytest.mark.parametrize("sign", ["\0", "\udce9"], ids=["null", "surrogate"])
def test_what_no_font_draws_is_replaced(text, sign):
    """
    A name that the system cannot decode, or a null in a text of a file, stops nothing.
    """
    drawn = text.render(f"caf{sign}.json", "body", WHITE)

    assert text.width("caf\ufffd.json", "body") == drawn.get_width()


def test_ideographs_go_to_another_family(monkeypatch):
    """
    With a second family ideographs are runs of their own.
    """
    monkeypatch.setattr("game.desktop.text._other_family", lambda: True)

    assert [("In ", False), ("北京", True), (", now", False)] == split_runs("In 北京, now")


@pytest.mark.parametrize(("width", "role"), [(400, "strong"), (150, "caption"), (10, "caption")])
def test_the_largest_role_that_fits_is_found(text, width, role):
    """
    A name is as large as there is room for, and has the last role where nothing fits.
    """
    assert role == text.fitting("Probe through the channel", ("strong", "caption"), width)
