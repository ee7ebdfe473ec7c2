"""Why the ending came, in sentences: of a war how it broke out, else what its condition held by."""

from __future__ import annotations

from game.desktop.language import _, ngettext
from game.desktop.scenes.end_course import short_turn
from game.desktop.scenes.table_words import capital, listed
from game.desktop.spoken import spoken
from game.desktop.terms import percent, rung_word
from game.playthrough import Playthrough
from game.playthrough.ending_reasons import Missed, why_ended
from game.playthrough.outbreak import WAR, Outbreak, incidents_of, outbreak_of
from game.playthrough.words import side_word
from game.scenario.meters import rung


def why_words(playthrough: Playthrough) -> list[str]:
    """
    Return why a playthrough ended as it did, each reason as a sentence.

    Of a war it is told which incident became it, how heated the words were and how great the risk.
    """
    outbreak = outbreak_of(playthrough)
    reasons = [clause_words(why) for why in why_ended(playthrough) if not outbreak or why != WAR]
    return reasons if outbreak is None else [*outbreak_words(playthrough, outbreak), *reasons]


def clause_words(text: str) -> str:
    """Return a part of the condition of an ending as a sentence of its own."""
    return capital(spoken(text))


def outbreak_words(playthrough: Playthrough, outbreak: Outbreak) -> list[str]:
    """Return how a war broke out, in sentences."""
    world = playthrough.world
    told = [
        _("{turn}: an incident between {sides} became a war: {cause}.").format(
            turn=short_turn(world, outbreak.turn),
            sides=listed([side_word(world, side) for side in outbreak.sides]),
            cause=spoken(outbreak.cause),
        ),
        _(
            "Before that turn rhetoric stood at {value} ({rung}), and an incident had a risk of "
            "{risk}."
        ).format(
            value=f"{outbreak.before:.0f}",
            rung=_rung(outbreak.before),
            risk=percent(outbreak.risk, 1),
        ),
        _(
            "With the words of that turn it stood at {value} ({rung}). At that height {share} of "
            "incidents become wars; the calmer the words, the fewer."
        ).format(
            value=f"{outbreak.met:.0f}", rung=_rung(outbreak.met), share=percent(outbreak.chance)
        ),
    ]
    if outbreak.earlier:
        told.append(_earlier(playthrough, outbreak))
    return told


def _rung(value: float) -> str:
    return rung_word(rung(value)).lower()


def _earlier(playthrough: Playthrough, outbreak: Outbreak) -> str:
    turns = listed([short_turn(playthrough.world, turn) for turn in outbreak.earlier])
    form = ngettext(
        "There had been an incident before, which passed but heated the words: {turns}.",
        "There had been incidents before, which passed but heated the words: {turns}.",
        len(outbreak.earlier),
    )
    return form.format(turns=turns)


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
