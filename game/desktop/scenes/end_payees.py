"""Who the end tells the worth of: all of them, what each is called, a bar, and a rank."""

from __future__ import annotations

from game.desktop.language import _
from game.desktop.scenes.scenario_rows import flag_of
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Row
from game.desktop.widgets.label import Flag
from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison
from game.playthrough.figures import share_figure

_FLAG = 22


def payees_of(playthrough: Playthrough) -> list[str]:
    """Return whose result can be compared: the player first."""
    scenario, you = playthrough.loaded.scenario, playthrough.play_as
    others = [name for name in (*scenario.play_as, *scenario.sides) if name != you]
    return [you, *others] if you else others


def payee_word(playthrough: Playthrough, payee: str) -> str:
    """Return the name of a side or actor, and whether it is the player."""
    scenario = playthrough.loaded.scenario
    name = scenario.sides[payee].name if payee in scenario.sides else scenario.actors[payee].name
    return _("{name} (you)").format(name=name) if payee == playthrough.play_as else name


def payee_row(
    playthrough: Playthrough,
    payee: str,
    worth: float,
    change: float | None = None,
    *,
    name: str = "",
    tooltip: str = "",
) -> Widget:
    """
    Return what something is worth to a side or actor: a flag and a bar.

    Args:
        playthrough: The playthrough.
        payee: The id of the side or actor.
        worth: A payoff, 0 to 100.
        change: By how much it differs from another, shown beside it; ``None`` for nothing.
        name: Of the bar.
        tooltip: Of the bar.
    """
    scenario = playthrough.loaded.scenario
    side = payee if payee in scenario.sides else scenario.actors[payee].side
    paint = "accent" if payee == playthrough.play_as else "series_1"
    title = payee_word(playthrough, payee)
    bar = MeterBar(title, worth, change, paint=paint, grow=1, name=name, tooltip=tooltip)
    return Row([Flag(flag_of(scenario, side), _FLAG), bar], gap="s", align="center")


def rank_words(comparison: Comparison | None, payee: str) -> str:
    """Return how a result stands among many runs; empty before they are there."""
    if comparison is None or payee not in comparison.lower:
        return ""
    lower, higher = comparison.lower[payee], comparison.higher[payee]
    if not lower and not higher:
        form = _("The same as each of {runs} runs by doctrine")
    elif not lower:
        form = _("None of {runs} runs by doctrine came out lower")
    elif not higher:
        form = _("None of {runs} runs by doctrine came out higher")
    else:
        form = _("Better than {share} % of {runs} runs by doctrine")
    return form.format(share=share_figure(lower), runs=f"{comparison.runs:,}")
