"""Children beside one another, each as wide as it likes, in as many lines as that takes."""

from __future__ import annotations

import pygame

from game.desktop.context import Context
from game.desktop.widgets.base import Size, Widget
from game.desktop.widgets.boxes import Box


class Flow(Box):
    """Children like words in a paragraph; the gap lies between them and between the lines."""

    def _lines(self, context: Context, width: int) -> list[list[tuple[Widget, Size]]]:
        """Return the children line by line, each with its size, in pixels."""
        gap = context.space(self.gap)
        lines: list[list[tuple[Widget, Size]]] = []
        left = 0
        for child in self.shown():
            wide, high = child.natural(context, width)
            size = (min(wide, width), high)
            if not lines or size[0] > left:
                lines.append([])
                left = width
            lines[-1].append((child, size))
            left -= size[0] + gap
        return lines

    def measure(self, context: Context, width: int) -> Size:
        """Return the width of the widest line and the height of all."""
        across, down = self.padding(context)
        gap = context.space(self.gap)
        lines = self._lines(context, width - 2 * across)
        wide = (sum(size[0] for _, size in line) + gap * (len(line) - 1) for line in lines)
        high = sum(max(size[1] for _, size in line) for line in lines)
        gaps = gap * max(len(lines) - 1, 0)
        return max(wide, default=0) + 2 * across, high + gaps + 2 * down

    def arrange(self, context: Context) -> None:
        """Place the children line by line."""
        area, gap = self.inner(context), context.space(self.gap)
        y = area.top
        for line in self._lines(context, area.width):
            x, high = area.left, max(size[1] for _, size in line)
            for child, (wide, _high) in line:
                child.layout(pygame.Rect(x, y, wide, high), context)
                x += wide + gap
            y += high + gap
