"""The map: capitals with their flags, a card for each actor near its own, and arcs for moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.atlas import Frame, draw_earth, draw_invented, fit, invented
from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.motion import ease
from game.desktop.shapes import cut_corners
from game.desktop.widgets.actor_tag import BARE, CHIP, COMPACT, WHOLE, ActorTag, MapActor
from game.desktop.widgets.arcs import Arc, Link, bent, draw_arc
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.past import Past
from game.desktop.widgets.placing import Placed, anchor, place_around

_BADGE, _LOW_BADGE = 38, 28
_LOW = 215
"""Units of height below which the flags are small."""
_EDGE = 30
_NEAR, _FAR = 70, 190
"""How far from its capital the nearest of its cards may stand, and the last, in units."""
_COLUMNS = 3
_INSET = 8
_SHOWING = 0.8
"""Seconds in which an arc is drawn."""
SIDE_PAINTS = ("series_1", "series_6", "series_4", "series_3", "series_5", "series_7", "series_8")
"""The colours of the sides, in the order of the scenario; away from those of the kinds of move."""


@dataclass(frozen=True, slots=True)
class MapSide:
    """
    A side on the map.

    Attributes:
        id: What arcs and actors call it.
        name: What stands below its flag, such as the capital.
        flag: The id of its flag; also that of its country, which is tinted.
        at: Latitude and longitude of the capital; ``None`` where the scenario has no map.
        paint: The role of its colour.
    """

    id: str
    name: str
    flag: str
    at: tuple[float, float] | None
    paint: str


class MapView(Widget):
    """
    The map of a scenario.

    Args:
        frame: West, south, east and north in degrees; ``None`` for invented coasts.
        sides: The sides to mark.
        actors: The actors, in the order of Tab.
        on_actor: Told the id of an actor whose card is pressed.
        quiet: Whether it is only a picture: without names and cards.
        options: As for every widget.

    Attributes:
        arcs: The arcs on it, the newest last.
        past: What was done before, shown where there are no arcs.
    """

    def __init__(
        self,
        frame: Frame | None,
        sides: Sequence[MapSide],
        actors: Sequence[MapActor] = (),
        *,
        on_actor: Callable[[str], object] | None = None,
        quiet: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        placed = all(side.at is not None for side in sides)
        self.frame = frame if placed else None
        self.sides = tuple(sides)
        self.quiet, self.on_actor, self.group = quiet, on_actor, True
        self.arcs: list[Arc] = []
        self.past = Past()
        self.tags: list[ActorTag] = []
        self.set_actors(actors)
        self._places: dict[str, tuple[int, int]] = {}
        self._labels: dict[str, pygame.Rect] = {}
        self._outside: set[str] = set()

    @property
    def children(self) -> Sequence[Widget]:
        """The cards of the actors."""
        return self.tags

    def set_actors(self, actors: Sequence[MapActor]) -> None:
        """Show other actors, or the same ones with other bars; the cards stay where they were."""
        if [tag.actor.id for tag in self.tags] == [actor.id for actor in actors]:
            for tag, actor in zip(self.tags, actors, strict=True):
                tag.actor, tag.tooltip = actor, actor.tooltip
            return
        paints = {side.id: side.paint for side in self.sides}
        self.tags = [
            ActorTag(actor, paints.get(actor.side, "border"), self._opens(actor.id))
            for actor in actors
        ]
        self.adopt(*self.tags)
        if self.context is not None:
            self.arrange(self.context)

    def _opens(self, actor: str) -> Callable[[], object] | None:
        told = self.on_actor
        return None if told is None else lambda: told(actor)

    # -- arcs ----------------------------------------------------------------------------------

    def add_arc(self, start: str, end: str, kind: str, *, private: bool = False) -> Arc:
        """
        Let an arc grow from one side to another.

        Args:
            start: The id of a side.
            end: The id of a side; the same one gives a ring around it.
            kind: ``pressure`` or ``dialogue``.
            private: Whether it is dashed.
        """
        alike = sum((other.start, other.end) == (start, end) for other in self.arcs)
        arc = Arc(start, end, kind, private, bend=bent(alike))
        calm = self.context is not None and self.context.calm
        arc.share = 1.0 if calm else 0.0
        self.arcs.append(arc)
        return arc

    def show_past(self, echoes: Sequence[Arc], links: Sequence[Link]) -> None:
        """
        Show, where there are no arcs, what was done before.

        Args:
            echoes: As faint arcs.
            links: The channels that are open.
        """
        self.past.show(echoes, links)
        if self.context is not None:
            self._place_key(self.context)

    def clear_arcs(self) -> None:
        """Take every arc away."""
        self.arcs.clear()

    def update(self, dt: float) -> bool:
        """Let arcs grow."""
        speed = self.context.speed if self.context else 1.0
        growing = False
        for arc in self.arcs:
            if arc.share < 1.0:
                arc.share = min(arc.share + dt * speed / _SHOWING, 1.0)
                growing = True
        return growing | super().update(dt)

    # -- places --------------------------------------------------------------------------------

    def measure(self, context: Context, width: int) -> Size:
        """Return some size; a map takes what it gets."""
        return min(width, context.px(640)), context.px(320)

    def arrange(self, context: Context) -> None:
        """Find where the sides are, and room for the cards around them."""
        self._find_places(context)
        self._place_labels(context)
        self._place_tags(context)
        self._place_key(context)

    def _find_places(self, context: Context) -> None:
        size = self.rect.size
        edge = context.px(_EDGE + 10)
        area = pygame.Rect((0, 0), size).inflate(-2 * edge, -2 * edge)
        found: dict[str, tuple[float, float]] = {}
        if self.frame is None:
            found = invented([side.id for side in self.sides], size)
        else:
            projection = fit(self.frame, size)
            for side in self.sides:
                latitude, longitude = side.at or (0.0, 0.0)
                found[side.id] = projection.place(longitude, latitude)
        self._outside = {
            s for s, at in found.items() if not area.inflate(edge, edge).collidepoint(at)
        }
        self._places = {
            side: (
                round(min(max(at[0], area.left), area.right)) + self.rect.left,
                round(min(max(at[1], area.top), area.bottom)) + self.rect.top,
            )
            for side, at in found.items()
        }

    def place(self, side: str) -> tuple[int, int]:
        """Return where a side's flag is, in pixels; for one out of the frame, at its edge."""
        return self._places[side]

    def _place_tags(self, context: Context) -> None:
        """Give the cards their places: those that tell most where they still stand near."""
        best: tuple[int, Placed] | None = None
        larger = max(context.scale.text, 1.0)
        near, far = context.px(_NEAR * larger), context.px(_FAR * larger)
        for level in (WHOLE, COMPACT, CHIP, BARE):
            found = self._try(level, context)
            if found is None:
                continue
            best = (level, found)
            if found.nearest <= near and found.farthest <= far:
                break
        if best is None and self.tags and self._labels:
            self._labels.clear()
            self._place_tags(context)
            return
        for tag in self.tags:
            tag.visible = best is not None
        if best is not None:
            self._take(*best, context)

    def _take(self, level: int, placed: Placed, context: Context) -> None:
        """Give the cards of a level the places that were found."""
        for side, boxes in zip(self.sides, placed.blocks, strict=True):
            for tag, box in zip(self._tags_of(side.id), boxes, strict=True):
                tag.level = level
                tag.layout(pygame.Rect(box), context)

    def _try(self, level: int, context: Context) -> Placed | None:
        """Return where cards of a level would stand."""
        room = self.rect.inflate(-2 * context.px(8), -2 * context.px(8))
        taken = [self._badge(side, context) for side in self.sides] + [*self._labels.values()]
        sizes = []
        for side in self.sides:
            tags = self._tags_of(side.id)
            for tag in tags:
                tag.level, tag.visible = level, True
            sizes.append(tuple(tag.natural(context, room.width) for tag in tags))
        return place_around(
            tuple(self._places[side.id] for side in self.sides),
            tuple(sizes),
            tuple(_box(rect) for rect in taken),
            _box(room),
            context.px(4),
            _COLUMNS,
        )

    def _tags_of(self, side: str) -> list[ActorTag]:
        return [tag for tag in self.tags if tag.actor.side == side]

    def _badge(self, side: MapSide, context: Context) -> pygame.Rect:
        size = context.px(self._badge_size(context))
        badge = pygame.Rect(0, 0, size, size)
        badge.center = self._places[side.id]
        return badge

    def _badge_size(self, context: Context) -> int:
        """Return how large the flags are, in units."""
        return _LOW_BADGE if self.rect.height < context.px(_LOW) else _BADGE

    def _place_labels(self, context: Context) -> None:
        """Put names below the flags, or above them where another stands below."""
        self._labels.clear()
        half, gap = context.px(self._badge_size(context)) // 2, context.px(3)
        for side in self.sides:
            x, y = self._places[side.id]
            label = pygame.Rect(0, 0, 0, context.text.line_height("small_strong") + context.px(4))
            label.width = context.text.width(side.name, "small_strong") + context.px(14)
            others = [*self._labels.values()]
            others += [self._badge(other, context) for other in self.sides if other is not side]
            below, above = y + half + gap, y - half - gap - label.height
            for top in (below, above, below):
                label.midtop = (x, top)
                label.clamp_ip(self.rect.inflate(-2 * context.px(4), 0))
                if label.collidelist(others) < 0:
                    break
            self._labels[side.id] = label

    # -- drawing -------------------------------------------------------------------------------

    def _ground(self, canvas: Canvas) -> pygame.Surface:
        ids = tuple((side.id, side.flag, side.paint) for side in self.sides)
        size = self.rect.size

        def make() -> pygame.Surface:
            if self.frame is None:
                tints = {side.id: canvas.colour(side.paint) for side in self.sides}
                drawn = draw_invented(size, list(tints), tints, canvas.theme)
            else:
                tints = {side.flag: canvas.colour(side.paint) for side in self.sides}
                drawn = draw_earth(size, self.frame, tints, canvas.theme, lit=True)
            return drawn if self.quiet else cut_corners(drawn, canvas.radius("large", self.rect))

        return canvas.kept(("map", size, self.frame, ids), make)

    def draw(self, canvas: Canvas) -> None:
        """Draw the ground, the arcs, the flags and the cards."""
        with canvas.clip(self.rect):
            canvas.blit(self._ground(canvas), self.rect)
            if self.quiet:
                return
            for tag in self.tags:
                if tag.visible:
                    self._draw_leader(canvas, tag)
            covered = [tag.rect for tag in self.tags if tag.visible]
            if not self.arcs:
                self.past.draw(canvas, self.rect, self._places, covered)
            for arc in self.arcs:
                start, end = self._places[arc.start], self._places[arc.end]
                draw_arc(canvas, arc, start, end, ease(arc.share), covered)
            for side in self.sides:
                self._draw_side(canvas, side)
            super().draw(canvas)
        canvas.panel(self.rect, None, "border", radius="large")

    def _place_key(self, context: Context) -> None:
        """Let what the lines mean stand in a corner that is free."""
        taken = [tag.rect for tag in self.tags if tag.visible]
        taken += [*self._labels.values(), *(self._badge(side, context) for side in self.sides)]
        self.past.place_key(self.rect, taken, context)

    def _draw_leader(self, canvas: Canvas, tag: ActorTag) -> None:
        at = self._places[tag.actor.side]
        paint = canvas.mix("land", tag.paint_side, 0.4)
        canvas.lines([at, anchor(at, tag.rect, canvas.px(_INSET))], paint)

    def _draw_side(self, canvas: Canvas, side: MapSide) -> None:
        at = self._places[side.id]
        canvas.round_flag(side.flag, at, self._badge_size(canvas.context), side.paint)
        if side.id in self._labels:
            label = self._labels[side.id]
            canvas.panel(label, "sunken", "border", radius="small", alpha=232)
            canvas.middle_text(side.name, label, "small_strong", "text", align="center")
        if side.id in self._outside:
            self._draw_away(canvas, at)

    def _draw_away(self, canvas: Canvas, at: tuple[int, int]) -> None:
        """Show that a capital lies beyond the edge."""
        across = at[0] - self.rect.centerx
        sign = "right" if across > 0 else "left"
        shift = canvas.px(self._badge_size(canvas.context)) // 2 + canvas.px(9)
        canvas.shape(sign, (at[0] + (shift if across > 0 else -shift), at[1]), 10, "text_muted")

    def said(self) -> Iterator[str]:
        """Yield the names of the sides and of the actors."""
        if not self.quiet:
            yield from (side.name for side in self.sides)
            yield from super().said()
            yield from self.past.said()


def _box(rect: pygame.Rect) -> tuple[int, int, int, int]:
    return rect.left, rect.top, rect.width, rect.height
