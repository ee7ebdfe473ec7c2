"""What a move is, in sentences: what it says or does, what it speaks for, its kind of act."""

from __future__ import annotations

from game.desktop.language import _
from game.desktop.terms import act_word
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column
from game.desktop.widgets.label import Label
from game.playthrough import Option, Playthrough
from game.scenario import weights
from game.scenario.model import Venue


def said_by(playthrough: Playthrough, option: Option) -> str:
    """Return what the news will say of a move, or what is done behind the door."""
    public = option.venue is Venue.PUBLIC
    form = _("In the news: “{headline}”") if public else _("Behind the door: “{headline}”")
    return form.format(headline=playthrough.headline(option.move))


def stands_for(playthrough: Playthrough, option: Option) -> list[str]:
    """Return, for each issue that a move speaks to, what it speaks for and what the ends mean."""
    issues = playthrough.loaded.scenario.issues
    form = _("On {issue} it speaks for {says}, from 0 “{low}” to 100 “{high}”.")
    return [
        form.format(
            says=f"{says:.0f}",
            issue=issues[issue].name,
            low=issues[issue].low,
            high=issues[issue].high,
        )
        for issue, says in option.says.items()
    ] or [_("It speaks to no issue.")]


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
