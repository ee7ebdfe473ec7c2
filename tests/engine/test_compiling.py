from __future__ import annotations

import pytest

from game.engine import compile_world
from tests.engine.crisis import event, move, scenario
from tests.engine.storm import storm

MOVES = {
    "letter": move("trump", "dprk", 5, venue="private"),
    "answer": move("kim", "us", 5),
    "threaten": move("trump", "dprk", -5),
    "launch": move("kim", "us", -8, cooldown=2),
    "talk": move("trump", "dprk", 3),
}


def compiled(**parts):
    """Return a crisis, compiled."""
    return compile_world(scenario(**{"moves": MOVES} | parts))


def test_moves_are_grouped_by_venue_and_actor():
    """
    Public moves come first, then private ones, each in the order of the actors and of the file.
    """
    assert ("threaten", "talk", "answer", "launch", "letter") == compiled().moves


def test_each_actor_chooses_once_at_the_microphone_and_once_behind_the_door():
    """
    There is a group for each actor and venue with moves, and both venues of an actor share a draw.
    """
    world = compiled()
    groups = [
        (world.actors[group.actor], group.public, world.moves[group.moves], group.slot)
        for group in world.groups
    ]

    assert [
        ("trump", True, ("threaten", "talk"), "choose/trump"),
        ("kim", True, ("answer", "launch"), "choose/kim"),
        ("trump", False, ("letter",), "choose/trump"),
    ] == groups


def test_what_moves_are_is_kept_by_move():
    """
    Weights, kinds, sides and targets stand in the order of the moves.
    """
    world = compiled()

    assert [-5, 3, 5, -8, 5] == world.goldstein.tolist()
    assert [False, True, True, False, True] == world.dialogue.tolist()
    assert [True, True, True, True, False] == world.public.tolist()
    assert ("letter",) == world.moves[world.private]
    assert (0, 0, 1, 1, 0) == tuple(world.side_of_move)
    assert (1, 1, 0, 0, 1) == tuple(world.target_of_move)
    assert (0, 0, 0, 2, 0) == tuple(world.cooldown)


def test_a_cast_is_compiled():
    """
    Sides, actors, payees, voices, backers and those who serve have their places.
    """
    world = compiled(third=True, sides={"dprk": {"backer": "china"}}, actors={"kim": {"voice": 40}})

    assert ("us", "dprk", "china") == world.sides
    assert ("trump", "tillerson", "kim", "xi") == world.actors
    assert (*world.sides, *world.actors) == world.payees
    assert (0, 0, 1, 2) == tuple(world.side_of_actor)
    assert pytest.approx([1, 1, 0.4, 1]) == world.voice.tolist()
    assert (-1, 2, -1) == tuple(world.backer)
    assert (1,) == tuple(world.serving)
    assert (0,) == tuple(world.adversaries)


def test_a_clock_is_compiled():
    """
    Steps are counted in weeks.
    """
    world = compiled(step="2 weeks", turns=7)

    assert (2, 7) == (world.weeks, world.turns)
    assert pytest.approx(1 / 7) == compiled(step="1 day").weeks


def test_every_draw_of_a_turn_has_a_slot():
    """
    Choices, events, leaks and incidents are named once each.
    """
    events = {"slip": event(5, leak=True), "storm": event(5)}
    world = compiled(events=events)

    assert {
        "choose/trump",
        "choose/kim",
        "event/storm",
        "leak/slip",
        "incident/us~dprk",
        "war/us~dprk",
    } == set(world.slots)
    assert len(world.slots) == len(set(world.slots))


def test_events_are_told_from_leaks():
    """
    Chances become shares of one, and an event keeps its id.
    """
    world = compiled(events={"slip": event(5, leak=True), "storm": event(25)})

    assert [("storm", 0.25)] == [(rule.id, rule.chance) for rule in world.events]
    assert [("slip", 0.05)] == [(rule.id, rule.chance) for rule in world.leaks]


def test_positions_are_weighted_by_clout():
    """
    Of 75 and 25 points of clout the shares are three quarters and one.
    """
    world = compiled()

    assert [[0.75, 0.25, 0], [0, 0, 1]] == world.stance_weight["talks"].tolist()


def test_actors_without_clout_share_the_position():
    """
    Where nobody has clout all count alike.
    """
    world = compiled(actors={"trump": {"clout": 0}, "tillerson": {"clout": 0}})

    assert [0.5, 0.5, 0] == world.stance_weight["talks"][0].tolist()


def test_roles_of_issues_are_found():
    """
    The issue of talks and the dispute are known by their roles, and may be missing.
    """
    bare = compiled(issues={"talks": {"role": None}, "status": {"role": None}})

    assert ("talks", "status") == (compiled().talks, compiled().dispute)
    assert (None, None) == (bare.talks, bare.dispute)


def test_a_world_is_compiled_alike_each_time():
    """
    Two compilations of a scenario have the same order, slots and tables.
    """
    one, other = (compile_world(storm().scenario) for _ in range(2))

    assert (one.moves, one.slots, one.rows.names) == (other.moves, other.slots, other.rows.names)
    assert one.tables.made.tobytes() == other.tables.made.tobytes()


def test_what_was_not_checked_may_break():
    """
    An effect on a meter that does not exist is a KeyError.
    """
    moves = {"talk": move("trump", "dprk", 5, effects={"nonsense": 5})}

    with pytest.raises(KeyError):
        compiled(moves=moves)
