"""Why a meter moved, in words and in rounded figures that still add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine import Entry, World
from game.playthrough.report import TurnReport
from game.playthrough.words import cause_word, split_row
from game.scenario.meters import RHETORIC

_TENTH = 10


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a meter moved: what, and by how many points, in tenths."""

    word: str
    amount: float


def shown_change(report: TurnReport, row: str) -> float:
    """Return the change of a meter between its values as they are shown, with one decimal."""
    before, after = round(report.before[row] * _TENTH), round(report.after[row] * _TENTH)
    return (after - before) / _TENTH


def is_stance(row: str) -> bool:
    """Tell whether a row is where an actor stands, and no meter."""
    return split_row(row)[0] == "stance"


def rank(row: str) -> tuple[bool, bool]:
    """Return what puts rhetoric before all other rows, and stances behind them."""
    return row != RHETORIC, is_stance(row)


def moved_rows(report: TurnReport) -> list[str]:
    """
    Return the rows that moved, in the order in which they are told of.

    Rhetoric stands first, though it stood still; then come meters and at last stances, of both the
    largest change first.
    """
    rows = [row for row in report.after if row == RHETORIC or shown_change(report, row)]
    return sorted(rows, key=lambda row: (*rank(row), -abs(report.change(row))))


Item = tuple[str, str]
"""What an entry of the ledger is told as: ``event`` or nothing, and its detail or its cause."""


def item_of(entry: Entry) -> Item:
    """Return what an entry is told as."""
    return "event" if entry.cause == "event" else "", entry.detail or entry.cause


def in_tenths(report: TurnReport, row: str) -> dict[Item, int]:
    """
    Return what moved a meter, in whole tenths of a point that sum to ``shown_change``.

    Everything that tells of a change takes its figures from here, so that one item has one figure
    wherever it stands.

    Args:
        report: The turn.
        row: The meter or stance, by row name.
    """
    sums: dict[Item, float] = {}
    for entry in report.of(row):
        item = item_of(entry)
        sums[item] = sums.get(item, 0.0) + entry.amount
    total = round(shown_change(report, row) * _TENTH)
    tenths = apportion([amount * _TENTH for amount in sums.values()], total)
    return dict(zip(sums, tenths, strict=True))


def reasons(world: World, report: TurnReport, row: str) -> tuple[Reason, ...]:
    """
    Return why a meter moved, the largest reason first.

    Entries of the same words are added up. Amounts are rounded to tenths so that they sum to
    ``shown_change``; what rounds to nothing is left out.

    Args:
        world: The compiled scenario.
        report: The turn.
        row: The meter or stance, by row name.
    """
    sums: dict[str, int] = {}
    for (event, what), tenths in in_tenths(report, row).items():
        word = cause_word(world, Entry(row, tenths, event or what, what))
        sums[word] = sums.get(word, 0) + tenths
    found = [Reason(word, tenths / _TENTH) for word, tenths in sums.items() if tenths]
    return tuple(sorted(found, key=lambda reason: -abs(reason.amount)))


def apportion(amounts: Sequence[float], total: int) -> list[int]:
    """
    Round amounts to whole numbers that sum to a total, each as near as can be.

    Args:
        amounts: Any numbers whose sum lies near the total.
        total: What the whole numbers sum to; without amounts nothing can, and nothing does.
    """
    whole = [round(amount) for amount in amounts]
    step = 1 if total > sum(whole) else -1
    for _ in range(abs(total - sum(whole)) if whole else 0):
        errors = [(amount - done) * step for amount, done in zip(amounts, whole, strict=True)]
        whole[errors.index(max(errors))] += step
    return whole
