"""A turn told one thing after the other."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.playthrough import Playthrough
from game.playthrough.beats import BeatKind, beats


@pytest.mark.parametrize("play_as", ["envoy", None])
@pytest.mark.parametrize("seed", range(12))
def test_beats_lead_from_before_to_after(crisis, play_as, seed):
    """
    In every turn the meter that moves with each beat ends where the turn ended.
    """
    playthrough = Playthrough(crisis, seed=seed, play_as=play_as)
    wrong = []
    while not playthrough.finished:
        report = playthrough.step()
        told = beats(report)
        links = [round(one.after - other.before, 5) for one, other in pairwise(told)]
        ends = (told[0].before, told[-1].after) if told else ()
        reached = (report.before["rhetoric"], report.after["rhetoric"])
        if any(links) or (told and pytest.approx(reached, abs=1e-4) != ends):
            wrong.append((report.number, links, ends, reached))

    assert [] == wrong


def test_everything_seen_is_told_once(crisis):
    """
    Each visible move, event and incident is one beat.
    """
    playthrough = Playthrough(crisis, seed=5)
    while not playthrough.finished:
        report = playthrough.step()
        told = beats(report)

        assert list(report.events) == [beat.event for beat in told if beat.event]
        assert list(report.incidents) == [beat.incident for beat in told if beat.incident]
        assert {made.move for made in report.seen} == {b.made.move for b in told if b.made}


def test_public_words_come_before_what_leaked(crisis):
    """
    First the words fade, then come public moves, then private ones, then what leaked.
    """
    order = [BeatKind.FADING, BeatKind.MOVE, BeatKind.PRIVATE, BeatKind.LEAK, BeatKind.EVENT]
    playthrough = Playthrough(crisis, seed=3)
    while not playthrough.finished:
        kinds = [beat.kind for beat in beats(playthrough.step()) if beat.kind in order]

        assert sorted(kinds, key=order.index) == kinds
