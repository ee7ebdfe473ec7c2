"""The map of a playthrough: its sides, its actors, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from game.desktop.language import _
from game.desktop.scenes.scenario_rows import flag_of
from game.desktop.scenes.table_words import actor_line
from game.desktop.widgets.actor_tag import MapActor
from game.desktop.widgets.arcs import Arc, Link, bent
from game.desktop.widgets.map import SIDE_PAINTS, MapView
from game.desktop.widgets.seating import MapSide
from game.playthrough import Made, Playthrough, TurnReport
from game.playthrough.beats import beats
from game.playthrough.leanings import Leaning
from game.playthrough.reception import Mood
from game.playthrough.words import split_row
from game.scenario.model import Actor, Scenario, Venue

Frame = tuple[float, float, float, float]
Leanings = Mapping[str, Mapping[Venue, Leaning]]
_FULL = 100
_OPEN = 10
"""From where on a channel is one."""


@dataclass(frozen=True, slots=True)
class Way:
    """A move as the map shows it: from one side to another, of a kind, in private or not."""

    start: str
    end: str
    kind: str
    private: bool


def flags_of(scenario: Scenario) -> dict[str, str]:
    """Return the flag of each side."""
    return {side: flag_of(scenario, side) for side in scenario.sides}


def frame_of(scenario: Scenario) -> Frame | None:
    """Return the part of the world that the map shows, or ``None`` for invented coasts."""
    if scenario.map is None:
        return None
    frame = scenario.map.frame
    return (frame.west, frame.south, frame.east, frame.north)


def map_sides(scenario: Scenario) -> list[MapSide]:
    """Return the sides as the map shows them."""
    return [
        MapSide(
            name,
            side.capital or side.name,
            flag_of(scenario, name),
            side.at,
            SIDE_PAINTS[place % len(SIDE_PAINTS)],
        )
        for place, (name, side) in enumerate(scenario.sides.items())
    ]


def map_actors(
    playthrough: Playthrough, likely: Leanings, moods: Mapping[str, Mood] | None = None
) -> list[MapActor]:
    """
    Return the actors as the map shows them.

    Args:
        playthrough: Where things stand.
        likely: What each will likely do.
        moods: How each takes the move in hand; empty for none.
    """
    scenario, values = playthrough.loaded.scenario, playthrough.meters()
    talks = next((name for name, issue in scenario.issues.items() if issue.role == "talks"), "")
    found = []
    for name, actor in scenario.actors.items():
        stance = values.get(f"stance({name}, {talks})")
        favor = values.get(f"favor({name})") if actor.serves else None
        leaning = likely.get(name, {}).get(Venue.PUBLIC)
        found.append(
            MapActor(
                name,
                actor.side,
                actor.name,
                actor.role,
                None if stance is None else stance / _FULL,
                None if favor is None else favor / _FULL,
                marked=name == playthrough.play_as,
                tooltip="\n".join(_tooltip(scenario, actor, talks, stance, favor, leaning)),
                leaning=leaning,
                mood=(moods or {}).get(name),
            )
        )
    return found


def _tooltip(
    scenario: Scenario,
    actor: Actor,
    talks: str,
    stance: float | None,
    favor: float | None,
    leaning: Leaning | None,
) -> Iterator[str]:
    yield actor_line(actor)
    if stance is not None:
        issue = scenario.issues[talks]
        form = _("{issue}: {value} of 100 (0 is: {low}; 100: {high})")
        value = f"{stance:.0f}"
        yield form.format(issue=issue.name, value=value, low=issue.low, high=issue.high)
    if favor is not None and actor.serves:
        form = _("Favor with {leader}: {value} of 100")
        yield form.format(leader=scenario.actors[actor.serves].name, value=f"{favor:.0f}")
    if leaning is not None:
        form = _("Likely in public: pressure {pressure} %, dialogue {dialogue} %")
        shares = (f"{leaning.pressure * 100:.0f}", f"{leaning.dialogue * 100:.0f}")
        yield form.format(pressure=shares[0], dialogue=shares[1])


def echoes(playthrough: Playthrough) -> tuple[Arc, ...]:
    """
    Return what was done on the last turn as faint arcs.

    There is one for each way and kind, dashed where all of it was private.
    """
    last = playthrough.last
    if last is None:
        return ()
    ways: dict[tuple[str, str, str], bool] = {}
    for way in (way_of(playthrough.loaded.scenario, made) for made in last.seen):
        key = (way.start, way.end, way.kind)
        ways[key] = ways.get(key, True) and way.private
    found: list[Arc] = []
    for (start, end, kind), private in ways.items():
        alike = sum((arc.start, arc.end) == (start, end) for arc in found)
        found.append(Arc(start, end, kind, private, 1.0, faint=True, bend=bent(alike)))
    return tuple(found)


def way_of(scenario: Scenario, made: Made) -> Way:
    """Return a move as the map shows it."""
    private = made.venue is Venue.PRIVATE
    return Way(scenario.actors[made.actor].side, made.target, made.kind.value, private)


def ways_of(playthrough: Playthrough, report: TurnReport | None) -> tuple[Way, ...]:
    """
    Return what the map shows of a turn, in the order in which the news tells it.

    Args:
        playthrough: The run.
        report: The turn, as its reader may see it; ``None`` for the start.

    Returns:
        A way for each move, once where several are alike; a ring of pressure around each side of
        an incident.
    """
    found: list[Way] = []
    for beat in beats(report) if report is not None else ():
        if beat.made is not None:
            found.append(way_of(playthrough.loaded.scenario, beat.made))
        elif beat.incident is not None:
            found += [Way(side, side, "pressure", False) for side in beat.incident.sides]
    return tuple(dict.fromkeys(found))


def links(playthrough: Playthrough) -> tuple[Link, ...]:
    """Return the channels that are open, with how well they stand in steps of a tenth."""
    found = []
    for row, value in playthrough.meters().items():
        meter, of = split_row(row)
        if meter == "channel" and len(of) > 1 and value >= _OPEN:
            found.append(Link(of[0], of[1], round(value / _FULL, 1)))
    return tuple(found)


def make_map(
    playthrough: Playthrough,
    likely: Leanings,
    on_actor: Callable[[str], object] | None = None,
    *,
    name: str,
) -> MapView:
    """Return the map of a playthrough, with a card for each actor."""
    scenario = playthrough.loaded.scenario
    return MapView(
        frame_of(scenario),
        map_sides(scenario),
        map_actors(playthrough, likely),
        on_actor=on_actor,
        name=name,
    )
