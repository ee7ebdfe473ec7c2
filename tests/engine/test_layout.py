from __future__ import annotations

import pytest

from game.engine import compile_world
from game.engine.layout import directed_of, lay_rows, list_rows, pairs_of
from game.scenario.meters import BUILTIN
from tests.engine.crisis import JUDGED, scenario


def rows(**parts):
    """Return the rows of a crisis by name."""
    return {row.name: row for row in list_rows(scenario(**parts))}


def starts(meter, **parts):
    """Return where the rows of a meter start."""
    return {row.name: row.start for row in rows(**parts).values() if row.meter == meter}


def own(**form):
    """Return a meter of the scenario's own."""
    return {"name": "Own"} | JUDGED | form


def test_pairs_are_listed_once_and_links_twice():
    """
    Three sides have three pairs and six directed links.
    """
    assert ((0, 1), (0, 2), (1, 2)) == pairs_of(("us", "dprk", "china"))
    assert 6 == len(set(directed_of(("us", "dprk", "china"))))


def test_every_row_has_its_name():
    """
    Two sides, an envoy and two issues make rows of the world, sides, pairs, links and stances.
    """
    assert {
        "rhetoric",
        *(f"{meter}(us)" for meter in _SIDES),
        *(f"{meter}(dprk)" for meter in _SIDES),
        "channel(us, dprk)",
        "negotiation(us, dprk)",
        "trust(us, dprk)",
        "trust(dprk, us)",
        "favor(tillerson)",
        *(f"stance({who}, talks)" for who in ("trump", "tillerson", "kim")),
        *(f"stance({who}, status)" for who in ("trump", "tillerson", "kim")),
    } == set(rows())


_SIDES = (
    "strain",
    "enforcement",
    "support",
    "credibility",
    "commitment",
    "moral_ground",
    "posture",
)


def test_one_start_is_for_all():
    """
    A number for a side meter is the start of every side.
    """
    assert {"support(us)": 70, "support(dprk)": 70} == starts("support", meters={"support": 70})


def test_a_start_by_side_leaves_the_others_at_the_default():
    """
    Of two sides the one that is not named starts where a scenario without the meter starts.
    """
    listed = starts("posture", meters={"posture": {"us": 77}})

    assert {"posture(us)": 77, "posture(dprk)": BUILTIN["posture"].start} == listed


@pytest.mark.parametrize("key", ["us~dprk", "dprk~us"])
def test_a_pair_may_be_written_in_either_order(key):
    """
    Both orders of a pair set the same row, which is found under both.
    """
    for meter in ("channel", "negotiation", "own"):
        between = own(between={key: 33}) if meter == "own" else {key: 33}
        world = compile_world(scenario(meters={meter: between}))

        assert 33 == world.start[world.rows.index[f"{meter}(us, dprk)"]]
        assert world.rows.index[f"{meter}(us, dprk)"] == world.rows.index[f"{meter}(dprk, us)"]


def test_meters_that_no_scenario_lists_start_at_their_default():
    """
    A scenario that lists no meter has all of them but negotiations, which somebody must have.
    """
    bare = scenario().model_copy(update={"meters": {}})
    listed = {row.name: row.start for row in list_rows(bare)}

    assert set(rows()) - set(listed) == {"negotiation(us, dprk)"}
    assert BUILTIN["posture"].start == listed["posture(us)"]


def test_trust_has_a_direction():
    """
    The trust of one side in the other is not that of the other in it.
    """
    listed = starts("trust", meters={"trust": {"dprk>us": 7, "us>dprk": 9}})
    world = compile_world(scenario())

    assert {"trust(us, dprk)": 9, "trust(dprk, us)": 7} == listed
    assert world.rows.index["trust(us, dprk)"] != world.rows.index["trust(dprk, us)"]


def test_only_listed_pairs_negotiate():
    """
    Of the three pairs of three sides the listed one has a negotiation.
    """
    listed = starts("negotiation", third=True, meters={"negotiation": {"us~dprk": 12}})

    assert {"negotiation(us, dprk)": 12} == listed


def test_without_a_list_nobody_negotiates():
    """
    A scenario that starts a negotiation for all lists no pair, and has no adversaries.
    """
    assert {} == starts("negotiation", meters={"negotiation": 10})


def test_favor_is_kept_for_those_who_serve():
    """
    It starts where the actor says.
    """
    assert {"favor(tillerson)": 41} == starts("favor", actors={"tillerson": {"favor": 41}})


def test_a_meter_rests_where_it_starts_unless_told_otherwise():
    """
    A channel rests at its start, or where the scenario says.
    """
    free = rows(meters={"channel": {"us~dprk": 35}})["channel(us, dprk)"]
    form = {"between": {"us~dprk": 35}, "rest": 5, "rate": 12}
    told = rows(meters={"channel": form})["channel(us, dprk)"]

    assert (35, 35, 0) == (free.start, free.rest, free.rate)
    assert (35, 5, 12) == (told.start, told.rest, told.rate)


def test_a_meter_of_ones_own_belongs_to_the_world_to_sides_or_to_pairs():
    """
    It has the rows that the scenario names, rests at its start and does not drift by itself.
    """
    meters = {
        "fallout": own(start=5),
        "debt": own(of={"china": 8, "us": 9}),
        "anger": own(between={"dprk~us": 60, "china~us": 10}),
    }
    listed = rows(third=True, meters=meters)

    assert {
        "fallout": 5,
        "debt(us)": 9,
        "debt(china)": 8,
        "anger(us, dprk)": 60,
        "anger(us, china)": 10,
    } == {name: row.start for name, row in listed.items() if row.meter in meters}
    assert (60, 0) == (listed["anger(us, dprk)"].rest, listed["anger(us, dprk)"].rate)


@pytest.mark.parametrize(
    ("position", "room", "ends"), [(50, 20, (30, 70)), (10, 20, (0, 30)), (95, 20, (75, 100))]
)
def test_a_stance_keeps_to_its_room(position, room, ends):
    """
    It may move by its room either way, and not beyond the scale.
    """
    stance = {"kim": {"talks": {"position": position, "room": room}}}
    row = rows(stances=stance)["stance(kim, talks)"]

    assert ends == (row.low, row.high)


def test_an_actor_may_have_no_stance():
    """
    Who has no stance on an issue has no row for it.
    """
    listed = rows(stances={"china": {}}, actors={"xi": _XI}, third=False, sides={"china": _CHINA})

    assert [] == [name for name in listed if "xi" in name]


_CHINA = {"name": "China", "capability": 60}
_XI = {"side": "china", "name": "Xi", "role": "president"}


def test_rows_of_a_kind_stand_together():
    """
    The rows that a slice names are those of its meter, in the order of the sides.
    """
    one = scenario(third=True, meters={"debt": own(of={"us": 1})})
    laid = lay_rows(one, list_rows(one))
    sides = ("us", "dprk", "china")

    assert tuple(f"support({side})" for side in sides) == laid.names[laid.side["support"]]
    assert ("negotiation(us, dprk)",) == laid.names[laid.negotiation]
    assert 3 == len(laid.names[laid.channel])
    assert 6 == len(laid.names[laid.trust])
    assert ("favor(tillerson)",) == laid.names[laid.favor]
    assert 4 == len(laid.names[laid.issue["talks"]])
    assert 8 == len(laid.names[laid.stances])
    assert {"debt(us)", "support(us)"} <= set(laid.names[laid.drifting])
    assert not {"rhetoric", "stance(kim, talks)"} & set(laid.names[laid.drifting])


def test_nobody_serving_leaves_no_rows_of_favor():
    """
    A kind without rows has an empty slice.
    """
    one = scenario(actors={"tillerson": {"serves": None}})
    laid = lay_rows(one, list_rows(one))

    assert () == laid.names[laid.favor]


def remembered(name, **parts):
    """Return what a run remembers of something before its first turn."""
    world = compile_world(scenario(**parts))
    return world.memory_start[getattr(world.memory, name)].tolist()


@pytest.mark.parametrize(("start", "mood"), [(60, -4), (20, 0), (10, 0)])
def test_a_heated_crisis_begins_with_a_heated_tone(start, mood):
    """
    A rhetoric of 60 over a rest of 20 is a tone of -4 of those who negotiate and what they
    received, and none of a third side; a calm one is 0.
    """
    hot = {"rhetoric": {"start": start, "rest": 20}}

    assert [mood, mood, mood, 0] == remembered("own_tone", third=True, meters=hot)
    assert [mood, mood, 0] == remembered("received", third=True, meters=hot)


def test_nothing_else_is_remembered_before_the_first_turn():
    """
    No move, event, dialogue or offer lies behind, and the last offer is out of sight.
    """
    names = ("fatigue", "dialogue", "pressure", "unanswered", "offers", "offer_gain", "offer_age")
    found = [set(remembered(name)) for name in names]

    assert [{0}] * 6 == found[:-1]
    assert min(found[-1]) > 100


def test_meters_go_from_0_to_100():
    """
    Every row but the stances has the ends of the scale.
    """
    listed = rows(meters={"fallout": own(start=5)})

    assert {(0, 100)} == {
        (row.low, row.high) for row in listed.values() if row.meter[:6] != "stance"
    }


@pytest.mark.parametrize(("third", "links"), [(False, 2), (True, 6)])
def test_memory_has_a_place_for_each_link(third, links):
    """
    Two sides have two directed pairs, three have six.
    """
    names = ("dialogue", "pressure", "unanswered")

    assert [links] * 3 == [len(remembered(name, third=third)) for name in names]
