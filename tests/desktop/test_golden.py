"""
Every scene looks as it did when somebody last looked at it.

After a change that is meant: ``pytest tests/desktop/test_golden.py --update-golden``, and look at
what has changed. Where a picture differs, what was drawn lies beside it as ``….actual.png``.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.desktop.app import App
from game.desktop.settings import Settings
from tests.desktop import pictures
from tests.desktop.driver import Driver
from tests.desktop.staging import STAGES

FOLDER = Path(__file__).parent / "golden"
DRAWN_WITH = FOLDER / "pygame-ce.txt"
"""The version that drew the pictures; others measure text a little differently."""
LOOKS = {
    "en-100-default": Settings(language="en", ui_scale=100),
    "ko-150-default": Settings(language="ko", ui_scale=150),
    "ko-100-high_contrast": Settings(language="ko", ui_scale=100, theme="high_contrast"),
    "en-150-colour_blind": Settings(language="en", ui_scale=150, theme="colour_blind"),
}
"""Each pair of language and scale, and each theme."""
LARGEST = 6_000_000
"""Bytes of all pictures together."""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the pictures were drawn on Linux"
)


@pytest.fixture
def stage(tmp_path, monkeypatch):
    """Return what shows a scene in a look: same folders, same time zone, no pointer."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/player")
    monkeypatch.setenv("XDG_DATA_HOME", "/home/player/.local/share")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    return _drawn


def _drawn(scene: str, look: str) -> pygame.Surface:
    settings = LOOKS[look].having(saves="saves", reduced_motion=True, first_run_done=True)
    app = App(settings, keep_settings=False)
    driver = Driver(app)
    STAGES[scene](driver)
    if scene != "news":
        driver.settle(4000)
    app.toasts.notes.clear()
    app.draw(driver.surface)
    app.close()
    return driver.surface


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("scene", STAGES)
def test_a_scene_looks_as_it_did(scene, look, stage, request):
    """
    All but a thousandth of the pixels are as they were.
    """
    update = request.config.getoption("--update-golden")
    if not update and DRAWN_WITH.read_text(encoding="utf-8").strip() != pygame.version.ver:
        pytest.skip(f"the pictures were not drawn with pygame-ce {pygame.version.ver}")
    path = FOLDER / f"{scene}.{look}.png"
    actual = path.with_suffix(".actual.png")
    drawn = pictures.picture_of(stage(scene, look))
    share = pictures.differing(drawn, pictures.read(path)) if path.exists() else 1.0
    if update:
        _keep(path, drawn, share)
        share = 0.0
    elif share > pictures.SHARE:
        pictures.write(actual, drawn)

    assert share <= pictures.SHARE, f"{share:.2%} differ: see {actual.name} beside {path}"


def _keep(path: Path, drawn: np.ndarray, share: float) -> None:
    """Keep what was drawn, where it is another picture than before."""
    DRAWN_WITH.write_text(f"{pygame.version.ver}\n", encoding="utf-8")
    path.with_suffix(".actual.png").unlink(missing_ok=True)
    if share > 0:
        pictures.write(path, drawn)


def test_the_pictures_are_those_of_the_scenes():
    """
    Each scene has a picture in each look, and no other picture lies there.
    """
    found = {path.name for path in FOLDER.glob("*.png") if ".actual" not in path.suffixes}

    assert {f"{scene}.{look}.png" for scene in STAGES for look in LOOKS} == found


def test_the_pictures_are_small():
    """
    All pictures together have less than 6 MB.
    """
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < LARGEST


def test_a_picture_comes_back_as_it_was_kept(tmp_path):
    """
    What is kept differs from what was drawn by less than anybody sees.
    """
    drawn = pygame.Surface((40, 30))
    for x in range(40):
        pygame.draw.line(drawn, (x * 6, 255 - x * 3, 128), (x, 0), (x, 30))
    picture = pictures.picture_of(drawn)
    pictures.write(tmp_path / "kept.png", picture)
    kept = pictures.read(tmp_path / "kept.png")

    assert int(abs(kept.astype(int) - picture).max()) <= 4


def test_a_small_difference_is_seen():
    """
    Two pictures that differ in a word do not pass as the same.
    """
    one, other = (pygame.Surface((400, 300)) for _ in range(2))
    other.fill("white", (10, 10, 20, 10))

    assert pictures.SHARE < pictures.differing(pictures.picture_of(one), pictures.picture_of(other))
