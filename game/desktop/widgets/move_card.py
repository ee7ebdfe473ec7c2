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

_LIFT, _IN_HAND, _SHADED = 6, 0.5, 0.25
_HEAD, _LOW_HEAD = 28, 18
_ART, _LOW_ART, _MARK, _SEAM = 19, 14, 14, 110
_PAD = 7
_LINES = 2
_INSET, _ROOM, _LOW_ROOM = 4, 18, 9
_SIGNED, _ARROW = 18, 15
"""Units that the sign before an effect takes, and the arrow after it."""


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
        low: Whether it is to be low: with its effect in small, or without it.
        bare: Whether a low one is without its effect.
        icon: What sort of move it is, shown in its head where there is room; empty for none.
        options: As for every widget.

    Attributes:
        effects: Its likely effect in words, the fullest first, such as ``+1 to +3 Trust``, each
            with the name of the meter; empty while it is not known yet.
        way: Whether that is up (1), down (-1) or neither.
        loud: Whether the effect is on the rhetoric meter, not on another one.
        keyed: Whether its key stands in its head, not in its foot; the same in a whole hand.
    """

    def __init__(
        self,
        option: Option,
        on_press: Action | None = None,
        *,
        badge: str = "",
        selected: bool = False,
        low: bool = False,
        bare: bool = False,
        icon: str = "",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, sound="card", **({"enabled": option.legal} | options))
        self.option, self.badge, self.selected, self.low = option, badge, selected, low
        self.icon, self.bare = icon, low and bare
        self.effects: tuple[str, ...] = ()
        self.way = 0
        self.loud = self.keyed = True
        self.lift = Glide(float(selected), 0.05)

    @property
    def kind(self) -> str:
        """``pressure`` or ``dialogue``."""
        return self.option.kind.value

    def choose(self, selected: bool) -> None:
        """Show it as chosen, or not."""
        self.selected = selected

    def update(self, dt: float) -> bool:
        """Let it rise when it is chosen, half as far when it is in hand, and sink when pressed."""
        in_hand = (self.hovered or (self.focused and self.ringed)) and self.enabled
        risen = 1.0 if self.selected else (_IN_HAND if in_hand else 0.0)
        self.lift.target = 0.0 if self.armed and self.hovered else risen
        calm = self.context is not None and self.context.calm
        return self.lift.step(dt, calm=calm) | super().update(dt)

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of head, two lines for its name, and its effect where it is not low."""
        text = context.text
        high = self._head_height(context) + context.px(_LIFT + _INSET)
        high += _LINES * text.line_height("small_strong")
        if self.low:
            foot = 0 if self.bare else text.line_height("caption") + context.px(2)
            return width, high + context.px(_LOW_ROOM) + foot
        return width, high + text.line_height("small") + context.px(_ROOM)

    def _head_height(self, context: Context) -> int:
        least = context.px(_LOW_HEAD if self.low else _HEAD)
        return max(least, context.text.line_height("caption") + context.px(2))

    def has_room(self, context: Context, width: int) -> bool:
        """Tell whether its head has room for its key where it is some pixels wide."""
        text, head = context.text, width - 2 * context.px(_INSET)
        word = text.width(kind_word(self.option.kind).upper(), "caption")
        art = self._art_width(context, head, word)
        before = art + context.px((8 if art else 10) + 8 + 4) + word
        return before + self._badge_width(context) + context.px(4) <= head

    def wanted(self, context: Context) -> int:
        """Return how wide it has to be to name its effect where its key stands, in pixels."""
        key = 0 if self.keyed else self._badge_width(context) + context.px(4)
        told = self.effects if self.enabled and not self.bare else ()
        widths = [context.text.width(one, role) for one in told for role in self._foot_roles]
        return min(widths) + 2 * context.px(_PAD) + key if widths else 0

    @property
    def _foot_roles(self) -> tuple[str, ...]:
        """The roles in which the effect can be told, the first in preference."""
        return ("caption",) if self.low else ("small", "tiny")

    def _badge_width(self, context: Context) -> int:
        return max(context.text.width(self.badge, "caption"), context.px(_MARK))

    # -- drawing -------------------------------------------------------------------------------

    @property
    def place(self) -> pygame.Rect:
        """Where it is drawn now: chosen ones rise."""
        lift = self.context.px(_LIFT) if self.context else 0
        rect = pygame.Rect(self.rect)
        rect.height -= lift
        return rect.move(0, lift - round(lift * self.lift.value))

    def draw(self, canvas: Canvas) -> None:
        """Draw the card, with a shadow where it is risen; one that rests is drawn once and kept."""
        place = self.place
        if self.selected or self.lift.value > _SHADED:
            canvas.panel(place, None, None, shadow=True)
        if self.glow.moving:
            self._draw(canvas, place)
            return
        option = self.option
        key = (option.move, option.label, self.effects, self.way, self.badge, self.enabled)
        state = (self.hovered, self.selected, self.low, self.keyed, self.glow.value)
        canvas.blit(
            canvas.picture((key, state), place.size, lambda rect: self._draw(canvas, rect)), place
        )

    def _draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        dim = not self.enabled
        fill = canvas.mix("raised", "raised_hover", round(self.glow.value, 1))
        if dim:
            fill = canvas.mix("surface", "raised", 0.5 if self.hovered else 0.0)
        border = "border_strong" if self.hovered else ("border_off" if dim else "border")
        border = "accent" if self.selected else border
        canvas.panel(rect, fill, border, width=2.5 if self.selected else 1)
        inset, high = canvas.px(_INSET), self._head_height(canvas.context)
        head = pygame.Rect(rect.left + inset, rect.top + inset, rect.width - 2 * inset, high)
        marked = self._draw_head(canvas, head, dim=dim)
        gap = canvas.px(2 if self.low else 4)
        body = pygame.Rect(rect.left + canvas.px(_PAD), head.bottom + gap, 0, 0)
        body.width = rect.width - 2 * canvas.px(_PAD)
        body.height = rect.bottom - canvas.px(3 if self.low else 5) - body.top
        paint = "text_off" if dim else "text"
        roles = ("small_strong", "caption")
        role = canvas.text_maker.fitting(self.option.label, roles, body.width, _LINES)
        canvas.paragraph(self.option.label, body, role, paint, lines=_LINES)
        if not self.bare:
            self._draw_foot(canvas, body, dim=dim, marked=marked)

    def _draw_head(self, canvas: Canvas, head: pygame.Rect, *, dim: bool) -> bool:
        """Draw sort, kind and, where there is room, its mark; tell whether there was."""
        canvas.panel(head, f"{self.kind}_{'low' if dim else 'fill'}", None, radius="small")
        paint = "text_off" if dim else f"on_{self.kind}"
        word = kind_word(self.option.kind).upper()
        wide = canvas.text_maker.width(word, "caption")
        art = self._art_width(canvas.context, head.width, wide)
        if art:
            at = (head.left + art // 2, head.centery)
            canvas.icon(self.icon, at, _LOW_ART if self.low else _ART, paint)
            canvas.fill(pygame.Rect(head.left + art, head.top, 1, head.height), "raised", _SEAM)
        x = head.left + art + canvas.px(8 if art else 10)
        canvas.shape(SHAPES[self.kind], (x, head.centery), 11, paint)
        area = pygame.Rect(x + canvas.px(8), head.top, 0, head.height)
        area.width = max(head.right - canvas.px(2) - area.left, 0)
        area.left = canvas.middle_text(word, area, "caption", paint).right + canvas.px(4)
        area.width = max(head.right - canvas.px(4) - area.left, 0)
        if not self.keyed and not self.bare:
            return False
        return self._draw_mark(canvas, area, paint, self.badge, locked=dim and self.bare)

    def _art_width(self, context: Context, head: int, word: int) -> int:
        """Return how wide the field of its icon is; 0 where there is no room for it."""
        art = context.px((_LOW_ART if self.low else _ART) + 6)
        rest = context.px(8 + 8 + 2) + word + (context.px(_MARK + 4) if self.low else 0)
        return art if self.icon and art + rest <= head else 0

    def _draw_mark(
        self, canvas: Canvas, area: pygame.Rect, paint: str, key: str, *, locked: bool = False
    ) -> bool:
        """Draw at the right that it is chosen, locked, or a key; tell whether there was room."""
        if self.selected or locked:
            if area.width < canvas.px(_MARK):
                return False
            at = (area.right - canvas.px(_MARK // 2), area.centery)
            if self.selected:
                canvas.shape("check", at, 12, paint)
            else:
                canvas.icon("lock", at, 12, paint)
            return True
        if not key or canvas.text_maker.width(key, "caption") > area.width:
            return False
        canvas.middle_text(key, area, "caption", paint, align="right")
        return True

    def _draw_foot(self, canvas: Canvas, body: pygame.Rect, *, dim: bool, marked: bool) -> None:
        """Draw the effect, and its mark where the head had no room for it."""
        high = canvas.text_maker.line_height("caption" if self.low else "small")
        foot = pygame.Rect(body.left, 0, body.width, high)
        foot.bottom = body.bottom + canvas.px(-2 if self.low else 1)
        area = pygame.Rect(foot)
        if not marked:
            area.width -= self._badge_width(canvas.context) + canvas.px(4)
        left = self._draw_effect(canvas, area, dim=dim)
        if not marked and left < foot.right:
            rest = pygame.Rect(left, foot.top, foot.right - left, foot.height)
            self._draw_mark(canvas, rest, "accent" if self.selected else "text_faint", self.badge)

    def _draw_effect(self, canvas: Canvas, foot: pygame.Rect, *, dim: bool) -> int:
        """Draw its effect, or that it cannot be made now; return where that ends."""
        sign, told, role, arrow = self._effect_words(canvas, foot.width, dim=dim)
        area = pygame.Rect(foot)
        if sign:
            signed, size = canvas.px(_SIGNED), 12 if self.low else 14
            canvas.icon(sign, (foot.left + canvas.px(7), foot.centery), size, "text_faint")
            area.left, area.width = foot.left + signed, foot.width - signed
        paint = {1: "pressure", -1: "dialogue"}.get(self.way, "text_muted")
        paint = "text_faint" if dim else (paint if self.loud else "text_muted")
        shown = canvas.middle_text(told, area, role, paint)
        if not arrow:
            return shown.right
        at = (shown.right + canvas.px(10), area.centery)
        canvas.shape("up" if self.way > 0 else "down", at, 9, paint)
        return at[0] + canvas.px(5)

    def _effect_words(self, canvas: Canvas, room: int, *, dim: bool) -> tuple[str, str, str, bool]:
        """
        Return icon, words and role of the effect, and if an arrow follows: the most that fits.

        The name of the meter is worth more than its icon and the arrow: it always stands.
        """
        icon = "lock" if dim else ("gauge" if self.loud else "layers")
        led = bool(self.way) and self.loud and not dim
        effects = (_("Not now"), "") if dim else (self.effects or ("…",))
        ways = [
            (sign, told, role, arrow)
            for told in effects
            for arrow in ((True, False) if led else (False,))
            for role in self._foot_roles
            for sign in ((icon,) if dim else (icon, ""))
        ]
        for sign, told, role, arrow in ways:
            wide = canvas.text_maker.width(told, role) if told else 0
            wide += canvas.px(_SIGNED) * bool(sign) + canvas.px(_ARROW) * arrow
            if wide <= room:
                return sign, told, role, arrow
        return ways[-1]

    def draw_ring(self, canvas: Canvas) -> None:
        """Draw the focus ring around where the card is drawn."""
        canvas.ring(self.place, self.radius)

    def said(self) -> Iterator[str]:
        """Yield its kind, its name and its effect."""
        yield kind_word(self.option.kind)
        yield self.option.label
        yield from self.effects[:1]
