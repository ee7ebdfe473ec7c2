"""The pages of the moves, written ahead of the pointer, so that a new card is shown at once."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.scenes.table_detail import detail
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough import Forecast, Option, Playthrough


def write_ahead(
    playthrough: Playthrough,
    options: Sequence[Option],
    likely: Forecast,
    context: Context,
    size: tuple[int, int],
) -> Generator[None, None, None]:
    """
    Lay out and write the page of each move in steps; what is written is kept by the context.

    Args:
        playthrough: Where things stand.
        options: The moves, those likeliest to be looked at first.
        likely: The forecast.
        context: What measures and writes.
        size: Of a page, in pixels.
    """
    paper = Canvas(context)
    paper.surface = pygame.Surface(size)
    for option in options:
        page = ScrollBox(detail(playthrough, option, likely))
        yield
        page.layout(paper.surface.get_rect(), context)
        yield
        page.paint(paper)
        yield
