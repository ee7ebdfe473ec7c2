"""A move as a low card of a hand: kind by hue, shape and word, its name, and its likely effect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.motion import Glide
from game.desktop.terms import kind_word
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.button import Action, Pressable
from game.desktop.widgets.kinds import SHAPES
from game.playthrough.options import Option

_LIFT = 5
_HEAD, _LOW_HEAD = 24, 18
_PAD = 7
_LINES = 2
_INSET, _ROOM, _LOW_ROOM = 4, 18, 9


class MoveCard(Pressable):
    """
    A move to choose.

    A move that cannot be made now is greyed, with a lock, but can still have the focus: what it
    waits for is told elsewhere.

    Args:
        option: The move.
        on_press: What a click does.
        badge: The key that chooses it, or empty.
        selected: Whether it is chosen.
        low: Whether it is to be low: without its effect.
        options: As for every widget.

    Attributes:
        effect: Its likely effect in words, such as ``+1 to +3``; empty while it is not known yet.
        brief: The same in fewer words, for a narrow card.
        way: Whether that is up (1), down (-1) or neither.
        loud: Whether the effect is on the rhetoric meter, not on another one.
    """

    def __init__(
        self,
        option: Option,
        on_press: Action | None = None,
        *,
        badge: str = "",
        selected: bool = False,
        low: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, sound="card", **({"enabled": option.legal} | options))
        self.option, self.badge, self.selected, self.low = option, badge, selected, low
        self.effect = self.brief = ""
        self.way = 0
        self.loud = True
        self.lift = Glide(float(selected), 0.05)

    @property
    def kind(self) -> str:
        """``pressure`` or ``dialogue``."""
        return self.option.kind.value

    def choose(self, selected: bool) -> None:
        """Show it as chosen, or not."""
        self.selected = selected
        self.lift.target = float(selected)

    def update(self, dt: float) -> bool:
        """Let it rise or sink."""
        calm = self.context is not None and self.context.calm
        return self.lift.step(dt, calm=calm) | super().update(dt)

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of head, two lines for its name, and its effect where it is not low."""
        text = context.text
        high = self._head_height(context) + context.px(_LIFT + _INSET)
        high += _LINES * text.line_height("small_strong")
        if self.low:
            return width, high + context.px(_LOW_ROOM)
        return width, high + text.line_height("small") + context.px(_ROOM)

    def _head_height(self, context: Context) -> int:
        least = context.px(_LOW_HEAD if self.low else _HEAD)
        return max(least, context.text.line_height("caption") + context.px(2))

    # -- drawing -------------------------------------------------------------------------------

    @property
    def place(self) -> pygame.Rect:
        """Where it is drawn now: chosen ones rise."""
        lift = self.context.px(_LIFT) if self.context else 0
        rect = pygame.Rect(self.rect)
        rect.height -= lift
        return rect.move(0, lift - round(lift * self.lift.value))

    def draw(self, canvas: Canvas) -> None:
        """Draw the card; one that rests is drawn once and kept."""
        if self.selected or self.glow.moving:
            self._draw(canvas, self.place)
            return
        option = self.option
        key = (option.move, option.label, self.effect, self.way, self.badge, self.enabled)
        state = (self.hovered, self.low, self.glow.value)
        place = self.place
        canvas.blit(
            canvas.picture((key, state), place.size, lambda rect: self._draw(canvas, rect)), place
        )

    def _draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        dim = not self.enabled
        fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        if dim:
            fill = canvas.mix("surface", "raised", 0.5 if self.hovered else 0.0)
        border = "accent" if self.selected else ("border_strong" if self.hovered else "border")
        canvas.panel(rect, fill, border, width=2.5 if self.selected else 1, shadow=self.selected)
        inset, high = canvas.px(_INSET), self._head_height(canvas.context)
        head = pygame.Rect(rect.left + inset, rect.top + inset, rect.width - 2 * inset, high)
        self._draw_head(canvas, head, dim=dim)
        gap = canvas.px(2 if self.low else 4)
        body = pygame.Rect(rect.left + canvas.px(_PAD), head.bottom + gap, 0, 0)
        body.width = rect.width - 2 * canvas.px(_PAD)
        body.height = rect.bottom - canvas.px(3 if self.low else 5) - body.top
        paint = "text_muted" if dim else "text"
        roles = ("small_strong", "caption")
        role = canvas.text_maker.fitting(self.option.label, roles, body.width, _LINES)
        canvas.paragraph(self.option.label, body, role, paint, lines=_LINES)
        if not self.low:
            self._draw_effect(canvas, body, dim=dim)

    def _draw_head(self, canvas: Canvas, head: pygame.Rect, *, dim: bool) -> None:
        canvas.panel(head, f"{self.kind}_{'low' if dim else 'fill'}", None, radius="small")
        sign = "text_muted" if dim else f"on_{self.kind}"
        x = head.left + canvas.px(10)
        canvas.shape(SHAPES[self.kind], (x, head.centery), 11, sign)
        right = head.right - canvas.px(4)
        word = canvas.text_maker.width(kind_word(self.option.kind).upper(), "caption")
        room = right - x - canvas.px(9) - word
        if self.selected and room >= canvas.px(14):
            canvas.shape("check", (right - canvas.px(6), head.centery), 12, sign)
        elif dim and self.low and room >= canvas.px(14):
            canvas.icon("lock", (right - canvas.px(5), head.centery), 12, sign)
        elif self.badge and room > canvas.text_maker.width(self.badge, "caption") + canvas.px(5):
            badge = pygame.Rect(head.left, head.top, right - head.left, head.height)
            canvas.middle_text(self.badge, badge, "caption", sign, align="right")
        area = pygame.Rect(x + canvas.px(9), head.top, 0, head.height)
        area.width = max(right - area.left, 0)
        canvas.middle_text(kind_word(self.option.kind).upper(), area, "caption", sign)

    def _draw_effect(self, canvas: Canvas, body: pygame.Rect, *, dim: bool) -> None:
        foot = pygame.Rect(body.left, 0, body.width, canvas.text_maker.line_height("small"))
        foot.bottom = body.bottom + canvas.px(1)
        x = foot.left + canvas.px(7)
        if dim:
            canvas.icon("lock", (x, foot.centery), 13, "text_faint")
            foot.left += canvas.px(18)
            foot.width -= canvas.px(18)
            canvas.middle_text(_("Not now"), foot, "small", "text_faint")
            return
        canvas.icon("gauge" if self.loud else "layers", (x, foot.centery), 14, "text_faint")
        foot.left += canvas.px(18)
        foot.width -= canvas.px(18)
        paint = {1: "pressure", -1: "dialogue"}.get(self.way, "text_muted")
        paint = paint if self.loud else "text_muted"
        told, role = self.effect or "…", "small"
        if canvas.text_maker.width(told, role) > foot.width:
            role = "tiny"
        if canvas.text_maker.width(told, role) > foot.width:
            told = self.brief
        shown = canvas.middle_text(told, foot, role, paint)
        if self.way and self.loud:
            at = (shown.right + canvas.px(10), foot.centery)
            if at[0] + canvas.px(5) < body.right:
                canvas.shape("up" if self.way > 0 else "down", at, 9, paint)

    def draw_ring(self, canvas: Canvas) -> None:
        """Draw the focus ring around where the card is drawn."""
        canvas.ring(self.place, self.radius)

    def said(self) -> Iterator[str]:
        """Yield its kind, its name and its effect."""
        yield kind_word(self.option.kind)
        yield self.option.label
        if self.effect:
            yield self.effect
