"""The report of an ended playthrough as plain text: how it ended, why, and how it came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import __version__
from game.desktop.columns import item, padded, titled, wrapped
from game.desktop.language import _
from game.desktop.scenes.end_compared import interval_words, runs_title
from game.desktop.scenes.end_course import short_turn, turn_words
from game.desktop.scenes.end_outbreak import lacking_words, why_words
from game.desktop.scenes.end_payees import payee_word, payees_of, rank_words
from game.desktop.scenes.end_turns import (
    futures_words,
    headline_words,
    payoff_words,
    shift_words,
    told_endings,
)
from game.desktop.scenes.news_why import moved_meters
from game.desktop.scenes.replay_rows import StoryRow, news_rows
from game.desktop.scenes.table_words import actor_line, turn_title
from game.desktop.spoken import spoken
from game.desktop.terms import ending_kind_word, share_words
from game.desktop.troubles import remark_words
from game.playthrough import Playthrough, Share, TurnReport
from game.playthrough.comparison import Comparison
from game.playthrough.ending_reasons import missed
from game.playthrough.figures import signed
from game.playthrough.reasons import reasons
from game.playthrough.turning_points import TurningPoint
from game.playthrough.what_if import WhatIf
from game.scenario.meters import RHETORIC

_NAMES = 32
_MOVED = 1.0
"""Points that a meter has to move by for its reasons to be told."""


def report_of(
    playthrough: Playthrough,
    *,
    comparison: Comparison | None = None,
    points: Sequence[TurningPoint] = (),
    what_if: WhatIf | None = None,
) -> str:
    """
    Return the report of an ended playthrough as its player may know it.

    Args:
        playthrough: It has ended.
        comparison: Many runs by doctrine; left out where it is not there.
        points: The turning points.
        what_if: What silence on a turn would have come to.

    Returns:
        Lines of at most `columns.WIDTH` columns, in the language of the interface.
    """
    parts = (
        _head(playthrough),
        _ending(playthrough),
        _worth(playthrough, comparison),
        _turning(playthrough, points),
        _compared(playthrough, comparison),
        _silence(playthrough, what_if),
        _turns(playthrough),
    )
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines) + "\n"


def _head(playthrough: Playthrough) -> Iterator[str]:
    loaded, you = playthrough.loaded, playthrough.play_as
    scenario = loaded.scenario
    yield from titled(scenario.title, "=")
    who = _("You are {actor}").format(actor=actor_line(scenario.actors[you])) if you else ""
    yield from wrapped(who or _("You are watching"))
    yield turn_title(playthrough.world, len(playthrough.played))
    words = _("Seed {seed}, run {run}; Backchannel {version}")
    yield words.format(seed=playthrough.seed, run=playthrough.run, version=__version__)
    words = _("Scenario file {name}, SHA-256 {digest}")
    yield words.format(name=scenario.id, digest=loaded.sha256[:16])
    yield from wrapped(remark_words(playthrough.remark))


def _ending(playthrough: Playthrough) -> Iterator[str]:
    ending = playthrough.outcome()
    if ending is None:
        return
    title = _("The end: {ending}").format(ending=ending.title)
    yield from titled(f"{title} ({ending_kind_word(ending.kind)})")
    yield from wrapped(ending.text)
    yield from ("", f"{_('Why it ended like this')}:")
    for why in why_words(playthrough):
        yield from item(why)
    others = missed(playthrough)
    if others:
        yield f"{_('What the other endings lacked')}:"
    for one in others:
        yield from item(f"{one.title}: {lacking_words(playthrough, one)}")


def _worth(playthrough: Playthrough, comparison: Comparison | None) -> Iterator[str]:
    worth = playthrough.payoffs()
    yield from titled(_("What it was worth, of 100"))
    for payee in payees_of(playthrough):
        line = f"  {padded(payee_word(playthrough, payee), _NAMES)}{worth[payee]:5.1f}"
        yield f"{line}   {rank_words(comparison, payee)}".rstrip()


def _turning(playthrough: Playthrough, points: Sequence[TurningPoint]) -> Iterator[str]:
    if points:
        yield from titled(_("Turning points"))
    for point in points:
        turn = short_turn(playthrough.world, point.turn)
        yield from item(f"{turn}: {shift_words(playthrough, point)}")
        for headline in headline_words(point):
            yield from wrapped(headline, "      ", "      ")


def _compared(playthrough: Playthrough, comparison: Comparison | None) -> Iterator[str]:
    if comparison is None:
        return
    endings = playthrough.loaded.scenario.endings
    yield from titled(runs_title(comparison))
    for name, share in comparison.endings.items():
        own = f"   <- {_('what happened')}" if name == playthrough.ending else ""
        yield f"  {padded(endings[name].title, _NAMES)}{_figures(share)}{own}"
    yield from wrapped(interval_words())


def _figures(share: Share) -> str:
    return share_words(share.share, share.low, share.high)


def _silence(playthrough: Playthrough, what_if: WhatIf | None) -> Iterator[str]:
    if what_if is None:
        return
    scenario, turn = playthrough.loaded.scenario, short_turn(playthrough.world, what_if.turn)
    yield from titled(f"{_('What if silence instead?')} ({turn})")
    moves = [scenario.moves[move] for move in what_if.moves]
    if moves:
        yield f"{_('You did:')} {', '.join(move.label for move in moves)}"
    else:
        yield from wrapped(_("You were silent there, so the two are the same."))
    for name in told_endings(playthrough, what_if):
        yield f"  {scenario.endings[name].title}"
        for words, futures in (
            (_("● silence instead"), what_if.silence),
            (_("■ as you did"), what_if.done),
        ):
            yield f"    {padded(words, _NAMES - 2)}{_figures(futures.endings[name])}"
    yield from wrapped(payoff_words(playthrough, what_if))
    yield from wrapped(futures_words(what_if))


def _turns(playthrough: Playthrough) -> Iterator[str]:
    yield from titled(_("Turn by turn"))
    yield from wrapped(_("What moved by less than a point is left out, but for rhetoric."))
    for report in playthrough.history:
        yield ""
        yield turn_words(playthrough.world, report.number)
        for row in news_rows(playthrough, report):
            yield from item(_news(row))
        for why in _reasons(playthrough, report):
            yield from item(why, "    ")


def _news(row: StoryRow) -> str:
    said = not row.caption or row.text.startswith(row.caption)
    return row.text if said else f"[{row.caption}] {row.text}"


def _reasons(playthrough: Playthrough, report: TurnReport) -> Iterator[str]:
    """Yield why rhetoric moved, and whatever else moved by a point or more."""
    world = playthrough.world
    for moved in moved_meters(world, report):
        if moved.row == RHETORIC or abs(moved.change) >= _MOVED:
            parts = (
                f"{signed(one.amount)} {spoken(one.word)}"
                for one in reasons(world, report, moved.row)
            )
            ends = f"{moved.before:.1f} → {moved.after:.1f} ({signed(moved.change)})"
            yield f"{moved.title} {ends}: {', '.join(parts)}".removesuffix(": ")
