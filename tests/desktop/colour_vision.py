"""
How colours look to eyes that lack a kind of cone, how far apart they are, and how well one reads.

Run it to print the pairs of every theme: ``python -m tests.desktop.colour_vision``.

Sources: the matrices of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for
Simulation of Color Vision Deficiency", at full severity, applied to linear RGB; CIE 1976 L*a*b*
under D65 for distance and lightness; WCAG 2.2 for contrast.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from game.desktop.theme import THEMES, Colour, Theme
from game.scenario.meters import RUNGS

VISIONS = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
"""What each eye makes of linear red, green and blue."""
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = TO_XYZ.sum(axis=1)
KINK = (6 / 29) ** 3


def linear(colour: Colour) -> np.ndarray:
    """Return a colour as linear red, green and blue, each 0 to 1."""
    share = np.asarray(colour, dtype=float) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def seen(colour: Colour, vision: str) -> np.ndarray:
    """Return a colour as an eye sees it, as linear red, green and blue."""
    return np.clip(VISIONS[vision] @ linear(colour), 0, 1)


def lab(colour: Colour, vision: str = "normal") -> np.ndarray:
    """Return lightness, 0 to 100, and the two hues of a colour as an eye sees it."""
    share = TO_XYZ @ seen(colour, vision) / WHITE
    bent = np.where(share > KINK, np.cbrt(share), share / (3 * KINK ** (2 / 3)) + 4 / 29)
    return np.array([116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])])


def apart(one: Colour, other: Colour, vision: str = "normal") -> float:
    """Return how far apart two colours look; 2 can just be told, 20 at a glance."""
    return float(np.linalg.norm(lab(one, vision) - lab(other, vision)))


def lighter(one: Colour, other: Colour, vision: str = "normal") -> float:
    """Return by how much the first colour is lighter than the second, in points of 100."""
    return float(lab(one, vision)[0] - lab(other, vision)[0])


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21."""
    high, low = sorted((float(TO_XYZ[1] @ linear(colour)) for colour in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def worst(one: Colour, other: Colour) -> float:
    """Return how far apart two colours look to the eye that tells them least."""
    return min(apart(one, other, vision) for vision in VISIONS)


def rungs(theme: Theme) -> list[Colour]:
    """Return the colours of the rungs of the rhetoric meter, from the lowest."""
    return [theme.rung(name) for _, name in RUNGS]


def main() -> None:
    """Print how far apart the pairs of each theme look to each eye."""
    for theme in THEMES.values():
        print(theme.id)
        pairs = {
            f"{kind}{part}": (theme.colour(f"pressure{part}"), theme.colour(f"dialogue{part}"))
            for kind, part in (("kinds", ""), ("kinds", "_fill"))
        } | {"good/bad": (theme.colour("good"), theme.colour("bad"))}
        names = [name for _, name in RUNGS]
        for (one, other), (low, high) in zip(pairwise(names), pairwise(rungs(theme)), strict=True):
            pairs[f"{one}-{other}"] = (low, high)
        for name, (one, other) in pairs.items():
            far = "  ".join(
                f"{vision} {apart(one, other, vision):5.1f} {lighter(one, other, vision):+6.1f}"
                for vision in VISIONS
            )
            print(f"  {name:18} {far}  contrast {contrast(one, other):4.1f}")


if __name__ == "__main__":
    main()
