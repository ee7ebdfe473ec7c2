"""The arcs of a whole turn on the map of the news, and which of them belongs to what is read."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.widgets.arcs import Arc
from game.desktop.widgets.map import MapView
from game.engine import Entry, World
from game.playthrough.beats import Beat
from game.playthrough.report import Made
from game.playthrough.words import cause_word
from game.scenario.model import Venue

Way = tuple[str, str, str, bool]
"""From which side, to which, of which kind, and whether in private."""


class Week:
    """
    What was done in a turn, as arcs: one for each way, kind and venue.

    Args:
        world: The compiled scenario.
        told: What the news tells.
    """

    def __init__(self, world: World, told: Sequence[Beat]) -> None:
        self._made = [beat.made for beat in told]
        self._sides = {name: actor.side for name, actor in world.scenario.actors.items()}
        self._clashes = [beat.incident.sides for beat in told if beat.incident is not None]
        self._words = {
            cause_word(world, Entry("", 0.0, "move", made.move)): made
            for made in self._made
            if made is not None
        }

    def show(self, shown: MapView) -> None:
        """Put all arcs on a map, whole, in place of those that are there."""
        shown.clear_arcs()
        ways = dict.fromkeys(self._way(made) for made in self._made if made is not None)
        for start, end, kind, private in ways:
            shown.add_arc(start, end, kind, private=private)
        for side in dict.fromkeys(side for sides in self._clashes for side in sides):
            shown.add_arc(side, side, "pressure")
        for arc in shown.arcs:
            arc.share = 1.0

    def arc_of_row(self, shown: MapView, number: int) -> Arc | None:
        """Return the arc of a headline, by its number, or ``None``."""
        made = self._made[number] if 0 <= number < len(self._made) else None
        return self._arc(shown, made)

    def arc_of_word(self, shown: MapView, word: str) -> Arc | None:
        """Return the arc of a reason in the ledger, by its words, or ``None``."""
        return self._arc(shown, self._words.get(word))

    def _way(self, made: Made) -> Way:
        private = made.venue is Venue.PRIVATE
        return self._sides[made.actor], made.target, made.kind.value, private

    def _arc(self, shown: MapView, made: Made | None) -> Arc | None:
        if made is None:
            return None
        start, end, kind, private = self._way(made)
        for arc in shown.arcs:
            if (arc.start, arc.end, arc.kind, arc.private) == (start, end, kind, private):
                return arc
        return None
