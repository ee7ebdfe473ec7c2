"""One run with its history: step, undo, and what its player may know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from pathlib import Path

import numpy as np

from game import __version__
from game.engine import (
    GOING_ON,
    DrawnChance,
    Ledger,
    RecordedChance,
    RecordingChance,
    State,
    World,
    compile_world,
    incident_risk,
    legal_moves,
    payoffs,
    resolve_turn,
    start_state,
)
from game.engine.arrays import Floats
from game.engine.chance import Chance
from game.errors import FinishedError, IllegalMoveError, UnknownNameError
from game.playthrough.choices import choices_of, made_of
from game.playthrough.news import Newsroom
from game.playthrough.options import Hands, hands_of
from game.playthrough.replay_file import RecordedTurn, Replay, write_replay
from game.playthrough.report import Played, TurnReport, build_report, values_of
from game.policies import PolicyTable
from game.resources import scenarios_dir
from game.scenario import Loaded
from game.scenario.model import Ending, Venue


class Playthrough:
    """
    One run of a scenario, played turn by turn.

    Chance is keyed by seed, run and turn: the same choices give the same crisis, and a turn that is
    taken back and played again in the same way comes out the same.

    Args:
        loaded: The scenario.
        seed: The seed of all chance, 0 to `LAST_SEED`.
        run: The number of the run, 0 or more; run k is run k of an ensemble with the same seed.
        play_as: The actor whose moves the caller chooses; ``None`` watches, and sees everything.
        policies: The policy of some of the other actors; the rest follow doctrine.

    Attributes:
        loaded: The scenario with its facts.
        world: The scenario, compiled.
        seed: The seed.
        run: The number of the run.
        play_as: The actor played, or ``None``.
        policies: The policies that were asked for.
        table: Who chooses by which policy.
        state: Where the run stands, a state of one run; not to be changed.
        fork: Its number among those that were forked off another playthrough; 0 for none.
        kept_in: The file that it was loaded from or last kept in by itself, or ``None``.
        remark: What loading a save had to say, such as that the scenario has changed; else empty.

    Raises:
        UnknownNameError: ``play_as`` cannot be played here, or a policy is not known.
    """

    def __init__(
        self,
        loaded: Loaded,
        *,
        seed: int = 1,
        run: int = 0,
        play_as: str | None = None,
        policies: Mapping[str, str] | None = None,
    ) -> None:
        scenario = loaded.scenario
        if play_as is not None and play_as not in scenario.play_as:
            raise UnknownNameError("actor to play", play_as, scenario.play_as)
        self.loaded = loaded
        self.world: World = compile_world(scenario)
        self.seed, self.run, self.play_as = seed, run, play_as
        self.policies = dict(policies or {})
        self.table = PolicyTable(self.world, self.policies)
        self.state: State = start_state(self.world, 1)
        self.fork = 0
        self.kept_in: Path | None = None
        self.remark = ""
        self._newsroom = Newsroom(self.world, seed, run)
        self._played: list[Played] = []

    @property
    def turn(self) -> int:
        """The number of the coming turn, from 1; after the end, that of the last turn played."""
        return len(self._played) + (0 if self.finished else 1)

    @property
    def finished(self) -> bool:
        """Whether an ending has been reached."""
        return int(self.state.ended[0]) != GOING_ON

    @property
    def ending(self) -> str | None:
        """The id of the ending reached, or ``None``."""
        return self.world.endings[int(self.state.ended[0])].id if self.finished else None

    @property
    def side(self) -> str | None:
        """The side of the actor played, or ``None``."""
        return self.loaded.scenario.actors[self.play_as].side if self.play_as else None

    @property
    def played(self) -> tuple[Played, ...]:
        """The turns played, with nothing hidden: what a replay records."""
        return tuple(self._played)

    @property
    def history(self) -> tuple[TurnReport, ...]:
        """The turns played, as the player's side saw them."""
        return self.reports(self.side)

    @property
    def last(self) -> TurnReport | None:
        """The last turn played, as the player's side saw it; ``None`` before the first."""
        return self._report(self._played[-1], self.side) if self._played else None

    def reports(self, side: str | None) -> tuple[TurnReport, ...]:
        """Return the turns played as a side saw them; ``None`` sees everything."""
        return tuple(self._report(played, side) for played in self._played)

    def _report(self, played: Played, side: str | None) -> TurnReport:
        return build_report(self.world, played, self._newsroom, side)

    def meters(self) -> dict[str, float]:
        """Return each meter and stance as it stands, 0 to 100, by row name."""
        return values_of(self.world, self.state)

    def options(self, actor: str | None = None) -> Hands:
        """
        Return what an actor can do on the coming turn.

        Args:
            actor: Default: the actor played; whoever watches has empty hands.
        """
        actor = actor or self.play_as
        if actor is None:
            return Hands()
        return hands_of(self.world, self.state, self.loaded.facts, actor)

    def headline(self, move: str) -> str:
        """Return what the news will say of a move if it is made on the coming turn."""
        return self._newsroom.of_move(move, self.turn)

    def intents(self) -> dict[str, dict[str, float]]:
        """
        Return what the others will likely do on the coming turn.

        Returns:
            For each actor but the one played the probability of each move by its policy, 0 to 1;
            moves that cannot be made are left out. What is missing to 1 in a venue is silence.
        """
        legal = legal_moves(self.world, self.state)
        likely = self.table.probabilities(self.state, self.draws(), legal)[:, 0]
        others: dict[str, dict[str, float]] = {
            actor: {} for actor in self.world.actors if actor != self.play_as
        }
        for place, move in enumerate(self.world.moves):
            actor = self.loaded.scenario.moves[move].by
            if actor in others and legal[place, 0]:
                others[actor][move] = float(likely[place])
        return others

    def risk(self) -> dict[str, float]:
        """Return the chance of an incident on the coming turn as things stand, by pair ``a~b``."""
        risks = incident_risk(self.world, self.state)[:, 0].tolist()
        return dict(zip(self._rivals(), risks, strict=True))

    def _rivals(self) -> list[str]:
        pairs = (self.world.pairs[place] for place in self.world.adversaries)
        return ["~".join(self.world.sides[side] for side in pair) for pair in pairs]

    def payoffs(self) -> dict[str, float]:
        """Return what the ending is worth to each side and actor, 0 to 100; empty before it."""
        if not self.finished:
            return {}
        worth = payoffs(self.world, self.state)[:, 0].tolist()
        return dict(zip(self.world.payees, worth, strict=True))

    def outcome(self) -> Ending | None:
        """Return the ending reached, with its title and text, or ``None``."""
        return self.loaded.scenario.endings[self.ending] if self.ending else None

    def step(self, public: str | None = None, private: str | None = None) -> TurnReport:
        """
        Play one turn.

        Args:
            public: The move to make at the microphone; ``None`` is silence.
            private: The move to make behind the closed door.

        Returns:
            What the turn brought, as the player's side sees it.

        Raises:
            FinishedError: An ending has been reached.
            IllegalMoveError: The move is not the player's, not of that venue, or not legal now.
        """
        self._going_on()
        mine = self.chosen(public, private)
        draws = self.draws()
        made = self.table.choose(self.state, draws, legal_moves(self.world, self.state))
        if self.play_as is not None:
            made[self.places_of(self.play_as)] = 0
            made += made_of(self.world, self.state, {self.play_as: mine}, turn=self.turn)
        recording = RecordingChance(draws)
        return self._resolve(made, recording, recording.outcomes)

    def repeat(
        self, choices: Mapping[str, Iterable[str]], chance: Mapping[str, bool | float]
    ) -> TurnReport:
        """
        Play one turn as a replay recorded it: nothing is chosen or drawn.

        Args:
            choices: The moves of every actor; who is not named is silent.
            chance: The outcomes of chance, by slot; what is not named did not happen.

        Raises:
            FinishedError: An ending has been reached.
            IllegalMoveError: A choice is not a legal move of its actor, or one of two in a venue.
        """
        self._going_on()
        made = made_of(self.world, self.state, choices, turn=self.turn)
        return self._resolve(made, RecordedChance(chance), dict(chance))

    def undo(self) -> None:
        """Take back the last turn; at the start nothing is there to take back, and nothing is."""
        if self._played:
            self.state = self._played.pop().before

    def until(self, turns: int, *, play_as: str | None = None) -> Playthrough:
        """
        Return another playthrough that has come as far as this one had after some of its turns.

        What comes after has the same chance as here, so the same choices give the same crisis.

        Args:
            turns: How many turns the two have in common, 0 to all of this one's.
            play_as: Who is played from there on; default: who is played here.

        Raises:
            UnknownNameError: There are not so many turns, or the actor cannot be played.
        """
        allowed = self.loaded.scenario.play_as
        if play_as is not None and play_as not in allowed:
            raise UnknownNameError("actor to play", play_as, allowed)
        if not 0 <= turns <= len(self._played):
            numbers = (str(number) for number in range(len(self._played) + 1))
            raise UnknownNameError("number of turns", str(turns), numbers)
        other = copy(self)
        other.play_as, other.kept_in = play_as or self.play_as, None
        other._played = self._played[:turns]  # noqa: SLF001  # one of its own kind
        last = turns == len(self._played)
        other.state = (self.state if last else self._played[turns].before).copy()
        return other

    def record(self) -> Replay:
        """Return the playthrough as a replay file holds it."""
        scenario, path = self.loaded.scenario, self.loaded.path.resolve()
        shipped = path.is_relative_to(scenarios_dir().resolve())
        return Replay(
            version=__version__,
            scenario=scenario.id,
            path="" if shipped else str(path),
            sha256=self.loaded.sha256,
            seed=self.seed,
            run=self.run,
            play_as=self.play_as,
            policies=self.policies,
            turns=tuple(RecordedTurn(turn.choices, turn.chance) for turn in self._played),
            ending=self.ending,
            fork=self.fork,
        )

    def save(self, path: str | Path) -> None:
        """
        Write the playthrough to a replay file, wholly or not at all.

        Raises:
            ReplayError: It cannot be written there; what stood there still stands.
        """
        write_replay(self.record(), path)

    def places_of(self, actor: str) -> list[int]:
        """Return the places in ``world.moves`` of an actor's moves."""
        moves = self.loaded.scenario.moves
        return [at for at, name in enumerate(self.world.moves) if moves[name].by == actor]

    def draws(self) -> DrawnChance:
        """Return the draws of the coming turn of this run."""
        chance = DrawnChance(self.world.slots, self.seed, np.array([self.run]))
        chance.begin(self.state.turn + 1)
        return chance

    def _going_on(self) -> None:
        if self.finished:
            raise FinishedError(
                f"the playthrough has ended with {self.ending!r}: undo a turn or start another"
            )

    def chosen(self, public: str | None, private: str | None) -> tuple[str, ...]:
        """
        Return the moves given, without silence.

        Raises:
            IllegalMoveError: Nobody is played, or a move is of the other venue.
        """
        mine = tuple(move for move in (public, private) if move is not None)
        if mine and self.play_as is None:
            raise IllegalMoveError(
                f"nobody is played here, so {mine[0]!r} is nobody's to make: play as an actor"
            )
        for move, venue in ((public, Venue.PUBLIC), (private, Venue.PRIVATE)):
            known = self.loaded.scenario.moves.get(move or "")
            if known is not None and known.venue is not venue:
                own = known.venue.value
                raise IllegalMoveError(f"{move!r} is a {own} move: give it as the {own} one")
        return mine

    def _resolve(
        self, made: Floats, chance: Chance, outcomes: dict[str, bool | float]
    ) -> TurnReport:
        before, ledger, legal = self.state.copy(), Ledger(), legal_moves(self.world, self.state)
        outcome = resolve_turn(self.world, self.state, made, chance, ledger)
        hidden = self.world.moves[self.world.private]
        self._played.append(
            Played(
                number=len(self._played) + 1,
                choices=choices_of(self.world, made),
                legal=tuple(self.world.moves[at] for at in np.flatnonzero(legal[:, 0])),
                risk=dict(zip(self._rivals(), outcome.risk[:, 0].tolist(), strict=True)),
                chance=outcomes,
                leaked=tuple(hidden[at] for at in np.flatnonzero(outcome.leaked[:, 0])),
                events=tuple(name for name, came in outcome.events.items() if came[0]),
                incidents=tuple(name for name, came in outcome.incidents.items() if came[0]),
                met=float(outcome.met[0]),
                war=bool(outcome.war[0]),
                ledger=tuple(ledger.entries),
                before=before,
                after=self.state.copy(),
            )
        )
        return self._report(self._played[-1], self.side)
