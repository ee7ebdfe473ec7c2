"""What widgets measure with: theme, scale, text and pictures, together."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.images import Images
from game.desktop.scale import Scale
from game.desktop.text import Text
from game.desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """
    What a widget needs to know to lay itself out.

    Attributes:
        theme: The tokens.
        scale: Units to pixels.
        text: Measures and draws text.
        images: Icons and flags.
        calm: Whether motion is reduced.
        speed: How fast things move, 1 for as designed.
    """

    theme: Theme
    scale: Scale
    text: Text
    images: Images
    calm: bool = False
    speed: float = 1.0

    def px(self, units: float) -> int:
        """Return units in pixels."""
        return self.scale.px(units)

    def space(self, name: str) -> int:
        """Return a distance by its name, in pixels."""
        return self.scale.px(self.theme.spaces[name])
