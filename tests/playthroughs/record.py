"""
Records the playthroughs of this folder: ``python -m tests.playthroughs.record``.

A file is one run, every observable a line. When a change of the rules or of a scenario is meant,
record them anew and read the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from game.engine import legal_moves
from game.playthrough import Playthrough, transcript
from game.scenario import load

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Run:
    """
    A run to record.

    Attributes:
        scenario: The id of a shipped scenario.
        name: What is special about it; the file is called after both.
        play_as: The actor that a player would play; here its policy chooses.
        policies: Who follows what, beside doctrine; ``all`` is everyone.
        seed: The seed of all chance.
        number: The number of the run.
    """

    scenario: str
    name: str
    play_as: str | None = None
    policies: Mapping[str, str] = field(default_factory=dict)
    seed: int = 1
    number: int = 0

    @property
    def path(self) -> Path:
        """Where it is recorded."""
        return FOLDER / f"{self.scenario}_{self.name}.txt"

    def lines(self) -> list[str]:
        """Play it and return its transcript."""
        loaded = load(self.scenario)
        policies = dict(self.policies)
        everyone = policies.pop("all", None)
        if everyone:
            policies = dict.fromkeys(loaded.scenario.actors, everyone) | policies
        playthrough = Playthrough(
            loaded, seed=self.seed, run=self.number, play_as=self.play_as, policies=policies
        )
        while not playthrough.finished:
            playthrough.step(*_choice(playthrough))
        return list(transcript(playthrough))


RUNS = (
    Run("first_offer", "doctrine"),
    Run("first_offer", "doves", policies={"all": "dove"}),
    Run("beijing_2017", "doctrine"),
    Run("beijing_2017", "hawks", policies={"all": "hawk"}, seed=2),
    Run("beijing_2017", "tillerson_grit", "tillerson", {"tillerson": "grit"}, seed=3),
)
"""What is recorded; every shipped scenario has one run at least."""


def _choice(playthrough: Playthrough) -> list[str | None]:
    """Return what the policy of the actor played would do."""
    if playthrough.play_as is None:
        return [None, None]
    world, own = playthrough.world, playthrough.places_of(playthrough.play_as)
    legal = legal_moves(world, playthrough.state)
    made = playthrough.table.choose(playthrough.state, playthrough.draws(), legal)
    chosen = [place for place in np.flatnonzero(made[:, 0]) if place in own]
    by_venue = {bool(world.public[place]): world.moves[place] for place in chosen}
    return [by_venue.get(True), by_venue.get(False)]


def main() -> None:
    """Record every run."""
    for run in RUNS:
        run.path.write_text("\n".join(run.lines()) + "\n", encoding="utf-8", newline="\n")
        print(run.path.name)


if __name__ == "__main__":
    main()
