"""A turn in short."""

from __future__ import annotations

import re
from dataclasses import replace

from game.desktop.scenes.news_summary import summary, summary_row
from game.engine import Entry
from game.playthrough import Playthrough
from tests.desktop.scenes.crises import played, small

ROWS = {"rhetoric": (60.0, 57.6), "favor(envoy)": (45.0, 40.8)}
LEDGER = (
    Entry("rhetoric", -5.4, "fading", ""),
    Entry("rhetoric", 3.0, "provocation", ""),
    Entry("favor(envoy)", -4.2, "dissent", ""),
)


def week(rows=ROWS, ledger=LEDGER):
    """Return a playthrough of the envoy and a turn of it with meters of one's own."""
    playthrough = played(1)
    before = {row: values[0] for row, values in rows.items()}
    after = {row: values[1] for row, values in rows.items()}
    report = replace(playthrough.history[0], before=before, after=after, ledger=ledger)
    return playthrough, report


def test_the_turn_is_told_in_sentences_with_the_figures_of_the_ledger():
    """
    Words fade by 5.4, a provocation takes back 3.0, and the envoy falls by 4.2.
    """
    told = summary(*week(), "rhetoric")

    assert (
        "Rhetoric fell by 2.4, mainly through “words fade” (−5.4). "
        "“Provocation” pulled the other way (+3.0). "
        "Favor Envoy fell by 4.2, mainly through “spoke against the leader” (−4.2)."
    ) == re.sub(r"Favor with the leader|Favor", "Favor", told)


def test_what_stands_still_is_said_to():
    """
    A meter that did not move has no causes.
    """
    rows = {"rhetoric": (60.0, 60.0)}

    assert "Rhetoric stands where it stood." == summary(*week(rows, ()), "rhetoric")


def test_the_meter_that_the_turn_was_about_is_told_even_where_it_rose_a_little():
    """
    Talks rose by 0.4 by talks alone.
    """
    rows = {"rhetoric": (60.0, 60.0), "negotiation(north, south)": (8.0, 8.4)}
    ledger = (Entry("negotiation(north, south)", 0.4, "negotiation", ""),)
    told = summary(*week(rows, ledger), "negotiation(north, south)")

    assert told.endswith("Negotiation NORTH–SOUTH rose by 0.4, mainly through “talks” (+0.4).")


def test_it_is_a_row_of_its_own():
    """
    The row is a summary that moves no meter, and who watches has one, too.
    """
    playthrough = Playthrough(small())
    report = playthrough.step()
    row = summary_row(playthrough, report, "rhetoric")

    assert ("summary", "In short", 0.0) == (row.news.sort, row.who, row.amount)
