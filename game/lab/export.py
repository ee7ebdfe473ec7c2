"""
Tables with one row a run: CSV, JSON lines or Parquet.

Rows are written unit by unit, so memory is flat for any number of runs. They go to a file beside
the one that was asked for, which takes its name only when all is written: a reader never meets half
a file, and an older one is kept until then.
"""

from __future__ import annotations

import csv
import errno
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

import numpy as np
from numpy.typing import NDArray

import game
from game.engine import World
from game.errors import MissingExtraError, UnknownNameError, WriteError
from game.playthrough.batch import BatchResult
from game.policies import DEFAULT

DIGITS = 4
"""Digits after the point in texts; Parquet keeps every bit."""

Column = NDArray[Any] | list[str]
"""One column of some rows: numbers, or texts."""


@dataclass(frozen=True, slots=True)
class Origin:
    """
    What all rows of a table have in common.

    Attributes:
        world: The compiled scenario.
        seed: The seed of the ensemble.
        policies: The policy of some actors; the others follow doctrine.
        sha256: Hash of the scenario's file.
    """

    world: World
    seed: int
    policies: Mapping[str, str]
    sha256: str

    def columns(self, batch: BatchResult) -> dict[str, Column]:
        """
        Return some runs as columns, in the order in which they are written.

        These are ``run``, ``seed``, ``policies``, ``ending`` (its id), ``turn`` (the last), one for
        each meter and stance at the end, one ``payoff(...)`` for each side and actor, ``scenario``,
        ``sha256`` and ``version``.
        """
        world, runs = self.world, len(batch.ending)
        ids = [ending.id for ending in world.endings]
        return {
            "run": np.arange(batch.first, batch.first + runs),
            "seed": np.full(runs, self.seed, dtype=np.int64),
            "policies": [spell_policies(world, self.policies)] * runs,
            "ending": [ids[place] for place in batch.ending.tolist()],
            "turn": batch.turn,
            **dict(zip(world.rows.names, batch.values, strict=True)),
            **{
                f"payoff({payee})": worth
                for payee, worth in zip(world.payees, batch.payoffs, strict=True)
            },
            "scenario": [world.scenario.id] * runs,
            "sha256": [self.sha256] * runs,
            "version": [game.__version__] * runs,
        }


def spell_policies(world: World, policies: Mapping[str, str]) -> str:
    """
    Return who follows which policy in the words of ``--policy``, such as ``all=dove kim=grit``.

    Args:
        world: The compiled scenario.
        policies: The policy of some actors; the others follow doctrine.
    """
    followed = {actor: policies.get(actor, DEFAULT) for actor in world.actors}
    wishes = _shorten("all", followed)
    if len(wishes) == 1:
        return wishes[0]
    spelt = [f"all={DEFAULT}"]
    for place, side in enumerate(world.sides):
        seats = zip(world.actors, world.side_of_actor, strict=True)
        spelt += _shorten(side, {actor: followed[actor] for actor, at in seats if at == place})
    return " ".join(wish for wish in spelt if not wish.endswith(f"={DEFAULT}") or wish is spelt[0])


def _shorten(group: str, followed: Mapping[str, str]) -> list[str]:
    """Return a single wish for a group whose actors all follow one policy, else one for each."""
    names = set(followed.values())
    if len(followed) > 1 and len(names) == 1:
        return [f"{group}={names.pop()}"]
    return [f"{actor}={name}" for actor, name in followed.items()]


class Sheet(Protocol):
    """A table that is being written."""

    def write(self, columns: Mapping[str, Column]) -> None:
        """Append some rows."""
        ...

    def close(self) -> None:
        """Finish the file."""
        ...

    def discard(self) -> None:
        """Remove what was written."""
        ...


class _TextSheet:
    """Rows of text in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: IO[str] = path.open("w", encoding="utf-8", newline="")

    def close(self) -> None:
        """Finish the file."""
        self.file.close()

    def discard(self) -> None:
        """Remove what was written."""
        self.file.close()
        self.path.unlink(missing_ok=True)


class CsvSheet(_TextSheet):
    """Comma-separated values after RFC 4180, with a line of names on top."""

    headed = False

    def write(self, columns: Mapping[str, Column]) -> None:
        """Append some rows, and the names before the first."""
        writer = csv.writer(self.file)
        if not self.headed:
            writer.writerow(columns)
            self.headed = True
        writer.writerows(_rows(columns))


class JsonLinesSheet(_TextSheet):
    """One JSON object a line."""

    def write(self, columns: Mapping[str, Column]) -> None:
        """Append some rows."""
        names = tuple(columns)
        for row in _rows(columns):
            self.file.write(json.dumps(dict(zip(names, row, strict=True))) + "\n")


class ParquetSheet:
    """
    Parquet by way of polars: a small file for each write, streamed into one at the end.

    Args:
        path: The file to write.

    Raises:
        MissingExtraError: polars is not installed.
    """

    def __init__(self, path: Path) -> None:
        try:
            import polars  # noqa: PLC0415 - optional, and slow to import
        except ImportError as missing:
            raise MissingExtraError(
                "writing .parquet needs polars, which is not installed: "
                "python -m pip install polars"
            ) from missing
        self.polars = polars
        self.path = path
        self.folder = path.with_suffix(".parts")
        self.folder.mkdir()
        self.parts = 0

    def write(self, columns: Mapping[str, Column]) -> None:
        """Append some rows."""
        frame = self.polars.DataFrame(dict(columns))
        frame.write_parquet(self.folder / f"{self.parts:08}.parquet")
        self.parts += 1

    def close(self) -> None:
        """Join the small files and remove them."""
        parts = self.polars.scan_parquet(self.folder / "*.parquet", glob=True)
        parts.sink_parquet(self.path)
        shutil.rmtree(self.folder)

    def discard(self) -> None:
        """Remove what was written."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.path.unlink(missing_ok=True)


KINDS: Mapping[str, Callable[[Path], Sheet]] = {
    ".csv": CsvSheet,
    ".jsonl": JsonLinesSheet,
    ".parquet": ParquetSheet,
}
"""What writes a table, by the end of the file's name."""


@contextmanager
def open_export(path: Path, origin: Origin) -> Iterator[Callable[[BatchResult], None]]:
    """
    Open a table to write runs to, in the order of their numbers.

    Args:
        path: Where to; its end says the format: ``.csv``, ``.jsonl`` or ``.parquet``.
        origin: What all rows have in common.

    Yields:
        What writes some runs. The file appears under its name when the block ends well; after an
        exception nothing has changed.

    Raises:
        UnknownNameError: The name ends in something else.
        MissingExtraError: What writes this format is not installed.
        WriteError: The folder is missing or cannot be written to.
    """
    rough = path.with_name(f".{path.name}.{os.getpid()}.part")
    sheet = _open_sheet(path, rough)
    try:
        yield lambda batch: sheet.write(origin.columns(batch))
        sheet.close()
        rough.replace(path)
    except BaseException:
        sheet.discard()
        raise


def _open_sheet(path: Path, rough: Path) -> Sheet:
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise UnknownNameError("file ending", kind or path.name, KINDS)
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        return KINDS[kind](rough)
    except OSError as error:
        raise WriteError(path, error) from error


def _rows(columns: Mapping[str, Column]) -> Iterable[tuple[Any, ...]]:
    return zip(*(_cells(column) for column in columns.values()), strict=True)


def _cells(column: Column) -> list[Any]:
    if isinstance(column, list):
        return column
    if column.dtype.kind == "f":
        column = np.round(column.astype(np.float64), DIGITS)
    cells: list[Any] = column.tolist()
    return cells
