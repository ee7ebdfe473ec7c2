"""The ground of the map lies where the earth does."""

from __future__ import annotations

import pytest

from game.desktop import atlas
from game.desktop.theme import DEFAULT, THEMES

REGION = (108.0, 28.0, 150.0, 52.0)
SIZE = (840, 600)


@pytest.mark.parametrize("size", [(840, 600), (300, 600), (1600, 400)])
def test_the_whole_frame_is_seen(size):
    """
    Whatever the shape of the place, the corners of the frame lie inside.
    """
    projection = atlas.fit(REGION, size)
    west, south, east, north = REGION
    corners = [projection.place(x, y) for x in (west, east) for y in (south, north)]

    assert all(-1 <= x <= size[0] + 1 and -1 <= y <= size[1] + 1 for x, y in corners)


def test_the_frame_is_in_the_middle():
    """
    What is added lies equally on both sides.
    """
    projection = atlas.fit(REGION, (1600, 400))
    left, right = projection.place(108, 40)[0], projection.place(150, 40)[0]

    assert left == pytest.approx(1600 - right)


@pytest.mark.parametrize(("size", "whole"), [((1600, 100), False), ((600, 600), True)])
def test_a_flat_place_is_covered_by_a_part_of_the_frame(size, whole):
    """
    All of its width is shown, and of its height what there is room for.
    """
    part = atlas.covering(REGION, size, 39.0)
    projection = atlas.fit(part, size)
    corners = (*projection.place(REGION[0], part[3]), *projection.place(REGION[2], part[1]))

    assert (part[3] - part[1] == pytest.approx(24.0)) is whole
    assert whole or corners == pytest.approx((0, 0, *size))


@pytest.mark.parametrize("latitude", [-60.0, 28.0, 39.0, 80.0])
def test_what_covers_stays_within_the_frame(latitude):
    """
    Whatever should stand in the middle, nothing beyond north and south is shown.
    """
    _, south, _, north = atlas.covering(REGION, (1600, 100), latitude)

    assert REGION[1] - 1e-9 <= south < north <= REGION[3] + 1e-9


def test_north_is_up_and_east_is_right():
    """
    Longitudes of the west count on beyond the date line.
    """
    projection = atlas.fit(REGION, SIZE)
    pyongyang, vladivostok = projection.place(125.7, 39), projection.place(131.9, 43.1)
    washington = projection.place(-77, 38.9)

    assert (True, True, True) == (
        vladivostok[0] > pyongyang[0],
        vladivostok[1] < pyongyang[1],
        washington[0] > SIZE[0],
    )


def test_a_frame_across_the_date_line_is_one():
    """
    A frame of the west has the same picture as the one that counts on.
    """
    west, on = (-180.0, 30.0, -100.0, 60.0), (180.0, 30.0, 260.0, 60.0)

    assert atlas.fit(on, SIZE) == atlas.fit(west, SIZE)


def test_the_fine_map_serves_the_region_and_the_coarse_one_the_rest():
    """
    Korea is finer on the map of the region than on that of the world.
    """
    fine = atlas.countries(REGION)["kp"]["polygons"]
    coarse = atlas.countries((-10.0, 30.0, 60.0, 60.0))["kp"]["polygons"]

    assert sum(map(len, fine[0].rings)) > sum(map(len, coarse[0].rings))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_land_and_sea_have_their_colours(theme):
    """
    A tinted country, plain land and the open sea differ in every theme.
    """
    ground = atlas.draw_earth(SIZE, REGION, {"kp": theme.colour("series_6")}, theme)
    projection = atlas.fit(REGION, SIZE)
    places = [(126.5, 40.0), (105.0, 47.0), (147.0, 32.0)]
    seen = []
    for place in places:
        x, y = projection.place(*place)
        seen.append(tuple(ground.get_at((round(max(x, 2)), round(y))))[:3])

    assert (3, theme.colour("land"), True) == (
        len(set(seen)),
        seen[1],
        all(abs(a - b) < 30 for a, b in zip(theme.colour("sea"), seen[2], strict=True)),
    )


@pytest.mark.parametrize("count", [2, 3, 5])
def test_invented_lands_lie_apart_and_inside(count):
    """
    Sides without a map have places that differ, and the picture is the same each time.
    """
    sides = [f"side_{at}" for at in range(count)]
    places = atlas.invented(sides, SIZE)
    once, again = (atlas.draw_invented(SIZE, sides, {}, DEFAULT) for _ in range(2))

    assert (count, True, once.get_view("2").raw) == (
        len(set(places.values())),
        all(0 < x < SIZE[0] and 0 < y < SIZE[1] for x, y in places.values()),
        again.get_view("2").raw,
    )


def test_without_files_there_is_open_sea(monkeypatch):
    """
    A package without its maps draws water, and nothing breaks.
    """
    monkeypatch.setattr(atlas, "_countries", lambda _: ((0, 0, 0, 0), {}))
    ground = atlas.draw_earth(SIZE, REGION, {}, DEFAULT)

    assert DEFAULT.colour("sea") == tuple(ground.get_at((3, 3)))[:3]


def test_lit_countries_are_deeper_and_their_borders_glow():
    """
    Inside a lit country its colour is darker than a plain tint, and near its border brighter.
    """
    tints = {"cn": DEFAULT.colour("series_4")}
    plain, lit = (atlas.draw_earth(SIZE, REGION, tints, DEFAULT, lit=lit) for lit in (False, True))
    inland = [round(part) for part in atlas.fit(REGION, SIZE).place(112, 36)]
    brighter = sum(
        sum(lit.get_at((x, y))[:3]) > sum(plain.get_at((x, y))[:3])
        for x in range(0, SIZE[0], 8)
        for y in range(0, SIZE[1], 8)
    )

    assert sum(lit.get_at(inland)[:3]) < sum(plain.get_at(inland)[:3])
    assert brighter > 50


def test_a_frame_stands_beside_what_is_covered():
    """
    With a margin at the right the middle of the frame is as much farther to the left.
    """
    plain, moved = (atlas.fit(REGION, (1600, 400), margins) for margins in ((0, 0), (0, 300)))

    assert pytest.approx(plain.place(120, 40)[0] - 150) == moved.place(120, 40)[0]


def test_neighbours_of_the_sides_have_quiet_tints():
    """
    On a lit map Japan is neither plain land nor as bright as a side.
    """
    tints = {"cn": DEFAULT.colour("series_4")}
    ground = atlas.draw_earth(SIZE, REGION, tints, DEFAULT, lit=True)
    inland = [round(part) for part in atlas.fit(REGION, SIZE).place(138.5, 36.2)]

    assert DEFAULT.colour("land_2") == ground.get_at(inland)[:3]


def test_a_country_has_outlines():
    """
    North Korea is one ring on a map of the region; what is not on it has none.
    """
    projection = atlas.fit(REGION, SIZE)
    found = [len(atlas.outlines(projection, SIZE, name)) for name in ("kp", "xx")]

    assert (True, 0) == (found[0] > 0, found[1])


def test_a_high_map_shows_the_land_beyond_the_region():
    """
    Where a map is so high that the region's coasts end on it, those of the world are drawn.
    """
    size = (300, 900)
    ground = atlas.draw_earth(size, REGION, {}, DEFAULT)
    x, y = (round(part) for part in atlas.fit(REGION, size).place(125, 67))

    assert DEFAULT.colour("land") == ground.get_at((x, y))[:3]


@pytest.mark.parametrize("margins", [(0, 0), (0, 330), (200, 0)])
@pytest.mark.parametrize("width", [200, 565, 900, 1270, 2500, 5000])
@pytest.mark.parametrize("height", [150, 200, 430, 900])
def test_no_map_shows_where_its_source_was_cut(width, height, margins):
    """
    At any size and proportion the source holds all that is shown, or it is that of the world.
    """
    size = (width, height)
    shown = atlas.shown_by(atlas.fit(REGION, size, margins), size)
    found = atlas.countries(shown)
    held, fine = atlas._countries("east_asia")
    inside = held[0] <= shown[0] and shown[2] <= held[2]
    inside = inside and held[1] <= shown[1] and shown[3] <= held[3]

    assert found is (fine if inside else atlas._countries("world")[1])


def test_the_usual_windows_have_the_fine_map():
    """
    Up to three and a half times as wide as high, a map of the region is drawn from the fine one.
    """
    shown = [
        atlas.shown_by(atlas.fit(REGION, size), size)
        for size in ((840, 600), (565, 200), (1270, 430), (1500, 430))
    ]

    assert all(atlas.countries(one) is atlas._countries("east_asia")[1] for one in shown)


@pytest.mark.parametrize("frame", [REGION, (-40.0, 30.0, 10.0, 60.0), (140.0, -20.0, 260.0, 50.0)])
def test_the_earth_goes_on_where_a_map_goes_around(frame):
    """
    What is shown 360 degrees farther on is the same again.
    """
    size = (3000, 150)
    projection = atlas.fit(frame, size)
    turn = round(360 * projection.factor)
    ground = atlas.draw_earth(size, frame, {}, DEFAULT)
    land = DEFAULT.colour("land")
    rows = [
        [tuple(ground.get_at((x + shift, 75)))[:3] == land for x in range(0, size[0] - turn, 7)]
        for shift in (0, turn)
    ]

    assert turn < size[0]
    assert sum(one != other for one, other in zip(*rows, strict=True)) < 0.03 * len(rows[0])
