"""
Icons, flags and other pictures, at the size and in the colour asked for.

A picture that is not there is drawn as a plain sign, so that a missing file is no crash.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

import pygame

from game.desktop.caching import SurfaceCache
from game.desktop.theme import Colour
from game.errors import MissingDataError
from game.resources import assets_dir

IMAGE_BYTES = 32 * 2**20
"""Bytes of pictures that are kept."""
_OVERSAMPLED = 4


class Images:
    """The pictures of the project, kept by size and colour."""

    def __init__(self) -> None:
        self._kept = SurfaceCache(IMAGE_BYTES)

    @property
    def held(self) -> int:
        """Bytes of pixels that are kept."""
        return self._kept.held

    def clear(self) -> None:
        """Let everything go."""
        self._kept.clear()

    def icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """Return an icon of the set, square, in one colour."""
        return self._kept.get(("icon", name, size, colour), lambda: _icon(name, size, colour))

    def flag(self, name: str, width: int, height: int) -> pygame.Surface:
        """Return a flag, filling a rectangle."""
        return self._kept.get(("flag", name, width, height), lambda: _flag(name, width, height))

    def round_flag(self, name: str, size: int) -> pygame.Surface:
        """Return a flag cut to a circle."""
        return self._kept.get(("round", name, size), lambda: _round_flag(name, size))


@lru_cache(1)
def index() -> dict[tuple[str, str], Path]:
    """Return every picture by its folder on top of the assets and its name."""
    try:
        root = assets_dir()
    except MissingDataError:
        return {}
    found: dict[tuple[str, str], Path] = {}
    for path in sorted(root.rglob("*")):
        if path.suffix in {".svg", ".png"}:
            found.setdefault((path.relative_to(root).parts[0], path.stem), path)
    return found


def _icon(name: str, size: int, colour: Colour) -> pygame.Surface:
    path = index().get(("icons", name))
    if path is None:
        surface = pygame.Surface((size, size), pygame.SRCALPHA)
        pygame.draw.aacircle(surface, colour, (size / 2, size / 2), size * 0.36, 2)
        return surface
    code = "#{:02x}{:02x}{:02x}".format(*colour)
    drawing = path.read_text(encoding="utf-8").replace("currentColor", code)
    source = io.BytesIO(drawing.encode())
    return pygame.image.load_sized_svg(source, (size, size))


def _flag(name: str, width: int, height: int) -> pygame.Surface:
    path = index().get(("flags", name))
    if path is None:
        return _plain_flag(name, width, height)
    picture = _load(path)
    whole = pygame.transform.smoothscale(picture, _covering(picture, width, height))
    cut = pygame.Surface((width, height), pygame.SRCALPHA)
    cut.blit(whole, ((width - whole.get_width()) // 2, (height - whole.get_height()) // 2))
    return cut


def _load(path: Path) -> pygame.Surface:
    """Return a picture with how opaque each pixel is; this needs no window."""
    return pygame.image.load(path).convert(pygame.Surface((1, 1), pygame.SRCALPHA))


def _covering(picture: pygame.Surface, width: int, height: int) -> tuple[int, int]:
    wide, high = picture.get_size()
    factor = max(width / wide, height / high)
    return (max(1, round(wide * factor)), max(1, round(high * factor)))


def _plain_flag(name: str, width: int, height: int) -> pygame.Surface:
    surface = pygame.Surface((width, height), pygame.SRCALPHA)
    surface.fill((96, 108, 128))
    letters = pygame.font.Font(None, max(10, height * 2 // 3)).render(
        name[:2].upper(), True, (255, 255, 255)
    )
    surface.blit(letters, letters.get_rect(center=surface.get_rect().center))
    return surface


def _round_flag(name: str, size: int) -> pygame.Surface:
    large = size * _OVERSAMPLED
    mask = pygame.Surface((large, large), pygame.SRCALPHA)
    pygame.draw.circle(mask, (255, 255, 255, 255), (large / 2, large / 2), large / 2)
    cut = pygame.transform.smoothscale(mask, (size, size))
    flag = _flag(name, size, size)
    cut.blit(flag, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return cut
