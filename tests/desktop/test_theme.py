"""The themes have the same roles, and colours that can be read."""

from __future__ import annotations

import pytest

from game.desktop.theme import DEFAULT, THEMES
from game.scenario.meters import RUNGS
from tests.desktop.colour_vision import contrast

GROUNDS = ("background", "surface", "raised", "raised_hover", "sunken", "tooltip")
TEXTS = [
    *((text, ground) for text in ("text", "text_muted", "text_faint") for ground in GROUNDS),
    *((text, f"{kind}_low") for text in ("text", "text_off") for kind in ("pressure", "dialogue")),
    ("text_inverse", "accent"),
    ("text_inverse", "accent_hover"),
    ("on_chosen", "chosen"),
    ("on_pressure", "pressure_fill"),
    ("on_dialogue", "dialogue_fill"),
    ("on_danger", "danger"),
    ("on_danger", "danger_hover"),
    ("text_off", "surface"),
    ("accent", "raised_hover"),
    ("pressure", "surface"),
    ("dialogue", "surface"),
    ("good", "surface"),
    ("bad", "surface"),
]
"""What text is drawn on, at rest and under the pointer."""
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@every_theme
def test_every_theme_has_every_role(theme):
    """
    The roles are those of the default theme, and every rung has its colour.
    """
    rungs = {f"rung_{name}" for _, name in RUNGS}

    assert (set(DEFAULT.colours), True) == (set(theme.colours), rungs <= set(theme.colours))


@every_theme
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(theme, text, ground):
    """
    Text stands out from what it stands on by 4.5 to 1.
    """
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@every_theme
def test_a_bar_can_be_told_from_its_track(theme):
    """
    What a bar is filled with stands out from the rest of it by 3 to 1.
    """
    fills = ("accent", "pressure", "dialogue", "good", "text_muted")
    least = min(contrast(theme.colour(fill), theme.colour("track")) for fill in fills)

    assert least >= 3


@every_theme
def test_the_focus_ring_can_be_seen(theme):
    """
    The ring is two pixels or more and stands out from the grounds by 3 to 1.
    """
    grounds = ("background", "surface", "raised")
    least = min(contrast(theme.colour("focus"), theme.colour(ground)) for ground in grounds)

    assert (True, True) == (theme.ring >= 2, least >= 3)


def test_high_contrast_is_higher():
    """
    Text and its faint kin stand out by 12 to 1 in the theme of high contrast.
    """
    theme = THEMES["high_contrast"]
    roles = ("text", "text_muted", "text_faint")

    assert min(contrast(theme.colour(r), theme.colour("surface")) for r in roles) >= 12


def test_what_cannot_be_used_now_is_dimmer_in_high_contrast():
    """
    Its words and its border stand out by less than half of what those in use do, and can be read.
    """
    theme = THEMES["high_contrast"]
    ground = theme.colour("surface")
    pairs = (("text_off", "text"), ("border_off", "border"))
    shares = [
        contrast(theme.colour(off), ground) / contrast(theme.colour(on), ground)
        for off, on in pairs
    ]

    assert (True, True) == (
        max(shares) < 0.5,
        contrast(theme.colour("text_off"), ground) >= 4.5,
    )
