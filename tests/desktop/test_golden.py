"""
Every scene looks as it did when somebody last looked at it.

Each scene is drawn in every language, at two scales and in every theme. Four of these looks, in
which each pair of language and scale and each theme comes up, are kept at full size; the others at
half. The plain run compares two of them, the slow run the rest.

After a change that is meant: ``pytest tests/desktop/test_golden.py -m "" --update-golden``, and
look at what has changed; without ``-m ""`` two are drawn alone, and with ``-k`` one scene.
Where a picture differs, what was drawn lies beside it as ``….actual.png``.
"""

from __future__ import annotations

import sys
import time
from itertools import product
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.desktop.app import App
from game.desktop.language import NAMES
from game.desktop.settings import Settings
from game.desktop.theme import THEMES
from tests.desktop import pictures
from tests.desktop.driver import Driver
from tests.desktop.staging import STAGES

FOLDER = Path(__file__).parent / "golden"
HALVES = FOLDER / "half"
DRAWN_WITH = FOLDER / "pygame-ce.txt"
"""The version that drew the pictures; others measure text a little differently."""
LOOKS = {
    f"{language}-{scale}-{theme}": Settings(language=language, ui_scale=scale, theme=theme)
    for language, scale, theme in product(NAMES, (100, 150), THEMES)
}
"""What each scene is drawn in."""
WHOLE = ("en-100-default", "ko-150-default", "ko-100-high_contrast", "en-150-colour_blind")
"""The looks that are kept at full size."""
HALF = tuple(look for look in LOOKS if look not in WHOLE)
"""Those that are kept at half."""
QUICK = WHOLE[:2]
"""Those that the plain run compares; the slow one does the rest."""
LARGEST = 12_000_000
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


def _drawn(scene: str, look: str) -> np.ndarray:
    settings = LOOKS[look].having(saves="saves", reduced_motion=True, first_run_done=True)
    app = App(settings, keep_settings=False)
    driver = Driver(app)
    STAGES[scene](driver)
    if scene != "news":
        driver.settle(4000)
    app.toasts.notes.clear()
    app.draw(driver.surface)
    app.close()
    return pictures.picture_of(driver.surface)


@pytest.fixture
def compare(request):
    """Return what compares a picture with the one that is kept, or keeps it if that is asked."""
    update = request.config.getoption("--update-golden")
    if not update and DRAWN_WITH.read_text(encoding="utf-8").strip() != pygame.version.ver:
        pytest.skip(f"the pictures were not drawn with pygame-ce {pygame.version.ver}")

    def compared(path: Path, drawn: np.ndarray, grain: pictures.Grain) -> None:
        share = pictures.differing(drawn, pictures.read(path), grain) if path.exists() else 1.0
        actual = path.with_suffix(".actual.png")
        if update:
            _keep(path, drawn, grain, share)
        elif share > pictures.SHARE:
            pictures.write(actual, drawn, grain)
            pytest.fail(f"{share:.2%} differ: see {actual.name} beside {path}")

    return compared


def _keep(path: Path, drawn: np.ndarray, grain: pictures.Grain, share: float) -> None:
    """Keep what was drawn, where it is another picture than before."""
    DRAWN_WITH.write_text(f"{pygame.version.ver}\n", encoding="utf-8")
    path.with_suffix(".actual.png").unlink(missing_ok=True)
    if share > 0:
        path.parent.mkdir(exist_ok=True)
        pictures.write(path, drawn, grain)


def _kept(folder: Path) -> list[Path]:
    """Return the pictures of a folder, without those that are drawn beside them."""
    return [path for path in folder.glob("*.png") if ".actual" not in path.suffixes]


@pytest.mark.parametrize(
    "look", [pytest.param(look, marks=() if look in QUICK else pytest.mark.slow) for look in WHOLE]
)
@pytest.mark.parametrize("scene", STAGES)
def test_a_scene_looks_as_it_did(scene, look, stage, compare):
    """
    All but a thousandth of the pixels are as they were.
    """
    compare(FOLDER / f"{scene}.{look}.png", stage(scene, look), pictures.WHOLE)


@pytest.mark.slow
@pytest.mark.parametrize("look", HALF)
@pytest.mark.parametrize("scene", STAGES)
def test_a_scene_looks_as_it_did_in_every_look(scene, look, stage, compare):
    """
    At half its size all but a thousandth of the pixels are as they were.
    """
    drawn = pictures.halved(stage(scene, look))

    compare(HALVES / f"{scene}.{look}.png", drawn, pictures.HALF)


@pytest.mark.parametrize(
    ("folder", "looks"),
    [(FOLDER, WHOLE), pytest.param(HALVES, HALF, marks=pytest.mark.slow)],
    ids=["whole", "half"],
)
def test_the_pictures_are_those_of_the_scenes(folder, looks):
    """
    Each scene has a picture in each look, and no other picture lies there.
    """
    names = {f"{scene}.{look}.png" for scene in STAGES for look in looks}

    assert names == {path.name for path in _kept(folder)}


def test_a_few_looks_stand_for_all():
    """
    Among those at full size are each pair of language and scale, and each theme.
    """
    pairs = {(LOOKS[look].language, LOOKS[look].ui_scale) for look in WHOLE}

    assert set(product(NAMES, (100, 150))) == pairs
    assert set(THEMES) == {LOOKS[look].theme for look in WHOLE}


def test_the_pictures_are_small():
    """
    All pictures together have less than 12 MB.
    """
    kept = [*_kept(FOLDER), *_kept(HALVES)]

    assert sum(path.stat().st_size for path in kept) < LARGEST


@pytest.mark.parametrize(("grain", "most"), [(pictures.WHOLE, 4), (pictures.HALF, 6)])
def test_a_picture_comes_back_as_it_was_kept(tmp_path, grain, most):
    """
    What is kept differs from what was drawn by much less than what is told of.
    """
    drawn = pygame.Surface((40, 30))
    for x in range(40):
        pygame.draw.line(drawn, (x * 6, 255 - x * 3, 128), (x, 0), (x, 30))
    picture = pictures.picture_of(drawn)
    pictures.write(tmp_path / "kept.png", picture, grain)
    kept = pictures.read(tmp_path / "kept.png")

    assert int(abs(kept.astype(int) - picture).max()) <= most < grain.tolerance


def test_half_a_picture_is_the_mean_of_its_fours():
    """
    Each pixel is the mean of four, and an edge that is left over is left out.
    """
    picture = np.zeros((3, 4, 3), np.uint8)
    picture[0, 0] = picture[1, 1] = 200

    assert [[[100] * 3, [0] * 3]] == pictures.halved(picture).tolist()


@pytest.mark.parametrize(
    ("grain", "seen"),
    [(pictures.WHOLE, lambda picture: picture), (pictures.HALF, pictures.halved)],
    ids=["whole", "half"],
)
@pytest.mark.parametrize("change", [(10, 10, 20, 10), (11, 21, 300, 1)], ids=["word", "thin line"])
def test_a_small_difference_is_seen(change, grain, seen):
    """
    Two pictures that differ in a word or in a thin grey line do not pass as the same.
    """
    one, other = (pygame.Surface((400, 300)) for _ in range(2))
    other.fill((90, 90, 90), change)
    pair = [seen(pictures.picture_of(surface)) for surface in (one, other)]

    assert pictures.SHARE < pictures.differing(*pair, grain)
