"""The card of an actor on the map: name, role, stance, favor, and what is likely of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.widgets.base import Size
from game.desktop.widgets.button import Pressable
from game.desktop.widgets.leaning import draw_leaning
from game.desktop.widgets.moods import MOOD_ICONS
from game.playthrough.leanings import Leaning
from game.playthrough.reception import Mood
from game.playthrough.words import actor_word

WIDE, WIDEST = 158, 224
"""How wide a whole card is at least, and at most, in units."""
PILL, BARE, CHIP, COMPACT, WHOLE = range(5)
"""How much a card tells: surname, small; surname; and bars; name, role and small bars; all."""
_LEANING, _BARS, _PAD = 14, 14, 8
_EDGE, _GAP = 6, 8
_LOW_BARS, _LOW_ROW = 58, 26
_SIDE_BARS = 58
_CROWN = 16
_LEAST_BAR = 30
_NARROW = 132
_FULL = 100
_MOOD = 15
_ALPHA = 236
_TOLD = (Mood.WELCOME, Mood.UNWELCOME)


@dataclass(frozen=True, slots=True)
class MapActor:
    """
    An actor on the map.

    Attributes:
        id: Its name for tests and for `on_actor`.
        side: The side it stands near.
        name: Its name.
        role: What it is.
        stance: Where it stands on talks, 0 to 1; ``None`` for no bar.
        favor: Its favor with its leader, 0 to 1; ``None`` where it serves none.
        marked: Whether it is the one who is played.
        tooltip: What more there is to say.
        leaning: What it will likely do in public; ``None`` for no bar.
        mood: How it takes the move in hand; ``None`` where there is none.
    """

    id: str
    side: str
    name: str
    role: str
    stance: float | None = None
    favor: float | None = None
    marked: bool = False
    tooltip: str = ""
    leaning: Leaning | None = None
    mood: Mood | None = None


class ActorTag(Pressable):
    """
    The card of an actor.

    Args:
        actor: Who.
        paint: The colour of its side.
        on_press: What a click does.

    Attributes:
        level: How much it tells: `PILL`, `BARE`, `CHIP`, `COMPACT` or `WHOLE`.
    """

    def __init__(self, actor: MapActor, paint: str, on_press: Callable[[], object] | None) -> None:
        super().__init__(on_press, name=f"map.actor.{actor.id}", tooltip=actor.tooltip)
        self.actor, self.paint_side = actor, paint
        self.level = WHOLE
        self.radius = "small"

    # -- size ----------------------------------------------------------------------------------

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of a card at its level, so that nothing on it is shortened."""
        text, pads = context.text, _pads(context)
        line = text.line_height("small_strong")
        if self.level <= CHIP:
            role = self._name_role
            wide = text.width(actor_word(self.actor.id), role) + pads
            if self.level > PILL:
                wide += context.px(_MOOD + 5)
            if self.level <= BARE:
                own = self._favor_width(context)
                high = text.line_height(role) + context.px(4 if self.level == BARE else 2)
                return wide + (own + context.px(5) if own else 0), high
            wide += context.px(_LOW_BARS) + context.px(5)
            return wide, max(context.px(_LOW_ROW), line + context.px(4))
        wide = min(self._wished(context), width)
        lines = len(text.wrap(self.actor.role, "tiny", wide - pads))
        high = line + lines * text.line_height("tiny") + context.px(_PAD)
        if self.level == COMPACT:
            return wide, high
        high += context.px(_BARS)
        return wide, high + (context.px(_LEANING) if self.actor.leaning or self.actor.marked else 0)

    @property
    def _name_role(self) -> str:
        return "caption" if self.level == PILL else "small_strong"

    def _favor_width(self, context: Context) -> int:
        """Return how wide one's own favor is as a number, in pixels; 0 for others."""
        if not self.actor.marked or self.actor.favor is None:
            return 0
        return context.px(_CROWN) + context.text.width("00", self._name_role)

    def _wished(self, context: Context) -> int:
        """Return the width in which the role takes one line, or two where it is long."""
        text, actor = context.text, self.actor
        name = text.width(actor.name, "small_strong") + context.px(_MOOD + _GAP)
        role = text.width(actor.role, "tiny")
        if self.level == COMPACT:
            name += max(context.px(_SIDE_BARS), self._favor_width(context)) + context.px(6)
            least = context.px(_NARROW)
            role = min(role, max(name, _halved(context, actor.role)))
        else:
            least = context.px(WIDE)
        pads = _pads(context)
        if role + pads > context.px(WIDEST):
            role = _halved(context, actor.role)
        return max(least, name + pads, role + pads)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw the card; one that rests is drawn once and kept."""
        if self.glow.moving:
            self._draw(canvas, self.rect)
            return
        key = (self.actor, self.paint_side, self.level, self.glow.value)
        drawn = canvas.picture(key, self.rect.size, lambda rect: self._draw(canvas, rect))
        canvas.blit(drawn, self.rect)

    def _draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        actor = self.actor
        fill = canvas.mix("surface", "raised_hover", 0.25 + 0.5 * round(self.glow.value, 1))
        border = "accent" if actor.marked else "border_strong"
        if actor.mood in _TOLD and actor.mood is not None:
            border = MOOD_ICONS[actor.mood][1]
        canvas.panel(rect, fill, border, radius="small", alpha=_ALPHA)
        strip = pygame.Rect(rect.left, rect.top, canvas.px(4), rect.height)
        strip = strip.inflate(0, -2 * canvas.px(5 if self.level > PILL else 4)).move(
            canvas.px(4), 0
        )
        canvas.fill(strip, self.paint_side)
        area = rect.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(3))
        area.left += canvas.px(_EDGE)
        area.width -= canvas.px(_EDGE)
        if self.level <= CHIP:
            self._draw_chip(canvas, area)
        else:
            self._draw_card(canvas, area)

    def _draw_chip(self, canvas: Canvas, area: pygame.Rect) -> None:
        name = pygame.Rect(area)
        wide = self._favor_width(canvas.context)
        if self.level == CHIP:
            wide = canvas.px(_LOW_BARS)
        if wide:
            bars = pygame.Rect(0, area.top, wide, area.height)
            bars.right = area.right
            self._draw_small_bars(canvas, bars)
            name.width = bars.left - area.left - canvas.px(5)
        if self.level > PILL:
            name.width = self._draw_mood(canvas, name)
        canvas.middle_text(actor_word(self.actor.id), name, self._name_role, "text")

    def _draw_small_bars(self, canvas: Canvas, bars: pygame.Rect) -> None:
        """Draw the stance on talks above what is likely, or beside one's own favor."""
        actor, half, own = self.actor, bars.height // 2, self._favor_width(canvas.context)
        if own:
            right = pygame.Rect(bars.right - own, bars.top, own, bars.height)
            self._draw_favor_number(canvas, right, actor.favor or 0.0)
            bars = pygame.Rect(bars.left, bars.top, right.left - canvas.px(4) - bars.left, half * 2)
            if bars.width < canvas.px(_LEAST_BAR):
                return
        if actor.stance is not None:
            high = half if actor.leaning and not own else bars.height
            self._draw_stance(canvas, pygame.Rect(bars.left, bars.top, bars.width, high))
        if actor.leaning is not None and not own:
            below = pygame.Rect(bars.left, bars.top + half, bars.width, half)
            draw_leaning(canvas, below, actor.leaning)

    def _draw_card(self, canvas: Canvas, area: pygame.Rect) -> None:
        actor, line = self.actor, canvas.text_maker.line_height("small_strong")
        name = pygame.Rect(area.left, area.top, area.width, line)
        if self.level == COMPACT:
            bars = pygame.Rect(0, area.top, canvas.px(_SIDE_BARS), line)
            bars.right = area.right
            self._draw_small_bars(canvas, bars)
            name.width = bars.left - canvas.px(6) - name.left
        name.width = self._draw_mood(canvas, name)
        canvas.middle_text(actor.name, name, "small_strong", "text")
        role = pygame.Rect(area.left, name.bottom - canvas.px(1), area.width, area.height)
        high = canvas.paragraph(actor.role, role, "tiny", "text_muted")
        if self.level == WHOLE:
            self._draw_bars(canvas, pygame.Rect(area.left, role.top + high, area.width, 0), area)

    def _draw_bars(self, canvas: Canvas, row: pygame.Rect, area: pygame.Rect) -> None:
        """Draw stance and favor beside one another, and what is likely below them."""
        actor = self.actor
        row.height = canvas.px(_BARS)
        half = (row.width - canvas.px(10)) // 2
        if actor.stance is not None:
            wide = row.width if actor.favor is None else half
            self._draw_stance(canvas, pygame.Rect(row.left, row.top, wide, row.height))
        if actor.favor is not None:
            right = pygame.Rect(row.right - half, row.top, half, row.height)
            self._draw_favor(canvas, right, actor.favor)
        below = pygame.Rect(area.left, row.bottom, area.width, canvas.px(_LEANING))
        if actor.leaning is not None:
            draw_leaning(canvas, below, actor.leaning)
        elif actor.marked:
            canvas.middle_text(_("You").upper(), below, "caption", "accent")

    def _draw_mood(self, canvas: Canvas, area: pygame.Rect) -> int:
        """Draw how it takes the move in hand, and return the width that is left for the name."""
        if self.actor.mood is None:
            return area.width
        icon, paint = MOOD_ICONS[self.actor.mood]
        at = (area.right - canvas.px(_MOOD // 2), area.centery)
        canvas.icon(icon, at, _MOOD, paint)
        return area.width - canvas.px(_MOOD + 5)

    def _draw_stance(self, canvas: Canvas, row: pygame.Rect) -> None:
        canvas.icon("messages-square", (row.left + canvas.px(5), row.centery), 10, "text_faint")
        self._bar(canvas, row, self.actor.stance or 0.0, "text_muted")

    def _draw_favor(self, canvas: Canvas, row: pygame.Rect, favor: float) -> None:
        canvas.icon("crown", (row.left + canvas.px(5), row.centery), 10, "accent")
        self._bar(canvas, row, favor, "accent")

    def _draw_favor_number(self, canvas: Canvas, row: pygame.Rect, favor: float) -> None:
        """Draw one's own favor as a number."""
        canvas.icon("crown", (row.left + canvas.px(5), row.centery), 12, "accent")
        words = f"{favor * _FULL:.0f}"
        canvas.middle_text(words, row, self._name_role, "accent", align="right")

    def _bar(self, canvas: Canvas, row: pygame.Rect, share: float, paint: str) -> None:
        shift = canvas.px(14)
        bar = pygame.Rect(row.left + shift, 0, row.width - shift, canvas.px(4))
        bar.centery = row.centery
        canvas.fill(bar, "track")
        bar.width = round(bar.width * min(max(share, 0.0), 1.0))
        canvas.fill(bar, paint)

    def said(self) -> Iterator[str]:
        """Yield name and role."""
        yield self.actor.name
        yield self.actor.role


def _halved(context: Context, words: str) -> int:
    """Return the least width, in pixels, in which words take two lines."""
    text, parts = context.text, words.split()
    halves = [
        max(text.width(" ".join(parts[:at]), "tiny"), text.width(" ".join(parts[at:]), "tiny"))
        for at in range(1, len(parts))
    ]
    return min(halves, default=text.width(words, "tiny"))


def _pads(context: Context) -> int:
    """Return what a card is wider than what stands on it, in pixels."""
    return 2 * context.px(_PAD) + context.px(_EDGE)
