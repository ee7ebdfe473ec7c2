"""Flags are pictures of one size, icons are strokes that can be coloured, and both can be drawn."""

from __future__ import annotations

import ast
import os
import re

import pytest

from assets.makers.pictures import COUNTRIES, INVENTED, SIZE, SYMBOLS
from game.scenario import load, shipped
from tests.conftest import ROOT

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

ICONS = ROOT / "assets" / "icons"
FLAGS = ROOT / "assets" / "flags"
UNDRAWN = re.compile(r"<(use|mask|clipPath|text|image|style|linearGradient)\b")
"""What the window's renderer of drawings leaves out without a word."""


def test_each_flag_that_is_made_is_there():
    """
    The folder holds the flags of the countries and of invented states, and no other.
    """
    assert sorted([*COUNTRIES, *INVENTED]) == sorted(path.stem for path in FLAGS.iterdir())


@pytest.mark.parametrize("scenario", shipped())
def test_every_flag_that_a_scenario_names_is_there(scenario):
    """
    A shipped scenario names no flag that is not shipped.
    """
    named = {side.flag for side in load(scenario).scenario.sides.values() if side.flag}

    assert set() == named - {path.stem for path in FLAGS.iterdir()}


@pytest.mark.parametrize("path", sorted(FLAGS.iterdir()), ids=lambda path: path.stem)
def test_a_flag_fills_its_picture(path):
    """
    Each flag has the size it was made for, without a corner that lets through what is behind.
    """
    pygame = pytest.importorskip("pygame")
    picture = pygame.image.load(path)
    width, height = picture.get_size()
    corners = [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)]

    assert (SIZE, True) == (
        (width, height),
        min(picture.get_at(place)[3] for place in corners) > 240,
    )


def test_each_icon_that_is_chosen_is_there():
    """
    The folder holds the chosen icons and the game's own, and no other.
    """
    assert sorted([*SYMBOLS, "backchannel"]) == sorted(path.stem for path in ICONS.iterdir())


@pytest.mark.parametrize("name", SYMBOLS)
def test_an_icon_takes_the_colour_it_is_given(name):
    """
    An icon is drawn in `currentColor` alone, with nothing that the renderer would leave out.
    """
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")

    assert ('stroke="currentColor"' in drawing, None) == (True, UNDRAWN.search(drawing))


@pytest.mark.parametrize("name", SYMBOLS)
def test_an_icon_leaves_a_mark(name):
    """
    Drawn at 24 by 24 each icon shows at least twenty pixels.
    """
    pygame = pytest.importorskip("pygame")
    picture = pygame.image.load(ICONS / f"{name}.svg")

    assert pygame.mask.from_surface(picture).count() >= 20


def icons_named(code: str) -> set[str]:
    """Return the icons that a module names: `icon="…"`, and what `Icon` and `icon` are given."""
    named = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            given = [word.value for word in node.keywords if word.arg == "icon"]
            given += node.args[:1] if called in {"Icon", "icon"} else []
            named |= {
                part.value
                for part in given
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
            }
    return named


@pytest.mark.parametrize(
    "path", sorted((ROOT / "game" / "desktop").rglob("*.py")), ids=lambda path: path.stem
)
def test_every_icon_that_the_window_names_is_there(path):
    """
    No scene and no widget asks for an icon that is not shipped.
    """
    assert set() == icons_named(path.read_text(encoding="utf-8")) - set(SYMBOLS)
