"""Why the meters moved."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.scenes.news_why import Ledger, LedgerHead, Moved, WhyPanel, moved_meters
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
    The head of each ledger says the meter, and a sum that is that of the reasons.
    """
    for moved in moved_meters(ended().world, report):
        title, total = LedgerHead(moved).said()
        items = Ledger(moved, reasons(ended().world, report, moved.row)).said()

        assert f"{moved.title}  {moved.before:.1f} → {moved.after:.1f}" == title
        assert number(total) == pytest.approx(sum(map(number, items)), abs=0.051)


def test_reasons_begin_with_a_capital():
    """
    What the ledger says is read as lines of their own.
    """
    said = list(Ledger(MOVED, WHY).said())

    assert ["The Chief denounces +4.0", "Words fade −1.0"] == said


def shown(paper, made, width=390):
    """Draw a widget as high as it wants to be, and return it."""
    paper.show(made, pygame.Rect(0, 0, *made.natural(paper.context, width)))
    return made


def test_bars_point_up_and_down(paper):
    """
    What raised the meter lies at the right of the middle, what calmed it at the left.
    """
    shown(paper, Ledger(MOVED, WHY))
    (up,), (down,) = paper.filled("pressure"), paper.filled("dialogue")

    assert down.right == up.left
    assert pytest.approx(4, abs=0.2) == up.width / down.width


def test_another_meter_has_other_colours(paper):
    """
    A trust that grows is not pressure.
    """
    shown(paper, Ledger(Moved("trust(south, north)", "Trust", 40.0, 43.0, 3.0), WHY))

    (up,), (down,) = paper.filled("accent"), paper.filled("text_faint")

    assert ([], []) == (paper.filled("pressure"), paper.filled("dialogue"))
    assert down.right == up.left


@pytest.mark.parametrize("width", [180, 390])
@pytest.mark.parametrize("made", [LedgerHead(MOVED), Ledger(MOVED, WHY)])
def test_a_ledger_is_as_high_as_its_words(paper, made, width):
    """
    However narrow it is, everything that it and its head say stands inside them.
    """
    shown(paper, made, width)

    assert paper.words
    assert all(made.rect.contains(rect) for rect in paper.words.values())


@pytest.mark.parametrize(("width", "room"), [(180, False), (390, True)])
def test_the_word_of_the_sum_is_drawn_where_there_is_room(paper, width, room):
    """
    The sum is drawn in any case.
    """
    shown(paper, LedgerHead(MOVED), width)

    assert (room, True) == ("Together" in paper.words, "+3.0" in paper.words)


def test_the_sum_stays_in_sight(app, panel):
    """
    The head of the ledger stands above what scrolls, wherever that is.
    """
    panel.layout(pygame.Rect(0, 0, 700, 110), app.context)
    moved = panel.ledger.move_to(1000.0)

    assert moved
    assert panel.rect.contains(panel.head.rect)
    assert panel.head.rect.bottom <= panel.ledger.rect.top


def test_the_panel_begins_with_rhetoric(panel):
    """
    Its ledger is open, and the meter is selected in the list.
    """
    said = list(panel.said())

    assert ("Why the meters moved", 0) == (said[0], panel.list.selected)
    assert "rhetoric" == panel.ledger.child.moved.row


def test_the_meter_that_the_turn_was_about_stands_first(show, report):
    """
    Its ledger is open, and the others follow in their order.
    """
    rows = moved_meters(ended().world, report)
    first = rows.pop()
    panel = show(WhyPanel(ended().world, report, first.row, name="why"))

    assert [first, *rows] == panel.rows
    assert (0, 0, first) == (panel.list.selected, panel.list.offset, panel.ledger.child.moved)


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
