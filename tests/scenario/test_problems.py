from __future__ import annotations

import json

import pytest

from game.errors import UnknownNameError
from game.scenario.problems import Problem, Span, render, visible, width

LINES = ("moves:", "  a: 1", "    when: rhetorc < 75", "  a: 3")


def problem(span: Span, lines: tuple[str, ...] = LINES, **more: object) -> Problem:
    return Problem("E105", "error", "unknown name `rhetorc`", "a/x.yaml", span, lines=lines, **more)


CARET = problem(Span(3, 11, 3, 18), help="a meter with a similar name exists: `rhetoric`")


def test_the_full_rendering_is_that_of_the_design():
    """
    Code, place, the author's line, a caret and the help, one below the other.
    """
    expected = """\
error[E105]: unknown name `rhetorc`
 --> a/x.yaml:3:11
  |
3 |     when: rhetorc < 75
  |           ^^^^^^^
  = help: a meter with a similar name exists: `rhetoric`"""

    assert expected == CARET.full()


def test_the_margin_is_as_wide_as_the_number_of_the_line():
    """
    In line 113 everything moves two columns to the right.
    """
    lines = ("",) * 112 + LINES[2:3]
    shown = problem(Span(113, 11, 113, 18), lines, label="here").full().split("\n")

    assert ["   --> a/x.yaml:113:11", "    |", "113 |     when: rhetorc < 75"] == shown[1:4]
    assert "    |           ^^^^^^^ here" == shown[4]


def test_doubles_show_both_lines():
    """
    The first place and the second stand one below the other, with dots where lines are left out.
    """
    twice = problem(Span(4, 3, 4, 4), first=Span(2, 3, 2, 4)).full().split("\n")
    close = problem(Span(3, 5, 3, 6), first=Span(2, 3, 2, 4)).full()

    assert ["2 |   a: 1", "  |   - first here", "...", "4 |   a: 3", "  |   ^ again here"] == twice[
        3:
    ]
    assert "..." not in close


def test_a_second_place_after_the_first_is_left_to_the_caret():
    """
    Where the other place comes later or on the same line, one excerpt is enough.
    """
    shown = problem(Span(2, 3, 2, 4), first=Span(4, 3, 4, 4)).full()

    assert ("first here" in shown, shown.count("^")) == (False, 1)


def test_controls_are_written_out_and_wide_characters_measured():
    """
    The caret stands under its character though others take two columns or have names.
    """
    shown = problem(Span(1, 5, 1, 6), ("日\u202e\tx!",)).full().split("\n")

    assert ["1 | 日<U+202E><TAB>x!", "  |                 ^"] == shown[3:5]


def test_marks_above_letters_take_no_column():
    """
    A letter and its accent are one column, an ideograph is two.
    """
    assert [1, 2, 3] == [width("e\u0301"), width("日"), width("abc")]


def test_long_lines_are_cut_around_the_caret():
    """
    Of a line of thousands of characters only what is near the caret is shown.
    """
    shown = problem(Span(1, 5001, 1, 5004), ("x" * 5000 + "abc" + "y" * 5000,)).full()

    assert max(map(len, shown.split("\n"))) < 180
    line, pointer = shown.split("\n")[3:5]
    assert "abc" == line[pointer.index("^") : pointer.rindex("^") + 1]


def test_a_stretch_of_several_lines_is_marked_to_the_end_of_its_first():
    """
    Only the first line of a long stretch is shown.
    """
    assert "^^^^^^" == problem(Span(1, 1, 3, 4)).full().split("\n")[4].split("| ")[1]


def test_a_file_without_text_has_no_excerpt():
    """
    Where nothing can be shown, message and place are enough.
    """
    assert (
        "error[E105]: unknown name `rhetorc`\n --> a/x.yaml:1:1"
        == problem(Span(1, 1, 1, 1), ("",)).full()
    )


def test_concise_is_one_line():
    """
    File, line, column, code and message stand on one line.
    """
    assert "a/x.yaml:3:11: error[E105] unknown name `rhetorc`" == CARET.concise()


def test_json_has_every_part():
    """
    A program reads places, label, help and the first place.
    """
    found = json.loads(render([CARET, problem(Span(4, 3, 4, 4), first=Span(2, 3, 2, 4))], "json"))

    assert [(3, 11, 3, 18, None), (4, 3, 4, 4, [2, 3])] == [
        tuple(one[key] for key in ("line", "column", "end_line", "end_column", "first"))
        for one in found
    ]
    assert {"code", "severity", "message", "path", "label", "help"} <= set(found[0])


def test_github_escapes_what_its_commands_use():
    """
    Signs with a meaning in workflow commands are escaped, and the help is a line of its own.
    """
    odd = Problem("S001", "warning", "50% of\nit", "a:b,c.yaml", Span(1, 2, 1, 3), help="do")

    assert (
        "::warning file=a%3Ab%2Cc.yaml,line=1,col=2,title=S001::50%25 of%0Ait%0Ado" == odd.github()
    )


def test_all_forms_render_several():
    """
    Each form takes any number of problems.
    """
    assert [2, 2, 2] == [
        render([CARET, CARET], form).count("E105") for form in ("full", "concise", "github")
    ]


def test_an_unknown_form_is_refused():
    """
    A form that does not exist is an unknown name.
    """
    with pytest.raises(UnknownNameError, match="allowed are full, concise, json, github"):
        render([], "xml")


def test_both_places_are_spans():
    """
    A problem lists its places in the order of the file.
    """
    first, second = Span(2, 3, 2, 4), Span(4, 3, 4, 4)

    assert [(second,), (first, second)] == [
        problem(second).spans,
        problem(second, first=first).spans,
    ]


def test_line_ends_are_kept_only_where_asked():
    """
    A line end is written out unless it is to stay.
    """
    assert ["a<U+000A>é", "a\né"] == [visible("a\né"), visible("a\né", keep=True)]
