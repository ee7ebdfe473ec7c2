"""The map of a replay: the moves of the turn that is shown as arcs, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.scenes.table_map import Way, frame_of, map_sides
from game.desktop.widgets.arcs import Arc
from game.desktop.widgets.base import Options
from game.desktop.widgets.map import MapView
from game.playthrough import Playthrough

_BETWEEN, _ALL = 0.35, 1.5
"""Seconds from one arc to the next, and from the first to the last at most."""


class ReplayMap(MapView):
    """
    The map of a replay.

    Args:
        playthrough: What is replayed.
        options: As for every widget.
    """

    def __init__(self, playthrough: Playthrough, **options: Unpack[Options]) -> None:
        scenario = playthrough.loaded.scenario
        super().__init__(frame_of(scenario), map_sides(scenario), **options)
        self.past.key.moves, self.past.key.dated = True, False
        self._due: list[Way] = []
        self._between = self._left = 0.0

    def tell(self, ways: tuple[Way, ...], *, whole: bool) -> None:
        """
        Show other moves.

        Args:
            ways: The moves, in their order.
            whole: Whether all are there at once, and do not grow one after the other.
        """
        self.clear_arcs()
        self._due, self._left = list(ways), 0.0
        self._between = min(_BETWEEN, _ALL / max(len(ways), 1))
        if whole:
            while self._due:
                self._begin().share = 1.0

    def _begin(self) -> Arc:
        way = self._due.pop(0)
        return self.add_arc(way.start, way.end, way.kind, private=way.private)

    def update(self, dt: float) -> bool:
        """Let arcs begin in their order, and grow."""
        self._left -= dt * (self.context.speed if self.context else 1.0)
        while self._due and self._left <= 0:
            self._begin()
            self._left += self._between
        return super().update(dt) or bool(self._due)

    def draw(self, canvas: Canvas) -> None:
        """Draw the map, and on it what the lines mean."""
        super().draw(canvas)
        if self.past.key.visible:
            self.past.key.paint(canvas)

    def said(self) -> Iterator[str]:
        """Yield the names of the sides, and what the lines mean."""
        yield from super().said()
        if self.past.key.visible:
            yield from self.past.key.said()
