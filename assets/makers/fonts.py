"""Fonts: three weights of Pretendard, Latin and Hangul, unmodified as its licence asks."""

from __future__ import annotations

import shutil
from pathlib import Path

from assets.makers.packages import PRETENDARD, fetch, fresh

WEIGHTS = ("Regular", "Medium", "Bold")


def make_fonts(scratch: Path) -> None:
    """Copy the weights that the window uses."""
    source = fetch(PRETENDARD, scratch) / "dist" / "public" / "static"
    folder = fresh("fonts")
    for weight in WEIGHTS:
        shutil.copyfile(source / f"Pretendard-{weight}.otf", folder / f"Pretendard-{weight}.otf")
