"""What a move is, in sentences: what it says or does, what it speaks for, its kind of act."""

from __future__ import annotations

from game.desktop.language import _
from game.desktop.terms import act_word
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.label import Label
from game.playthrough import Option, Playthrough
from game.scenario import weights
from game.scenario.model import Issue, Venue

_MIDDLE = 50
"""Halfway between the ends of an issue."""


def said_by(playthrough: Playthrough, option: Option) -> str:
    """Return what the news will say of a move, or what is done behind the door."""
    public = option.venue is Venue.PUBLIC
    form = _("In the news: “{headline}”") if public else _("Behind the door: “{headline}”")
    return form.format(headline=playthrough.headline(option.move))


def stands_for(playthrough: Playthrough, option: Option) -> list[str]:
    """Return, for each issue that a move speaks to, which end it leans towards, and how far."""
    issues = playthrough.loaded.scenario.issues
    return [_leaning(issues[issue], says) for issue, says in option.says.items()] or [
        _("It takes no stand on any issue.")
    ]


def _leaning(issue: Issue, says: float) -> str:
    """Return where a move stands on an issue, in words and then as a figure."""
    form = _("On {issue} it leans towards “{high}”: {says} of 100, where 0 is “{low}”.")
    if says < _MIDDLE:
        form = _("On {issue} it leans towards “{low}”: {says} of 100, where 100 is “{high}”.")
    elif says == _MIDDLE:
        form = _("On {issue} it is halfway from “{low}” to “{high}”: {says} of 100.")
    return form.format(issue=issue.name, says=f"{says:.0f}", low=issue.low, high=issue.high)


def act_words(playthrough: Playthrough, option: Option) -> str:
    """Return what kind of act a move is, in the words of CAMEO; its code where that is unknown."""
    code = playthrough.loaded.scenario.moves[option.move].cameo
    known = weights().get(code)
    act = act_word(known) if known else code
    return _("Kind of act: {act} (CAMEO {code})").format(act=act, code=code)


def meaning(playthrough: Playthrough, option: Option) -> Widget:
    """Return what a move is, as it stands below its name."""
    lines: list[Widget] = [Label(said_by(playthrough, option), "small", "text")]
    lines += [Label(words, "tiny", "text_muted") for words in stands_for(playthrough, option)]
    lines.append(Label(act_words(playthrough, option), "tiny", "text_faint"))
    return Column(lines, gap="hair", name="table.detail.meaning")
