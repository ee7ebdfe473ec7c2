"""A move as a card: its kind by hue, by shape and by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.motion import Glide
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.button import Action, Pressable

Kind = Literal["pressure", "dialogue", "silence"]

SHAPES = {"pressure": "triangle", "dialogue": "diamond", "silence": "ring"}
"""The shape of each kind."""
_HEAD = 34
_WIDE = 172
_LIFT = 6


class Card(Pressable):
    """
    A card to choose.

    Args:
        title: The move.
        kind: ``pressure``, ``dialogue`` or ``silence``.
        word: The kind in a word, in the language of the interface.
        lines: What else stands on it, such as its likely effect; the first stands out.
        on_press: What a click does.
        icon: A picture in its head.
        badge: A short sign at its foot, such as the key that chooses it.
        why_not: Why it cannot be chosen; it is greyed then but can still have the focus.
        selected: Whether it is chosen.
        compact: Whether it is a low row: the shape, the title, and the first line at the right.
        options: As for every widget.
    """

    def __init__(
        self,
        title: str,
        kind: Kind,
        word: str,
        *,
        lines: Sequence[str] = (),
        on_press: Action | None = None,
        icon: str = "",
        badge: str = "",
        why_not: str = "",
        selected: bool = False,
        compact: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, sound="card", **({"enabled": not why_not} | options))
        self.title, self.kind, self.word, self.lines = title, kind, word, tuple(lines)
        self.icon, self.badge, self.why_not = icon, badge, why_not
        self.selected, self.compact = selected, compact
        self.lift = Glide(float(selected), 0.06)

    def choose(self, selected: bool) -> None:
        """Show it as chosen, or not."""
        self.selected = selected
        self.lift.target = float(selected)

    def update(self, dt: float) -> bool:
        """Let it rise or sink."""
        calm = self.context is not None and self.context.calm
        return self.lift.step(dt, calm=calm) | super().update(dt)

    @property
    def _body(self) -> tuple[str, ...]:
        return (self.why_not,) if self.why_not else self.lines

    # -- size ----------------------------------------------------------------------------------

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of head, title and lines."""
        if self.compact:
            return width, context.text.line_height("label") + 2 * context.px(8)
        wide = min(context.px(_WIDE), width)
        inner = wide - 2 * context.px(12)
        high = context.px(_HEAD) + context.px(10)
        high += context.text.height(self.title, "strong", inner) + context.px(4)
        high += sum(context.text.height(line, "small", inner) for line in self._body)
        return wide, high + context.px(12 + _LIFT)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw the card."""
        if self.compact:
            self._draw_row(canvas)
        else:
            self._draw_card(canvas)

    def _surface(self, canvas: Canvas, rect: pygame.Rect) -> None:
        fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        border = "accent" if self.selected else "border"
        if not self.enabled:
            fill = canvas.colour("surface")
        canvas.panel(rect, fill, border, width=2 if self.selected else 1)

    def _place(self, canvas: Canvas) -> pygame.Rect:
        lift = canvas.px(_LIFT)
        rect = pygame.Rect(self.rect)
        rect.height -= lift
        rect.top += lift - round(lift * self.lift.value)
        return rect

    def _draw_card(self, canvas: Canvas) -> None:
        rect = self._place(canvas)
        self._surface(canvas, rect)
        head = pygame.Rect(rect.left, rect.top, rect.width, canvas.px(_HEAD))
        head = head.inflate(-2 * canvas.px(5), 0).move(0, canvas.px(5))
        self._draw_head(canvas, head)
        area = pygame.Rect(rect.left + canvas.px(12), head.bottom + canvas.px(8), 0, 0)
        area.width = rect.width - 2 * canvas.px(12)
        area.height = rect.bottom - area.top - canvas.px(8)
        with canvas.clip(area.inflate(0, canvas.px(6))):
            self._draw_body(canvas, area)

    def _draw_head(self, canvas: Canvas, head: pygame.Rect) -> None:
        known = self.kind != "silence"
        fill = f"{self.kind}_fill" if known else "border"
        word = f"on_{self.kind}" if known else "text"
        if not self.enabled:
            fill, word = (f"{self.kind}_low" if known else "sunken"), "text_muted"
        canvas.panel(head, fill, None)
        x, y = head.left + canvas.px(16), head.centery
        canvas.shape(SHAPES[self.kind], (x, y), 12, word)
        area = pygame.Rect(x + canvas.px(12), head.top, 0, head.height)
        area.width = head.right - area.left - canvas.px(10 if not self.icon else 34)
        canvas.middle_text(self.word.upper(), area, "caption", word)
        if self.icon:
            canvas.icon(self.icon, (head.right - canvas.px(20), y), 20, word)
        elif self.badge:
            badge = head.inflate(-2 * canvas.px(10), 0)
            canvas.middle_text(self.badge, badge, "caption", word, align="right")

    def _draw_body(self, canvas: Canvas, area: pygame.Rect) -> None:
        title = "text" if self.enabled else "text_muted"
        used = canvas.paragraph(self.title, area, "strong", title) + canvas.px(4)
        for at, line in enumerate(self._body):
            area.top += used
            first = at == 0 and not self.why_not
            used = canvas.paragraph(line, area, "small", "text" if first else "text_muted")

    def _draw_row(self, canvas: Canvas) -> None:
        self._surface(canvas, self.rect)
        strip = self.rect.inflate(-2 * canvas.px(4), -2 * canvas.px(4))
        strip.width = strip.height
        known = self.kind != "silence"
        fill = f"{self.kind}_{'fill' if self.enabled else 'low'}" if known else "border"
        canvas.panel(strip, fill, None, radius="small")
        sign = f"on_{self.kind}" if known and self.enabled else "text_muted"
        canvas.shape(SHAPES[self.kind], strip.center, 13, sign)
        area = pygame.Rect(strip.right + canvas.px(10), self.rect.top, 0, self.rect.height)
        area.width = self.rect.right - canvas.px(10) - area.left
        line = next(iter(self._body), "")
        if line and not self.why_not:
            shown = canvas.middle_text(line, area, "small", "text_muted", align="right")
            area.width -= shown.width + canvas.px(10)
        canvas.middle_text(self.title, area, "label", "text" if self.enabled else "text_faint")

    def said(self) -> Iterator[str]:
        """Yield its word, its title and its lines."""
        yield self.word
        yield self.title
        yield from self._body
