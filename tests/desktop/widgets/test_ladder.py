"""The rhetoric meter that lies level."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.ladder import EscalationLadder
from tests.desktop.noting import Paper


def drawn(app, ladder, width=800):
    """Draw a ladder, and return the surface."""
    surface = pygame.Surface((width, 120))
    app.canvas.surface = surface
    ladder.layout(pygame.Rect(0, 0, width, ladder.natural(app.context, width)[1]), app.context)
    ladder.paint(app.canvas)
    return surface


def test_it_says_value_rung_change_risk_and_what_may_come(app):
    """
    Everything that is drawn is said.
    """
    ladder = EscalationLadder(68.04, 3.2, risk="Risk of an incident 5.1 %")
    ladder.foretell(60, 71)

    assert ["68.0", "Overheated", "+3.2", "likely 60 to 71 next", "Risk of an incident 5.1 %"] == (
        list(ladder.said())
    )


@pytest.mark.parametrize(("asked", "held"), [(-4, 0), (50, 50), (130, 100)])
def test_values_stay_on_the_scale(asked, held):
    """
    The meter goes from 0 to 100.
    """
    ladder = EscalationLadder(20)
    ladder.set(asked)

    assert held == ladder.value


def test_it_moves_to_where_it_is_set(app):
    """
    It is still on its way after a frame, and there after a while.
    """
    ladder = EscalationLadder(20)
    app.change(reduced_motion=False)
    drawn(app, ladder)
    ladder.set(60)
    first = ladder.update(1 / 60)
    for _ in range(300):
        moving = ladder.update(1 / 60)

    assert (True, False) == (first, moving)


def test_the_bar_is_lit_up_to_the_value(app):
    """
    Left of the value the bar has the colour of its rung, right of it a dim one.
    """
    surface = drawn(app, EscalationLadder(50))
    y = app.context.text.line_height("title") + app.context.px(4 + 7)

    assert app.theme.rung("calm") == surface.get_at((20, y))[:3]
    assert app.theme.rung("brink") != surface.get_at((760, y))[:3]


def test_a_brief_one_is_lower(app):
    """
    Without the names of the rungs it takes less height.
    """
    heights = [
        EscalationLadder(50, brief=brief).natural(app.context, 800)[1] for brief in (True, False)
    ]

    assert heights[0] < heights[1]


@pytest.mark.parametrize(("width", "told"), [(900, "Risk of an incident 5.1 %"), (340, "5.1 %")])
def test_the_risk_is_told_in_figures_where_there_is_little_room(app, width, told):
    """
    Nothing is written across the change: the words give way, the figure stays.
    """
    words = "Risk of an incident 5.1 %"
    ladder = EscalationLadder(68, 3.2, risk=words, risk_brief="5.1 %")
    paper = Paper(app.context, (width, 120))
    paper.show(ladder)

    assert [told] == [word for word in paper.words if word in (words, "5.1 %")]


def test_no_rung_alone_goes_without_its_number(app):
    """
    Where one hardly has room for it, its name begins a little before it.
    """
    app.change(ui_scale=100, text_size=140)
    paper = Paper(app.context, (806, 120))
    ladder = EscalationLadder(20)
    paper.show(ladder, pygame.Rect(0, 0, 806, ladder.natural(app.context, 806)[1]))

    assert "55 Heated" in paper.words


@pytest.mark.parametrize("width", [480, 440, 420])
def test_the_names_of_the_rungs_stand_whole(app, width):
    """
    One that is wider than its rung begins before it, where the one before leaves room.
    """
    app.change(ui_scale=100)
    paper = Paper(app.context, (width, 120))
    ladder = EscalationLadder(20)
    paper.show(ladder, pygame.Rect(0, 0, width, ladder.natural(app.context, width)[1]))
    names = [rect for word, rect in paper.words.items() if rect.top > 30]

    assert any(word.endswith("Heated") for word in paper.words)
    assert [] == [(a, b) for a in names for b in names if a is not b and a.colliderect(b)]
