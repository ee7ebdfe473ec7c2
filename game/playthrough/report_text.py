"""The report of a playthrough as plain text: how it ended, why, and turn by turn how it came."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from game import __version__
from game.playthrough.comparison import Comparison
from game.playthrough.ending_reasons import missed, why_ended
from game.playthrough.playthrough import Playthrough
from game.playthrough.reasons import reasons, shown_change
from game.playthrough.report import TurnReport
from game.playthrough.turning_points import TurningPoint
from game.playthrough.what_if import WhatIf
from game.playthrough.words import day_word, row_word, side_word, step_word
from game.scenario.meters import rung

WIDTH = 88
"""Columns of a line."""
_MOVED = 1.0
_RARE = 0.005


def report_text(
    playthrough: Playthrough,
    *,
    comparison: Comparison | None = None,
    points: Sequence[TurningPoint] = (),
    what_if: WhatIf | None = None,
) -> str:
    """
    Return the report of a playthrough, ended or not, as its player may know it.

    Args:
        playthrough: The playthrough.
        comparison: Many runs by doctrine; left out where it is not there.
        points: The turning points.
        what_if: What silence on a turn would have come to.

    Returns:
        Lines of at most `WIDTH` columns, UTF-8, in English.
    """
    lines = [
        *_head(playthrough),
        *_ending(playthrough),
        *_worth(playthrough, comparison),
        *_turning(playthrough, points),
        *_alike(playthrough, comparison),
        *_silent(playthrough, what_if),
        *_turns(playthrough),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _head(playthrough: Playthrough) -> Iterator[str]:
    scenario, actor = playthrough.loaded.scenario, playthrough.play_as
    yield scenario.title
    yield "=" * len(scenario.title)
    role = f", {scenario.actors[actor].role}" if actor else ""
    yield f"Played as: {scenario.actors[actor].name if actor else 'nobody, watching'}{role}"
    yield f"Turns: {len(playthrough.played)} of {scenario.clock.turns}"
    yield f"Seed {playthrough.seed}, run {playthrough.run}; backchannel {__version__}"
    yield f"Scenario file: {scenario.id}, SHA-256 {playthrough.loaded.sha256[:16]}"
    if playthrough.remark:
        yield from _wrapped(f"Note: {playthrough.remark}.")
    yield ""


def _ending(playthrough: Playthrough) -> Iterator[str]:
    ending = playthrough.outcome()
    if ending is None:
        yield from ("No end yet.", "")
        return
    yield from _titled(f"The end: {ending.title} ({ending.kind.value})")
    yield from _wrapped(ending.text)
    yield ""
    yield "It came because:"
    for part in why_ended(playthrough):
        yield from _item(part)
    nearest = missed(playthrough)
    if nearest:
        yield "What the endings tried before it still needed:"
    for other in nearest:
        yield from _item(f"{other.title}: {other.lacking}")
    yield ""


def _worth(playthrough: Playthrough, comparison: Comparison | None) -> Iterator[str]:
    if not playthrough.finished:
        return
    scenario, worth = playthrough.loaded.scenario, playthrough.payoffs()
    yield from _titled("What it was worth, of 100")
    for payee in (*scenario.play_as, *scenario.sides):
        side = payee in scenario.sides
        name = scenario.sides[payee].name if side else scenario.actors[payee].name
        line = f"  {name:<24}{worth[payee]:5.1f}"
        if comparison:
            line += f"   better than {comparison.percentile[payee]:4.0%} of the runs by doctrine"
        yield line + ("   <- you" if payee == playthrough.play_as else "")
    yield ""


def _turning(playthrough: Playthrough, points: Sequence[TurningPoint]) -> Iterator[str]:
    if not points:
        return
    endings = playthrough.loaded.scenario.endings
    yield from _titled("Turning points")
    for point in points:
        shift = f"{point.before:.0%} before, {point.after:.0%} after"
        title = endings[point.ending].title
        yield from _item(
            f"{_turn_word(playthrough)} {point.turn}: the chance of “{title}” was {shift}"
        )
        for headline in point.headlines:
            yield from _wrapped(headline, "      ")
    yield ""


def _alike(playthrough: Playthrough, comparison: Comparison | None) -> Iterator[str]:
    if comparison is None:
        return
    yield from _titled(f"The same crisis, {comparison.runs:,} times by doctrine")
    for name, share in comparison.endings.items():
        title = playthrough.loaded.scenario.endings[name].title
        mark = "   <- yours" if name == playthrough.ending else ""
        if share.share >= _RARE or mark:
            yield f"  {title:<32}{share.share:5.1%}  ({share.low:.1%} to {share.high:.1%}){mark}"
    yield ""


def _silent(playthrough: Playthrough, what_if: WhatIf | None) -> Iterator[str]:
    if what_if is None:
        return
    scenario = playthrough.loaded.scenario
    labels = [scenario.moves[move].label for move in what_if.moves]
    word, runs = _turn_word(playthrough), what_if.silence.runs
    yield from _titled(f"What if you had been silent in {word.lower()} {what_if.turn}")
    yield from _wrapped(
        f"{runs} futures of each; what you did: {', '.join(labels) or 'silence'}. "
        "Shares with their 95 % interval."
    )
    for name, share in what_if.silence.endings.items():
        done = what_if.done.endings[name]
        if max(share.share, done.share) >= _RARE:
            title = scenario.endings[name].title
            yield f"  {title:<32}silent {_interval(share.share, share.low, share.high)}"
            yield f"  {'':<32}done   {_interval(done.share, done.low, done.high)}"
    played = playthrough.play_as
    if played:
        silent, did = what_if.silence.payoff[played], what_if.done.payoff[played]
        yield f"  Your payoff on average: silent {silent:.1f}, done {did:.1f}"
    yield ""


def _interval(share: float, low: float, high: float) -> str:
    return f"{share:6.1%}  ({low:.1%} to {high:.1%})"


def _turns(playthrough: Playthrough) -> Iterator[str]:
    yield from _titled("Turn by turn")
    for report in playthrough.history:
        before, after = report.before["rhetoric"], report.after["rhetoric"]
        yield f"{_turn_word(playthrough)} {report.number}, {day_word(report.date)}"
        yield from _news(playthrough, report)
        yield f"  Rhetoric {before:.1f} -> {after:.1f} ({rung(after)})"
        yield from _reasons(playthrough, report)
        yield ""


def _news(playthrough: Playthrough, report: TurnReport) -> Iterator[str]:
    for made in report.seen:
        own = ", you" if made.actor == playthrough.play_as else ""
        how = "leaked" if made.leaked else made.venue.value
        yield from _item(f"[{made.kind.value}, {how}{own}] {made.headline}")
    for event in report.events:
        yield from _item(f"[event] {event.headline}")
    for incident in report.incidents:
        sides = " and ".join(side_word(playthrough.world, side) for side in incident.sides)
        end = "it has become a war" if incident.war else "it has not become a war"
        yield from _item(f"[incident] {sides}: {incident.cause}; {end}")


def _reasons(playthrough: Playthrough, report: TurnReport) -> Iterator[str]:
    world = playthrough.world
    rows = [row for row in report.after if abs(shown_change(report, row)) >= _MOVED]
    for row in sorted(rows, key=lambda row: (row != "rhetoric", -abs(report.change(row)))):
        why = ", ".join(f"{one.amount:+.1f} {one.word}" for one in reasons(world, report, row))
        yield from _item(f"{row_word(world, row)} {shown_change(report, row):+.1f}: {why}", "  ")


def _turn_word(playthrough: Playthrough) -> str:
    return step_word(playthrough.world)


def _titled(title: str) -> tuple[str, str]:
    return (title, "-" * len(title))


def _item(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=f"{indent}  - ", subsequent_indent=f"{indent}    "
    )


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
