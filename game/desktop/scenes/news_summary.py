"""A turn in short: what became of the words and of the meter that the turn was about, and why."""

from __future__ import annotations

from game.desktop.language import _
from game.desktop.scenes.news_beats import BeatRow
from game.desktop.scenes.news_rows import NewsRow
from game.desktop.scenes.table_words import capital
from game.desktop.spoken import spoken, spoken_row
from game.playthrough import Playthrough, TurnReport
from game.playthrough.figures import signed
from game.playthrough.reasons import Reason, reasons, shown_change
from game.scenario.meters import RHETORIC

AGAINST = 0.5
"""Points from which what worked against a change is told."""
FAVOR = 1.0
"""Points by which the favor of who plays has to move to be told."""


def summary_row(playthrough: Playthrough, report: TurnReport, row: str) -> BeatRow:
    """
    Return a turn in short, as it is shown below its headlines.

    Args:
        playthrough: The run.
        report: The turn.
        row: The meter that the turn was about.
    """
    return BeatRow(NewsRow("summary", summary(playthrough, report, row)), _("In short"), "", 0.0)


def summary(playthrough: Playthrough, report: TurnReport, row: str) -> str:
    """Return a turn in a few sentences, with the figures of its ledger."""
    rows = [RHETORIC, row, *_own_favor(playthrough, report)]
    told = [_sentences(playthrough, report, one) for one in dict.fromkeys(rows)]
    return " ".join(text for text in told if text)


def _own_favor(playthrough: Playthrough, report: TurnReport) -> list[str]:
    row = f"favor({playthrough.play_as})"
    moved = row in report.after and abs(shown_change(report, row)) >= FAVOR
    return [row] if moved else []


def _sentences(playthrough: Playthrough, report: TurnReport, row: str) -> str:
    """Return by how much a meter moved, mostly why, and what worked against that."""
    world, change = playthrough.world, shown_change(report, row)
    meter = spoken_row(world, row)
    why = reasons(world, report, row)
    most = next((one for one in why if one.amount * change > 0), None)
    if most is None:
        return _("{meter} stands where it stood.").format(meter=meter)
    form = _("{meter} rose by {amount}, mainly through “{cause}” ({part}).")
    if change < 0:
        form = _("{meter} fell by {amount}, mainly through “{cause}” ({part}).")
    told = form.format(meter=meter, amount=f"{abs(change):.1f}", **_words(most))
    other = next((one for one in why if one.amount * change <= -AGAINST * abs(change)), None)
    if other is None:
        return told
    return " ".join([told, _against(other)])


def _against(reason: Reason) -> str:
    words = _words(reason)
    words["cause"] = capital(words["cause"])
    return _("“{cause}” pulled the other way ({part}).").format(**words)


def _words(reason: Reason) -> dict[str, str]:
    return {"cause": spoken(reason.word), "part": signed(reason.amount)}
