"""The sounds are there, short, quiet and of one kind."""

from __future__ import annotations

import pytest

from assets.makers.sounds import RATE, SOUNDS
from tests.conftest import ROOT

FOLDER = ROOT / "assets" / "sounds"


def test_each_sound_that_is_made_is_there():
    """
    The folder holds one file for each sound that can be synthesised.
    """
    assert sorted(SOUNDS) == sorted(path.stem for path in FOLDER.glob("*.ogg"))


@pytest.mark.parametrize("name", sorted(SOUNDS))
def test_a_sound_is_plain_ogg_vorbis(name):
    """
    Each file is Ogg Vorbis with one channel at the rate it was made for.
    """
    head = (FOLDER / f"{name}.ogg").read_bytes()[:64]
    begin = head.index(b"\x01vorbis") + 11

    assert (b"OggS", 1, RATE) == (
        head[:4],
        head[begin],
        int.from_bytes(head[begin + 1 : begin + 5], "little"),
    )
