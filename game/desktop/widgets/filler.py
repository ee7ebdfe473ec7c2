"""Something that is worth its room only where room is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Unpack

from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size, Widget


class Filler(Widget):
    """
    A child that takes what others leave, and is not there where they leave little.

    Args:
        child: What fills the room.
        least: Units of height below which it is left out.
        options: As for every widget; it grows unless told otherwise.
    """

    def __init__(self, child: Widget, least: float, **options: Unpack[Options]) -> None:
        super().__init__(**({"grow": 1} | options))
        self.child, self.least = child, least
        self.adopt(child)

    @property
    def children(self) -> Sequence[Widget]:
        """What fills the room."""
        return (self.child,)

    @property
    def filled(self) -> bool:
        """Whether there was room enough when it was placed last."""
        return self.child.visible

    def try_in(self, lay: Callable[[], object]) -> None:
        """Lay out what it stands in, and without it where that left it too little room."""
        self.visible = True
        lay()
        if not self.filled:
            self.visible = False
            lay()

    def measure(self, context: Context, width: int) -> Size:
        """Return the width it may have and no height: it asks for none."""
        return width, 0

    def arrange(self, context: Context) -> None:
        """Give the child the whole, where that is enough for it."""
        self.child.visible = self.rect.height >= context.px(self.least)
        if self.child.visible:
            self.child.layout(self.rect, context)
