"""What went wrong with a file is said in the language in use."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from game.desktop.language import use
from game.desktop.scenes.opening import open_save
from game.desktop.troubles import reason_of, remark_words, sentence, told
from game.errors import ReplayError
from game.playthrough import load
from game.playthrough.replay_file import checksum
from tests.desktop.foreign import english
from tests.desktop.scenes.crises import played


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
        (
            "it does not fit the scenario: unknown actor 'x': allowed are a, b",
            ("It does not fit the scenario: unknown actor 'x': allowed are a, b.", ""),
        ),
        ("it went away", ("It went away.", "")),
    ],
)
def test_problem_and_way_out_are_sentences(message, expected):
    """
    An error is split at its last colon, unless it is known to be one sentence.
    """
    assert expected == told(message)


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ENOTDIR])
def test_what_a_system_refuses_is_korean(number):
    """
    The reasons that a player may meet are told without English.
    """
    use("ko")

    assert [] == english([reason_of(OSError(number, os.strerror(number)))])


def test_what_cannot_be_written_is_korean(tmp_path):
    """
    A save that fails is told with its place and the reason.
    """
    use("ko")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ReplayError) as caught:
        played(1).save(tmp_path / "file" / "save.json")

    assert [] == english([sentence(str(caught.value))])


def edited(path, **changes):
    """Change a save, and give it a sum that fits."""
    content = json.loads(path.read_text(encoding="utf-8"))
    content = {**content, **changes}
    content["checksum"] = checksum(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def replaced(path, make):
    """Put something else in the place of a save."""
    path.unlink()
    make(path)


def rewritten(path, change):
    """Change the text of a save."""
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def repeated(path):
    """Let a save have each of its turns twice."""
    turns = json.loads(path.read_text(encoding="utf-8"))["turns"]
    edited(path, turns=[turn | {"turn": at} for at, turn in enumerate(turns * 2, 1)])


NOWHERE = {"id": "nowhere", "path": "/nowhere.yaml", "sha256": ""}
SPOIL = {
    "gone": Path.unlink,
    "folder": lambda path: replaced(path, Path.mkdir),
    "link": lambda path: replaced(path, lambda at: at.symlink_to(at.with_name("nothing"))),
    "pipe": lambda path: replaced(path, os.mkfifo),
    "bytes": lambda path: path.write_bytes(b"\xff\xfe\xff"),
    "foreign": lambda path: path.write_text("[]"),
    "cut": lambda path: rewritten(path, lambda text: text[:400]),
    "touched": lambda path: rewritten(path, lambda text: text.replace('"seed": 4', '"seed": 5')),
    "newer": lambda path: edited(path, format=99),
    "half": lambda path: edited(path, seed="four"),
    "moved": lambda path: edited(path, scenario=NOWHERE),
    "actor": lambda path: edited(path, play_as="nobody"),
    "ending": lambda path: edited(path, ending="war"),
    "turns": repeated,
}
"""What makes a save one that cannot be opened."""


@pytest.mark.parametrize("how", SPOIL)
def test_every_save_that_cannot_be_opened_says_so_in_korean(tmp_path, how):
    """
    Problem and way out are Korean; what is quoted within them may be as it was found.
    """
    path = tmp_path / "save.json"
    played().save(path)
    SPOIL[how](path)
    use("ko")
    opened = open_save(path)
    said = [text for text in (opened.problem, opened.advice) if text]

    assert opened.playthrough is None
    assert said
    assert [] == [text for text in said if not any("가" <= sign <= "힣" for sign in text)]


def test_a_remark_is_told_in_sentences(tmp_path):
    """
    What loading had to say of another version is taken apart and put together again.
    """
    path = tmp_path / "save.json"
    played().save(path)
    edited(path, version="0.0.1", ending="war")
    remark = load(path).remark
    english_words = remark_words(remark)
    use("ko")

    assert english_words.startswith("It was saved with war ending, and comes to agreement ending")
    assert "저장할 때의 결말은 war이었지만, 여기서는 agreement입니다" in remark_words(remark)


def test_no_remark_says_nothing():
    """
    Where loading had nothing to say, nothing is said.
    """
    assert not remark_words("")
