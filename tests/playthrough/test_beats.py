"""A turn told one thing after the other."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.engine import Entry
from game.playthrough import Playthrough
from game.playthrough.beats import Beat, BeatKind, beats
from game.playthrough.reasons import reasons
from game.playthrough.words import cause_word


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
        reached = (round(report.before["rhetoric"], 1), round(report.after["rhetoric"], 1))
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


def word_of(world, beat: Beat) -> str:
    """Return what the ledger calls a beat; nothing for what it has no line of."""
    if beat.made is not None:
        return cause_word(world, Entry("rhetoric", beat.amount, "move", beat.made.move))
    if beat.event is not None:
        return cause_word(world, Entry("rhetoric", beat.amount, "event", beat.event.event))
    kind = {BeatKind.FADING: "words fade", BeatKind.INCIDENT: "incident"}
    return kind.get(beat.kind, "")


@pytest.mark.parametrize("play_as", ["envoy", None])
@pytest.mark.parametrize("seed", range(12))
def test_headline_and_ledger_have_the_same_figure(crisis, play_as, seed):
    """
    Over whole playthroughs what a headline did is what the ledger says that it did, and the rest
    is the rest.
    """
    playthrough = Playthrough(crisis, seed=seed, play_as=play_as)
    wrong = []
    while not playthrough.finished:
        report = playthrough.step()
        ledger = {one.word: one.amount for one in reasons(playthrough.world, report, "rhetoric")}
        told: dict[str, float] = {}
        for beat in beats(report):
            word = word_of(playthrough.world, beat)
            told[word] = told.get(word, 0.0) + beat.amount
        rest = sum(amount for word, amount in ledger.items() if word not in told)
        off = [
            (word, amount, ledger.get(word, 0.0))
            for word, amount in told.items()
            if word and abs(amount - ledger.get(word, 0.0)) > 1e-9
        ]
        if off or abs(told.get("", 0.0) - rest) > 1e-9:
            wrong.append((report.number, off, told.get(""), rest))

    assert [] == wrong
