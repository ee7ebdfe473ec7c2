"""What a library complains of is not seen; what comes afterwards is."""

from __future__ import annotations

import os

import pytest

from game.desktop.quiet import no_complaints


def test_complaints_are_not_seen_while_it_is_quiet(capfd):
    """
    What is written to the descriptor of standard error meanwhile is gone, and nothing else.
    """
    with no_complaints():
        os.write(2, b"no such device")
    os.write(2, b"heard")

    assert "heard" == capfd.readouterr().err


def test_an_error_ends_the_quiet(capfd):
    """
    Standard error is heard again when what was done in quiet has failed.
    """
    with pytest.raises(ValueError, match="loud"), no_complaints():
        raise ValueError("loud")
    os.write(2, b"heard")

    assert "heard" == capfd.readouterr().err


def test_without_standard_error_there_is_nothing_to_keep_quiet(monkeypatch):
    """
    A process without standard error does what it has to do all the same.
    """

    def refuse(_number):
        raise OSError

    monkeypatch.setattr(os, "dup", refuse)
    done = []
    with no_complaints():
        done.append(1)

    assert [1] == done
