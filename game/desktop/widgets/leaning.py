"""What somebody will likely do: pressure, silence and dialogue as shares of a bar."""

from __future__ import annotations

import pygame

from game.desktop.canvas import Canvas
from game.playthrough.leanings import Leaning

_SIGN = 8


def draw_leaning(canvas: Canvas, rect: pygame.Rect, leaning: Leaning) -> None:
    """
    Draw the shares: pressure from the left, dialogue from the right, silence between them.

    A triangle and a diamond at the ends say which is which without the hues.
    """
    sign = canvas.px(_SIGN + 4)
    left, right = (rect.left + sign // 2 - canvas.px(1)), (rect.right - sign // 2 + canvas.px(1))
    canvas.shape("triangle", (left, rect.centery), _SIGN, "pressure")
    canvas.shape("diamond", (right, rect.centery), _SIGN, "dialogue")
    bar = pygame.Rect(rect.left + sign, 0, rect.width - 2 * sign, canvas.px(5))
    bar.centery = rect.centery
    canvas.fill(bar, "track")
    press = round(bar.width * leaning.pressure)
    talk = round(bar.width * leaning.dialogue)
    gap = 1
    if press:
        canvas.fill(pygame.Rect(bar.left, bar.top, max(press - gap, 1), bar.height), "pressure")
    if talk:
        start = bar.right - talk + gap
        canvas.fill(pygame.Rect(start, bar.top, max(talk - gap, 1), bar.height), "dialogue")
