"""What breaks loses nothing."""

from __future__ import annotations

import pytest

from game.desktop import crash
from tests.desktop.scenes.crises import played


@pytest.fixture
def broken():
    """Return an error with a place it came from."""

    def turn():
        raise RuntimeError("the card has no face")

    try:
        turn()
    except RuntimeError as error:
        return error


@pytest.fixture(autouse=True)
def log(tmp_path, monkeypatch):
    """Return where the log goes in this test."""
    path = tmp_path / "logs" / "crash.log"
    monkeypatch.setattr(crash, "log_path", lambda: path)
    return path


def test_the_log_says_what_broke_and_where(app, broken, log):
    """
    The log has the error, its place, and what it ran on.
    """
    left = crash.record(app, broken)
    text = log.read_text()

    assert (log, True) == (
        left.log,
        all(word in text for word in ("the card has no face", "test_crash.py", "pygame-ce")),
    )


def test_the_playthrough_is_kept(app, broken):
    """
    What was played is in a file, and the player is told in which.
    """
    app.playthrough = played(1)
    left = crash.record(app, broken)

    assert (True, True) == (left.kept.is_file(), str(left.kept) in crash.told(left))


def test_a_crisis_in_which_nothing_was_played_is_not_kept(app, broken):
    """
    No older save has to make room for it.
    """
    app.playthrough = played(0)

    assert crash.record(app, broken).kept is None


def test_a_name_that_cannot_be_decoded_can_be_told(app, driver, log):
    """
    An error that names a file with a stray byte is in the log and on the screen.
    """
    left = crash.record(app, OSError("caf\udce9.json"))
    app.start("crash", crash=left)
    driver.step()

    assert ("crash", True) == (app.stack.top.name, r"caf\udce9.json" in log.read_text())


def test_what_cannot_be_written_is_left_out(app, broken, tmp_path, monkeypatch):
    """
    Without a log and without a playthrough there is still a word of what broke.
    """
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(crash, "log_path", lambda: tmp_path / "file" / "crash.log")
    left = crash.record(app, broken)

    assert (None, None, "Something broke: RuntimeError: the card has no face") == (
        left.log,
        left.kept,
        crash.told(left),
    )


def test_a_playthrough_that_cannot_be_kept_leaves_the_log(app, broken, log, monkeypatch):
    """
    Whatever breaks while it is kept, what broke first is described.
    """

    def refuse(_settings, _playthrough):
        raise ValueError("no move of that name")

    monkeypatch.setattr("game.desktop.keeping.keep", refuse)
    app.playthrough = played(1)
    left = crash.record(app, broken)

    assert (None, True) == (left.kept, "the card has no face" in log.read_text())


def test_the_log_lies_in_the_folder_of_the_user():
    """
    The log's folder is that of the system for this package.
    """
    from importlib import reload

    assert "backchannel" in str(reload(crash).log_path())
