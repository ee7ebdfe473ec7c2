"""The map marks capitals, actors and moves."""

from __future__ import annotations

import pytest

from game.desktop.widgets.arcs import Arc, curve, loop
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.map import SIDE_PAINTS, MapActor, MapSide, MapView
from game.scenario import load

SIZES = [(960, 600), (1280, 800), (2560, 1600)]


def view(name, **options):
    """Return the map of a shipped scenario with all its actors."""
    scenario = load(name).scenario
    sides = [
        MapSide(side, given.capital or given.name, given.flag or "xa", given.at, SIDE_PAINTS[at])
        for at, (side, given) in enumerate(scenario.sides.items())
    ]
    actors = [
        MapActor(actor, given.side, given.name, given.role, 0.5, 0.5)
        for actor, given in scenario.actors.items()
    ]
    frame = scenario.map.frame if scenario.map else None
    bounds = (frame.west, frame.south, frame.east, frame.north) if frame else None
    return MapView(bounds, sides, actors, name="map", grow=1, **options)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["beijing_2017", "first_offer"])
def test_cards_do_not_overlap(driver, show, name, size):
    """
    The cards of the actors lie apart, inside the map, and not on the flags.
    """
    driver.resize(size)
    made = view(name, height=300)
    show(Column([made]))
    driver.resize(size)
    rects = [tag.rect for tag in made.tags]
    flags = [made.place(side.id) for side in made.sides]

    assert [] == [rect for rect in rects if not made.rect.contains(rect) or not rect.width]
    assert [] == [(a, b) for a in rects for b in rects if a is not b and a.colliderect(b)]
    assert [] == [(rect, flag) for rect in rects for flag in flags if rect.collidepoint(flag)]


def test_a_capital_beyond_the_frame_stands_at_its_edge(show):
    """
    Washington is at the right edge of a map of East Asia.
    """
    made = view("beijing_2017")
    show(Column([made]))
    x, _ = made.place("us")

    assert made.rect.right - 60 < x < made.rect.right


def test_capitals_are_where_they_are(show):
    """
    Pyongyang lies east of Beijing and a little south.
    """
    made = view("beijing_2017")
    show(Column([made]))
    (xa, ya), (xb, yb) = made.place("china"), made.place("dprk")

    assert (True, True) == (xb > xa, yb > ya)


def test_pressing_an_actor_tells_who(driver, show):
    """
    The card of an actor is a button, for keys as well.
    """
    told = []
    made = view("first_offer", on_actor=told.append)
    show(Column([made]))
    driver.click("map.actor.voss")
    driver.press("right")
    driver.press("enter")

    assert ["voss", "orlan"] == told


def test_arcs_grow(driver, app, show):
    """
    An arc takes a while, and the scene moves meanwhile.
    """
    app.change(reduced_motion=False)
    made = view("first_offer")
    show(Column([made]))
    arc = made.add_arc("marl", "tarn", "pressure")
    driver.step(10)
    half = arc.share
    driver.settle()
    made.clear_arcs()

    assert (True, 1.0, []) == (0 < half < 1, arc.share, made.arcs)


def test_with_reduced_motion_an_arc_is_there(show):
    """
    Nothing grows where motion is reduced.
    """
    made = view("first_offer")
    show(Column([made]))

    assert 1.0 == made.add_arc("marl", "tarn", "dialogue", private=True).share


def test_every_kind_of_arc_is_drawn(driver, show):
    """
    An arc changes the picture, whether open or dashed, between two or around one.
    """
    made = view("first_offer")
    show(Column([made]))
    pictures = [driver.surface.copy()]
    for start, end, kind, private in (
        ("marl", "tarn", "pressure", False),
        ("tarn", "marl", "dialogue", True),
        ("marl", "marl", "pressure", False),
    ):
        made.clear_arcs()
        made.add_arc(start, end, kind, private=private)
        driver.step()
        pictures.append(driver.surface.copy())
    raws = [picture.get_view("2").raw for picture in pictures]

    assert 4 == len(set(raws))


def test_new_bars_leave_the_cards_where_they_were(show):
    """
    When only the actors' figures change nothing moves.
    """
    made = view("first_offer")
    show(Column([made]))
    before = [tag.rect.copy() for tag in made.tags]
    made.set_actors([MapActor(t.actor.id, t.actor.side, "New", "Role", 0.9) for t in made.tags])

    assert (before, ["New", "New"]) == (
        [tag.rect for tag in made.tags],
        [tag.actor.name for tag in made.tags],
    )


def test_a_quiet_map_is_a_picture(show):
    """
    Without names and cards there is nothing to read.
    """
    made = view("first_offer", quiet=True)
    show(Column([made]))

    assert [] == list(made.said())


def test_curves_begin_and_end_where_they_should():
    """
    A curve joins two places, there and back on different sides, and a ring closes.
    """
    there, back, ring = curve((0, 0), (100, 0)), curve((100, 0), (0, 0)), loop((50, 50), 10)

    assert ((0, 0), (100, 0), True) == (there[0], there[-1], there[15][1] * back[15][1] < 0)
    assert ring[0] == pytest.approx(ring[-1])
    assert 0.0 == Arc("a", "b", "pressure").share
