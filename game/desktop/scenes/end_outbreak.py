"""Why the ending came, in sentences: of a war how it broke out, else what its condition held by."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.language import _, ngettext
from game.desktop.scenes.end_course import short_turn
from game.desktop.scenes.table_words import capital, listed
from game.desktop.spoken import spoken
from game.desktop.terms import percent, rung_word
from game.playthrough import Playthrough
from game.playthrough.ending_reasons import Missed, why_ended
from game.playthrough.figures import share_figure
from game.playthrough.outbreak import incidents_of, outbreak_of
from game.playthrough.requirements import WAR
from game.playthrough.words import side_word
from game.scenario.meters import rung


def why_words(playthrough: Playthrough) -> list[str]:
    """
    Return why a playthrough ended as it did, each reason as a sentence.

    Of a war it is told which incident became it, how heated the words were and how great the risk.
    """
    return [*_outbreak(playthrough), *map(clause_words, why_ended(playthrough))]


def clause_words(text: str) -> str:
    """Return a part of the condition of an ending as a sentence of its own."""
    return capital(spoken(text))


def _outbreak(playthrough: Playthrough) -> Iterator[str]:
    """Yield how a war broke out, in sentences; nothing where there is none."""
    outbreak = outbreak_of(playthrough)
    if outbreak is None:
        return
    world = playthrough.world
    for sentence in outbreak.sentences:
        yield _(sentence).format(
            turn=short_turn(world, outbreak.turn),
            sides=listed([side_word(world, side) for side in outbreak.sides]),
            cause=spoken(outbreak.cause),
            before=f"{outbreak.before:.0f}",
            before_rung=_rung(outbreak.before),
            risk=percent(outbreak.risk, 1),
            met=f"{outbreak.met:.0f}",
            met_rung=_rung(outbreak.met),
            share=_("{number} %").format(number=share_figure(outbreak.chance)),
            turns=listed([short_turn(world, turn) for turn in outbreak.earlier]),
        )


def _rung(value: float) -> str:
    return rung_word(rung(value)).lower()


def lacking_words(playthrough: Playthrough, one: Missed) -> str:
    """Return what an ending lacked, or that it only comes after the one that came."""
    if not one.lacking:
        return _("nothing, but the ending that came goes first")
    if one.lacking != WAR:
        return spoken(one.lacking)
    count = len(incidents_of(playthrough))
    if not count:
        return _("an incident that becomes a war (there was no incident)")
    form = ngettext(
        "an incident that becomes a war (there was {count}, which passed)",
        "an incident that becomes a war (there were {count}, which passed)",
        count,
    )
    return form.format(count=count)
