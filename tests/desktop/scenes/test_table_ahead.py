"""The pages of the moves are written before anybody points at their cards."""

from __future__ import annotations

import pygame

from game.desktop.scenes.table_ahead import write_ahead
from game.desktop.scenes.table_detail import detail
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough.forecast import forecast
from tests.desktop.noting import Paper

SIZE = (320, 400)


def test_what_is_written_ahead_is_kept(app, fresh, monkeypatch):
    """
    When the pages are shown no text has to be drawn or wrapped that was not before.
    """
    text, likely, made = app.context.text, forecast(fresh), []
    for name in ("_draw", "_fill"):
        real = getattr(text, name)
        monkeypatch.setattr(text, name, lambda *what, real=real: made.append(what) or real(*what))
    options = fresh.options().all
    for _ in write_ahead(fresh, options, likely, app.context, SIZE):
        pass
    ahead = len(made)
    for option in options:
        paper = Paper(app.context, SIZE)
        paper.show(ScrollBox(detail(fresh, option, likely)), pygame.Rect((0, 0), SIZE))

    assert (True, ahead) == (ahead > 0, len(made))


def test_it_is_done_in_steps(app, fresh):
    """
    Each page takes three, so that a frame is never held up by more than a part of one.
    """
    options = fresh.options().all
    steps = list(write_ahead(fresh, options, forecast(fresh), app.context, SIZE))

    assert 3 * len(options) == len(steps)
