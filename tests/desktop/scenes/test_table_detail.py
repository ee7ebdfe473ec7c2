"""The move in hand, in full."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes.table_detail import SHOWN_EFFECTS, KindLine, detail, section
from game.desktop.widgets.range_bar import RangeBar
from game.playthrough import Forecast, Playthrough
from game.playthrough.forecast import Range
from game.scenario import load


def said(fresh, option, likely=None):
    """Return what is said of an option, in one text."""
    return " | ".join(detail(fresh, option, likely).said())


def test_kind_venue_and_target_are_told_first(fresh, option):
    """
    Then comes the name of the move.
    """
    told = list(detail(fresh, option("write_letter"), None).said())

    assert ["DIALOGUE", "Private, to Southern Republic", "Write a letter"] == told[:3]


@pytest.mark.parametrize("width", [120, 360])
@pytest.mark.parametrize(("move", "sign"), [("scold", "triangle"), ("write_letter", "diamond")])
def test_the_kind_is_told_by_hue_shape_and_word(paper, option, width, move, sign):
    """
    In a narrow panel the words stand below the chip, and nothing is cut.
    """
    line = KindLine(option(move), "the Southern Republic")
    paper.show(line, pygame.Rect(0, 0, *line.natural(paper.context, width)))
    kind = option(move).kind.value

    assert [(sign, f"on_{kind}")] == paper.signs
    assert f"{kind}_fill" == paper.panels[0][1]
    assert all(line.rect.contains(rect) for rect in paper.words.values())


def test_a_move_that_cannot_be_made_says_why(fresh, option):
    """
    Its effect is not foretold.
    """
    told = said(fresh, option("propose_terms"), Forecast({}, {}, 100))

    assert "Not now: needs Channel" in told
    assert "Likely effect" not in told


def test_a_move_that_can_be_made_has_no_lock(fresh, option):
    """
    Nothing is said against it.
    """
    assert "Not now" not in said(fresh, option("scold"))


@pytest.mark.parametrize(
    ("effects", "words"),
    [
        (None, "Working it out …"),
        ({}, "Hardly anything this turn"),
        ({"rhetoric": Range(1, 2, 3)}, "+1 to +3"),
    ],
)
def test_the_effect_is_waited_for_nothing_or_a_range(fresh, option, effects, words):
    """
    The three are told apart.
    """
    likely = None if effects is None else Forecast({}, {"scold": effects}, 100)

    assert words in said(fresh, option("scold"), likely)


def test_ranges_share_one_scale(fresh, option):
    """
    So that their lengths can be compared; rhetoric stands out among them.
    """
    effects = {"rhetoric": Range(1, 2, 3), "channel(north, south)": Range(10, 15, 20)}
    found = detail(fresh, option("scold"), Forecast({}, {"scold": effects}, 100)).walk()
    bars = [widget for widget in found if isinstance(widget, RangeBar)]

    assert [(20, True), (20, False)] == [(bar.scale, bar.strong) for bar in bars]


def test_a_few_effects_only_are_told(fresh, option):
    """
    Rhetoric comes first, then the largest; of many the smallest are left out.
    """
    meters = [row for row in fresh.meters() if not row.startswith("stance")]
    effects = {row: Range(0, at, at) for at, row in enumerate(meters, 1)}
    found = detail(fresh, option("scold"), Forecast({}, {"scold": effects}, 100)).walk()
    told = [widget.reach.high for widget in found if isinstance(widget, RangeBar)]

    assert [1, *range(len(meters), len(meters) + 1 - SHOWN_EFFECTS, -1)] == told


def test_everybody_else_takes_it_somehow(fresh, option):
    """
    Each of the others is named once, under a mood.
    """
    told = said(fresh, option("speak_of_peace")).partition("Who will welcome")[2]

    assert told.startswith(" it, and who not")
    assert [1, 1, 1, 0] == [
        told.count(name) for name in ("The Chief", "The Premier", "A Trader", "An Envoy")
    ]


def test_a_step_towards_somebody_is_told_with_where_it_begins():
    """
    What is said may still be far from who welcomes it, and then the way is what counts.
    """
    playthrough = Playthrough(load("beijing_2017"), seed=7, play_as="kim")
    option = next(one for one in playthrough.options().all if one.move == "hold_fire")
    told = said(playthrough, option)

    assert "Xi Jinping (stands at 6 on Use of force; the move comes from 60 to 45)" in told


def test_who_does_not_hear_of_it_is_told(fresh, option):
    """
    A private move is not seen by who stands aside, and what is private is said.
    """
    told = said(fresh, option("write_letter"))

    assert "Will not hear of it, unless it leaks: A Trader" in told
    assert "Private: only the two sides it joins see it, unless it leaks." in told
    assert "only the two sides" not in said(fresh, option("speak_of_peace"))


def test_what_it_rests_on_is_told_with_its_source(fresh, option):
    """
    Every fact has its number, and its source where one is known.
    """
    told = said(fresh, option("write_letter"))

    assert "F1 | The envoy wrote to the other capital. | — 2 January 2020 · The envoy" in told
    assert "F2 | Grain is sold across the eastern border." in told


def test_a_judgement_is_said_to_be_one(fresh, option):
    """
    Where no fact carries a move, that is told, with the author's note.
    """
    bare = replace(option("scold"), because=("judgement",), note="A guess.")
    told = said(fresh, bare)

    assert "Judgement of the author; no source gives it. | A guess." in told


@pytest.mark.parametrize(("note", "texts"), [("", ["Head"]), ("aside", ["Head", "aside"])])
def test_a_part_has_a_heading(note, texts):
    """
    A note stands below it where there is one.
    """
    assert texts == list(section("Head", note).said())
