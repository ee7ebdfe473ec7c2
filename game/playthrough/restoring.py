"""From a replay file back to the playthrough that it holds."""

from __future__ import annotations

from pathlib import Path

from game import __version__
from game.errors import (
    BackchannelError,
    FinishedError,
    IllegalMoveError,
    ReplayMismatchError,
    ScenarioError,
    UnknownNameError,
)
from game.playthrough.playthrough import Playthrough
from game.playthrough.replay_file import Replay, read_replay
from game.scenario import Loaded
from game.scenario import load as load_scenario


def load(
    path: str | Path, *, loaded: Loaded | None = None, allow_changed: bool = False
) -> Playthrough:
    """
    Restore a playthrough by applying what its file recorded; nothing is chosen or drawn anew.

    Args:
        path: The replay file.
        loaded: Its scenario; default: the one that the file names.
        allow_changed: Whether to go on where the scenario file has changed since. All recorded
            moves must still exist and be legal; ``Playthrough.remark`` then says so.

    Returns:
        The playthrough at the point where it was saved, ready to go on.

    Raises:
        ReplayError: The file cannot be read.
        ReplayMismatchError: The file does not fit the scenario, or the scenario is not there.
    """
    replay = read_replay(path)
    loaded = loaded or _find(path, replay)
    if loaded.scenario.id != replay.scenario:
        raise ReplayMismatchError(
            f"{path}: it plays {replay.scenario!r}, not {loaded.scenario.id!r}: give that scenario"
        )
    changed = loaded.sha256 != replay.sha256
    if changed and not allow_changed:
        raise ReplayMismatchError(
            f"{path}: the scenario file {loaded.path} has changed since this was saved: bring "
            "the old one back, or try --allow-changed, which goes on if all moves still fit"
        )
    playthrough = _start(path, replay, loaded)
    _repeat(path, replay, playthrough)
    if not changed:
        _compare_endings(path, replay, playthrough)
    playthrough.remark = _remark(replay, playthrough, changed)
    playthrough.kept_in = Path(path).absolute()
    return playthrough


def _find(path: str | Path, replay: Replay) -> Loaded:
    found: list[Loaded] = []
    trouble: BackchannelError | None = None
    for name in (replay.path, replay.scenario):
        try:
            found += [load_scenario(name)] if name else []
        except (ScenarioError, UnknownNameError) as error:
            trouble = trouble or error
    same = [one for one in found if one.sha256 == replay.sha256]
    if same or found:
        return (same or found)[0]
    where = replay.path or "the shipped scenarios"
    there = isinstance(trouble, ScenarioError) and Path(where).exists()
    problem = "has problems now" if there else "is not there"
    raise ReplayMismatchError(
        f"{path}: its scenario {replay.scenario!r} (looked for in {where}) {problem}: "
        "put it back, or check it with `backchannel check`"
    ) from trouble


def _start(path: str | Path, replay: Replay, loaded: Loaded) -> Playthrough:
    try:
        playthrough = Playthrough(
            loaded,
            seed=replay.seed,
            run=replay.run,
            play_as=replay.play_as,
            policies=replay.policies,
        )
    except UnknownNameError as error:
        raise ReplayMismatchError(f"{path}: it does not fit the scenario: {error}") from error
    playthrough.fork = replay.fork
    return playthrough


def _repeat(path: str | Path, replay: Replay, playthrough: Playthrough) -> None:
    for number, turn in enumerate(replay.turns, 1):
        try:
            playthrough.repeat(turn.choices, turn.chance)
        except (FinishedError, IllegalMoveError, UnknownNameError) as error:
            raise ReplayMismatchError(
                f"{path}: turn {number} does not fit the scenario {playthrough.loaded.path} "
                f"as backchannel {__version__} plays it (saved by {replay.version}): {error}"
            ) from error


def _compare_endings(path: str | Path, replay: Replay, playthrough: Playthrough) -> None:
    if replay.version == __version__ and replay.ending != playthrough.ending:
        raise ReplayMismatchError(
            f"{path}: it says that it ends with {replay.ending or 'no ending'}, and its turns come "
            f"to {playthrough.ending or 'no ending'}: it has been edited; use another copy"
        )


def _remark(replay: Replay, playthrough: Playthrough, changed: bool) -> str:
    said = []
    if changed:
        said.append("the scenario file has changed since this was saved, but its moves still fit")
    if replay.ending != playthrough.ending:
        said.append(
            f"it was saved with {replay.ending or 'no'} ending, and comes to "
            f"{playthrough.ending or 'no'} ending here "
            f"(saved by version {replay.version}, played by {__version__})"
        )
    return "; ".join(said)
