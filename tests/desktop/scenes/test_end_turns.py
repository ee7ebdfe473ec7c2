"""The turning points, and what silence would have come to."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.scenes.end_payees import payees_of
from game.desktop.scenes.end_turns import (
    PointCard,
    futures_words,
    own_words,
    payoff_words,
    shift_words,
    told_endings,
    turns_page,
)
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.chart import LineChart
from game.desktop.widgets.progress import Progress
from game.playthrough.figures import signed
from game.playthrough.turning_points import Outlook, TurningPoint
from tests.desktop.scenes.crises import ended, tried


@pytest.fixture
def point():
    """Return a turning point on the second turn."""
    return TurningPoint(2, 0.3, ended().ending, 0.2, 0.5, 4.0, ("Talks begin", "Grain is sold"))


def page(playthrough=None, points=(), outlooks=(), what_if=None, turn=1, on_turn=print):
    """Return the second page of the end."""
    playthrough = playthrough or ended()
    return turns_page(
        playthrough,
        playthrough.history,
        points,
        outlooks,
        what_if,
        turn,
        on_turn=on_turn,
        searched=lambda: 0.25,
        tried=lambda: 0.75,
    )


def said(**given):
    """Return what the page says, in one text."""
    return " | ".join(page(**given).said())


def test_while_it_is_searched_and_tried_the_progress_is_shown():
    """
    Each of the two halves says how far it is.
    """
    found = [widget for widget in page(points=None).walk() if isinstance(widget, Progress)]

    assert [["25 %"], ["75 %"]] == [list(widget.said())[1:] for widget in found]


def test_a_crisis_without_turning_points_says_so():
    """
    That nothing was found is told apart from that nothing is known yet.
    """
    assert "No single turn decided it" in said(points=())
    assert "No single turn decided it" not in said(points=None)


def test_a_point_says_when_what_and_why(point):
    """
    Turn, shift and headlines stand on its card.
    """
    told = said(points=(point,))
    title = ended().outcome().title

    assert f"“{title}”: 20 % → 50 %" == shift_words(ended(), point)
    assert all(words in told for words in ("Week 2", "“Talks begin”", "“Grain is sold”"))


def test_a_point_says_that_it_is_of_the_whole_turn(point):
    """
    Of the turn that has been tried it is told how much of it the player's own moves did.
    """
    what_if = tried(2)
    silence = round(what_if.silence.endings[point.ending].share * 100)
    done = round(what_if.done.endings[point.ending].share * 100)
    change = signed(done - silence, 0)
    own = f"Your part, {change} points: your moves alone made it {done} %, silence would have made "
    own += f"it {silence} %. From {done} % to 50 % it was the others and chance."

    assert "The change is that of the whole turn" in said(points=(point,))
    assert own == own_words(point, what_if)
    assert own in said(points=(point,), what_if=what_if, turn=2)
    untold = [
        (point, None),
        (replace(point, turn=1), what_if),
        (point, replace(what_if, moves=())),
    ]
    assert [""] * 3 == [own_words(*asked) for asked in untold]


def test_a_click_on_a_point_asks_about_its_turn(driver, show, point):
    """
    The card that is asked about is marked, and another one asks.
    """
    asked = []
    other = replace(point, turn=3)
    show(page(points=(point, other), turn=3, on_turn=asked.append))
    driver.click("end.point.2")

    assert ([2], [False, True]) == (
        asked,
        [driver.find(f"end.point.{turn}").selected for turn in (2, 3)],
    )


def test_chances_are_charted_once_they_are_known():
    """
    The chart is that of the ending that came, a value for each point of the playthrough.
    """
    place = [rule.id for rule in ended().world.endings].index(ended().ending)
    count = len(ended().world.endings)
    shares = [0.25, 1.0]
    outlooks = tuple(
        Outlook(tuple(share if at == place else 0.0 for at in range(count)), ()) for share in shares
    )
    found = [widget for widget in page(outlooks=outlooks).walk() if isinstance(widget, LineChart)]

    assert [(25.0, 100.0)] == [chart.plot.line.values for chart in found]


def test_what_was_done_is_named():
    """
    The moves of the player on the turn stand there with their sign.
    """
    moves = ended().loaded.scenario.moves
    turn = next(at for at, turn in enumerate(ended().played, 1) if turn.choices.get("envoy"))
    labels = [moves[name].label for name in ended().played[turn - 1].choices["envoy"]]
    told = said(turn=turn)

    assert all(label in told for label in labels)
    assert "◆ Dialogue: " in told


def test_who_watched_has_no_silence_to_try():
    """
    Without a player there is neither a slider nor a trial.
    """
    widgets = list(page(ended(None)).walk())

    assert "You watched: there is no silence of yours to try." in said(playthrough=ended(None))
    assert "end.turn" not in {widget.name for widget in widgets}


def test_both_futures_stand_beside_one_another():
    """
    Each ending that is told of has a bar for silence and one for what was done, by shape.
    """
    what_if = tried(1)
    shares = next(w for w in page(what_if=what_if).walk() if w.name == "end.shares")
    endings = ended().loaded.scenario.endings

    assert [endings[name].title for name in told_endings(ended(), what_if)] == [
        row.title for row in shares.rows
    ]
    assert {("circle", "square")} == {tuple(bar.shape for bar in row.bars) for row in shares.rows}
    assert ["what happened"] == [row.mark for row in shares.rows if row.mark]


def test_endings_that_hardly_ever_come_are_left_out():
    """
    What never comes in either is not told of, unless it is what came.
    """
    what_if = tried(1)
    told = told_endings(ended(), what_if)
    never = {
        name
        for name, share in what_if.silence.endings.items()
        if not share.share and not what_if.done.endings[name].share
    }

    assert ended().ending in told
    assert {ended().ending} >= never & set(told)


def test_what_it_was_worth_is_told_with_its_difference():
    """
    The difference is what was done less silence, and the payoff that came is that of the end.
    """
    what_if = tried(1)
    difference = what_if.done.payoff["envoy"] - what_if.silence.payoff["envoy"]
    words = payoff_words(ended(), what_if)

    assert f"({difference:+.1f})".replace("-", "−") in words
    assert f"it came to {ended().payoffs()['envoy']:.0f}." in words
    assert "40 futures of each" in futures_words(what_if)


def test_a_card_is_as_high_as_its_lines(app):
    """
    More headlines make it higher.
    """
    few, many = (
        PointCard("Week 2", "shift", ("Talks",) * count, on_press=print, selected=False)
        for count in (0, 2)
    )
    line = app.text.line_height("small")

    assert 2 * line == many.natural(app.context, 300)[1] - few.natural(app.context, 300)[1]


@pytest.mark.parametrize(("selected", "paint"), [(True, "accent"), (False, "border")])
def test_the_card_that_is_asked_about_has_another_border(paper, selected, paint):
    """
    It can be told from the others.
    """
    paper.show(Column([PointCard("Week 2", "", (), on_press=print, selected=selected)]))

    assert paint == paper.panels[0][2]


def test_the_headlines_of_the_turn_are_told():
    """
    What the news said on the turn that is asked about stands beside what silence would change.
    """
    report = ended().history[1]
    told = said(what_if=tried(2), turn=2)

    assert all(made.headline in told for made in report.seen)


def test_everybody_has_a_bar_with_the_change():
    """
    What was done is shown on average, with its change against silence.
    """
    what_if = tried(1)
    bars = [one for one in page(what_if=what_if).walk() if isinstance(one, MeterBar)]

    assert [
        (what_if.done.payoff[payee], what_if.done.payoff[payee] - what_if.silence.payoff[payee])
        for payee in payees_of(ended())
    ] == [(bar.value, bar.change) for bar in bars]


@pytest.mark.parametrize(("high", "shown"), [(500, False), (1500, True)])
def test_a_high_window_shows_the_turn_in_the_course(app, high, shown):
    """
    What would be empty has the course of rhetoric with the turn pointed out.
    """
    made = page(what_if=tried(1), turn=2)
    made.layout(pygame.Rect(0, 0, 1200, high), app.context)
    charts = {one.name: one for one in made.walk() if isinstance(one, LineChart)}

    assert ([2] if shown else []) == [
        chart.cursor for name, chart in charts.items() if name == "end.asked_course"
    ]
