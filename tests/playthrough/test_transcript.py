"""A run as text, line by line."""

from __future__ import annotations

from game.playthrough import Playthrough, transcript


def test_a_transcript_tells_everything(crisis):
    """
    Lines tell who played, where it started, each turn's choices, chance and meters, and the end.
    """
    playthrough = Playthrough(crisis, seed=3, policies={"chief": "hawk"})
    while not playthrough.finished:
        playthrough.step()
    lines = list(transcript(playthrough))

    assert ["scenario: border_quarrel", "seed: 3", "run: 0", "play_as: -"] == lines[:4]
    assert {"policy chief: hawk", "start", "  rhetoric = 62.00", "turn 1 (2020-01-06)"} <= set(
        lines
    )
    assert f"ending: {playthrough.ending}" in lines
    assert 6 == sum(line.startswith("turn ") for line in lines)
    assert len(crisis.scenario.actors) * 6 == sum(line.startswith("  choice ") for line in lines)


def test_chance_has_its_lines(crisis):
    """
    Leaks, events, incidents and crossed rungs stand in the turn in which they came.
    """
    playthrough = Playthrough(crisis)
    chance = {
        "leak/a_leak": True,
        "event/flood": True,
        "incident/north~south": True,
        "war/north~south": True,
    }
    playthrough.repeat({"envoy": ["write_letter"]}, chance)
    text = "\n".join(transcript(playthrough))

    parts = ("news write_letter (leaked): ", "event flood: ", "incident north~south (war): ")
    assert [True] * 3 == [f"\n  {part}" in text for part in parts]


def test_a_run_that_has_not_begun_has_a_transcript(crisis):
    """
    Before the first turn there is the start, and no ending.
    """
    lines = list(transcript(Playthrough(crisis, play_as="envoy")))

    assert ("play_as: envoy", "ending: -") == (lines[3], lines[-1])
