"""
The replay file: a readable record of a playthrough, which is also its save.

It holds every choice and every outcome of chance, so that it can be played again on any machine
without drawing anything, and a checksum of its content, so that an edit by hand is told.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from game.engine import LAST_SEED
from game.errors import ReplayError
from game.playthrough.atomic import write_atomically

FORMAT = 1
"""The format number that this package reads and writes."""
KIND = "backchannel replay"
"""What the file says it is."""
LARGEST = 16_000_000
"""Bytes of the largest file that is read; a long playthrough takes some ten thousand."""
_OTHER = "choose a file that `play` has saved"
_AGAIN = "save the playthrough again, or use another copy"


@dataclass(frozen=True, slots=True)
class RecordedTurn:
    """
    One turn as it was played.

    Attributes:
        choices: The moves of every actor, public first; none for silence.
        chance: The outcomes of chance, by slot; what is not named did not happen.
    """

    choices: Mapping[str, tuple[str, ...]]
    chance: Mapping[str, bool | float]


@dataclass(frozen=True, slots=True)
class Replay:
    """
    A playthrough as its file holds it.

    Attributes:
        version: The version of the package that wrote it.
        scenario: The id of the scenario.
        path: Where the scenario was; empty for one that ships with the package.
        sha256: Of the scenario file.
        seed: The seed of all chance.
        run: The number of the run.
        play_as: The actor played, or ``None``.
        policies: The policies of the others that were asked for.
        turns: What was played.
        ending: The id of the ending reached, or ``None``.
        fork: Its number among those forked off another playthrough; 0 for none.
    """

    version: str
    scenario: str
    path: str
    sha256: str
    seed: int
    run: int
    play_as: str | None
    policies: Mapping[str, str]
    turns: tuple[RecordedTurn, ...]
    ending: str | None
    fork: int = 0

    @property
    def going_on(self) -> bool:
        """Whether it can be gone on with: it has not ended, and somebody is played in it."""
        return self.ending is None and self.play_as is not None

    @property
    def place(self) -> str:
        """What its scenario is loaded by: where it was, or its id where the package brings it."""
        return self.path or self.scenario


def write_replay(replay: Replay, path: str | Path) -> None:
    """
    Write a replay file, wholly or not at all.

    Raises:
        ReplayError: It cannot be written there; what stood there still stands.
    """
    try:
        write_atomically(Path(path), replay_text(replay))
    except (OSError, ValueError) as error:  # the second where the name holds a NUL
        reason = getattr(error, "strerror", None) or str(error)
        raise ReplayError(f"cannot write {path}: {reason}; choose another file") from error


def check_free(path: Path) -> None:
    """
    See that nothing is lost by writing a replay to a place: nothing is there, or a replay.

    Raises:
        ReplayError: Something else is there.
    """
    if path.exists():
        read_replay(path)


def replay_text(replay: Replay) -> str:
    """Return the text of a replay file."""
    content = {
        "kind": KIND,
        "format": FORMAT,
        "version": replay.version,
        "scenario": {"id": replay.scenario, "path": replay.path, "sha256": replay.sha256},
        "seed": replay.seed,
        "run": replay.run,
        "play_as": replay.play_as,
        "policies": dict(replay.policies),
        "ending": replay.ending,
        "turns": [
            {"turn": number, "choices": dict(turn.choices), "chance": dict(turn.chance)}
            for number, turn in enumerate(replay.turns, 1)
        ],
    }
    if replay.fork:
        content["fork"] = replay.fork
    text = json.dumps(content | {"checksum": checksum(content)}, indent=2, ensure_ascii=False)
    return re.sub(r"\[\n\s+([^\[\]{}]*?)\n\s+\]", _on_one_line, text) + "\n"


def _on_one_line(found: re.Match[str]) -> str:
    return "[" + re.sub(r",\n\s+", ", ", found[1]) + "]"


def checksum(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a file's content, whatever its spacing; ``checksum`` is left out."""
    rest = {key: value for key, value in content.items() if key != "checksum"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_replay(path: str | Path) -> Replay:
    """
    Read a replay file.

    Raises:
        ReplayError: It is missing, truncated, edited, of another kind, or of a newer format.
    """
    return _Reader(Path(path)).read()


class _Reader:
    """Reads one file; every problem names it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fail(self, problem: str, cause: Exception | None = None) -> NoReturn:
        raise ReplayError(f"{self.path}: {problem}") from cause

    def read(self) -> Replay:
        content = self.parse(self.text())
        if not isinstance(content, dict) or content.get("kind") != KIND:
            self.fail(f"not a replay of Backchannel: {_OTHER}")
        number = content.get("format")
        if type(number) is int and number > FORMAT:
            version = content.get("version")
            self.fail(
                f"written in format {number} by version {version}, newer than the format {FORMAT} "
                "read here: update backchannel"
            )
        if content.get("checksum") != checksum(content):
            self.fail(f"its content has been changed since it was saved: {_AGAIN}")
        try:
            return _replay(content)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            self.fail(f"not a whole replay ({error!r}): {_AGAIN}", error)

    def text(self) -> str:
        if not self.path.is_file():
            self.fail(f"{self.what_else()}: {_OTHER}")
        try:
            if self.path.stat().st_size > LARGEST:
                self.fail(f"too large to be a replay: {_OTHER}")
            return self.path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.fail(f"not text, so not a replay: {_OTHER}", error)
        except OSError as error:
            self.fail(f"cannot be read ({error.strerror or error}): {_OTHER}", error)

    def what_else(self) -> str:
        if self.path.is_dir():
            return "a folder"
        if self.path.exists():
            return "a pipe or a device, not a file"
        return "a link that leads nowhere" if self.path.is_symlink() else "no such file"

    def parse(self, text: str) -> Any:
        try:
            return json.loads(text, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            if KIND in text[:200]:
                self.fail(f"broken or cut off ({error}): {_AGAIN}", error)
            self.fail(f"not a replay of Backchannel: {_OTHER}", error)


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _replay(content: Mapping[str, Any]) -> Replay:
    scenario = content["scenario"]
    return Replay(
        version=_typed(str, content["version"]),
        scenario=_typed(str, scenario["id"]),
        path=_typed(str, scenario["path"]),
        sha256=_typed(str, scenario["sha256"]),
        seed=_number(content["seed"]),
        run=_number(content["run"]),
        play_as=_optional(content["play_as"]),
        policies={
            _typed(str, actor): _typed(str, name) for actor, name in content["policies"].items()
        },
        turns=tuple(
            _turn(number, turn) for number, turn in enumerate(_typed(list, content["turns"]), 1)
        ),
        ending=_optional(content["ending"]),
        fork=_number(content.get("fork", 0)),
    )


def _turn(number: int, turn: Mapping[str, Any]) -> RecordedTurn:
    if turn["turn"] != number:
        raise ValueError(f"turn {number} is missing")
    choices = {
        actor: tuple(_typed(str, move) for move in _typed(list, moves))
        for actor, moves in turn["choices"].items()
    }
    return RecordedTurn(choices, {slot: _outcome(value) for slot, value in turn["chance"].items()})


def _typed(kind: type[Any], value: object) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _optional(value: object) -> str | None:
    return None if value is None else str(_typed(str, value))


def _number(value: object) -> int:
    number = int(_typed(int, value))
    if not 0 <= number <= LAST_SEED:
        raise ValueError(f"{number} is out of range")
    return number


def _outcome(value: object) -> bool | float:
    if type(value) is bool:
        return value
    if type(value) is float and 0 <= value < 1:
        return value
    raise TypeError(f"{value!r} is no outcome of chance")
