"""The panel at the right of the table: pages, and the move in hand on top of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import N_, _
from game.desktop.widgets.base import Options, Widget
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.tabs import Tabs

PAGES = (N_("Move"), N_("Others"), N_("Meters"), N_("News"))
"""The pages, in order."""
MOVE, OTHERS, METERS, NEWS = range(4)
Make = Callable[[int], Widget]
_PAD = 12


class SidePanel(Widget):
    """
    Pages with tabs above them.

    Args:
        page: The page that is open.
        make: Returns what is on a page.
        on_page: Told the page that a player opens.
        options: As for every widget.
    """

    def __init__(
        self, page: int, make: Make, on_page: Callable[[int], object], **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.page, self.make = page, make
        self.tabs = Tabs([_(name) for name in PAGES], page, on_page, name="table.tabs")
        for tab in self.tabs.tabs:
            tab.grow = 1
        self.content: Widget = Widget()
        self.show(page)

    @property
    def children(self) -> Sequence[Widget]:
        """The tabs and the page."""
        return (self.tabs, self.content)

    def show(self, page: int) -> None:
        """Open a page, made anew."""
        self.page = page
        for at, tab in enumerate(self.tabs.tabs):
            tab.selected = at == page
        made = self.make(page)
        whole = page == NEWS and any(part.focusable for part in made.walk())
        self.content = made if whole else ScrollBox(made, name=f"table.page.{page}")
        self.adopt(self.tabs, self.content)
        if self.context is not None:
            self.arrange(self.context)

    def reveal_part(self, name: str) -> None:
        """Scroll so that the part of the page with a name is seen from its top."""
        if isinstance(self.content, ScrollBox):
            for part in self.content.walk():
                if name and part.name == name:
                    self.content.move_to(
                        self.content.offset + part.rect.top - self.content.rect.top
                    )
                    return

    def arrange(self, context: Context) -> None:
        """Place the tabs on top and the page below."""
        pad = context.px(_PAD)
        high = self.tabs.natural(context, self.rect.width)[1]
        top = pygame.Rect(self.rect.left + context.px(4), self.rect.top + context.px(2), 0, high)
        top.width = self.rect.width - 2 * context.px(4)
        self.tabs.layout(top, context)
        area = pygame.Rect(self.rect.left + pad // 2, top.bottom + context.px(4), 0, 0)
        area.width = self.rect.width - pad // 2 - context.px(4)
        area.height = self.rect.bottom - context.px(6) - area.top
        if not isinstance(self.content, ScrollBox):
            area = area.inflate(-pad, 0)
        self.content.layout(area, context)

    def draw(self, canvas: Canvas) -> None:
        """Draw the surface, the tabs and the page."""
        canvas.panel(self.rect, "surface", "border", radius="large")
        rule = pygame.Rect(self.rect.left, self.tabs.rect.bottom, self.rect.width, 1)
        canvas.fill(rule.inflate(-2, 0), "border")
        super().draw(canvas)
