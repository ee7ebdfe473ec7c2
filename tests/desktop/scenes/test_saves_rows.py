"""The saves as rows of a list."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.scenes.saves_rows import (
    draw_row,
    flag_of_save,
    fork_of,
    how_far,
    place_of,
    row_height,
    texts_of,
    title_of,
    when_of,
    who_of,
)
from game.desktop.widgets.list import RowState
from game.playthrough.saved import Saved, saves_in
from tests.desktop.scenes.crises import ended, played, small

WRITTEN = datetime.datetime(2020, 2, 3, 4, 5, tzinfo=datetime.UTC)
BROKEN = Saved(Path("saves/broken.json"), WRITTEN, None, "not a replay of Backchannel")
STATE = RowState(selected=False, hovered=False, ringed=False)


@pytest.fixture
def keep(tmp_path):
    """Return what keeps a playthrough and reads it as a save."""

    def kept(playthrough):
        playthrough.save(tmp_path / "saves" / "one.json")
        (saved,) = saves_in(tmp_path / "saves")
        return replace(saved, written=WRITTEN)

    return kept


@pytest.fixture
def going_on(keep):
    """Return a save of two turns that goes on."""
    return keep(played(2))


def known(saved):
    """Return that the scenario of a save has been read."""
    return {place_of(saved): small()}


def test_what_was_played_by_whom_and_how_far(going_on):
    """
    Title, actor and turns are those of the playthrough, the day is that of the file.
    """
    assert (
        "A quarrel at the border",
        "An Envoy · 2 turns played",
        "3 February 2020, 04:05",
    ) == texts_of(going_on, known(going_on))


def test_until_the_scenario_is_read_its_ids_stand_there(going_on):
    """
    A scenario that is not read, or not there, leaves its id and that of the actor.
    """
    assert ("border_quarrel", "Envoy") == (title_of(going_on, {}), who_of(going_on, {}))
    assert "border_quarrel" == title_of(going_on, {place_of(going_on): None})


def test_an_ended_one_says_how_it_ended(keep):
    """
    The ending follows the turns, by its title where that is known.
    """
    saved = keep(ended())
    turns = len(ended().played)

    assert f"{turns} turns played · {ended().outcome().title}" == how_far(saved, known(saved))
    assert f"{turns} turns played · {ended().ending}" == how_far(saved, {})


@pytest.mark.parametrize(("turns", "words"), [(0, "0 turns played"), (1, "1 turn played")])
def test_turns_are_counted_as_one_speaks(keep, turns, words):
    """
    A single turn is a turn, and none is nought turns.
    """
    assert words == how_far(keep(played(turns)), {})


def test_nobody_was_played_by_who_watched(keep):
    """
    In place of a name stands that it was watched.
    """
    saved = keep(played(1, play_as=None))

    assert "Watched" == who_of(saved, known(saved))


def test_a_fork_is_told_by_its_number(going_on):
    """
    It stands behind the day, and what is no fork has nothing there.
    """
    fork = replace(going_on, replay=replace(going_on.replay, fork=2))

    assert ("", "fork 2") == (fork_of(going_on), fork_of(fork))
    assert f"{when_of(fork)} · fork 2" == texts_of(fork, {})[2]


def test_a_broken_one_says_why():
    """
    The name of the file and the reason stand there, and nothing is guessed of its content.
    """
    assert ("broken.json", "Not a replay of Backchannel.", when_of(BROKEN)) == texts_of(BROKEN, {})
    assert ("", "", "", "") == (
        place_of(BROKEN),
        who_of(BROKEN, {}),
        how_far(BROKEN, {}),
        fork_of(BROKEN),
    )


@pytest.mark.parametrize("width", [160, 400])
@pytest.mark.parametrize("kind", ["whole", "broken"])
def test_a_row_is_as_high_as_its_words(app, paper, going_on, width, kind):
    """
    However narrow it is, everything it says stands inside it.
    """
    saved = going_on if kind == "whole" else BROKEN
    paper.surface = pygame.Surface((width, 400))
    rect = pygame.Rect(0, 0, width, row_height(saved, width, app.context, known(going_on)))
    draw_row(paper, rect, saved, STATE, known(going_on))

    assert len(paper.words) > 2
    assert all(rect.contains(where) for where in paper.words.values())


@pytest.mark.parametrize(("selected", "border"), [(True, "accent"), (False, "border")])
def test_the_chosen_row_has_another_border(paper, selected, border):
    """
    It can be told from the others, and a broken one has its sign.
    """
    draw_row(paper, pygame.Rect(0, 0, 400, 90), BROKEN, RowState(selected, False, False), {})

    assert border == paper.panels[0][2]
    assert [("triangle-alert", "bad")] == paper.icons


def test_a_row_shows_the_flag_of_who_was_played(paper, going_on, keep):
    """
    It is that of the side; who watched has none.
    """
    rect = pygame.Rect(0, 0, 400, 90)
    draw_row(paper, rect, going_on, STATE, known(going_on))
    flags = list(paper.flags)
    watched = keep(played(2, play_as=None))

    assert ([flag_of_save(going_on, known(going_on))], "") == (
        flags,
        flag_of_save(watched, known(watched)),
    )
