"""The news of a turn: headlines of moves and events, and what an incident was."""

from __future__ import annotations

from game.engine import World, pick

CAUSES: tuple[str, ...] = (
    "patrol boats collide in fog",
    "an aircraft is intercepted too closely",
    "a drill is misread as an attack",
    "a radar locks on by mistake",
    "a drone strays over the line",
    "shots are fired across the line",
    "a false alarm sets off a real alert",
    "a fishing boat is seized in disputed waters",
    "a submarine is chased until it surfaces",
    "a warning shot falls too close",
)
"""What an incident can be; nobody's fault in particular."""


class Newsroom:
    """
    Picks headlines, the same ones each time for a seed and run.

    Args:
        world: The compiled scenario.
        seed: The seed of the playthrough.
        run: The number of the run.
    """

    def __init__(self, world: World, seed: int, run: int) -> None:
        self._world = world
        self._seed = seed
        self._run = run

    def _pick(self, variants: tuple[str, ...], turn: int, slot: str) -> str:
        return variants[pick(self._seed, self._run, turn, slot, len(variants))]

    def of_move(self, move: str, turn: int) -> str:
        """Return the headline of a move made on a turn."""
        variants = self._world.scenario.moves[move].headline
        return self._fill(self._pick(variants, turn, f"headline/{move}"), move)

    def _fill(self, text: str, move: str) -> str:
        """Put names in place; a name that ends in s takes a bare apostrophe."""
        scenario = self._world.scenario
        made = scenario.moves[move]
        actor = scenario.actors[made.by]
        side, target = scenario.sides[actor.side], scenario.sides[made.at]
        names = {
            "{actor}": actor.name,
            "{side}": side.called or side.name,
            "{target}": target.called or target.name,
        }
        for placeholder, name in names.items():
            if name.endswith("s"):
                text = text.replace(f"{placeholder}'s", f"{name}'")
            text = text.replace(placeholder, name)
        return text[:1].upper() + text[1:]

    def of_event(self, event: str, turn: int, leaked: str | None = None) -> str:
        """Return the headline of an event on a turn; a leak's may name the ``leaked`` move's."""
        text = self._pick(self._world.scenario.events[event].headline, turn, f"headline/{event}")
        return self._fill(text, leaked) if leaked else text

    def of_incident(self, pair: str, turn: int) -> str:
        """Return what an incident between two sides, ``a~b``, was."""
        return self._pick(CAUSES, turn, f"cause/{pair}")
