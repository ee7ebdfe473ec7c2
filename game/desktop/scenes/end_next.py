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
    fork = _button(
        "fork",
        (fork_words(playthrough, turn), "git-fork", "F"),
        ways.fork,
        _("Another turn can be chosen under Turning points; this playthrough stays as it is."),
        narrow=narrow,
    )
    fork.enabled = bool(playthrough.played and playthrough.loaded.scenario.play_as)
    replay = _button("replay", (_("Replay this"), "history", "R"), ways.replay, narrow=narrow)
    replay.kind = "primary"
    same = _button(
        "same",
        (_("Same crisis again"), "rotate-ccw", "A"),
        ways.same,
        _("The same scenario, actor and seed, from the start."),
        narrow=narrow,
    )
    new = _button("new", (_("New crisis"), "plus", "N"), ways.new, narrow=narrow)
    home = _home(ways.title, narrow=narrow)
    return Row([replay, fork, same, new, Spacer(), home], gap="s", align="center")


def _button(
    name: str, shown: tuple[str, str, str], act: Act, tip: str = "", *, narrow: bool
) -> Button:
    """Return a button of a name that shows a text, an icon and a key."""
    text, icon, key = shown
    hint = "" if narrow else key
    told = " ".join(part for part in (tip, f"({key})" if narrow else "") if part)
    return Button(text, act, icon=icon, hint=hint, tooltip=told, name=f"end.{name}")


def _home(act: Act, *, narrow: bool) -> Button:
    """Return what leads to the title: an icon alone where there is little width."""
    word = _("Title")
    text, tip = ("", word) if narrow else (word, "")
    return Button(text, act, icon="house", kind="quiet", tooltip=tip, name="end.to_title")
