"""The map of a playthrough: its sides, its actors, and what is said of each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.scenes.table_map import (
    Way,
    echoes,
    flags_of,
    frame_of,
    links,
    make_map,
    map_actors,
    map_sides,
    ways_of,
)
from game.playthrough import Playthrough
from game.playthrough.leanings import leanings
from game.playthrough.reception import Mood
from game.scenario import load
from game.scenario.model import Venue
from tests.desktop.scenes.crises import ended, small


@pytest.fixture(scope="module")
def actors(fresh):
    """Return its actors as the map shows them, by name."""
    return {actor.id: actor for actor in map_actors(fresh, leanings(fresh))}


def test_every_actor_stands_near_its_side(actors):
    """
    Nobody is left out, and names and roles are those of the scenario.
    """
    scenario = small().scenario

    assert {name: (who.side, who.name, who.role) for name, who in scenario.actors.items()} == {
        name: (actor.side, actor.name, actor.role) for name, actor in actors.items()
    }


def test_stances_and_favor_are_shares(actors):
    """
    A position of 75 is three quarters of a bar, and only who serves has favor.
    """
    assert (0.75, 0.45) == (actors["envoy"].stance, actors["envoy"].favor)
    assert [None] * 3 == [actors[name].favor for name in ("chief", "premier", "trader")]


def test_they_follow_the_playthrough():
    """
    After some turns the bars stand where the meters do.
    """
    values = ended().meters()
    shown = {actor.id: actor.stance for actor in map_actors(ended(), {})}

    assert {name: values[f"stance({name}, talks)"] / 100 for name in shown} == shown


def test_who_is_played_is_marked(actors):
    """
    It is one, and who watches is nobody.
    """
    watched = map_actors(Playthrough(small()), {})

    assert ["envoy"] == [name for name, actor in actors.items() if actor.marked]
    assert [] == [actor.id for actor in watched if actor.marked]


def test_only_the_others_lean_to_something(fresh, actors):
    """
    What each will likely do in public is what the playthrough says.
    """
    likely = leanings(fresh)

    assert actors["envoy"].leaning is None
    assert likely["chief"][Venue.PUBLIC] == actors["chief"].leaning


def test_moods_are_those_of_the_move_in_hand(fresh):
    """
    Without a move there are none.
    """
    found = map_actors(fresh, {}, {"trader": Mood.WELCOME})

    assert {"trader": Mood.WELCOME} == {actor.id: actor.mood for actor in found if actor.mood}


def test_a_tooltip_tells_what_the_bars_mean(actors):
    """
    Issue with both its ends, leader, and both likely kinds, in a line each.
    """
    own, other = (actors[name].tooltip.splitlines() for name in ("envoy", "chief"))

    assert [
        "An Envoy, Envoy",
        "Talks: 75 of 100 (0 is: no talks; 100: talks at once)",
        "Favor with The Chief: 45 of 100",
    ] == own
    assert other[-1].startswith("Likely in public: pressure ")


def test_without_an_issue_of_talks_there_are_no_bars(fresh):
    """
    A scenario that is about something else has cards without a stance.
    """
    issues = {
        name: issue.model_copy(update={"role": None}) if issue.role == "talks" else issue
        for name, issue in small().scenario.issues.items()
    }
    scenario = small().scenario.model_copy(update={"issues": issues})
    other = Playthrough(small(), play_as="envoy")
    other.loaded = replace(other.loaded, scenario=scenario)
    found = map_actors(other, {})

    assert [None] * 4 == [actor.stance for actor in found]
    assert "An Envoy, Envoy" == next(a.tooltip for a in found if a.id == "envoy").splitlines()[0]


def test_sides_have_capital_flag_and_colour():
    """
    A side without a capital has its name, and no two have the same colour.
    """
    sides = map_sides(load("beijing_2017").scenario)
    invented = map_sides(small().scenario)

    assert {"dprk": "Pyongyang", "us": "Washington"}.items() <= {
        side.id: side.name for side in sides
    }.items()
    assert ["Northland", "Southern Republic", "East"] == [side.name for side in invented]
    assert len(sides) == len({side.paint for side in sides})


def test_the_frame_is_that_of_the_scenario():
    """
    A region is shown as its scenario says, and invented coasts have no degrees.
    """
    frame = load("beijing_2017").scenario.map.frame

    assert (frame.west, frame.south, frame.east, frame.north) == frame_of(
        load("beijing_2017").scenario
    )
    assert frame_of(small().scenario) is None


def test_every_side_has_a_flag():
    """
    Flags are found by the side.
    """
    assert {"north": "us", "south": "xb", "east": "xc"} == flags_of(small().scenario)


def test_a_card_on_the_map_tells_whose_it_is(driver, show, fresh):
    """
    A click on an actor tells its name.
    """
    asked = []
    show(make_map(fresh, leanings(fresh), asked.append, name="map"))
    driver.click("map.actor.trader")

    assert ["trader"] == asked


def test_nothing_is_past_before_the_first_turn(fresh):
    """
    There is no arc of what was done where nothing was.
    """
    assert () == echoes(fresh)


def test_what_was_seen_last_turn_is_an_arc_for_each_way_and_kind():
    """
    Each side, target and kind has one, dashed where all of it was private.
    """
    playthrough = ended()
    actors = playthrough.loaded.scenario.actors
    seen = playthrough.history[-1].seen
    ways = {(actors[made.actor].side, made.target, made.kind.value) for made in seen}
    public = {
        (actors[made.actor].side, made.target, made.kind.value)
        for made in seen
        if made.venue is Venue.PUBLIC
    }
    found = echoes(playthrough)

    assert sorted(ways) == sorted((arc.start, arc.end, arc.kind) for arc in found)
    assert public == {(arc.start, arc.end, arc.kind) for arc in found if not arc.private}
    assert all(arc.faint and arc.share == 1 for arc in found)


def test_open_channels_join_their_sides():
    """
    Each channel that stands at ten or more is a link between two sides.
    """
    playthrough = Playthrough(load("beijing_2017"), play_as="tillerson")
    sides = set(playthrough.world.sides)
    values = [v for row, v in playthrough.meters().items() if row.startswith("channel(")]
    found = links(playthrough)

    assert len([value for value in values if value >= 10]) == len(found)
    assert all({link.start, link.end} <= sides and 0 < link.strength <= 1 for link in found)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    ("size", "scale"), [((960, 600), 125), ((960, 600), 200), ((1280, 800), 200)]
)
def test_with_the_largest_text_everybody_is_on_the_map(driver, language, size, scale):
    """
    Where there is least room the nine of the flagship have their surnames on it.
    """
    playthrough = Playthrough(load("beijing_2017"), play_as="tillerson")
    scene = driver.app.start("table", playthrough=playthrough)
    driver.app.change(ui_scale=scale, text_size=140, language=language)
    driver.resize(size)
    rects = [tag.rect for tag in scene.map.tags if tag.visible]

    assert 9 == len(rects)
    assert all(scene.map.rect.contains(rect) for rect in rects)


def test_there_is_nothing_at_the_start():
    """
    Before the first turn the map has no arcs.
    """
    assert () == ways_of(ended(), None)


def test_every_move_has_its_way():
    """
    Each move that is told of has an arc from its side to its target, dashed where it was private.
    """
    actors = ended().loaded.scenario.actors
    for report in ended().reports(None):
        expected = {
            Way(
                actors[made.actor].side,
                made.target,
                made.kind.value,
                made.venue is Venue.PRIVATE,
            )
            for made in report.moves
        }

        assert expected == {way for way in ways_of(ended(), report) if way.start != way.end}


def test_what_was_hidden_is_not_on_the_map():
    """
    Of the moves that a side did not see there are no arcs for it.
    """
    seen = [len(ways_of(ended(), report)) for report in ended().history]
    everything = [len(ways_of(ended(), report)) for report in ended().reports(None)]

    assert all(few <= all_ for few, all_ in zip(seen, everything, strict=True))
    assert sum(seen) < sum(everything)
