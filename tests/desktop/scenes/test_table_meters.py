"""The other meters: by side as a table, by pair and of the world as bars."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes import table_meters
from game.desktop.scenes.news_why import Ledger
from game.desktop.scenes.table_map import flags_of
from game.desktop.scenes.table_meters import SideTable, meter_text, meters
from game.desktop.spoken import spoken_row
from game.desktop.widgets.bar import MeterBar
from game.playthrough import Playthrough
from game.playthrough.standing import can_move, standing
from game.playthrough.words import meter_word, split_row
from game.scenario.meters import BUILTIN
from tests.desktop.scenes.crises import ended, small

FLAGS = flags_of(small().scenario)
SIDES = tuple(f"{meter}(" for meter in standing(ended(), told=lambda *_: True).sides)


def table(changes=()):
    """Return the table of the meters of sides after the ended playthrough."""
    return SideTable(ended(), standing(ended()).sides, dict(changes), FLAGS)


def shown(paper, made, width=360):
    """Draw a table at the height that it asks for."""
    paper.surface = pygame.Surface((width, 600))
    paper.show(made, pygame.Rect(0, 0, *made.natural(paper.context, width)))
    return made


def bars(changes=()):
    """Return the bars of the page, by their row."""
    found = meters(ended(), dict(changes), FLAGS).walk()
    return {
        widget.name.removeprefix("table.meter."): widget
        for widget in found
        if isinstance(widget, MeterBar)
    }


def test_every_meter_that_matters_is_somewhere():
    """
    Those of sides are in the table, all others are bars, and rhetoric has its own place.
    """
    found = standing(ended(), told=can_move)

    assert {*found.pairs, *found.actors, *found.world} == set(bars())
    assert "rhetoric" not in bars()


def test_bars_stand_where_the_meters_do():
    """
    Each has its value, and the change of the last turn where there was one.
    """
    values = ended().meters()
    row = next(iter(bars()))
    changed = bars({row: 2.5})

    assert {name: f"{values[name]:.0f}" for name in bars()} == {
        name: list(bar.said())[1] for name, bar in bars().items()
    }
    assert (2.5, None) == (changed[row].change, bars()[row].change)


def test_groups_without_meters_have_no_heading(monkeypatch):
    """
    Where nobody serves a leader there is no favor.
    """
    bare = replace(standing(ended()), actors=())
    own = list(meters(ended(), {}, FLAGS).said())
    monkeypatch.setattr(table_meters, "standing", lambda *_, **__: bare)
    without = list(meters(ended(), {}, FLAGS).said())

    head = "Favor with the leader"

    assert (True, False) == (head in own, head in without)


def test_everything_that_the_ledger_names_is_there():
    """
    Over a whole playthrough each meter that moved stands on the page, trust in either direction.
    """
    said = set(meters(ended(), {}, FLAGS).said())
    titles = {
        meter_word(ended().world, split_row(row)[0])
        if row.startswith(SIDES)
        else spoken_row(ended().world, row)
        for report in ended().history
        for row in report.after
        if report.change(row) and not row.startswith(("rhetoric", "stance"))
    }

    assert set() == titles - said
    assert {"trust(south, north)", "trust(north, south)"} <= set(bars())


def test_every_meter_explains_itself():
    """
    Its name has a sentence for the pointer, and the keyboard can come to it.
    """
    found = [
        widget
        for widget in meters(ended(), {}, FLAGS).walk()
        if widget.name.startswith("table.meter.") and "grain" not in widget.name
    ]

    assert len(found) >= len(bars())
    assert all(
        widget.focusable and widget.tooltip for widget in found if "grain" not in widget.name
    )
    assert BUILTIN["channel"].text == meter_text(ended().world, "channel")
    assert meter_text(ended().world, "trust").endswith("The arrow leads from who trusts.")


def test_the_table_has_a_line_a_meter_and_a_column_a_side(paper):
    """
    Flags stand above the columns, in the order of the sides.
    """
    made = shown(paper, table())
    xs = [x for x, _y in paper.flags.values()]

    assert [FLAGS[side] for side in made.sides] == list(paper.flags)
    assert sorted(xs) == xs
    assert len(made.meters) == len(
        {rect.top for rect in paper.filled("border") if rect.height == 1}
    )


def test_a_figure_has_its_bar(paper):
    """
    Each cell has a bar as full as its meter.
    """
    made = shown(paper, table())
    values = [made.values[row] for of in made.meters.values() for row in of.values()]
    whole = [rect.width for rect in paper.filled("track") if rect.height > 1]
    part = [rect.width for rect in paper.filled("accent")]

    assert [round(value / 100 * wide) for value, wide in zip(values, whole, strict=True)] == part


def test_changes_stand_beside_the_figures(paper):
    """
    What moved by less than half a point has none.
    """
    made = table()
    rows = [row for of in made.meters.values() for row in of.values()]
    shown(paper, table({rows[0]: 3.2, rows[1]: 0.4}))

    assert "+3" in paper.words
    assert "0" not in {word.strip("+−") for word in paper.words if word[0] in "+−"}


@pytest.mark.parametrize("width", [220, 360])
def test_everything_is_written_inside(paper, width):
    """
    In a narrow panel too no figure leaves the table.
    """
    made = shown(paper, table(), width)

    assert all(made.rect.contains(rect) for rect in paper.words.values())


def test_titles_and_figures_are_said():
    """
    A meter that only one side has is told with one figure.
    """
    made = table()
    said = list(made.said())
    strain = said.index("Strain")

    assert len(made.meters) + sum(map(len, made.meters.values())) == len(said)
    assert [f"{made.values['strain(south)']:.0f}", "Enforcement"] == said[strain + 1 : strain + 3]


def test_the_page_begins_with_why_rhetoric_moved():
    """
    After a turn its ledger stands on top; before the first there is none.
    """
    fresh = Playthrough(small(), play_as="envoy")
    ledgers = [
        [widget for widget in meters(one, {}, FLAGS).walk() if isinstance(widget, Ledger)]
        for one in (ended(), fresh)
    ]

    assert [1, 0] == [len(found) for found in ledgers]
    assert "rhetoric" == ledgers[0][0].moved.row
