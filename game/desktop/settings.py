"""What the player has set, kept in the user's folder as one JSON file, written whole."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from game.desktop.language import N_, _
from game.desktop.theme import DEFAULT, THEMES
from game.playthrough.atomic import write_atomically

SCHEMA = 1
"""The version of the file."""
SPEEDS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
"""How fast the news may come."""
SCALES = (0, 75, 90, 100, 110, 125, 150, 175, 200)
"""The UI scales that are offered, in percent; 0 follows the window."""
TEXT_SIZES = (80, 140)
"""The least and the largest size of the text, in percent."""
_WIDEST = 32_767
TITLES = {
    "ui_scale": N_("Size of the interface"),
    "text_size": N_("Size of the text"),
    "fullscreen": N_("Full screen"),
    "volume": N_("Volume"),
    "muted": N_("Mute"),
    "speed": N_("Speed of the news"),
    "reduced_motion": N_("Reduced motion"),
    "theme": N_("Colours"),
    "language": N_("Language"),
    "saves": N_("Folder of the saves"),
    "first_run_done": N_("First run"),
    "width": N_("Width of the window"),
    "height": N_("Height of the window"),
    "maximised": N_("Maximised window"),
}
"""What the settings are called, by their names in the file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """
    What can be set.

    Attributes:
        ui_scale: Percent, 75 to 200; 0 follows the window.
        text_size: Percent, 80 to 140, on top of the scale.
        fullscreen: Whether the window fills the screen.
        volume: Percent.
        muted: Whether nothing sounds.
        speed: How fast the news comes, 1 for as designed.
        reduced_motion: Whether things appear where they belong at once.
        theme: The id of a theme.
        language: A code, or ``auto`` for the system's.
        saves: The folder of the saves; empty for the one of the system.
        first_run_done: Whether the first run has been played or declined.
        width: Of the window when it was closed, neither maximised nor full screen, in the pixels
            that the system counts in; 0 where it never was closed.
        height: Of the same.
        maximised: Whether it was maximised.
    """

    ui_scale: int = 0
    text_size: int = 100
    fullscreen: bool = False
    volume: int = 60
    muted: bool = False
    speed: float = 1.0
    reduced_motion: bool = False
    theme: str = DEFAULT.id
    language: str = "auto"
    saves: str = ""
    first_run_done: bool = False
    width: int = 0
    height: int = 0
    maximised: bool = False

    def having(self, **changes: Any) -> Settings:
        """Return the settings with some changed."""
        return dataclasses.replace(self, **changes)


def _has_home(folder: str) -> bool:
    """Tell whether a folder is not one of somebody whom this system does not know."""
    try:
        Path(folder).expanduser()
    except RuntimeError:
        return False
    return True


_FITS: Mapping[str, Any] = {
    "ui_scale": lambda value: value == 0 or 75 <= value <= 200,
    "text_size": lambda value: TEXT_SIZES[0] <= value <= TEXT_SIZES[1],
    "volume": lambda value: 0 <= value <= 100,
    "speed": lambda value: SPEEDS[0] <= value <= SPEEDS[-1],
    "theme": lambda value: value in THEMES,
    "language": lambda value: value == "auto" or value.isalpha(),
    "saves": _has_home,
    "width": lambda value: 0 <= value <= _WIDEST,
    "height": lambda value: 0 <= value <= _WIDEST,
}


PLACE = ("width", "height", "maximised")
"""The settings that the window keeps by itself."""


def settings_path() -> Path:
    """Return where the settings are kept on this system."""
    return user_config_path("backchannel", appauthor=False) / "settings.json"


@dataclass(frozen=True, slots=True)
class Loss:
    """
    What could not be read, and is as it is shipped.

    Attributes:
        form: What is said of it, to be translated.
        names: The settings, where it is some of them.
    """

    form: str
    names: tuple[str, ...] = ()

    def words(self) -> str:
        """Return what the player is told, in the language in use."""
        return _(self.form).format(names=", ".join(_(TITLES[name]) for name in self.names))


def load_settings(path: Path | None = None) -> tuple[Settings, Loss | None]:
    """
    Read the settings.

    Args:
        path: Default: the file of this system.

    Returns:
        The settings, and what of them could not be read and is as it is shipped; nothing where all
        is well or there is no file yet.
    """
    path = path or settings_path()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError):
        return Settings(), Loss(N_("The settings could not be read; they are as shipped."))
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        return Settings(), Loss(N_("The settings are of another version; they are as shipped."))
    known = {field.name: field for field in dataclasses.fields(Settings)}
    kept = {name: value for name, value in found.items() if _is_good(name, value)}
    settings = Settings(**{name: value for name, value in kept.items() if name in known})
    broken = tuple(name for name in found if name in known and name not in kept)
    form = N_("Some settings could not be read and are as shipped: {names}.")
    return settings, Loss(form, broken) if broken else None


def _is_good(name: str, value: object) -> bool:
    shipped = getattr(Settings(), name, None)
    if shipped is None:
        return False
    if isinstance(shipped, float) and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not type(shipped):
        return False
    return bool(_FITS.get(name, lambda _: True)(value))


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """
    Keep the settings.

    Args:
        settings: What to keep.
        path: Default: the file of this system.

    Raises:
        OSError: The file cannot be written.
    """
    content = {"schema": SCHEMA} | dataclasses.asdict(settings)
    write_atomically(path or settings_path(), json.dumps(content, indent=2) + "\n")
