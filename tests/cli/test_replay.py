"""A save is shown turn by turn."""

from __future__ import annotations

import pytest

from game.playthrough import Playthrough
from game.scenario import load
from tests.playthrough.conftest import CRISIS


@pytest.fixture
def save(tmp_path):
    """Return a save of three turns, in which the others whispered."""
    playthrough = Playthrough(load(CRISIS), seed=4, play_as="envoy")
    playthrough.repeat({"premier": ["whisper"], "envoy": ["write_letter"]}, {"event/flood": True})
    playthrough.step("scold")
    playthrough.step()
    playthrough.save(tmp_path / "save.json")
    return tmp_path / "save.json"


def test_every_turn_is_shown_with_its_reasons(call, save):
    """
    Each turn has its news and why each meter moved, and it says that there is no end yet.
    """
    ended = call("replay", str(save))

    assert 0 == ended.status
    for number, day in enumerate(("6 January", "13 January", "20 January"), 1):
        assert f"Week {number}, {day} 2020: the news" in ended.out
    assert "◆ (private) An Envoy writes to Southern Republic" in ended.out
    assert "Grain 50.0 → " in ended.out
    assert "behind closed doors" in ended.out
    assert "It was saved before turn 4: no end yet." in ended.out


def test_who_watches_is_not_told_how_to_play(call, save):
    """
    A replay says what the signs mean, and nothing of keys or of whom else one could be.
    """
    told = call("replay", str(save)).out

    assert (True, False, False) == tuple(
        words in told for words in ("◆ is dialogue, ▲ is pressure.", "h is help", "Others to play")
    )


def test_doors_stay_closed_unless_they_are_opened(call, save):
    """
    What the player could not see is shown with `--all` only.
    """
    whisper = "The Premier whispers to East"

    assert (False, True) == (
        whisper in call("replay", str(save)).out,
        whisper in call("replay", str(save), "--all").out,
    )


def test_a_whole_run_has_its_end(call, tmp_path):
    """
    A playthrough that has ended is shown to its end.
    """
    playthrough = Playthrough(load("first_offer"), seed=1)
    while not playthrough.finished:
        playthrough.step()
    playthrough.save(tmp_path / "save.json")
    ended = call("replay", str(tmp_path / "save.json"))
    title = playthrough.outcome().title

    assert (0, True) == (ended.status, f"The end: {title}" in ended.out)


def test_a_changed_scenario_is_told(call, save, tmp_path):
    """
    A scenario that has changed is refused in one line, and played with a note if allowed.
    """
    changed = tmp_path / "changed.yaml"
    changed.write_text(CRISIS.read_text(encoding="utf-8").replace("start: 62", "start: 50"))
    refused = call("replay", str(save), "--scenario", str(changed))
    allowed = call("replay", str(save), "--scenario", str(changed), "--allow-changed")

    assert (1, 1) == (refused.status, len(refused.err.splitlines()))
    assert "has changed since" in refused.err
    assert "Note: the scenario file has changed" in allowed.out


@pytest.mark.parametrize("content", ["", "{", "turn: 1", '{"kind": "backchannel replay"}'])
def test_what_is_no_replay_is_told_in_one_line(call, tmp_path, content):
    """
    A file that is no sound replay gives one line and exit status 1.
    """
    (tmp_path / "save.json").write_text(content)
    ended = call("replay", str(tmp_path / "save.json"))

    assert (1, "", 1) == (ended.status, ended.out, len(ended.err.splitlines()))


def test_a_missing_file_is_told_in_one_line(call, tmp_path):
    """
    A file that is not there gives one line and exit status 1.
    """
    ended = call("replay", str(tmp_path / "none.json"))

    assert (1, True) == (ended.status, "no such file" in ended.err)
