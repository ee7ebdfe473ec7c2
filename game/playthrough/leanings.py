"""What the others lean to: pressure, dialogue or silence, and by which moves."""

from __future__ import annotations

from dataclasses import dataclass

from game.playthrough.playthrough import Playthrough
from game.scenario.model import MoveKind, Venue


@dataclass(frozen=True, slots=True)
class Leaning:
    """
    What an actor will likely do in one venue on the coming turn.

    Attributes:
        actor: Who.
        venue: At the microphone, or behind the closed door.
        pressure: The chance of a move of that kind, 0 to 1.
        dialogue: The same for the other kind.
        moves: The moves by how likely they are, each with its chance, 0 to 1.
    """

    actor: str
    venue: Venue
    pressure: float
    dialogue: float
    moves: tuple[tuple[str, float], ...]

    @property
    def silence(self) -> float:
        """The chance that it does nothing there, 0 to 1."""
        return max(1 - self.pressure - self.dialogue, 0.0)


def leanings(playthrough: Playthrough) -> dict[str, dict[Venue, Leaning]]:
    """
    Return what each actor but the one played will likely do on the coming turn.

    A venue in which the scenario gives an actor no move at all is left out.
    """
    moves = playthrough.loaded.scenario.moves
    has = {(move.by, move.venue) for move in moves.values()}
    found: dict[str, dict[Venue, Leaning]] = {}
    for actor, likely in playthrough.intents().items():
        found[actor] = {}
        for venue in Venue:
            if (actor, venue) in has:
                own = {move: share for move, share in likely.items() if moves[move].venue is venue}
                found[actor][venue] = _leaning(playthrough, actor, venue, own)
    return found


def _leaning(
    playthrough: Playthrough, actor: str, venue: Venue, likely: dict[str, float]
) -> Leaning:
    moves = playthrough.loaded.scenario.moves
    shares = dict.fromkeys(MoveKind, 0.0)
    for move, share in likely.items():
        shares[moves[move].kind] += share
    ranked = sorted(likely.items(), key=lambda item: -item[1])
    return Leaning(
        actor, venue, shares[MoveKind.PRESSURE], shares[MoveKind.DIALOGUE], tuple(ranked)
    )
