"""A save comes back as the playthrough that it was, or says why not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from game.errors import ReplayMismatchError
from game.playthrough import Playthrough, load
from game.playthrough.replay_file import checksum
from game.scenario import load as load_scenario
from tests.playthrough.conftest import CRISIS
from tests.playthrough.plays import PICKS, pick, play_on


@given(before=PICKS, after=PICKS)
def test_a_save_changes_nothing(tmp_path_factory, crisis, before, after):
    """
    Saved, loaded and played on is the same as played on without the save.
    """
    path = tmp_path_factory.mktemp("saves") / "save.json"
    straight = play_on(Playthrough(crisis, seed=8, play_as="envoy"), before)
    straight.save(path)
    restored = load(path)

    assert (straight.history, straight.meters()) == (restored.history, restored.meters())
    play_on(straight, after)
    play_on(restored, after)
    assert straight.history == restored.history
    assert straight.payoffs() == restored.payoffs()
    assert straight.record() == restored.record()


def test_recorded_chance_is_applied_and_not_drawn(tmp_path, crisis):
    """
    An outcome that was never drawn, once recorded, is what happens.
    """
    path = tmp_path / "save.json"
    playthrough = Playthrough(crisis, play_as="envoy")
    playthrough.repeat({}, {"incident/north~south": True, "event/flood": True})
    playthrough.save(path)
    (turn,) = load(path).history

    assert (1, ["flood"]) == (len(turn.incidents), [event.event for event in turn.events])


def test_undo_reaches_behind_the_save(tmp_path, crisis):
    """
    Turns from before the save can be taken back.
    """
    playthrough = play_on(Playthrough(crisis, play_as="envoy"), [(0, 0), (1, 1)])
    playthrough.save(tmp_path / "save.json")
    restored = load(tmp_path / "save.json")
    restored.undo()
    playthrough.undo()

    assert playthrough.step(*pick(playthrough, (0, 0))) == restored.step(*pick(restored, (0, 0)))


@pytest.fixture
def moved(tmp_path):
    """Return a copy of the small crisis that may be changed, and a save of two turns in it."""
    folder = tmp_path / "crisis"
    folder.mkdir()
    (folder / "scenario.yaml").write_bytes(CRISIS.read_bytes())
    playthrough = Playthrough(load_scenario(folder / "scenario.yaml"), play_as="envoy")
    playthrough.step("scold", "write_letter")
    playthrough.step("speak_of_peace")
    playthrough.save(tmp_path / "save.json")
    return folder / "scenario.yaml", tmp_path / "save.json"


def edit(path, old, new):
    """Replace a text in a file that holds it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_scenario_is_told(moved):
    """
    When the scenario file has changed, loading says so and what can be done.
    """
    scenario, save = moved
    edit(scenario, "start: 62", "start: 40")
    with pytest.raises(ReplayMismatchError, match=r"has changed since .*--allow-changed"):
        load(save)


def test_a_changed_scenario_can_be_allowed(moved):
    """
    Where its moves still fit, a changed scenario is played on, and the remark says so.
    """
    scenario, save = moved
    edit(scenario, "start: 62", "start: 40")
    restored = load(save, allow_changed=True)

    assert "the scenario file has changed" in restored.remark
    assert (3, 40.0) == (restored.turn, restored.history[0].before["rhetoric"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("scold:", "rebuke:"),
        ("  write_letter:\n    by: envoy", "  write_letter:\n    when: turn > 3\n    by: envoy"),
        ("play_as: [envoy, premier]", "play_as: [premier]"),
    ],
)
def test_a_change_that_does_not_fit_is_refused(moved, old, new):
    """
    A recorded move that is gone or illegal, or a player that is gone, is told and not skipped.
    """
    scenario, save = moved
    edit(scenario, old, new)
    if "play_as" in old:
        edit(scenario, "    aim: Bring both to the table and keep your post.\n", "")
    with pytest.raises(ReplayMismatchError, match="does not fit the scenario"):
        load(save, allow_changed=True)


def test_another_scenario_is_refused(moved, crisis):
    """
    A save is not played in a scenario of another id.
    """
    scenario, save = moved
    edit(scenario, "id: border_quarrel", "id: other_quarrel")
    with pytest.raises(ReplayMismatchError, match="plays 'border_quarrel', not 'other_quarrel'"):
        load(save, loaded=load_scenario(scenario))

    assert 3 == load(save, loaded=crisis).turn


def test_a_missing_scenario_is_told(moved):
    """
    When the scenario is gone, or has errors, the save says where it looked.
    """
    scenario, save = moved
    edit(scenario, "format: 1", "format: one")
    with pytest.raises(ReplayMismatchError, match="has problems now"):
        load(save)
    scenario.unlink()
    with pytest.raises(ReplayMismatchError, match="is not there"):
        load(save)


def forge(save, **fields):
    """Change fields of a save and give it a checksum that fits."""
    content = json.loads(save.read_text(encoding="utf-8")) | fields
    content["checksum"] = checksum(content)
    save.write_text(json.dumps(content), encoding="utf-8")


def test_an_ending_that_is_not_reached_any_more_is_told(moved):
    """
    When the file names another ending than it comes to here, the remark says so.
    """
    _, save = moved
    forge(save, ending="agreement", version="0.0.9")

    assert "saved with agreement ending, and comes to no ending here" in load(save).remark


def test_an_ending_that_was_edited_is_refused(moved):
    """
    Where scenario and version are the same, the turns come to the ending that the file names.
    """
    _, save = moved
    forge(save, ending="agreement")

    with pytest.raises(ReplayMismatchError, match="agreement, and its turns come to no ending"):
        load(save)


def test_turns_after_the_end_are_refused(tmp_path, crisis):
    """
    A file with more turns than the crisis has does not fit.
    """
    playthrough = Playthrough(crisis)
    while not playthrough.finished:
        playthrough.step()
    playthrough.save(tmp_path / "save.json")
    turns = json.loads((tmp_path / "save.json").read_text())["turns"]
    forge(tmp_path / "save.json", turns=[*turns, turns[-1] | {"turn": len(turns) + 1}])

    with pytest.raises(ReplayMismatchError, match="has ended"):
        load(tmp_path / "save.json")


def test_shipped_scenarios_are_found_by_id(tmp_path):
    """
    A save of a shipped scenario holds no path, so it loads on another machine.
    """
    playthrough = Playthrough(load_scenario("first_offer"))
    playthrough.save(tmp_path / "save.json")

    assert "" == playthrough.record().path
    assert playthrough.meters() == load(tmp_path / "save.json").meters()
