"""What the journeys share: SDL without a screen for the twins, and a screen for the windows."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from collections.abc import Iterator

import pygame
import pytest

from tests.journeys import screen as screens


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[screens.Screen]:
    """Return a screen; skip, and say why, where there is nothing to make one with."""
    missing = screens.missing()
    if missing:
        pytest.skip(f"a window needs {' and '.join(missing)}, which cannot be found here")
    pygame.display.init()
    pygame.font.init()
    made = screens.Screen(tmp_path_factory.mktemp("screen"))
    yield made
    made.close()
    pygame.quit()
