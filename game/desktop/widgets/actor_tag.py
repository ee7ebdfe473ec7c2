"""The card of an actor on the map: name, role, stance, standing, and what is likely of it."""

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

WIDE = 166
"""Width of a card, in units."""
FULL = 2
_LEANING, _BARS, _LOW_ROW = 14, 14, 26
_LOW_BARS = 56
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
        favor: Its standing with its leader, 0 to 1; ``None`` where it serves none.
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
        level: How much of it there is room for: 0 a line alone, 1 without the role, 2 all.
    """

    def __init__(self, actor: MapActor, paint: str, on_press: Callable[[], object] | None) -> None:
        super().__init__(on_press, name=f"map.actor.{actor.id}", tooltip=actor.tooltip)
        self.actor, self.paint_side = actor, paint
        self.level = FULL
        self.radius = "small"

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of a card at its level."""
        wide, line = context.px(WIDE), context.text.line_height("small_strong")
        if not self.level:
            return wide, max(context.px(_LOW_ROW), line + context.px(4))
        lines = self.level * line + context.px(_BARS + 8)
        return wide, lines + (context.px(_LEANING) if self.actor.leaning else 0)

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
        strip = strip.inflate(0, -2 * canvas.px(5)).move(canvas.px(4), 0)
        canvas.fill(strip, self.paint_side)
        area = rect.inflate(-2 * canvas.px(8), -2 * canvas.px(3))
        area.left += canvas.px(6)
        area.width -= canvas.px(6)
        if self.level:
            self._draw_whole(canvas, area)
        else:
            self._draw_low(canvas, area)

    def _draw_low(self, canvas: Canvas, area: pygame.Rect) -> None:
        bars = pygame.Rect(0, area.top, canvas.px(_LOW_BARS), area.height)
        bars.right = area.right
        name = pygame.Rect(area.left, area.top, bars.left - area.left - canvas.px(5), area.height)
        name.width = self._draw_mood(canvas, name)
        canvas.middle_text(actor_word(self.actor.id), name, "small_strong", "text")
        half = bars.height // 2
        if self.actor.stance is not None:
            high = half if self.actor.leaning else bars.height
            self._draw_stance(canvas, pygame.Rect(bars.left, bars.top, bars.width, high))
        if self.actor.leaning is not None:
            below = pygame.Rect(bars.left, bars.top + half, bars.width, half)
            draw_leaning(canvas, below, self.actor.leaning)

    def _draw_whole(self, canvas: Canvas, area: pygame.Rect) -> None:
        actor, line = self.actor, canvas.text_maker.line_height("small_strong")
        name = pygame.Rect(area.left, area.top, self._draw_mood(canvas, area), line)
        canvas.middle_text(actor.name, name, "small_strong", "text")
        top = name.bottom - canvas.px(1)
        if self.level == FULL:
            role = pygame.Rect(area.left, top, area.width, line)
            canvas.middle_text(actor.role, role, "tiny", "text_muted")
            top = role.bottom
        row = pygame.Rect(area.left, top, area.width, canvas.px(_BARS))
        half = (row.width - canvas.px(10)) // 2
        if actor.stance is not None:
            wide = row.width if actor.favor is None else half
            self._draw_stance(canvas, pygame.Rect(row.left, row.top, wide, row.height))
        if actor.favor is not None:
            right = pygame.Rect(row.right - half, row.top, half, row.height)
            self._draw_favor(canvas, right, actor.favor)
        if actor.leaning is not None:
            below = pygame.Rect(area.left, row.bottom, area.width, area.bottom - row.bottom)
            draw_leaning(canvas, below, actor.leaning)
        elif actor.marked and area.bottom - row.bottom >= canvas.px(_BARS - 2):
            below = pygame.Rect(area.left, row.bottom, area.width, area.bottom - row.bottom)
            canvas.middle_text(_("You").upper(), below, "caption", "accent")

    def _draw_mood(self, canvas: Canvas, area: pygame.Rect) -> int:
        """Draw how it takes the move in hand, and return the width that is left for the name."""
        if self.actor.mood is None:
            return area.width
        icon, paint = MOOD_ICONS[self.actor.mood]
        size = 15
        middle = area.top + canvas.text_maker.line_height("small_strong") // 2
        if not self.level:
            middle = area.centery
        canvas.icon(icon, (area.right - canvas.px(size // 2), middle), size, paint)
        return area.width - canvas.px(size + 5)

    def _draw_stance(self, canvas: Canvas, row: pygame.Rect) -> None:
        canvas.icon("messages-square", (row.left + canvas.px(5), row.centery), 10, "text_faint")
        self._bar(canvas, row, self.actor.stance or 0.0, "text_muted")

    def _draw_favor(self, canvas: Canvas, row: pygame.Rect, favor: float) -> None:
        canvas.icon("crown", (row.left + canvas.px(5), row.centery), 10, "accent")
        self._bar(canvas, row, favor, "accent")

    def _bar(self, canvas: Canvas, row: pygame.Rect, share: float, paint: str) -> None:
        shift = canvas.px(14)
        bar = pygame.Rect(row.left + shift, 0, row.width - shift, canvas.px(4))
        bar.centery = row.centery
        canvas.fill(bar, "border")
        bar.width = round(bar.width * min(max(share, 0.0), 1.0))
        canvas.fill(bar, paint)

    def said(self) -> Iterator[str]:
        """Yield name and role."""
        yield self.actor.name
        yield self.actor.role
