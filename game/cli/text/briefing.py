"""What a player reads before the first turn, and what can be looked up: facts and advice."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from game.cli.text.marks import kind_mark, listed, write
from game.playthrough import Playthrough
from game.playthrough.counsel import counsel
from game.playthrough.grounds import speaker_of
from game.playthrough.words import day_word, step_word
from game.scenario import Loaded

_SIGNS = "◆ is dialogue, ▲ is pressure"


def show_briefing(console: Console, playthrough: Playthrough, *, to_be_played: bool = True) -> None:
    """
    Print what the crisis is about, who the player is and what counts as success.

    Args:
        console: Where to.
        playthrough: The run.
        to_be_played: Whether to say how it is played, and as whom else it could be.
    """
    scenario = playthrough.loaded.scenario
    console.print()
    console.rule(Text(scenario.title, style="bold"), characters="═")
    write(console, scenario.summary)
    console.print()
    if playthrough.play_as:
        _show_player(console, playthrough)
    if playthrough.play_as and to_be_played:
        _show_how(console, playthrough)
    else:
        write(console, f"{_SIGNS}.")
    again = f"Seed {playthrough.seed}: the same seed and choices give the same crisis."
    write(console, Text(again, style="dim"))


def _show_player(console: Console, playthrough: Playthrough) -> None:
    scenario, actor = playthrough.loaded.scenario, playthrough.play_as
    assert actor is not None
    who = scenario.actors[actor]
    line = Text("You are ").append(f"{who.name}, {who.role}", style="bold")
    line.append(f" ({scenario.sides[who.side].name}).")
    if who.aim:
        line.append(f" {who.aim}")
    write(console, line)


def _show_how(console: Console, playthrough: Playthrough) -> None:
    scenario, actor = playthrough.loaded.scenario, playthrough.play_as
    others = [one for one in scenario.play_as if one != actor]
    if others:
        write(console, Text(f"Others to play: --as {listed(others, 'or')}.", style="dim"))
    step = step_word(playthrough.world)
    console.print()
    write(
        console,
        f"{step} by {step.lower()} you make at most one public and one private move; all choose at "
        "once. Public words move the rhetoric. Private ones are seen only by the two sides they "
        f"join, unless they leak. {_SIGNS}. Below a move stands by how much it will likely shift "
        "the meters this turn, compared with silence. h is help.",
    )


def show_advice(console: Console, playthrough: Playthrough) -> None:
    """Print what the advisers of the scenario say."""
    found = counsel(playthrough.loaded.scenario, playthrough.play_as)
    if not found:
        write(console, "Nobody advises you in this crisis.")
    for side, advisers in found:
        if side:
            write(console, f"What {side.called or side.name} is told:")
        for one in advisers:
            line = Text(one.name, style="bold").append(f" ({one.institution}), for ", "none")
            line.append_text(kind_mark(one.favours)).append(f": {one.text}", style="none")
            write(console, line, indent=1)


def show_fact(console: Console, loaded: Loaded, wanted: str) -> None:
    """Print a fact by its id, or the ids that there are."""
    fact = loaded.facts.get(wanted) or loaded.facts.get(wanted.upper())
    if fact is None:
        what = f"There is no fact “{wanted[:20]}”. " if wanted else ""
        known = ", ".join(loaded.facts) or "none"
        write(console, f"{what}The facts are: {known}.")
        return
    said = [day_word(fact.date)] if fact.date else []
    speaker = speaker_of(loaded, wanted if wanted in loaded.facts else wanted.upper())
    said += [speaker] if speaker else []
    line = Text(f"{wanted.upper()}: ", style="bold").append(fact.text, style="none")
    line.append(f" “{fact.quote}”" if fact.quote else "", style="none")
    line.append(f" ({', '.join(said)})" if said else "", style="dim")
    if fact.source:
        line.append(f" {fact.source}", style="dim")
    write(console, line, indent=1)
