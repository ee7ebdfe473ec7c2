"""Text that is read: one line or a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

from game.desktop.canvas import Align, Canvas, Paint
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size, Widget


class Label(Widget):
    """
    A text, wrapped at its width.

    Args:
        text: What.
        role: Of the font.
        paint: Its colour.
        align: Of the lines.
        lines: How many at most, the last shortened; 0 for all.
        options: As for every widget.
    """

    def __init__(
        self,
        text: str,
        role: str = "body",
        paint: Paint = "text",
        *,
        align: Align = "left",
        lines: int = 0,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.text, self.role, self.colour = text, role, paint
        self.align, self.lines = align, lines

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the wrapped text."""
        wrapped = context.text.wrap(self.text, self.role, width, self.lines)
        wide = max((context.text.width(line, self.role) for line in wrapped), default=0)
        return wide, len(wrapped) * context.text.line_height(self.role)

    def draw(self, canvas: Canvas) -> None:
        """Draw the text, in the middle of the height when there is more than it needs."""
        context = canvas.context
        wrapped = context.text.wrap(self.text, self.role, self.rect.width, self.lines)
        high = len(wrapped) * context.text.line_height(self.role)
        area = self.rect.move(0, max(self.rect.height - high, 0) // 2)
        canvas.paragraph(
            self.text, area, self.role, self.colour, align=self.align, lines=self.lines
        )

    def said(self) -> Iterator[str]:
        """Yield the text."""
        if self.text:
            yield self.text


class Icon(Widget):
    """
    An icon of the set that is only looked at.

    Args:
        icon: Its name.
        size: In units.
        paint: Its colour.
        options: As for every widget.
    """

    def __init__(
        self, icon: str, size: float = 20, paint: Paint = "text", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.icon, self.size, self.colour = icon, size, paint

    def measure(self, context: Context, width: int) -> Size:
        """Return the square of the icon."""
        return context.px(self.size), context.px(self.size)

    def draw(self, canvas: Canvas) -> None:
        """Draw the icon."""
        canvas.icon(self.icon, self.rect.center, self.size, self.colour)


class Flag(Widget):
    """A flag as a circle; the size is in units."""

    def __init__(
        self, flag: str, size: float = 28, ring: Paint = "border_strong", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.flag, self.size, self.colour = flag, size, ring

    def measure(self, context: Context, width: int) -> Size:
        """Return the square around the flag."""
        return context.px(self.size), context.px(self.size)

    def draw(self, canvas: Canvas) -> None:
        """Draw the flag."""
        canvas.round_flag(self.flag, self.rect.center, self.size, self.colour)
