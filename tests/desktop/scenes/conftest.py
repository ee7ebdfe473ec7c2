"""What the tests of scenes share."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.app import App


@pytest.fixture
def saves(app: App, tmp_path: Path) -> Path:
    """Let the app keep its saves in a folder of the test, and return that."""
    folder = tmp_path / "saves"
    app.change(saves=str(folder))
    return folder
