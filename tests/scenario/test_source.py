from __future__ import annotations

import hashlib
import os
import sys

import pytest

from game.scenario.problems import Span
from game.scenario.source import MOST_BYTES, Source, character_name, decode, read_source


def codes_of(data: bytes) -> list[str]:
    return [problem.code for problem in decode(data, "x.yaml")[1]]


def test_line_ends_are_made_alike_after_hashing():
    """
    The text has one kind of line end, the hash is that of the bytes.
    """
    data = b"a: 1\r\nb: 2\rc: 3\n"
    source, problems = decode(data, "x.yaml")

    assert ("a: 1\nb: 2\nc: 3\n", [], hashlib.sha256(data).hexdigest()) == (
        source.text,
        problems,
        source.sha256,
    )


def test_a_byte_order_mark_is_no_column():
    """
    The mark that some editors write before UTF-8 is dropped.
    """
    assert "a: 1" == decode(b"\xef\xbb\xbfa: 1", "x.yaml")[0].text


def test_places_count_characters_from_one():
    """
    A stretch of the text becomes lines and columns of characters, whatever their bytes.
    """
    source = Source("x", "ä: 日本\nb: 1", "")

    assert (Span(1, 4, 1, 6), Span(2, 1, 2, 2)) == (source.span(3, 5), source.span(6, 7))


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"#" * (MOST_BYTES + 1), "S002", 1, 1),
        (b"\x7fELF\x00\x01", "S003", 1, 1),
        ("a: 1\nb: 2".encode("utf-16"), "S004", 1, 1),
        ("a: 1\nb: 2".encode("utf-16-le"), "S004", 1, 1),
        ("a: 1\nb: 2".encode("utf-16-be"), "S004", 1, 1),
        (b"b: 1\r\na: caf\xe9\r\n", "S004", 2, 7),
        ("a: 1\nb: x\u202ey".encode(), "S005", 2, 5),
        ("b\u200b: 1".encode(), "S005", 1, 2),
        (b"a: 1\n\x1b: 2", "S005", 2, 1),
        ("a: x\u2028b: 2".encode(), "S005", 1, 5),
        ("a: x\u0085b: 2".encode(), "S005", 1, 5),
        (b"a:\n  \tb: 1", "S006", 2, 3),
        ("a:\n \u00a0b: 1".encode(), "S007", 2, 2),
        ("a:\u00a01".encode(), "S007", 1, 3),
        ("- \u3000b".encode(), "S007", 1, 3),
    ],
)
def test_bytes_and_characters_that_cannot_be_used(data, code, line, column):
    """
    Each is refused with its own code at its own place.
    """
    problem = decode(data, "x.yaml")[1][0]

    assert (code, line, column) == (problem.code, problem.span.line, problem.span.column)


@pytest.mark.parametrize(
    "text",
    [
        "text: >-\n  Il dit\u00a0: « oui ».",
        "a: x\t# a tab between words",
        "a: |\n  “curly” inside a text",
        "# a comment\n\t# with a tab",
        "a: 日本語 🎉",
    ],
)
def test_what_does_no_harm_is_left_alone(text):
    """
    Odd spaces inside a text, tabs elsewhere and characters of any script are allowed.
    """
    assert [] == codes_of(text.encode())


def test_characters_are_named():
    """
    A character has its Unicode name and number, or the number alone.
    """
    assert ["RIGHT-TO-LEFT OVERRIDE (U+202E)", "U+0007"] == [
        character_name("\u202e"),
        character_name("\x07"),
    ]


def test_a_missing_file_a_folder_and_an_odd_name_are_told(tmp_path):
    """
    What cannot be opened is a problem, not an exception.
    """
    found = [
        read_source(path, "x")[1][0] for path in (tmp_path / "no.yaml", tmp_path, tmp_path / "a\0b")
    ]

    assert ["S001"] * 3 == [problem.code for problem in found]
    assert ["does not exist", "is a folder, not a file", "holds a NUL character"] == [
        next(
            words
            for words in ("does not exist", "is a folder, not a file", "holds a NUL character")
            if words in problem.message
        )
        for problem in found
    ]


def test_an_unreadable_file_is_told(tmp_path, monkeypatch):
    """
    A file without permission is a problem that says so.
    """
    file = tmp_path / "x.yaml"
    file.write_text("a: 1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(type(file), "open", refuse)

    assert "`x` cannot be read: permission denied" == read_source(file, "x")[1][0].message


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither in its folders")
def test_a_pipe_and_a_link_to_itself_are_told(tmp_path):
    """
    Neither is waited for or followed: each gives one problem that says what it is.
    """
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    told = [read_source(tmp_path / name, name)[1] for name in ("pipe.yaml", "loop.yaml")]

    assert [["S001"], ["S001"]] == [[one.code for one in found] for found in told]
    assert [
        "`pipe.yaml` is a pipe or a device, not a file",
        "`loop.yaml` is a link that leads back to itself",
    ] == [found[0].message for found in told]
