"""The fonts have every sign that the interface and the scenarios show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.conftest import ROOT

FONTS = sorted((ROOT / "assets" / "fonts").glob("*.otf"))
SHOWN = sorted(
    [
        *(ROOT / "assets" / "locale").rglob("*.po*"),
        *(ROOT / "scenarios").rglob("*.yaml"),
        *(ROOT / "seeds").rglob("*.yaml"),
        *(ROOT / "game" / "desktop").rglob("*.py"),
        *(ROOT / "game" / "playthrough").rglob("*.py"),
    ]
)
"""Where the texts stand that the window shows."""
NEVER_DRAWN = {"\n", "\t", "\ufeff"}


@cache
def signs_of(font: Path) -> frozenset[str]:
    """Return every sign that a font can draw."""
    with TTFont(font) as opened:
        return frozenset(map(chr, opened.getBestCmap()))


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.stem)
def test_a_font_has_every_sign_that_is_shown(font):
    """
    Each weight has every sign of the catalogues, the scenarios and the interface.
    """
    texts = {path: set(path.read_text(encoding="utf-8")) - NEVER_DRAWN for path in SHOWN}
    missing = {path.name: sorted(signs - signs_of(font)) for path, signs in texts.items()}

    assert {} == {name: signs for name, signs in missing.items() if signs}


def test_the_three_weights_are_unmodified_pretendard():
    """
    The licence reserves the name, so each file still names itself Pretendard 1.309.
    """
    names = [TTFont(font)["name"] for font in FONTS]

    assert ["Pretendard", "Pretendard", "Pretendard"] == [
        name.getDebugName(16) or name.getDebugName(1) for name in names
    ]


def test_every_syllable_of_hangul_can_be_drawn():
    """
    All 11,172 syllables of modern Hangul are in each weight.
    """
    syllables = {chr(code) for code in range(0xAC00, 0xD7A4)}

    assert [set(), set(), set()] == [syllables - signs_of(font) for font in FONTS]
