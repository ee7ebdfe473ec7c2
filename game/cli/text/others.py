"""What the others will likely do, by their policies."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from game.cli.text.marks import SHAPES, flowing, write
from game.playthrough import Playthrough
from game.playthrough.leanings import leanings
from game.playthrough.words import actor_word
from game.scenario.model import MoveKind, Venue


def show_leanings(console: Console, playthrough: Playthrough) -> None:
    """Print how likely each of the others is to press or to talk in public."""
    words = []
    for actor, likely in leanings(playthrough).items():
        public = likely.get(Venue.PUBLIC)
        shares = {
            MoveKind.PRESSURE: public.pressure if public else 0.0,
            MoveKind.DIALOGUE: public.dialogue if public else 0.0,
        }
        marks = " ".join(
            f"{SHAPES[kind]}{share * 100:.0f}" for kind, share in shares.items() if share >= 0.005
        )
        words.append(f"{actor_word(actor)} {marks or 'silent'}")
    if words:
        write(console, Text("Likely in public, in percent (i tells more):", style="dim"))
        console.print(flowing(words, console.width))


def show_intents(console: Console, playthrough: Playthrough) -> None:
    """Print the likeliest moves of each of the others."""
    moves = playthrough.loaded.scenario.moves
    for actor, likely in playthrough.intents().items():
        line = Text(f"{playthrough.loaded.scenario.actors[actor].name}: ", style="bold")
        for loud in ("public", "private"):
            own = {move: share for move, share in likely.items() if moves[move].venue.value == loud}
            best = sorted(own, key=lambda move: -own[move])[:2]
            said = [f"{SHAPES[moves[m].kind]} {moves[m].label} {own[m] * 100:.0f} %" for m in best]
            said.append(f"silence {max(1 - sum(own.values()), 0) * 100:.0f} %")
            line.append(f"{loud}: {', '.join(said)}. ", style="none")
        write(console, line, hanging=2)
