"""A whole run as text, one observable a line: what recorded playthroughs are made of."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine import World
from game.playthrough.playthrough import Playthrough
from game.playthrough.report import Played, TurnReport, values_of
from game.scenario.meters import RHETORIC, rung

_SETTLED = 0.005


def transcript(playthrough: Playthrough) -> Iterator[str]:
    """
    Return the lines of a run, from its start to where it stands; nothing is hidden.

    Figures have two decimals. A turn shows the meters that moved, the legal moves of every actor,
    the choices, the chance of an incident, what chance brought and what was reached.

    Args:
        playthrough: The run; not changed.
    """
    scenario = playthrough.loaded.scenario
    yield f"scenario: {scenario.id}"
    yield f"seed: {playthrough.seed}"
    yield f"run: {playthrough.run}"
    yield f"play_as: {playthrough.play_as or '-'}"
    for actor, policy in playthrough.table.assignment.items():
        yield f"policy {actor}: {policy}"
    played, reports = playthrough.played, playthrough.reports(None)
    start = played[0].before if played else playthrough.state
    yield "start"
    for name, value in values_of(playthrough.world, start).items():
        yield f"  {name} = {value:.2f}"
    for turn, report in zip(played, reports, strict=True):
        yield from _turn(playthrough.world, turn, report)
    yield f"ending: {playthrough.ending or '-'}"
    for payee, worth in playthrough.payoffs().items():
        yield f"  payoff {payee} = {worth:.2f}"


def _turn(world: World, played: Played, report: TurnReport) -> Iterator[str]:
    yield f"turn {report.number} ({report.date.isoformat()})"
    for actor in world.actors:
        legal = [move for move in played.legal if world.scenario.moves[move].by == actor]
        yield f"  legal {actor}: {' '.join(legal) or '-'}"
    for actor, moves in played.choices.items():
        yield f"  choice {actor}: {' '.join(moves) or 'silence'}"
    for made in report.moves:
        leaked = " (leaked)" if made.leaked else ""
        yield f"  news {made.move}{leaked}: {made.headline}"
    for pair, risk in played.risk.items():
        yield f"  risk {pair} = {risk:.4f}"
    for event in report.events:
        yield f"  event {event.event}: {event.headline}"
    for incident in report.incidents:
        war = " (war)" if incident.war else ""
        yield f"  incident {'~'.join(incident.sides)}{war}: {incident.cause}"
    for crossing in report.crossings:
        yield f"  crossed {crossing.rung} {'upwards' if crossing.rising else 'downwards'}"
    for name, value in report.after.items():
        if name == RHETORIC:
            yield f"  rhetoric = {value:.2f} ({rung(value)})"
        elif abs(report.change(name)) >= _SETTLED:
            yield f"  {name} = {value:.2f} ({report.change(name):+.2f})"
