"""Quiet sounds; silent where there is no device."""

from __future__ import annotations

import pygame

from game.desktop.quiet import no_complaints
from game.errors import MissingDataError
from game.resources import assets_dir

RATE = 44_100
"""Samples a second."""
NAMES = {
    "click": ("click", 0.8),
    "tick": ("click", 0.4),
    "card": ("paper", 0.7),
    "paper": ("paper", 1.0),
    "confirm": ("confirm", 1.0),
    "calm": ("calm", 1.0),
    "alarm": ("alarm", 1.0),
    "rise": ("rung_up", 1.0),
    "fall": ("rung_down", 1.0),
    "ending": ("ending", 1.0),
    "refuse": ("refuse", 1.0),
}
"""What can be played: the file, and how loud it is beside the others, 0 to 1."""
AMBIENCE = ("ambience", 0.5)
"""What is heard all the while, over and over."""


class Sound:
    """
    Plays short sounds by name.

    Args:
        volume: Percent.
        muted: Whether nothing sounds.

    Attributes:
        works: Whether there is a device.
    """

    def __init__(self, volume: int = 60, *, muted: bool = False) -> None:
        self.volume, self.muted = volume, muted
        self.works = False
        self._kept: dict[str, pygame.mixer.Sound | None] = {}
        self._room: pygame.mixer.Channel | None = None

    @property
    def humming(self) -> bool:
        """Whether the room is heard behind everything else."""
        return self._room is not None and self._room.get_busy()

    def open(self) -> bool:
        """Open the device and tell whether there is one."""
        try:
            with no_complaints():
                pygame.mixer.init(RATE, -16, 2, 1024)
        except pygame.error:
            self.works = False
        else:
            self.works = True
            pygame.mixer.set_reserved(1)
            self._hum()
        return self.works

    def close(self) -> None:
        """Let the device go."""
        self._kept.clear()
        self._room = None
        if self.works:
            pygame.mixer.quit()
        self.works = False

    def set(self, volume: int, *, muted: bool) -> None:
        """Set how loud it is, in percent, and whether it sounds at all."""
        self.volume, self.muted = volume, muted
        self._hum()

    def play(self, name: str) -> bool:
        """Play a sound and tell whether it sounds; a name without a file is silence."""
        if not self.works or self.muted or not self.volume or name not in NAMES:
            return False
        sound = self._ready(*NAMES[name])
        return sound is not None and sound.play() is not None

    def _ready(self, file: str, loud: float) -> pygame.mixer.Sound | None:
        """Return a sound as loud as the settings say; ``None`` where its file is missing."""
        if file not in self._kept:
            self._kept[file] = _load(file)
        sound = self._kept[file]
        if sound is not None:
            sound.set_volume(loud * (self.volume / 100) ** 1.5)
        return sound

    def _hum(self) -> None:
        """Let the room be heard, or fall silent, as the settings say."""
        if not self.works:
            return
        if self.muted or not self.volume:
            if self._room is not None:
                self._room.stop()
            return
        sound = self._ready(*AMBIENCE)
        if sound is not None and not self.humming:
            self._room = pygame.mixer.Channel(0)
            self._room.play(sound, loops=-1, fade_ms=2000)


def _load(file: str) -> pygame.mixer.Sound | None:
    try:
        path = assets_dir() / "sounds" / f"{file}.ogg"
        return pygame.mixer.Sound(path) if path.is_file() else None
    except (MissingDataError, pygame.error):
        return None
