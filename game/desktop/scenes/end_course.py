"""The course of a playthrough as a chart: rhetoric turn by turn, with the player's moves on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.desktop.language import _
from game.desktop.spoken import spoken
from game.desktop.terms import percent, rung_word, venue_word
from game.desktop.widgets.chart import HOLLOW, Line, Mark, Plot, Zone
from game.desktop.widgets.kinds import SHAPES
from game.engine import World
from game.playthrough import Playthrough, TurnReport
from game.playthrough.comparison import Band
from game.playthrough.figures import signed
from game.playthrough.reasons import shown_change
from game.playthrough.words import day_of, day_word, side_word, step_word
from game.scenario.meters import RHETORIC, RUNGS, rung
from game.scenario.model import Venue


def plot_of(
    playthrough: Playthrough,
    reports: Sequence[TurnReport],
    *,
    band: Band | None = None,
    columns: Sequence[int] = (),
) -> Plot:
    """
    Return the course of the rhetoric meter.

    Args:
        playthrough: The playthrough.
        reports: Its turns, as their reader may see them.
        band: Where rhetoric stood in many runs by doctrine.
        columns: Turns that are pointed out.
    """
    world = playthrough.world
    values = [_start(playthrough, reports), *(report.after[RHETORIC] for report in reports)]
    names = [start_words(world), *(turn_words(world, report.number) for report in reports)]
    return Plot(
        line=Line(tuple(values), "text"),
        names=tuple(names),
        notes=(_note(values[0]), *(_moved(report) for report in reports)),
        marks=tuple(mark for report in reports for mark in _marks(playthrough, report)),
        zones=zones(),
        band=None if band is None else (band.low, band.middle, band.high),
        columns=tuple(columns),
        last=world.turns,
    )


def chance_plot(playthrough: Playthrough, shares: Sequence[float], columns: Sequence[int]) -> Plot:
    """
    Return how the chance of an ending moved.

    Args:
        playthrough: The playthrough.
        shares: The chance before each turn and after the last one, 0 to 1.
        columns: Turns that are pointed out.
    """
    world = playthrough.world
    names = [start_words(world)]
    names += [turn_words(world, number) for number in range(1, len(shares))]
    return Plot(
        line=Line(tuple(share * 100 for share in shares), "series_1"),
        names=tuple(names),
        notes=tuple(map(percent, shares)),
        columns=tuple(columns),
        last=world.turns,
    )


def zones() -> tuple[Zone, ...]:
    """Return the rungs of the rhetoric meter as bands of the ground."""
    ends = [start for start, _name in RUNGS[1:]] + [100.0]
    return tuple(
        Zone(low, high, rung_word(name), f"rung_{name}")
        for (low, name), high in zip(RUNGS, ends, strict=True)
    )


def start_words(world: World) -> str:
    """Return what the point before the first turn is called."""
    return _("The start, {date}").format(date=spoken(day_word(day_of(world, 1))))


def turn_words(world: World, number: int) -> str:
    """Return a turn with its first day: Week 3, 14 October 2017."""
    form = _("{step} {number}, {date}")
    date = spoken(day_word(day_of(world, number)))
    return form.format(step=spoken(step_word(world)), number=number, date=date)


def short_turn(world: World, number: int) -> str:
    """Return a turn by its number: Week 3."""
    # Translators: such as Week 3
    return _("{step} {number}").format(step=spoken(step_word(world)), number=number)


def _start(playthrough: Playthrough, reports: Sequence[TurnReport]) -> float:
    return reports[0].before[RHETORIC] if reports else playthrough.meters()[RHETORIC]


def _note(value: float) -> str:
    form = _("Rhetoric {value}, {rung}")
    return form.format(value=f"{value:.1f}", rung=rung_word(rung(value)))


def _moved(report: TurnReport) -> str:
    change = signed(shown_change(report, RHETORIC))
    return f"{_note(report.after[RHETORIC])} ({change})"


def _marks(playthrough: Playthrough, report: TurnReport) -> Iterator[Mark]:
    for made in report.moves:
        if made.actor == playthrough.play_as:
            words = f"{made.label} ({venue_word(made.venue)})"
            hollow = HOLLOW if made.venue is Venue.PRIVATE else ""
            kind = made.kind.value
            yield Mark(report.number, f"{hollow}{SHAPES[kind]}", kind, words)
    for incident in report.incidents:
        sides = "–".join(side_word(playthrough.world, side) for side in incident.sides)
        words = _("Incident {sides}: {cause}").format(sides=sides, cause=spoken(incident.cause))
        yield Mark(report.number, "cross", "bad", words)
