"""The clipboard of the system."""

from __future__ import annotations

import contextlib

import pygame


class Clipboard:
    """What is copied from and pasted into; where the system has none, nothing comes of it."""

    def read(self) -> str:
        """Return the text that lies there; empty where there is none."""
        try:
            return pygame.scrap.get_text()
        except pygame.error:
            return ""

    def write(self, text: str) -> None:
        """Put a text there."""
        with contextlib.suppress(pygame.error):
            pygame.scrap.put_text(text)
