"""Plain text is laid out by the columns that its signs take."""

from __future__ import annotations

from game.desktop.columns import WIDTH, columns, item, padded, titled, wrapped


def test_hangul_takes_two_columns():
    """
    A syllable is as wide as two letters.
    """
    assert (7, 11) == (columns("rapport"), columns("언사 수위 A"))


def test_names_of_both_scripts_end_at_the_same_column():
    """
    What follows padded names stands below one another, and a name that is too long keeps a blank.
    """
    names = ["Kim", "당신", "a name that is far too long"]

    assert [10, 10, 28] == [columns(padded(name, 10)) for name in names]


def test_lines_are_broken_between_words():
    """
    No line is wider than a page, and no word is lost.
    """
    text = "언사 수위가 올라갑니다 while words go on " * 9
    lines = wrapped(text, "  - ", "    ")

    assert text.split() == " ".join(lines).replace("-", "", 1).split()
    assert all(columns(line) <= WIDTH for line in lines)


def test_a_long_word_stays_whole():
    """
    A path that is wider than a line stands on a line of its own.
    """
    path = "/" + "folder/" * 20

    assert ["  - in", f"    {path}", "    there"] == item(f"in {path} there")


def test_a_title_is_underlined_to_its_end():
    """
    The line below a title is as wide as the title.
    """
    assert ["전환점 3", "--------"] == titled("전환점 3")


def test_nothing_has_no_lines():
    """
    The empty text gives no line.
    """
    assert [] == wrapped("", "- ")
