"""The replay file: what is written comes back, and what is no replay is refused."""

from __future__ import annotations

import json
import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import ReplayError
from game.playthrough.replay_file import (
    RecordedTurn,
    Replay,
    checksum,
    read_replay,
    replay_text,
    write_replay,
)

REPLAY = Replay(
    version="0.1.0",
    scenario="border_quarrel",
    path="/somewhere/[odd\nname].yaml",
    sha256="0" * 64,
    seed=2**63 - 1,
    run=7,
    play_as="envoy",
    policies={"chief": "hawk"},
    turns=(
        RecordedTurn({"chief": ("denounce", "mass_troops"), "envoy": ()}, {"event/flood": True}),
        RecordedTurn({"chief": (), "envoy": ("scold",)}, {"leak/a_leak/which": 0.1}),
    ),
    ending=None,
)


@pytest.fixture
def path(tmp_path):
    """Return where a sound replay file lies."""
    write_replay(REPLAY, tmp_path / "save.json")
    return tmp_path / "save.json"


def changed(path, **fields):
    """Rewrite a replay file with other fields and a checksum that fits."""
    content = json.loads(path.read_text(encoding="utf-8")) | fields
    content["checksum"] = checksum(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_what_is_written_comes_back(path):
    """
    Reading a file gives the replay that was written.
    """
    assert REPLAY == read_replay(path)


def test_the_file_is_readable(path):
    """
    A person sees one line for the choices of an actor.
    """
    assert '        "chief": ["denounce", "mass_troops"],' in replay_text(REPLAY).splitlines()


def test_spacing_and_line_ends_do_not_matter(path):
    """
    The checksum is of the content: other spacing, line ends and a byte order mark are read.
    """
    text = json.dumps(json.loads(path.read_text(encoding="utf-8")), indent=1)
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    assert REPLAY == read_replay(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a replay of Backchannel"),
        (b"\x00\x01\xff\xfe binary", "not text"),
        (b"{}", "not a replay of Backchannel"),
        (b"[1, 2]", "not a replay of Backchannel"),
        (b"turn: 1", "not a replay of Backchannel"),
        (b"NaN", "not a replay of Backchannel"),
        (b'{"kind": "something else"}', "not a replay of Backchannel"),
        (b'{"kind": "backchannel replay", "turns": [', "broken or cut off"),
        (b'{"kind": "backchannel replay", "x": NaN}', "broken or cut off"),
        (b'{"kind": "backchannel replay", "x": ' + b"[" * 100_000, "broken or cut off"),
        (b'{"kind": "backchannel replay", "x": ' + b"9" * 5_000 + b"}", "broken or cut off"),
        (b'{"kind": "backchannel replay", "format": 1}', "has been changed"),
        (
            b'{"kind": "backchannel replay", "format": 2, "version": "9.0"}',
            "format 2 by version 9.0, newer than the format 1",
        ),
    ],
)
def test_what_is_no_replay_is_refused(path, content, message):
    """
    Foreign, broken and newer files give one clear line that names the file.
    """
    path.write_bytes(content)
    with pytest.raises(ReplayError, match=message) as caught:
        read_replay(path)

    assert (True, False) == (str(path) in str(caught.value), "\n" in str(caught.value))


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    """
    Where there is no file the message says so.
    """
    with pytest.raises(ReplayError, match="no such file"):
        read_replay(tmp_path / "none.json")
    with pytest.raises(ReplayError, match="a folder"):
        read_replay(tmp_path)
    with pytest.raises(ReplayError, match="save"):
        read_replay("bad\0name")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither in its folders")
def test_a_pipe_and_a_broken_link_are_refused(tmp_path):
    """
    A pipe is not waited for, and links that lead nowhere are called what they are.
    """
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "loop.json").symlink_to("loop.json")
    with pytest.raises(ReplayError, match="a pipe or a device, not a file"):
        read_replay(tmp_path / "pipe.json")
    with pytest.raises(ReplayError, match="a link that leads nowhere"):
        read_replay(tmp_path / "loop.json")


def test_a_file_that_cannot_be_opened_is_told(path, monkeypatch):
    """
    When the system refuses to read, its reason is passed on.
    """

    def refuse(_path):
        raise PermissionError(13, "permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(ReplayError, match="permission denied"):
        read_replay(path)


def test_a_huge_file_is_not_read(tmp_path):
    """
    A file far larger than any replay is refused without reading it.
    """
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(17_000_000)
    with pytest.raises(ReplayError, match="too large"):
        read_replay(tmp_path / "huge.json")


@pytest.mark.parametrize(
    "fields",
    [
        {"seed": -1},
        {"seed": 1.5},
        {"seed": True},
        {"seed": 2**63},
        {"run": "0"},
        {"play_as": 3},
        {"policies": []},
        {"policies": {"chief": 1}},
        {"scenario": "border_quarrel"},
        {"scenario": {"id": "x"}},
        {"turns": {}},
        {"turns": [{"turn": 2, "choices": {}, "chance": {}}]},
        {"turns": [{"turn": 1, "choices": {"chief": "denounce"}, "chance": {}}]},
        {"turns": [{"turn": 1, "choices": {"chief": [1]}, "chance": {}}]},
        {"turns": [{"turn": 1, "choices": {}, "chance": {"x": 1}}]},
        {"turns": [{"turn": 1, "choices": {}, "chance": {"x": 1.5}}]},
        {"turns": [1]},
        {"ending": 5},
    ],
)
def test_a_file_of_another_shape_is_refused(path, fields):
    """
    Even with a fitting checksum, fields of another kind are told.
    """
    changed(path, **fields)
    with pytest.raises(ReplayError, match="not a whole replay"):
        read_replay(path)


@given(data=st.data())
def test_any_cut_and_any_changed_byte_is_told(tmp_path_factory, data):
    """
    A truncated file, and one with a byte changed, is refused or says exactly the same.
    """
    text = replay_text(REPLAY).encode()
    at = data.draw(st.integers(0, len(text) - 2))
    if data.draw(st.booleans()):
        mangled = text[:at]
    else:
        mangled = text[:at] + bytes([data.draw(st.integers(0, 255))]) + text[at + 1 :]
    path = tmp_path_factory.mktemp("mangled") / "save.json"
    path.write_bytes(mangled)
    try:
        found = read_replay(path)
    except ReplayError:
        return

    assert REPLAY == found


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    """
    Writing onto a folder fails with one line, and the folder stands.
    """
    with pytest.raises(ReplayError, match="cannot write"):
        write_replay(REPLAY, "bad\0name")
    with pytest.raises(ReplayError, match="cannot write"):
        write_replay(REPLAY, tmp_path)

    assert [] == list(tmp_path.iterdir())
