"""Signs and figures of the terminal game."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.text import Text

from game.cli.text.marks import (
    console_for_text,
    flowing,
    kind_mark,
    listed,
    meter_bar,
    parted,
    rung_scale,
    sparkline,
    write,
)
from game.scenario.model import MoveKind


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "░░░░"), (50, "██░░"), (100, "████"), (99.9, "████")]
)
def test_bars_fill_up(value, expected):
    """
    A bar is filled in proportion and never longer than its width.
    """
    assert expected == meter_bar(value, 4)


@pytest.mark.parametrize("width", [5, 20, 58, 78, 200])
def test_rungs_stand_where_they_begin(width):
    """
    Names of rungs never overlap, never pass the end, and stand at their place.
    """
    scale = rung_scale(width)

    assert len(scale) <= width
    assert scale.startswith("calm")
    if "brink" in scale:
        assert round(0.85 * width) == scale.index("brink")


def test_kinds_are_told_by_shape_and_word():
    """
    Dialogue and pressure differ in shape and word, not in colour alone.
    """
    assert ("◆ dialogue", "▲ pressure", "▲") == (
        kind_mark(MoveKind.DIALOGUE).plain,
        kind_mark(MoveKind.PRESSURE).plain,
        kind_mark(MoveKind.PRESSURE, word=False).plain,
    )


def test_sparklines_and_lists():
    """
    Values become small bars, words a list of a sentence.
    """
    assert ("▁▅█", "a, b and c", "a", "") == (
        sparkline([0, 50, 100]),
        listed(["a", "b", "c"]),
        listed(["a"]),
        listed([]),
    )


def test_words_flow_between_and_not_within():
    """
    Lines break between words that belong together.
    """
    assert "Trust 10 · Hope 20\nFear 30" == flowing(["Trust 10", "Hope 20", "Fear 30"], 20).plain


def test_an_encoding_without_the_signs_gets_plainer_ones(monkeypatch):
    """
    Kinds stay apart, and bars stay bars, where the output can write ASCII only.
    """
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, "ascii"))
    console = console_for_text()
    console.print(Text("◆ ▲ ██░ −1.0 A→B"))
    console.file.flush()

    assert b"* ^ ##. -1.0 A>B\n" == raw.getvalue()


def test_paragraphs_hang_and_have_no_blanks_at_the_end():
    """
    Further lines of a paragraph are indented, and none ends in a blank.
    """
    out = io.StringIO()
    write(Console(file=out, width=24), Text("one two three four five six"), indent=1, hanging=2)

    assert " one two three four\n   five six\n" == out.getvalue()


def test_parts_break_between_and_not_within():
    """
    A line that is full ends with the comma of its last part.
    """
    whole = parted(Text("Trust 3:"), ["+2 a letter", "+1 talks", "−4 words"], 21)
    alone = parted(Text(), ["Trust 0 to +4", "Hope +1"], 14)

    assert ("Trust 3: +2 a letter,\n+1 talks, −4 words", "Trust 0 to +4,\nHope +1") == (
        whole.plain,
        alone.plain,
    )
