"""The foot of the end: what one can go on to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.desktop.language import _
from game.desktop.scenes.end_course import short_turn
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Row, Spacer
from game.desktop.widgets.button import Button
from game.playthrough import Playthrough

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ways:
    """What each button does."""

    replay: Act
    fork: Act
    same: Act
    new: Act
    title: Act


def fork_words(playthrough: Playthrough, turn: int) -> str:
    """Return what the button says that plays on from a turn."""
    return _("Play on from {turn}").format(turn=short_turn(playthrough.world, turn))


def begun_again(playthrough: Playthrough) -> Playthrough:
    """
    Return the same crisis before its first turn: same scenario, seed, actor and policies.

    It is no fork, and is kept in a file of its own.
    """
    again = playthrough.until(0)
    again.fork, again.remark = 0, ""
    return again


def foot(playthrough: Playthrough, turn: int, ways: Ways, *, narrow: bool) -> Widget:
    """
    Return the buttons.

    Args:
        playthrough: The ended playthrough.
        turn: The turn that can be played on from.
        ways: What each does.
        narrow: Whether there is little width, in which the keys are told by tooltips alone.
    """

    def button(name: str, text: str, act: Act, icon: str, key: str, tip: str = "") -> Button:
        hint = "" if narrow else key
        told = " ".join(part for part in (tip, f"({key})" if narrow else "") if part)
        return Button(text, act, icon=icon, hint=hint, tooltip=told, name=f"end.{name}")

    fork = button(
        "fork",
        fork_words(playthrough, turn),
        ways.fork,
        "git-fork",
        "F",
        _("The turn that is asked about under Turning points; this playthrough stays as it is."),
    )
    fork.enabled = bool(playthrough.played and playthrough.loaded.scenario.play_as)
    same = button(
        "same",
        _("Same crisis again"),
        ways.same,
        "rotate-ccw",
        "A",
        _("The same scenario, actor and seed, from the start."),
    )
    replay = button("replay", _("Replay this"), ways.replay, "history", "R")
    replay.kind = "primary"
    new = button("new", _("New crisis"), ways.new, "plus", "N")
    home = Button(
        "" if narrow else _("Title"),
        ways.title,
        icon="house",
        kind="quiet",
        tooltip=_("Title") if narrow else "",
        name="end.to_title",
    )
    return Row([replay, fork, same, new, Spacer(), home], gap="s", align="center")
