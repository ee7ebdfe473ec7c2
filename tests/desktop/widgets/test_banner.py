"""A banner stands in the light of a colour."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.theme import THEMES
from game.desktop.widgets.banner import Banner, Medal
from game.desktop.widgets.label import Label


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paint", ["good", "dialogue", "text_muted", "pressure", "bad"])
def test_its_ground_is_not_that_of_other_panels(app, driver, theme, paint):
    """
    In every theme the colour lies on the surface, and at the left it is the colour itself.
    """
    app.change(theme=theme)
    app.canvas.surface = pygame.Surface((300, 100))
    banner = Banner(Label("The end"), paint)
    banner.layout(pygame.Rect(0, 0, 300, 100), app.context)
    banner.paint(app.canvas)
    seen = [tuple(app.canvas.surface.get_at(at))[:3] for at in ((200, 80), (1, 50))]

    assert app.theme.colour("surface") != seen[0]
    assert app.theme.colour(paint) == seen[1]


def test_a_medal_is_a_square(app):
    """
    It is as high as it is wide, in units.
    """
    assert (app.context.px(64), app.context.px(64)) == Medal("scale", "good").natural(
        app.context, 900
    )
