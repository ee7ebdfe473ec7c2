"""The region of a scenario, shown where a page has room for it."""

from __future__ import annotations

from game.desktop.scenes.table_map import frame_of, map_sides
from game.desktop.widgets.filler import Filler
from game.desktop.widgets.panorama import Panorama
from game.scenario.model import Scenario

_LEAST, _LEAST_INVENTED = 72, 170
"""Units of height: of a part of the earth, which fills a flat place, and of invented coasts."""


def region_of(scenario: Scenario) -> Filler:
    """Return the map of a scenario with its capitals, that is there where room is left."""
    frame = frame_of(scenario)
    return Filler(Panorama(frame, map_sides(scenario)), _LEAST if frame else _LEAST_INVENTED)
