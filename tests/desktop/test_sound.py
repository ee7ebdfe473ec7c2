"""Sounds are quiet, and silence is no error."""

from __future__ import annotations

import os

import pygame
import pytest

from game.desktop.sound import NAMES, Sound


@pytest.fixture
def sound():
    """Return the sounds on SDL's dummy device."""
    opened = Sound(60)
    opened.open()
    yield opened
    opened.close()


@pytest.mark.parametrize("name", NAMES)
def test_every_sound_is_there(sound, name):
    """
    Every name has a file that sounds.
    """
    assert (True, True) == (sound.works, sound.play(name))


def test_mute_and_zero_are_silent(sound):
    """
    Nothing sounds when it is muted, nor at a volume of nothing, nor by a name that is not known.
    """
    sound.set(60, muted=True)
    muted = sound.play("click")
    sound.set(0, muted=False)
    nothing = sound.play("click")
    sound.set(60, muted=False)

    assert (False, False, False) == (muted, nothing, sound.play("trumpet"))


def test_the_room_is_heard_unless_it_is_muted(sound):
    """
    The ambience runs from the start, stops when muted or at no volume, and comes back.
    """
    heard = [sound.humming]
    for volume, muted in ((60, True), (60, False), (0, False), (30, False)):
        sound.set(volume, muted=muted)
        heard.append(sound.humming)

    assert [True, False, True, False, True] == heard


def test_the_room_goes_with_the_device(sound):
    """
    Once the device is closed nothing is heard, and closing again does no harm.
    """
    sound.close()
    sound.close()

    assert (False, False) == (sound.works, sound.humming)


def test_without_a_device_all_goes_on(monkeypatch, capfd):
    """
    Where the device cannot be opened the game is silent, and so is standard error.
    """

    def refuse(*_):
        os.write(2, b"ALSA lib confmisc.c: cannot find card\n")
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sound = Sound()

    assert (False, False, "") == (sound.open(), sound.play("click"), capfd.readouterr().err)
