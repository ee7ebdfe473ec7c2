"""
What the game looks like, as tokens by role: no widget names a colour or a pixel.

Pressure is warm and dialogue is cool in every theme; both have a shape and a word as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.desktop.language import N_

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class FontRole:
    """A size in units and a weight: ``regular``, ``medium`` or ``bold``."""

    size: float
    weight: str


FONTS: Mapping[str, FontRole] = MappingProxyType(
    {
        "hero": FontRole(68, "bold"),
        "display": FontRole(50, "bold"),
        "banner": FontRole(36, "bold"),
        "title": FontRole(26, "bold"),
        "heading": FontRole(17, "bold"),
        "strong": FontRole(15, "bold"),
        "body": FontRole(15, "regular"),
        "label": FontRole(14, "medium"),
        "small": FontRole(13, "regular"),
        "small_strong": FontRole(13, "bold"),
        "caption": FontRole(11.5, "bold"),
        "tiny": FontRole(12, "regular"),
        "number": FontRole(34, "bold"),
        "big_number": FontRole(54, "bold"),
    }
)
"""The roles of text: what it is for, not how large it is."""

SPACES: Mapping[str, int] = MappingProxyType(
    {"none": 0, "hair": 2, "xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 40}
)
"""The distances, in units."""

RADII: Mapping[str, int] = MappingProxyType(
    {"none": 0, "small": 5, "medium": 9, "large": 13, "pill": 999}
)
"""The roundness of corners, in units; a pill is as round as it is high."""


@dataclass(frozen=True, slots=True)
class Theme:
    """
    The tokens of one look.

    Attributes:
        id: Its name in the settings.
        title: Its name on screens, to be translated.
        colours: Colours by role; every theme has the same roles.
        fonts: Text by role.
        spaces: Distances by name, in units.
        radii: Roundness by name, in units.
        ring: How thick the focus ring is, in units.
    """

    id: str
    title: str
    colours: Mapping[str, Colour]
    fonts: Mapping[str, FontRole] = field(default_factory=lambda: FONTS)
    spaces: Mapping[str, int] = field(default_factory=lambda: SPACES)
    radii: Mapping[str, int] = field(default_factory=lambda: RADII)
    ring: float = 2.5

    def colour(self, role: str) -> Colour:
        """Return the colour of a role."""
        return self.colours[role]

    def rung(self, name: str) -> Colour:
        """Return the colour of a rung of the rhetoric meter, by its name in the model."""
        return self.colours[f"rung_{name}"]


def _hex(roles: Mapping[str, str]) -> Mapping[str, Colour]:
    return MappingProxyType({role: _colour(code) for role, code in roles.items()})


def _colour(code: str) -> Colour:
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


_DEFAULT = {
    "background": "#0a0e16",
    "background_high": "#101827",
    "surface": "#141b28",
    "raised": "#1f293a",
    "raised_hover": "#293650",
    "sunken": "#0d131e",
    "border": "#2c384d",
    "border_strong": "#46566f",
    "border_off": "#2c384d",
    "track": "#2c384d",
    "text": "#eef2f8",
    "text_muted": "#b3bfd1",
    "text_faint": "#92a0b6",
    "text_off": "#8492a8",
    "text_inverse": "#10151f",
    "accent": "#f2b84b",
    "accent_hover": "#ffcb6b",
    "focus": "#ffd676",
    "chosen": "#46566f",
    "on_chosen": "#eef2f8",
    "danger": "#c8404a",
    "danger_hover": "#b3343f",
    "on_danger": "#ffffff",
    "pressure": "#f0904a",
    "pressure_fill": "#9c4d14",
    "pressure_low": "#33231a",
    "on_pressure": "#ffffff",
    "dialogue": "#5cb8f2",
    "dialogue_fill": "#0f66a0",
    "dialogue_low": "#142a3d",
    "on_dialogue": "#ffffff",
    "good": "#57c99a",
    "bad": "#f2756a",
    "shadow": "#000000",
    "scrim": "#05070c",
    "tooltip": "#2a3650",
    "sea": "#0c1828",
    "land": "#222c3b",
    "land_1": "#2b4b5a",
    "land_2": "#463853",
    "land_3": "#254642",
    "land_4": "#3a3a3c",
    "coast": "#3a4a62",
    "graticule": "#15243a",
    "rung_calm": "#2f9fae",
    "rung_cool": "#58b389",
    "rung_tense": "#e0c14e",
    "rung_heated": "#ee9c3d",
    "rung_overheated": "#e5693e",
    "rung_brink": "#e23d56",
    "series_1": "#5cb8f2",
    "series_2": "#f0904a",
    "series_3": "#57c99a",
    "series_4": "#e7d05a",
    "series_5": "#c58bea",
    "series_6": "#f27fa6",
    "series_7": "#8fd3d6",
    "series_8": "#c3a27d",
}
_HIGH_CONTRAST = _DEFAULT | {
    "background": "#000000",
    "background_high": "#000000",
    "surface": "#000000",
    "raised": "#101010",
    "raised_hover": "#2c2c2c",
    "sunken": "#000000",
    "border": "#9a9a9a",
    "border_strong": "#ffffff",
    "border_off": "#4a4a4a",
    "track": "#3a3a3a",
    "text": "#ffffff",
    "text_muted": "#ececec",
    "text_faint": "#cfcfcf",
    "text_off": "#8c8c8c",
    "text_inverse": "#000000",
    "accent": "#ffe14d",
    "accent_hover": "#fff0a0",
    "focus": "#ffe14d",
    "chosen": "#ffe14d",
    "on_chosen": "#000000",
    "danger": "#d11f2f",
    "danger_hover": "#a81522",
    "pressure": "#ffae5c",
    "pressure_fill": "#9a3f00",
    "pressure_low": "#2a1400",
    "dialogue": "#74c4ff",
    "dialogue_fill": "#0050b4",
    "dialogue_low": "#001c40",
    "good": "#6dffb4",
    "bad": "#ff8a80",
    "scrim": "#000000",
    "tooltip": "#000000",
    "sea": "#000814",
    "land": "#2b2b2b",
    "land_1": "#2d4a55",
    "land_2": "#45384f",
    "land_3": "#274a44",
    "land_4": "#3a372f",
    "coast": "#b0b0b0",
    "graticule": "#1c2b40",
    "rung_calm": "#38d5e8",
    "rung_cool": "#7ce8ad",
    "rung_tense": "#fff06a",
    "rung_heated": "#ffb84d",
    "rung_overheated": "#ff8a4d",
    "rung_brink": "#ff5c7a",
}
_COLOUR_BLIND = _DEFAULT | {
    "pressure": "#f5a623",
    "pressure_fill": "#8a5200",
    "pressure_low": "#33260f",
    "dialogue": "#6ab7ff",
    "dialogue_fill": "#1659a8",
    "dialogue_low": "#12263f",
    "good": "#6ab7ff",
    "bad": "#f5a623",
    "danger": "#a3506f",
    "danger_hover": "#8c4260",
    "rung_calm": "#4469aa",
    "rung_cool": "#5c82b8",
    "rung_tense": "#8fa6b5",
    "rung_heated": "#c9b56a",
    "rung_overheated": "#ecc63c",
    "rung_brink": "#fff0a8",
    "series_1": "#6ab7ff",
    "series_2": "#e69f00",
    "series_3": "#009e73",
    "series_4": "#f0e442",
    "series_5": "#cc79a7",
    "series_6": "#d55e00",
    "series_7": "#b4d8f0",
    "series_8": "#a08c78",
}

DEFAULT = Theme("default", N_("Situation room"), _hex(_DEFAULT))
HIGH_CONTRAST = Theme("high_contrast", N_("High contrast"), _hex(_HIGH_CONTRAST), ring=3.5)
COLOUR_BLIND = Theme("colour_blind", N_("Colour-blind safe"), _hex(_COLOUR_BLIND))

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.id: theme for theme in (DEFAULT, HIGH_CONTRAST, COLOUR_BLIND)}
)
"""The themes by id, in the order in which they are offered."""
