"""The arcs of a whole turn on the map of the news, and which of them belongs to what is read."""

from __future__ import annotations

from game.desktop.scenes.table_map import Way, way_of, ways_of
from game.desktop.widgets.arcs import Arc
from game.desktop.widgets.map import MapView
from game.engine import Entry
from game.playthrough import Made, Playthrough, TurnReport
from game.playthrough.beats import beats
from game.playthrough.words import cause_word


class Week:
    """
    What was done in a turn, as arcs: one for each way, kind and venue.

    Args:
        playthrough: The run.
        report: The turn, as its reader may see it.
    """

    def __init__(self, playthrough: Playthrough, report: TurnReport) -> None:
        self._scenario = playthrough.loaded.scenario
        self._made = [beat.made for beat in beats(report)]
        self._ways = ways_of(playthrough, report)
        self._words = {
            cause_word(playthrough.world, Entry("", 0.0, "move", made.move)): made
            for made in self._made
            if made is not None
        }

    def show(self, shown: MapView) -> None:
        """Put all arcs on a map, whole, in place of those that are there."""
        shown.clear_arcs()
        for way in self._ways:
            shown.add_arc(way.start, way.end, way.kind, private=way.private).share = 1.0

    def arc_of_row(self, shown: MapView, number: int) -> Arc | None:
        """Return the arc of a headline, by its number, or ``None``."""
        made = self._made[number] if 0 <= number < len(self._made) else None
        return self._arc(shown, made)

    def arc_of_word(self, shown: MapView, word: str) -> Arc | None:
        """Return the arc of a reason in the ledger, by its words, or ``None``."""
        return self._arc(shown, self._words.get(word))

    def _arc(self, shown: MapView, made: Made | None) -> Arc | None:
        if made is None:
            return None
        way = way_of(self._scenario, made)
        return next((arc for arc in shown.arcs if _way_of_arc(arc) == way), None)


def _way_of_arc(arc: Arc) -> Way:
    return Way(arc.start, arc.end, arc.kind, arc.private)
