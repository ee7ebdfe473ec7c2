"""Whoever lacks a kind of cone still tells pressure from dialogue, and one rung from the next."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from game.desktop.language import use
from game.desktop.terms import kind_word, rung_word
from game.desktop.theme import COLOUR_BLIND, THEMES
from game.desktop.widgets.kinds import SHAPES
from game.scenario.meters import RUNGS
from game.scenario.model import MoveKind
from tests.desktop.colour_vision import VISIONS, apart, contrast, lab, lighter, rungs, worst

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.id)
every_eye = pytest.mark.parametrize("vision", VISIONS)

READ = 4.5
"""Contrast of text, by WCAG 2.2 AA."""
MADE_OUT = 3.0
"""Contrast of signs and parts of charts, by the same."""


def test_the_simulator_leaves_grey_alone():
    """
    Grey is the same grey to every eye, to a point of 100.
    """
    grey = (128, 128, 128)
    normal = lab(grey)

    assert max(float(np.linalg.norm(lab(grey, vision) - normal)) for vision in VISIONS) < 1


def test_the_simulator_confuses_what_is_confused():
    """
    A red and a green that differ at a glance are near to one another without the middle cone.
    """
    red, green = (190, 80, 60), (110, 125, 40)

    assert apart(red, green, "deutan") < apart(red, green) / 3


def test_lightness_and_distance_are_those_of_the_standard():
    """
    White has lightness 100, black 0, and their contrast is 21.
    """
    white, black = (255, 255, 255), (0, 0, 0)

    assert [100, 0, 21] == pytest.approx([lab(white)[0], lab(black)[0], contrast(white, black)])


@every_theme
@pytest.mark.parametrize("part", ["", "_fill"])
def test_pressure_and_dialogue_are_far_apart(theme, part):
    """
    The two kinds of move are told at a glance by every eye, three times over what a glance needs.
    """
    assert worst(theme.colour(f"pressure{part}"), theme.colour(f"dialogue{part}")) > 60


def test_a_kind_has_a_shape_and_a_word_beside_its_hue():
    """
    No two kinds of move share a shape or a word, in either language.
    """
    words = []
    for code in ("en", "ko"):
        use(code)
        words.append(len({kind_word(kind) for kind in MoveKind}))
    use("en")

    assert ([2, 2], 2) == (words, len({SHAPES[kind.value] for kind in MoveKind}))


def test_a_rung_has_a_word_beside_its_colour():
    """
    No two rungs share a word, in either language.
    """
    words = []
    for code in ("en", "ko"):
        use(code)
        words.append(len({rung_word(name) for _, name in RUNGS}))
    use("en")

    assert [len(RUNGS), len(RUNGS)] == words


@every_theme
@every_eye
def test_a_rung_is_told_from_the_next(theme, vision):
    """
    Neighbouring rungs are three times as far apart as what can just be told.
    """
    assert min(apart(low, high, vision) for low, high in pairwise(rungs(theme))) > 6


@every_eye
def test_rungs_climb_by_lightness_in_the_colour_blind_theme(vision):
    """
    In the theme made for it each rung is lighter than the one below, to every eye.
    """
    colours = rungs(COLOUR_BLIND)

    assert min(lighter(high, low, vision) for low, high in pairwise(colours)) > 4


def test_series_differ_in_the_colour_blind_theme():
    """
    No two lines of a chart look the same to any eye in the theme made for it.
    """
    series = [COLOUR_BLIND.colour(f"series_{number}") for number in range(1, 9)]
    pairs = [(one, other) for place, one in enumerate(series) for other in series[place + 1 :]]

    assert min(worst(one, other) for one, other in pairs) > 6


@every_theme
def test_text_reads_on_whatever_it_stands_on(theme):
    """
    Text, muted text, and the words of kinds and buttons have the contrast that reading needs.
    """
    grounds = ("background", "surface", "raised", "sunken", "tooltip")
    inks = ("text", "text_muted", "accent", "pressure", "dialogue")
    pairs = [(ink, ground) for ink in inks for ground in grounds]
    pairs += [("on_pressure", "pressure_fill"), ("on_dialogue", "dialogue_fill")]
    pairs += [("on_danger", "danger"), ("text_inverse", "accent"), ("text_faint", "surface")]
    pairs += [("text", "land"), ("text", "sea"), ("text", "raised_hover")]
    found = {
        (ink, ground): contrast(theme.colour(ink), theme.colour(ground)) for ink, ground in pairs
    }

    assert {} == {pair: round(value, 1) for pair, value in found.items() if value < READ}


@every_theme
def test_rungs_and_the_focus_ring_stand_out(theme):
    """
    Each rung's colour and the ring around what has the focus are made out from what is behind.
    """
    behind = theme.colour("surface")
    found = [contrast(colour, behind) for colour in (*rungs(theme), theme.colour("focus"))]

    assert np.min(found) >= MADE_OUT
