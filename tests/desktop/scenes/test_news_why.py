"""Why the meters moved."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.scenes.news_why import Ledger, Moved, WhyPanel, moved_meters
from game.playthrough.reasons import Reason, reasons, shown_change
from tests.desktop.scenes.crises import ended

MOVED = Moved("rhetoric", "Rhetoric", 60.0, 63.0, 3.0)
WHY = (Reason("The Chief denounces", 4.0), Reason("words fade", -1.0))


@pytest.fixture
def report():
    """Return the first turn of the ended playthrough."""
    return ended().history[0]


@pytest.fixture
def panel(report, show):
    """Return the panel of the first turn."""
    return show(WhyPanel(ended().world, report, name="why"))


def number(words):
    """Return the number that a text ends with."""
    return float(words.rpartition(" ")[2].replace("−", "-"))


def test_every_meter_that_moved_is_listed(report):
    """
    Rhetoric is there in any case, with its value before and after.
    """
    rows = moved_meters(ended().world, report)
    wanted = {row for row in report.after if row == "rhetoric" or shown_change(report, row)}

    assert wanted == {moved.row for moved in rows}
    assert all(
        (report.before[moved.row], report.after[moved.row]) == (moved.before, moved.after)
        for moved in rows
    )


def test_rhetoric_stands_first_and_stances_last(report):
    """
    Between them the largest change comes first.
    """
    rows = moved_meters(ended().world, report)
    stances = [moved.row.startswith("stance") for moved in rows]
    changes = [abs(report.change(moved.row)) for moved in rows[1 : stances.count(False)]]

    assert "rhetoric" == rows[0].row
    assert sorted(stances) == stances
    assert sorted(changes, reverse=True) == changes


def test_a_ledger_sums_up(report):
    """
    Each ledger says the meter, its reasons, and a sum that is theirs.
    """
    for moved in moved_meters(ended().world, report):
        head, *items, total = Ledger(moved, reasons(ended().world, report, moved.row)).said()

        assert f"{moved.title}  {moved.before:.1f} → {moved.after:.1f}" == head
        assert number(total) == pytest.approx(sum(map(number, items)), abs=0.051)


def test_reasons_begin_with_a_capital():
    """
    What the ledger says is read as lines of their own.
    """
    said = list(Ledger(MOVED, WHY).said())

    assert ["The Chief denounces +4.0", "Words fade −1.0", "+3.0"] == said[1:]


def shown(paper, moved, width=390):
    """Draw a ledger, and return it."""
    made = Ledger(moved, WHY)
    paper.show(made, pygame.Rect(0, 0, *made.natural(paper.context, width)))
    return made


def test_bars_point_up_and_down(paper):
    """
    What raised the meter lies at the right of the middle, what calmed it at the left.
    """
    shown(paper, MOVED)
    (up,), (down,) = paper.filled("pressure"), paper.filled("dialogue")

    assert down.right == up.left
    assert pytest.approx(4, abs=0.2) == up.width / down.width


def test_another_meter_has_other_colours(paper):
    """
    A trust that grows is not pressure.
    """
    shown(paper, Moved("trust(south, north)", "Trust", 40.0, 43.0, 3.0))

    (up,), (down,) = paper.filled("accent"), paper.filled("text_faint")

    assert ([], []) == (paper.filled("pressure"), paper.filled("dialogue"))
    assert down.right == up.left


@pytest.mark.parametrize("width", [180, 390])
def test_a_ledger_is_as_high_as_its_words(paper, width):
    """
    However narrow it is, everything it says stands inside it.
    """
    made = shown(paper, MOVED, width)

    assert "Together" in paper.words
    assert all(made.rect.contains(rect) for rect in paper.words.values())


def test_the_panel_begins_with_rhetoric(panel):
    """
    Its ledger is open, and the meter is selected in the list.
    """
    said = list(panel.said())

    assert ("Why the meters moved", 0) == (said[0], panel.list.selected)
    assert "rhetoric" == panel.ledger.child.moved.row


def test_another_meter_opens_its_ledger(driver, panel):
    """
    Who clicks on a row of the list reads why that one moved.
    """
    before = panel.ledger.rect.copy()
    driver.click_at(panel.list.row_rect(1).center)

    assert panel.rows[1] == panel.ledger.child.moved
    assert (before, panel) == (panel.ledger.rect, panel.ledger.parent)


def test_list_and_ledger_stand_beside_one_another(panel):
    """
    Neither leaves the panel nor lies on the other.
    """
    assert panel.rect.contains(panel.list.rect)
    assert panel.rect.contains(panel.ledger.rect)
    assert panel.list.rect.right < panel.ledger.rect.left
