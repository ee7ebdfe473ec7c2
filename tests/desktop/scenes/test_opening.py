"""What keeps a save from being opened is said in the language in use."""

from __future__ import annotations

import pytest

from game.desktop.scenes.opening import told


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "not a replay of Backchannel: choose a file that `play` has saved",
            ("Not a replay of Backchannel.", "Choose a file that `play` has saved."),
        ),
        (
            "broken or cut off (line 3: what?): save the playthrough again, or use another copy",
            (
                "Broken or cut off (line 3: what?).",
                "Save the playthrough again, or use another copy.",
            ),
        ),
        ("it went away", ("It went away.", "")),
    ],
)
def test_problem_and_way_out_are_sentences(message, expected):
    """
    An error is split at its last colon, and each part is a sentence.
    """
    assert expected == told(message)
