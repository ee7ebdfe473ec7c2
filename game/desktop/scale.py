"""From units to pixels: the interface is designed in units of 1280 x 800 and drawn at any size."""

from __future__ import annotations

from dataclasses import dataclass

DESIGN = (1280, 800)
"""Units of the design: at a factor of 1 a unit is a pixel."""
SMALLEST = (800, 500)
"""Units that a scene must manage with: the factor never leaves it fewer, whatever is asked for."""
LOWEST_AUTO, HIGHEST = 0.85, 2.0


@dataclass(frozen=True, slots=True)
class Scale:
    """
    How large things are drawn.

    Attributes:
        factor: Pixels a unit.
        text: What text is larger by than everything else, 1 for no difference.
    """

    factor: float = 1.0
    text: float = 1.0

    @property
    def larger(self) -> float:
        """What holds text is larger by, 1 or more: room does not shrink with small text."""
        return max(self.text, 1.0)

    def px(self, units: float) -> int:
        """Return units in whole pixels; what is not nothing keeps at least one."""
        pixels = round(units * self.factor)
        return pixels if pixels or not units else (1 if units > 0 else -1)

    def text_px(self, units: float) -> int:
        """Return the size of a font in pixels, never below 9."""
        return max(9, round(units * self.factor * self.text))


def fitting(size: tuple[int, int], percent: int, text_percent: int) -> Scale:
    """
    Return the scale for a window.

    Args:
        size: Of the drawing surface, in pixels.
        percent: UI scale asked for, 75 to 200; 0 follows the window.
        text_percent: Size of the text beside everything else, 80 to 140.
    """
    width, height = size
    follow = min(width / DESIGN[0], height / DESIGN[1])
    most = max(0.5, min(width / SMALLEST[0], height / SMALLEST[1]))
    wanted = percent / 100 if percent else min(max(follow, LOWEST_AUTO), HIGHEST)
    return Scale(round(min(wanted, most), 3), text_percent / 100)
