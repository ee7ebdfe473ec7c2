"""A meter as a bar says where it stands and how it moved."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.bar import MeterBar

PLACE = pygame.Rect(10, 10, 300, 30)


def lit(paper):
    """Return how wide the coloured part of the bar is."""
    return [rect.width for rect, fill, _border in paper.panels if fill == "accent"]


@pytest.mark.parametrize(("value", "wide"), [(0, []), (25, [75]), (100, [300])])
def test_it_is_as_full_as_its_value(paper, value, wide):
    """
    A quarter of a hundred lights a quarter of the bar, and nothing lights none.
    """
    paper.show(MeterBar("Trust", value), PLACE)

    assert wide == lit(paper)


def test_name_and_number_are_said():
    """
    The number is whole, though the meter is not.
    """
    assert ["Trust", "43"] == list(MeterBar("Trust", 42.6).said())


@pytest.mark.parametrize(
    ("change", "words", "sign"), [(4.26, "+4.3", "up"), (-3.0, "−3.0", "down")]
)
def test_a_change_stands_beside_the_number(paper, change, words, sign):
    """
    Its direction is told by a sign as well as by an arrow.
    """
    paper.show(MeterBar("Trust", 40, change), PLACE)

    assert paper.words[words].right < paper.words["40"].left
    assert [sign] == [name for name, _paint in paper.signs]


@pytest.mark.parametrize("change", [None, 0.0, 0.04])
def test_what_did_not_move_has_no_arrow(paper, change):
    """
    A change that would read as nothing is left out.
    """
    paper.show(MeterBar("Trust", 40, change), PLACE)

    assert ([], {"40", "Trust"}) == (paper.signs, set(paper.words))


def test_it_moves_to_another_value(app, paper):
    """
    On its way it stands between the two, and then it rests.
    """
    app.change(reduced_motion=False)
    made = MeterBar("Trust", 0)
    made.layout(PLACE, app.context)
    made.set(100, 100.0)
    made.update(0.1)
    made.paint(paper)
    for _ in range(200):
        made.update(0.1)

    assert 0 < lit(paper)[0] < 300
    assert ("100", False) == (list(made.said())[1], made.update(0.1))


def test_with_reduced_motion_it_is_there_at_once(app, paper):
    """
    The first frame shows the new value.
    """
    made = MeterBar("Trust", 0)
    made.layout(PLACE, app.context)
    made.set(100)
    made.update(0.01)
    made.paint(paper)

    assert [300] == lit(paper)


def test_a_long_name_wraps_beside_the_figures(app, paper):
    """
    In little room the name takes more lines, and the bar is below all of them.
    """
    made = MeterBar("Readiness of the forces of the Northern Federation", 40, 2.0)
    high = made.natural(app.context, 140)[1]
    paper.show(made, pygame.Rect(10, 10, 140, high))
    lines = [rect for words, rect in paper.words.items() if words not in {"40", "+2.0"}]
    bar = next(rect for rect, fill, _border in paper.panels if fill == "accent")

    assert len(lines) > 1
    assert all(line.right < paper.words["+2.0"].left for line in lines)
    assert lines[-1].bottom <= bar.top < bar.bottom <= 10 + high
