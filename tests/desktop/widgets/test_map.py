"""The map marks capitals, actors and moves."""

from __future__ import annotations

import math

import pytest

from game.desktop.widgets.actor_tag import MapActor
from game.desktop.widgets.arcs import Arc, Link, curve
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.map import SIDE_PAINTS, MapView
from game.desktop.widgets.placing import anchor
from game.desktop.widgets.seating import MapSide
from game.scenario import load

SCALES = [pytest.param(75, marks=pytest.mark.slow), 100, pytest.param(150, marks=pytest.mark.slow)]
SCALES += [200]
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


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["beijing_2017", "first_offer"])
def test_cards_do_not_overlap(app, driver, show, name, size, scale):
    """
    The cards of the actors lie apart, inside the map, and not on the flags.
    """
    made = placed(app, driver, show, name, size, scale)
    rects = [tag.rect for tag in made.tags if tag.visible]
    flags = [made.place(side.id) for side in made.sides]

    assert len(made.tags) == len(rects)
    assert [] == [rect for rect in rects if not made.rect.contains(rect) or not rect.width]
    assert [] == [(a, b) for a in rects for b in rects if a is not b and a.colliderect(b)]
    assert [] == [(rect, flag) for rect in rects for flag in flags if rect.collidepoint(flag)]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_cards_stand_near_their_capital(app, driver, show, size, scale):
    """
    The nearest card of a side is not 100 units from its capital, and none is 200.
    """
    made = placed(app, driver, show, "beijing_2017", size, scale)
    unit = app.context.scale.factor
    ways = {side.id: [] for side in made.sides}
    for tag in made.tags:
        at = made.place(tag.actor.side)
        ways[tag.actor.side].append(math.dist(at, anchor(at, tag.rect)) / unit)

    assert [] == [way for way in ways.values() if min(way) >= 100 or max(way) >= 200]


def placed(app, driver, show, name, size, scale):
    """Return the map of a scenario in as much room as the table gives it."""
    app.change(ui_scale=scale)
    driver.resize(size)
    units = size[1] / app.context.scale.factor
    made = view(name, height=max(units - 404, 190), width=size[0] / app.context.scale.factor - 336)
    show(Column([made]))
    driver.resize(size)
    return made


def test_a_long_role_is_told_whole(app, driver, show):
    """
    A card that tells the role is as high as the role needs at its width.
    """
    made = placed(app, driver, show, "beijing_2017", (1280, 800), 100)
    text = app.context.text
    told = {len(text.wrap(t.actor.role, "tiny", t.rect.width - 22)) for t in made.tags}
    least = 2 * text.line_height("tiny") + text.line_height("small_strong")
    wrapped = [t for t in made.tags if len(text.wrap(t.actor.role, "tiny", t.rect.width - 22)) > 1]

    assert told <= {1, 2}
    assert all(tag.rect.height > least for tag in wrapped)


def test_a_capital_beyond_the_frame_stands_at_its_edge(show):
    """
    Washington is at the right edge of a map of East Asia, its cards between it and that edge.
    """
    made = view("beijing_2017")
    show(Column([made]))
    x, _ = made.place("us")
    cards = [tag.rect for tag in made.tags if tag.actor.side == "us"]
    made.set_actors(())
    made.arrange(made.context)

    assert all(x < card.left and card.right > made.rect.right - 20 for card in cards)
    assert made.rect.right - 60 < made.place("us")[0] < made.rect.right


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_arcs_are_not_hidden(app, driver, show, size):
    """
    No card lies on an arc between two capitals.
    """
    made = placed(app, driver, show, "beijing_2017", size, 100)
    places = [made.place(side.id) for side in made.sides]
    arcs = [curve(a, b) for a in places for b in places if a != b]
    hidden = [
        (tag.actor.id, at)
        for tag in made.tags
        for arc in arcs
        for at in arc[2:-2]
        if tag.rect.inflate(-12, -12).collidepoint(at)
    ]

    assert [] == hidden


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


def test_the_past_is_shown_where_nothing_is_planned(driver, show):
    """
    Faint arcs and channels are drawn, with a key to them, until an arc is added.
    """
    made = view("first_offer")
    show(Column([made]))
    driver.step()
    plain = driver.surface.get_view("2").raw
    made.show_past([Arc("marl", "tarn", "pressure", share=1.0)], [Link("marl", "tarn", 0.5)])
    driver.step()
    past = driver.surface.get_view("2").raw
    said = list(made.said())
    made.add_arc("tarn", "marl", "dialogue")
    driver.step()

    assert 3 == len({plain, past, driver.surface.get_view("2").raw})
    assert "Channel" in said


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_key_of_the_map_lies_on_nothing(app, driver, show, size):
    """
    It stands in a corner that neither cards nor names nor flags need, or not at all.
    """
    made = placed(app, driver, show, "beijing_2017", size, 100)
    made.show_past([Arc("us", "dprk", "pressure", share=1.0)], [])
    driver.step()
    taken = [tag.rect for tag in made.tags] + list(made.seats.labels.values())

    assert not made.past.key.visible or made.past.key.rect.collidelist(taken) < 0
