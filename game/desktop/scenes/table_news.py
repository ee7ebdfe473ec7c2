"""The page of the news: all headlines so far, and the way back to the news of the last turn."""

from __future__ import annotations

from game.desktop.language import N_, _
from game.desktop.scenes.news_rows import draw_row, row_height, row_texts, rows_of
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.button import Action, Button
from game.desktop.widgets.label import Label
from game.desktop.widgets.list import VirtualList
from game.playthrough import Playthrough

AGAIN = {
    1: N_("See the day's news again"),
    7: N_("See the week's news again"),
    30: N_("See the month's news again"),
}
"""What shows the news of the last turn again, by its length in days."""


def news_page(playthrough: Playthrough, again: Action) -> Widget:
    """
    Return the headlines so far, below a button; before the first turn a sentence.

    Args:
        playthrough: What is played, or watched.
        again: Shows the news of the last turn again.
    """
    rows = rows_of(playthrough)
    if not rows:
        return Label(_("No news yet. This is the first turn."), "small", "text_muted")
    days = playthrough.loaded.scenario.clock.step
    text = _(AGAIN.get(days, N_("See the turn's news again")))
    button = Button(text, again, name="table.news.again")
    feed = VirtualList(rows, row_height, draw_row, row_texts=row_texts, grow=1, name="table.feed")
    return Column([button, feed], gap="s")
