"""Why a meter moved last turn, on the table."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.desktop.scenes.news_why import Ledger, moved_meters
from game.desktop.scenes.table_side import METERS
from game.desktop.scenes.table_why import Door, Why
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.base import Widget
from game.playthrough import Playthrough
from game.scenario import load
from game.scenario.model import Venue
from tests.desktop.scenes.crises import played, small

SIZES = [(960, 600), (1280, 800), (1920, 1080)]


@pytest.fixture
def scene(driver, after_a_turn):
    """Return the table after a turn, the page of the meters open."""
    driver.press("e")
    driver.settle()
    return after_a_turn


def rows(scene):
    """Return the rows of the meters that moved, without rhetoric and stances."""
    playthrough = scene.playthrough
    found = [moved.row for moved in moved_meters(playthrough.world, playthrough.last)]
    return [row for row in found if not row.startswith(("rhetoric", "stance"))]


def opened(driver):
    """Return the row of each ledger that is shown."""
    return [widget.moved.row for widget in driver.widgets() if isinstance(widget, Ledger)]


def test_every_meter_that_moved_is_a_door(driver, scene):
    """
    Those of sides, of pairs, of actors and of the world; what stood still is none.
    """
    doors = {widget.name for widget in driver.widgets() if isinstance(widget, Door)}

    assert {f"table.meter.{row}" for row in rows(scene)} == doors
    assert any("," in name for name in doors)


def test_rhetoric_is_explained_at_first(driver, scene):
    """
    Its ledger is open, and a sentence says how to see the others.
    """
    assert ["rhetoric"] == opened(driver)
    assert "Choose a meter below that moved to see why." in driver.texts()


@pytest.mark.parametrize("size", SIZES)
def test_a_click_on_a_meter_shows_its_ledger(driver, scene, size):
    """
    One ledger at a time, at the top of the page in every size.
    """
    driver.resize(size)
    shown = []
    for row in rows(scene):
        driver.click(f"table.meter.{row}")
        ledger = driver.find("table.why")
        assert scene.side.content.rect.top < ledger.rect.top < scene.side.content.rect.centery
        shown += opened(driver)

    assert rows(scene) == shown


def test_the_same_meter_again_closes_its_ledger(driver, scene):
    """
    So does the button below it: rhetoric is explained then.
    """
    first, second = (f"table.meter.{row}" for row in rows(scene)[:2])
    driver.click(first)
    driver.click(first)
    again = opened(driver)
    driver.click(second)
    driver.click("table.why.back")

    assert ["rhetoric"] == again
    assert ["rhetoric"] == opened(driver)
    assert second == driver.focused
    assert not driver.has("table.why.back")


def test_an_open_figure_is_marked(driver, scene):
    """
    The door of the ledger that is open, and no other, has a surface.
    """
    row = rows(scene)[0]
    driver.click(f"table.meter.{row}")
    marked = {w.name for w in driver.widgets() if isinstance(w, Door) and w.opened}

    assert {f"table.meter.{row}"} == marked


@pytest.mark.parametrize("opened", [True, False])
def test_the_mark_lies_round_the_figure(paper, opened):
    """
    A figure that is neither open nor pointed at has none.
    """
    paper.show(Door(Widget(), lambda: None, opened=opened), pygame.Rect(100, 50, 60, 20))
    wanted = [(pygame.Rect(96, 50, 68, 20), "raised", "accent")] if opened else []

    assert wanted == paper.panels


def test_no_mark_lies_on_a_figure_beside_it(driver, scene):
    """
    In the table of sides the next figure ends before the mark of one begins.
    """
    table = driver.find("table.sides")
    gaps = [
        second.rect.left - first.rect.right
        for cells in table.cells
        for first, second in pairwise(cells.values())
    ]

    assert gaps
    assert min(gaps) > 4


def test_enter_shows_the_ledger_of_the_meter_in_focus(driver, scene):
    """
    The keyboard stays on the meter, and no note lies on the ledger.
    """
    row = rows(scene)[-1]
    scene.focus.named(f"table.meter.{row}")
    driver.press("enter")
    driver.step(60)

    assert ([row], f"table.meter.{row}") == (opened(driver), driver.focused)
    assert not scene.tooltip.shown


def test_arrows_lead_to_every_meter_that_moved(driver, scene):
    """
    From the first of the page down and across, each door can be come to.
    """
    start = next(widget for widget in driver.widgets() if widget.name.startswith("table.meter."))
    reached, ways = {start.name}, [start.name]
    while ways:
        at = ways.pop()
        for key in ("down", "right", "left"):
            scene.focus.named(at)
            scene.focus.show(shown=True)
            driver.press(key)
            if driver.focused.startswith("table.meter.") and driver.focused not in reached:
                reached.add(driver.focused)
                ways.append(driver.focused)

    assert set() == {f"table.meter.{row}" for row in rows(scene)} - reached


def test_the_ledger_stays_open_when_the_screen_is_made_anew(driver, scene):
    """
    Another theme, or a card in hand for a moment, changes nothing about it; nor is a plan lost.
    """
    row = rows(scene)[0]
    driver.click("card.scold")
    driver.press("e")
    driver.click(f"table.meter.{row}")
    driver.app.change(theme="colour_blind")
    driver.step()

    assert ([row], METERS) == (opened(driver), scene.page)
    assert "scold" == scene.chosen[Venue.PUBLIC]


def test_before_the_first_turn_nothing_is_explained():
    """
    There is no ledger, and a figure is no door.
    """
    why = Why(Playthrough(small(), play_as="envoy"), "hopes", lambda row: row)
    figure = Widget()

    assert [] == why.parts()
    assert figure is why.door("rhetoric", figure)


def test_without_anyone_to_ask_there_are_no_doors():
    """
    The ledger of rhetoric stands alone then, without a way to others.
    """
    why = Why(played(1))

    assert {"rhetoric"} < set(why.moved)
    assert [] == [part for part in why.parts() if "Choose" in "".join(part.said())]
    assert not isinstance(why.door(next(iter(why.moved)), Widget()), Door)


def test_a_meter_that_stood_still_has_no_ledger():
    """
    That of rhetoric is open instead.
    """
    assert "rhetoric" == Why(played(1), "no such row", lambda row: row).opened


def test_a_figure_moved_by_what_its_ledger_sums_to(app):
    """
    The change beside a meter is the one of its ledger, to the last digit.
    """
    playthrough = Playthrough(load("first_offer"), play_as="voss")
    for _ in range(3):
        playthrough.step(None, None)
    shown = app.start("table", playthrough=playthrough)
    shown.open_page(METERS)
    bars = {widget.title: widget for widget in shown.root.walk() if isinstance(widget, MeterBar)}
    told = [one for one in moved_meters(playthrough.world, playthrough.last) if one.title in bars]

    assert [moved.change for moved in told] == [bars[moved.title].change for moved in told]
    assert told
