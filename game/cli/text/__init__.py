"""The terminal game; it works through a pipe, and at sixty columns or more."""

from game.cli.text.demonstration import demonstration

__all__ = ["demonstration"]
