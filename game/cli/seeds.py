"""Which seeds a command takes."""

from __future__ import annotations

import typer


def check_seed(seed: int | None) -> None:
    """
    Refuse a seed that the engine cannot count with.

    Raises:
        typer.BadParameter: It is too large.
    """
    from game.engine import LAST_SEED

    if seed is not None and seed > LAST_SEED:
        raise typer.BadParameter(f"--seed {seed} is too large: 0 to {LAST_SEED} are allowed")
