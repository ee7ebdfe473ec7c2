from __future__ import annotations

import pytest
import yaml

from game.scenario import reading
from game.scenario.problems import Span
from game.scenario.reading import Document, read_document
from game.scenario.source import decode
from tests.scenario.building import TEXT


def read(text: str) -> tuple[Document, list[str]]:
    document, problems = read_document(decode(text.encode(), "x.yaml")[0])
    return document, [problem.code for problem in problems]


def value_of(text: str) -> object:
    document, _ = read(f"a: {text}")
    assert document.root is not None
    return document.root.value["a"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("+5", 5),
        ("-3", -3),
        ("0", 0),
        ("0.25", 0.25),
        ("-7.5", -7.5),
        ("999999999999999", 999999999999999),
        ("true", True),
        ("false", False),
        ("", None),
        ("~", None),
        ("null", None),
        ("NO", "NO"),
        ("2017-09-30", "2017-09-30"),
        ("1:30", "1:30"),
        ("+slight", "+slight"),
        ("'5'", "5"),
        ('"true"', "true"),
        (">-\n  one\n  two", "one two"),
        ("[1, two, 3.5]", [1, "two", 3.5]),
        ("{b: 1, c: {d: x}}", {"b": 1, "c": {"d": "x"}}),
    ],
)
def test_plain_words_mean_what_they_look_like(text, value):
    """
    Numbers in plain digits, true, false and null are values, all else is text.
    """
    assert (type(value), value) == (type(value_of(text)), value_of(text))


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("1_000", "write 1000, "),
        ("1,000", "write 1000, "),
        ("012", "write 12, "),
        ("0xFF", "write 255, "),
        ("007.50", "write 7.5, "),
        (".5", "write 0.5, "),
        ("5.", "write 5, "),
        ("1e400", "write at most 15 digits, "),
        ("-.inf", "write at most 15 digits, "),
        (".nan", "write at most 15 digits, "),
        ("9" * 16, "write at most 15 digits, "),
        ("9" * 5000, "write at most 15 digits, "),
        ("0o17", "write at most 15 digits, "),
    ],
)
def test_numbers_in_other_forms_are_refused(text, advice):
    """
    What other programs read differently is refused with its plain form.
    """
    _, problems = read_document(decode(f"a: {text}".encode(), "x.yaml")[0])

    assert ["S019"] == [problem.code for problem in problems]
    assert problems[0].help.startswith(advice)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a: 1\na: 2", ["S012"]),
        ("a: &x 1\nb: *x", ["S015", "S015"]),
        ("a: &x [*x]", ["S015", "S015"]),
        ("&x a: 1", ["S015"]),
        ("a: !!set {b}", ["S016", "S110"][:1]),
        ("!t\na: 1", ["S016"]),
        ("a:\n  <<: {b: 1}", ["S017"]),
        ("a:\n  '<<': {b: 1}", []),
        ("a: 1\n---\nb: 2", ["S018"]),
        ("a: " + "[" * 24 + "]" * 24, ["S020"]),
        ("{channel(us, dprk): +strong}", ["S022"]),
        ("{'channel(us, dprk)': +strong}", []),
        ("[a]: 1", ["S023"]),
        ("{a: 1}: 1", ["S023"]),
        ("'': 1", ["S023"]),
        ("a: off", ["S024"]),
        ("off: 1", ["S024"]),
        ("a: 'off'", []),
        ("a: x #y", ["S025"]),
        ("a: x # y", []),
        ("a: 'x #y'", []),
        ("a: “x”", ["S008"]),
        ("", ["S026"]),
        ("- a", ["S026"]),
        ("text", ["S026"]),
        ("mechanisms:\n  favor: off\n  rhetoric: on", ["S024"]),
    ],
)
def test_what_yaml_allows_and_scenarios_do_not(text, codes):
    """
    Copies, tags, doubles, second documents and words with two meanings are told.
    """
    assert codes == read(text)[1]


def test_a_double_shows_both_places():
    """
    A name that is written twice has the place of the first one too.
    """
    problem = read_document(decode(b"x:\n  us: 1\n  us: 3\n", "x.yaml")[0])[1][0]

    assert (Span(2, 3, 2, 5), Span(3, 3, 3, 5)) == (problem.first, problem.span)


def test_too_many_values_stop_the_reading(monkeypatch):
    """
    The reader stops at the limit and notes one problem.
    """
    monkeypatch.setattr(reading, "MOST_VALUES", 10)

    assert ["S021"] == read("a: [" + "1, " * 20 + "1]")[1]


def test_places_of_keys_values_and_absent_parts():
    """
    A value, its key, a group and a part that is not there each have a place.
    """
    document, _ = read("a:\n  b: 12\n  c: [x, y]\n")

    assert [
        Span(2, 6, 2, 8),
        Span(2, 3, 2, 4),
        Span(3, 10, 3, 11),
        Span(1, 1, 1, 2),
        Span(1, 1, 1, 2),
        Span(1, 1, 1, 1),
    ] == [
        document.span(("a", "b")),
        document.span(("a", "b"), key=True),
        document.span(("a", "c", 1)),
        document.span(("a",)),
        document.span(("a", "missing", "deeper")),
        document.span(("missing",)),
    ]


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("w: war or tyrn > 2", 1, 11),
        ("w: 'war or tyrn > 2'", 1, 12),
        ('w: "war or tyrn > 2"', 1, 12),
        ("w: war or\n  tyrn > 2", 2, 3),
        ("w: >-\n  war or\n  tyrn > 2", 3, 3),
        ("w: |\n  war or tyrn > 2\n", 2, 10),
        ("# ä 日本\r\nw: war or tyrn > 2", 2, 11),
    ],
)
def test_a_stretch_of_a_text_is_found_in_the_file(written, line, column):
    """
    Whatever the quotes and folds, a word of a text has its own place.
    """
    document, _ = read(written)
    assert document.root is not None
    text = document.root.value["w"]
    at = text.index("tyrn")
    span = document.inside(("w",), text, at, at + 4)

    assert (line, column, 4) == (span.line, span.column, span.end_column - span.column)


def test_a_stretch_that_cannot_be_found_is_the_whole_text():
    """
    Where escapes hide the characters, the whole value is meant; likewise for what is not there.
    """
    document, _ = read('w: "tur\\u006e > 2"')

    assert [Span(1, 4, 1, 19), Span(1, 1, 1, 1)] == [
        document.inside(("w",), "turn > 2", 0, 4),
        document.inside(("z",), "turn", 0, 4),
    ]


def test_the_end_of_a_text_has_a_place():
    """
    A text that stops early is marked after its last character.
    """
    document, _ = read("w: war and  # more\n")

    assert Span(1, 11, 1, 12) == document.inside(("w",), "war and", 7, 8)


def test_an_empty_text_has_a_place():
    """
    A text without characters is marked where it stands.
    """
    document, _ = read("w: ''\n")

    assert Span(1, 4, 1, 5) == document.inside(("w",), "", 0, 1)


def test_the_pure_parser_reads_the_same(monkeypatch):
    """
    Without libyaml the same values stand in the same places.
    """
    source = decode(TEXT.encode(), "x.yaml")[0]
    quick, _ = read_document(source)
    monkeypatch.setattr(reading, "LOADER", yaml.SafeLoader)
    slow, _ = read_document(source)
    assert quick.root is not None
    assert slow.root is not None

    assert (quick.root.value, quick.scalars) == (slow.root.value, slow.scalars)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (r'a: "b\0c"', [(6, 8)]),
        (r'a: "b\x1b[31m"', [(6, 10)]),
        (r'"a\u202E": "\\0\e"', [(3, 9), (16, 18)]),
        ('a: "b\\\n  c\\a"', [(4, 6)]),
        (r'a: "\t\n\u00e9\\0\""', []),
        (r"a: 'b\0c'", []),
        (r"a: b\0c", []),
    ],
)
def test_escapes_bring_no_character_in_that_cannot_be_used(text, columns):
    """
    An escape in straight quotes is refused as the character itself is, where it stands.
    """
    problems = read_document(decode(text.encode(), "x.yaml")[0])[1]

    assert [("S005", *one) for one in columns] == [
        (problem.code, problem.span.column, problem.span.end_column) for problem in problems
    ]
