"""The kinds of moves by shape, so that the hue is never the only sign."""

from __future__ import annotations

from typing import Literal

Kind = Literal["pressure", "dialogue", "silence"]
"""A kind of move, or none; also the role of its colour, but for silence."""

SHAPES = {"pressure": "triangle", "dialogue": "diamond", "silence": "ring"}
"""The shape of each kind, by its name on the canvas."""
