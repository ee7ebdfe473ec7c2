"""A switch turns, and says how it stands."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.widgets.boxes import Column
from game.desktop.widgets.toggle import Toggle


def test_a_switch_turns_and_says_how_it_stands(driver, show, told):
    """
    Click and key turn it, and a word says which way.
    """
    made = show(Column([Toggle(False, told.append, name="t")], align="start")).children[0]
    words = [made.word]
    driver.click("t")
    words.append(made.word)
    driver.press("space")

    assert (["Off", "On"], [True, False]) == (words, told)


def test_the_knob_moves_to_the_other_end(app, told):
    """
    Where motion is not reduced it takes some frames, and then it rests.
    """
    app.change(reduced_motion=False)
    made = Toggle(False, told.append)
    made.layout(pygame.Rect(0, 0, 100, 30), app.context)
    made.press()
    made.update(1 / 60)
    between = made.knob.value
    for _ in range(60):
        made.update(1 / 60)

    assert 0 < between < 1
    assert (1, False) == (made.knob.value, made.update(1 / 60))


@pytest.mark.parametrize(("on", "sign"), [(True, "text_inverse"), (False, "text_muted")])
def test_the_knob_stands_at_its_end(paper, told, on, sign):
    """
    It lies in the track, at the right where it is on, with the word beside the track.
    """
    made = Toggle(on, told.append)
    paper.show(made, pygame.Rect(10, 10, *made.natural(paper.context, 300)))
    track = paper.panels[0][0]
    knob = paper.theme.colour(sign)
    lit = [
        x
        for x in range(track.left, track.right)
        if paper.surface.get_at((x, track.centery))[:3] == knob
    ]

    assert track.left < lit[0] < lit[-1] < track.right
    assert on is (lit[0] > track.centerx)
    assert paper.words["On" if on else "Off"].left > track.right


def test_both_words_have_room(app, told):
    """
    A switch that is turned is as wide as before.
    """
    on, off = (Toggle(way, told.append).natural(app.context, 400)[0] for way in (True, False))

    assert on == off


def test_a_disabled_switch_stays(driver, show, told):
    """
    Neither click nor key turns it.
    """
    show(Column([Toggle(True, told.append, enabled=False, name="t")], align="start"))
    driver.click("t")
    driver.press("space")

    assert [] == told
