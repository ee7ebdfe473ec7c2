"""The map: capitals with their flags, a card for each actor near its own, and arcs for moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Unpack

import pygame

from game.desktop.atlas import Frame, draw_earth, draw_invented
from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.motion import ease
from game.desktop.shapes import cut_corners
from game.desktop.widgets.actor_tag import BARE, CHIP, COMPACT, PILL, WHOLE, ActorTag, MapActor
from game.desktop.widgets.arcs import Arc, Link, bent, draw_arc
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.past import Past
from game.desktop.widgets.placing import anchor
from game.desktop.widgets.seating import MapSide, Seating, Seats, Sizes

_NEAR, _FAR = 100, 190
"""How far from its capital the nearest of its cards may stand, and the last, in units."""
_HIDDEN = 36
"""Side of the square of what is dear that larger cards may cover, in units."""
_INSET = 8
_LEVELS = (WHOLE, COMPACT, CHIP, BARE, PILL)
_SHOWING = 0.8
"""Seconds in which an arc is drawn."""
SIDE_PAINTS = ("series_1", "series_6", "series_4", "series_3", "series_5", "series_7", "series_8")
"""The colours of the sides, in the order of the scenario; away from those of the kinds of move."""


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
        lit: The arc that stands out from the others; ``None`` where none does.
        past: What was done before, shown where there are no arcs.
        seats: Where everything stands.
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
        self.quiet, self.on_actor = quiet, on_actor
        self.group = self.scenery = True
        self.arcs: list[Arc] = []
        self.lit: Arc | None = None
        self.past = Past()
        self.tags: list[ActorTag] = []
        self.set_actors(actors)
        self.seats = Seats()

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
        self.lit = None

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
        self._seating = Seating(self.rect, self.frame, self.sides, context)
        self.seats = self._find_seats(context)
        self._place_key(context)

    def _find_seats(self, context: Context) -> Seats:
        """Give the cards their places: those that tell most where they still stand well."""
        sizes = {level: self._sizes(level, context) for level in _LEVELS if self.tags}
        docked = self._seating.docked([*sizes.values()])
        larger = context.scale.larger
        near, far = context.px(_NEAR * larger), context.px(_FAR * larger)
        hidden = context.px(_HIDDEN) * context.px(_HIDDEN)
        best: tuple[int, Seats] | None = None
        for named in (True, False):
            for level, wanted in sizes.items():
                seats = self._seating.seated(docked, wanted, named=named)
                placed = seats.placed
                if placed is None:
                    continue
                best = (level, seats)
                if placed.nearest <= near and placed.farthest <= far and placed.covered <= hidden:
                    break
            if best is not None:
                self._take(*best, context)
                return best[1]
        for tag in self.tags:
            tag.visible = False
        return self._seating.seated(docked, {}, named=not self.quiet)

    def _sizes(self, level: int, context: Context) -> Sizes:
        """Return the sizes of the cards of each side when they tell as much as a level."""
        for tag in self.tags:
            tag.level, tag.visible = level, True
        return {
            side.id: [tag.natural(context, self.rect.width) for tag in self._tags_of(side.id)]
            for side in self.sides
        }

    def _take(self, level: int, seats: Seats, context: Context) -> None:
        """Give the cards of a level the places that were found."""
        blocks = seats.placed.blocks if seats.placed else ()
        for side, boxes in zip(self.sides, blocks, strict=True):
            docked = seats.docks.get(side.id)
            places = docked.boxes if docked else boxes
            for tag, box in zip(self._tags_of(side.id), places, strict=True):
                tag.level = _LEVELS[docked.level] if docked else level
                tag.layout(pygame.Rect(box), context)

    def place(self, side: str) -> tuple[int, int]:
        """Return where a side's flag is, in pixels; for one out of the frame, at its edge."""
        return self.seats.places[side]

    @property
    def landmarks(self) -> Sequence[pygame.Rect]:
        """Where the capitals are, with their names, and where the arcs between them run."""
        if self.quiet or not self.seats.places:
            return ()
        flags = [self._seating.flag_rect(at) for at in self.seats.places.values()]
        return (*flags, *self.seats.labels.values(), flags[0].unionall(flags[1:]))

    def _tags_of(self, side: str) -> list[ActorTag]:
        return [tag for tag in self.tags if tag.actor.side == side]

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
                drawn = draw_earth(
                    size, self.frame, tints, canvas.theme, lit=True, margins=self.seats.margins
                )
            return drawn if self.quiet else cut_corners(drawn, canvas.radius("large", self.rect))

        return canvas.kept(("map", size, self.frame, ids, self.seats.margins), make)

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
                self.past.draw(canvas, self.rect, self.seats.places, covered)
            for arc in sorted(self.arcs, key=lambda one: one is self.lit):
                start, end = self.place(arc.start), self.place(arc.end)
                faint = arc.faint or (self.lit is not None and arc is not self.lit)
                shown = replace(arc, faint=faint)
                draw_arc(canvas, shown, start, end, ease(arc.share), covered)
            for side in self.sides:
                self._draw_side(canvas, side)
            super().draw(canvas)
        canvas.panel(self.rect, None, "border", radius="large")

    def _place_key(self, context: Context) -> None:
        """Let what the lines mean stand in a corner that is free."""
        taken = [tag.rect for tag in self.tags if tag.visible]
        taken += self.seats.labels.values()
        taken += [self._seating.flag_rect(at) for at in self.seats.places.values()]
        self.past.place_key(self.rect, taken, context)

    def _draw_leader(self, canvas: Canvas, tag: ActorTag) -> None:
        at = self.place(tag.actor.side)
        paint = canvas.mix("land", tag.paint_side, 0.4)
        canvas.lines([at, anchor(at, tag.rect, canvas.px(_INSET))], paint)

    def _draw_side(self, canvas: Canvas, side: MapSide) -> None:
        at = self.place(side.id)
        canvas.round_flag(side.flag, at, self._seating.badge, side.paint)
        if side.id in self.seats.labels:
            label = self.seats.labels[side.id]
            canvas.panel(label, "sunken", "border", radius="small", alpha=232)
            canvas.middle_text(side.name, label, "small_strong", "text", align="center")
        if side.id in self.seats.outside:
            self._draw_away(canvas, side.id)

    def _draw_away(self, canvas: Canvas, side: str) -> None:
        """Show that a capital lies beyond the edge."""
        (x, y), docked = self.place(side), self.seats.docks.get(side)
        right = x < docked.boxes[0][0] if docked else x > self.rect.centerx
        shift = canvas.px(self._seating.badge) // 2 + canvas.px(9)
        sign, shift = ("right", shift) if right else ("left", -shift)
        canvas.shape(sign, (x + shift, y), 10, "text_muted")

    def said(self) -> Iterator[str]:
        """Yield the names of the sides and of the actors."""
        if not self.quiet:
            yield from (side.name for side in self.sides)
            yield from super().said()
            yield from self.past.said()
