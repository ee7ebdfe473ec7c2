"""The maps hold what the scenarios frame, in closed rings that can be filled."""

from __future__ import annotations

import json

import pytest

from assets.makers.atlas import ACROSS, crop, decode_arcs, join, past_the_seam
from assets.makers.invented import invented
from game.scenario import load, shipped
from tests.conftest import ROOT

FOLDER = ROOT / "assets" / "map"
MAPS = sorted(FOLDER.glob("*.json"))
every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)


def read(path) -> dict:
    """Return a map."""
    return json.loads(path.read_text(encoding="utf-8"))


def holds(ring: list, x: float, y: float) -> bool:
    """Tell whether a point lies in a ring, by the crossings of a ray to the east."""
    inside = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def country_at(world: dict, x: float, y: float) -> str | None:
    """Return the country in whose polygons a place lies."""
    for name, country in world["countries"].items():
        for outer, *holes in country["polygons"]:
            if holds(outer, x, y) and not any(holds(hole, x, y) for hole in holes):
                return name
    return None


@every_map
def test_rings_can_be_filled(path):
    """
    Each ring has three points or more and does not repeat its first.
    """
    rings = [
        ring
        for country in read(path)["countries"].values()
        for polygon in country["polygons"]
        for ring in polygon
    ]

    assert [] == [ring for ring in rings if len(ring) < 3 or ring[0] == ring[-1]]


@pytest.mark.parametrize(
    ("name", "x", "y", "country"),
    [
        ("east_asia", 125.8, 39.0, "kp"),
        ("east_asia", 127.0, 37.5, "kr"),
        ("east_asia", 116.4, 39.9, "cn"),
        ("east_asia", 139.7, 35.7, "jp"),
        ("east_asia", 132.1, 43.3, "ru"),
        ("east_asia", 106.9, 47.9, "mn"),
        ("east_asia", 130.0, 38.0, None),
        ("world", 283.0, 38.9, "us"),
        ("world", 2.3, 48.8, "fra"),
        ("world", 182.0, 66.8, "ru"),
        ("world", 320.0, 0.0, None),
        ("invented", 8.8, 6.4, "xa"),
        ("invented", 20.4, 15.8, "xb"),
    ],
)
def test_a_place_lies_in_its_country(name, x, y, country):
    """
    Capitals lie where they should, those beyond 180 degrees too, and the sea is nobody's.
    """
    assert country == country_at(read(FOLDER / f"{name}.json"), x, y)


@pytest.mark.parametrize(("name", "across"), [("east_asia", 0), ("world", ACROSS)])
def test_nothing_lies_outside_of_the_frame(name, across):
    """
    What a map of the earth holds ends at its frame; on that of all only whole countries reach over.
    """
    path = FOLDER / f"{name}.json"
    west, south, east, north = read(path)["frame"]
    west, east = west - across, east + across
    points = [
        point
        for country in read(path)["countries"].values()
        for polygon in country["polygons"]
        for ring in polygon
        for point in ring
    ]

    assert [] == [(x, y) for x, y in points if not (west <= x <= east and south <= y <= north)]


def test_the_world_is_cut_nowhere():
    """
    No coast runs along the seam or where countries beyond it would be cut off.
    """
    west, _, east, _ = read(FOLDER / "world.json")["frame"]
    cuts = {west, east, west - ACROSS, east + ACROSS}
    along = [
        (start, end)
        for country in read(FOLDER / "world.json")["countries"].values()
        for polygon in country["polygons"]
        for ring in polygon
        for start, end in zip(ring, [*ring[1:], ring[0]], strict=True)
        if start[0] == end[0] and start[0] in cuts
    ]

    assert [] == along


@pytest.mark.parametrize("scenario", shipped())
def test_the_fine_map_holds_what_a_scenario_frames(scenario):
    """
    The frame of every shipped scenario lies within the fine map.
    """
    framed = load(scenario).scenario.map
    west, south, east, north = read(FOLDER / "east_asia.json")["frame"]

    assert framed is None or (
        west <= framed.frame.west < framed.frame.east <= east
        and south <= framed.frame.south < framed.frame.north <= north
    )


def test_the_map_of_nowhere_comes_out_the_same():
    """
    Drawing it again gives what was committed.
    """
    assert read(FOLDER / "invented.json") == json.loads(json.dumps(invented()))


def test_arcs_are_decoded_and_joined():
    """
    Deltas are summed and scaled, and an index below zero runs an arc backwards.
    """
    topology = {
        "transform": {"scale": [2, 1], "translate": [10, 0]},
        "arcs": [[[0, 0], [1, 0], [0, 1]], [[0, 0], [1, 1]]],
    }
    arcs = decode_arcs(topology)

    assert ([(10, 0), (12, 0), (12, 1)], [(10, 0), (12, 0)]) == (arcs[0], join(arcs, [0, ~1])[:2])


def test_a_ring_is_cut_at_the_frame():
    """
    A square that reaches over the frame's corner leaves the part inside.
    """
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]

    assert {(2.0, 2.0), (4.0, 2.0), (4.0, 4.0), (2.0, 4.0)} == set(
        crop(square, (2.0, 2.0, 9.0, 9.0))
    )


def test_a_ring_over_the_date_line_stays_whole():
    """
    A ring that jumps from 179 to -179 goes on at 181, and one of the west is moved as a whole.
    """
    over = [(179.0, 1.0), (-179.0, 1.0), (-179.0, 2.0), (179.0, 2.0)]
    west = [(-80.0, 1.0), (-70.0, 1.0), (-70.0, 5.0)]

    assert ([179.0, 181.0, 181.0, 179.0], [280.0, 290.0, 290.0]) == (
        [x for x, _ in past_the_seam(over)],
        [x for x, _ in past_the_seam(west)],
    )
