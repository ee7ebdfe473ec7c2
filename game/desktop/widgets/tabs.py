"""Pages of one place, chosen by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.boxes import Row
from game.desktop.widgets.button import Pressable


class Tab(Pressable):
    """The name of a page; the line under it shows that it is open."""

    def __init__(
        self, text: str, on_press: Callable[[], object], **options: Unpack[Options]
    ) -> None:
        super().__init__(on_press, sound="tick", **options)
        self.text = text
        self.selected = False

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the name with room around it."""
        high = context.text.line_height("label") + 2 * context.px(8)
        return context.text.width(self.text, "label") + 2 * context.px(12), high

    def draw(self, canvas: Canvas) -> None:
        """Draw the name and, where it is open, the line."""
        glow = round(self.glow.value, 1)
        if glow and not self.selected:
            canvas.panel(self.rect, "raised", None, alpha=round(254 * glow))
        canvas.middle_text(
            self.text, self.rect, "label", "text" if self.selected else "text_muted", align="center"
        )
        if self.selected:
            line = pygame.Rect(self.rect.left, 0, self.rect.width, canvas.px(3))
            line.bottom = self.rect.bottom
            canvas.panel(line.inflate(-2 * canvas.px(8), 0), "accent", None, radius="pill")

    def said(self) -> Iterator[str]:
        """Yield the name."""
        yield self.text


class Tabs(Row):
    """
    Names of pages in a row, one of them open.

    Args:
        names: The names.
        chosen: The number of the page that is open.
        on_change: Told the number of a page that is opened.
        options: As for every widget; tabs are named ``<name>.0``, ``<name>.1`` and so on.
    """

    def __init__(
        self,
        names: Sequence[str],
        chosen: int,
        on_change: Callable[[int], object],
        **options: Unpack[Options],
    ) -> None:
        name = options.get("name", "")
        self.tabs = [
            Tab(text, lambda at=at: self.open(at), name=f"{name}.{at}" if name else "")  # type: ignore[misc]  # a default binds the number
            for at, text in enumerate(names)
        ]
        super().__init__(self.tabs, gap="xs", group=True, **options)
        self.on_change = on_change
        self.chosen = chosen
        self._mark()

    def _mark(self) -> None:
        for at, tab in enumerate(self.tabs):
            tab.selected = at == self.chosen

    def open(self, number: int) -> None:
        """Open a page."""
        self.show(number)
        self.on_change(number)

    def show(self, number: int) -> None:
        """Mark a page as the open one, or none where the number is -1, and tell nobody."""
        self.chosen = number
        self._mark()
