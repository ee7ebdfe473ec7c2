"""
Sounds: synthesised from sines and filtered noise, quiet, with one fixed seed.

All of them take their notes from one open chord (D, A, E), so that none jars with another; the
alarm alone leans on the flat second above it. `ambience` ends as it begins and can be looped.
"""

from __future__ import annotations

import subprocess
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from assets.makers.packages import fresh

RATE = 44_100
"""Samples a second."""
SEED = 1998
QUALITY = "2"
"""Of the encoder, -1 to 10."""
LOUDEST = {
    "click": 0.22, "confirm": 0.32, "paper": 0.25, "calm": 0.32, "alarm": 0.38,
    "rung_up": 0.34, "rung_down": 0.32, "ending": 0.42, "refuse": 0.24, "ambience": 0.16,
}  # fmt: skip
"""The highest amplitude of each sound, of 1."""

Sound = npt.NDArray[np.float64]
D3, A3, D4, E4, F4, A4, D5, E5, A5 = (
    146.83,
    220.0,
    293.66,
    329.63,
    349.23,
    440.0,
    587.33,
    659.26,
    880.0,
)
E_FLAT_4 = 311.13


def moments(seconds: float) -> Sound:
    """Return the time of each sample, in seconds."""
    return np.arange(int(RATE * seconds)) / RATE


def struck(pitch: float, seconds: float, fall: float, bright: float = 0.3) -> Sound:
    """Return a struck tone: a sine and two overtones that fade faster, with a soft onset."""
    time = moments(seconds)
    tone = np.zeros_like(time)
    for overtone, strength in ((1, 1.0), (2, bright), (3, bright**2)):
        fading = np.exp(-time * fall * overtone)
        tone += strength * fading * np.sin(2 * np.pi * pitch * overtone * time)
    sound: Sound = tone * np.minimum(1, time / 0.004) * closing(time, 0.02)
    return sound


def swelling(pitch: float, seconds: float, rise: float) -> Sound:
    """Return a soft tone that swells for `rise` seconds and then fades."""
    time = moments(seconds)
    shape = np.where(time < rise, time / rise, (seconds - time) / (seconds - rise)) ** 1.6
    tone = np.sin(2 * np.pi * pitch * time) + 0.25 * np.sin(4 * np.pi * pitch * time + 0.4)
    sound: Sound = shape * tone
    return sound


def closing(time: Sound, seconds: float) -> Sound:
    """Return a ramp down to silence over the last seconds of a sound."""
    ramp: Sound = np.clip((time[-1] - time) / seconds, 0, 1)
    return ramp


def noise(chance: np.random.Generator, samples: int, low: float, high: float) -> Sound:
    """Return noise between two pitches; it can be looped, as it is made of whole waves."""
    spectrum = np.fft.rfft(chance.normal(size=samples))
    pitches = np.fft.rfftfreq(samples, 1 / RATE)
    edges = 1 / (1 + (low / np.maximum(pitches, 1e-6)) ** 4) / (1 + (pitches / high) ** 4)
    sound: Sound = np.fft.irfft(spectrum * edges, samples)
    sound /= np.abs(sound).max()
    return sound


def mixed(*parts: tuple[float, Sound]) -> Sound:
    """Add sounds, each at its own second."""
    starts = [int(RATE * second) for second, _ in parts]
    whole = np.zeros(
        max(start + len(sound) for start, (_, sound) in zip(starts, parts, strict=True))
    )
    for start, (_, sound) in zip(starts, parts, strict=True):
        whole[start : start + len(sound)] += sound
    return whole


def click(chance: np.random.Generator) -> Sound:
    """A small wooden tick."""
    tick = struck(A5 * 2, 0.05, 90)
    tick += 0.25 * noise(chance, len(tick), 2000, 6000) * np.exp(-moments(0.05) * 160)
    return tick


def confirm(chance: np.random.Generator) -> Sound:
    """Two rising notes, a stamp under the first."""
    stamp = noise(chance, int(RATE * 0.12), 60, 400) * np.exp(-moments(0.12) * 40)
    return mixed((0, 0.8 * stamp), (0, struck(A4, 0.4, 9)), (0.09, struck(E5, 0.55, 7)))


def paper(chance: np.random.Generator) -> Sound:
    """A page laid down: three short rustles."""
    time = moments(0.42)
    rustle = noise(chance, len(time), 1800, 7500)
    shape = sum(
        height * np.exp(-(((time - middle) / width) ** 2))
        for middle, width, height in ((0.07, 0.025, 0.5), (0.16, 0.05, 1.0), (0.29, 0.03, 0.35))
    )
    grain = 0.6 + 0.4 * noise(chance, len(time), 20, 60)
    return rustle * shape * grain


def calm(_: np.random.Generator) -> Sound:
    """Three bells downwards, far away."""
    return mixed(
        (0, struck(E5, 1.2, 3.2, 0.15)),
        (0.16, struck(D5, 1.2, 3, 0.15)),
        (0.34, struck(A4, 1.5, 2.4)),
    )


def alarm(_: np.random.Generator) -> Sound:
    """A low pulse, twice, with the flat second above it."""
    pulse = struck(D3, 0.5, 5, 0.5) + 0.7 * struck(E_FLAT_4 / 2, 0.5, 5, 0.5)
    return mixed((0, pulse), (0.28, pulse))


def rung_up(_: np.random.Generator) -> Sound:
    """A step upwards, tightening."""
    return mixed((0, struck(D4, 0.35, 7, 0.45)), (0.1, struck(F4, 0.6, 5, 0.45)))


def rung_down(_: np.random.Generator) -> Sound:
    """A step downwards, loosening."""
    return mixed((0, struck(A4, 0.35, 7, 0.2)), (0.11, struck(E4, 0.7, 4.5, 0.2)))


def ending(_: np.random.Generator) -> Sound:
    """The open chord, built up from below and left to ring."""
    return mixed(
        (0, swelling(D3, 3.2, 0.5)),
        (0.25, 0.8 * swelling(A3, 3.0, 0.5)),
        (0.5, 0.7 * swelling(E4, 2.8, 0.5)),
        (0.5, 0.5 * struck(A4, 2.6, 1.4, 0.2)),
        (0.9, 0.4 * struck(E5, 2.3, 1.6, 0.2)),
    )


def refuse(chance: np.random.Generator) -> Sound:
    """A dull knock, twice: that cannot be done now."""
    knock = struck(D3, 0.14, 30, 0.15)
    knock += 0.2 * noise(chance, len(knock), 80, 500) * np.exp(-moments(0.14) * 60)
    return mixed((0, knock), (0.1, 0.8 * knock))


def ambience(chance: np.random.Generator) -> Sound:
    """Twelve seconds of a quiet room at night: air, a hum, and a chord that breathes."""
    time = moments(12)
    turn = 2 * np.pi * time / 12
    air = 0.5 * noise(chance, len(time), 80, 500) * (0.75 + 0.25 * np.sin(turn))
    hum = np.zeros_like(time)
    chord = ((880, 0.5, 0.0), (1320, 0.35, 1.1), (1762, 0.22, 2.3), (2641, 0.1, 0.7))
    for beats, strength, phase in chord:
        breath = 0.55 + 0.45 * np.sin(turn * (1 + (beats == 1320)) + phase)
        hum += strength * breath * np.sin(beats * turn + phase)
    return air + hum


SOUNDS: dict[str, Callable[[np.random.Generator], Sound]] = {
    made.__name__: made
    for made in (click, confirm, paper, calm, alarm, rung_up, rung_down, ending, ambience, refuse)
}
"""Every sound by the name of its file."""


def make_sounds(scratch: Path) -> None:
    """Synthesise each sound and encode it; the same every time."""
    folder = fresh("sounds")
    for number, (name, made) in enumerate(SOUNDS.items()):
        sound = made(np.random.default_rng([SEED, number]))
        loudness = LOUDEST[name] * 32_767 / np.abs(sound).max()
        plain = scratch / f"{name}.wav"
        with wave.open(str(plain), "wb") as target:
            target.setnchannels(1)
            target.setsampwidth(2)
            target.setframerate(RATE)
            target.writeframes(np.round(sound * loudness).astype("<i2").tobytes())
        options = ["--quiet", "--quality", QUALITY, "--serial", str(number + 1)]
        command = ["oggenc", *options, "--output", str(folder / f"{name}.ogg"), str(plain)]
        subprocess.run(command, check=True)  # noqa: S603 -- both names are ours
