"""Ctrl-C: noted the first time, obeyed the second."""

from __future__ import annotations

import signal

import pytest

from game.cli.interrupts import Interrupts


def test_the_first_one_is_only_noted(capsys):
    """
    After one Ctrl-C the block goes on and knows of it.
    """
    with Interrupts() as stop:
        before = stop.asked
        signal.raise_signal(signal.SIGINT)

    assert (False, True, True) == (before, stop.asked, "stopping" in capsys.readouterr().err)


def test_the_second_one_breaks_off():
    """
    A second Ctrl-C is an interrupt as ever.
    """
    with Interrupts():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_afterwards_all_is_as_before():
    """
    After the block Ctrl-C does what it did before it.
    """
    before = signal.getsignal(signal.SIGINT)
    with Interrupts():
        signal.raise_signal(signal.SIGINT)

    assert before == signal.getsignal(signal.SIGINT)
