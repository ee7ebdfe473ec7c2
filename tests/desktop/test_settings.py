"""Settings are kept, and what is broken in them is said."""

from __future__ import annotations

import json

import pytest

from game.desktop.language import use
from game.desktop.settings import (
    TITLES,
    Settings,
    load_settings,
    save_settings,
    settings_path,
)


def test_what_is_kept_comes_back(tmp_path):
    """
    Settings that were changed are read as they were.
    """
    path = tmp_path / "deep" / "settings.json"
    changed = Settings().having(theme="high_contrast", ui_scale=150, speed=2.0, muted=True)
    save_settings(changed, path)

    assert (changed, None) == load_settings(path)


def test_without_a_file_everything_is_as_shipped(tmp_path):
    """
    The first start has the settings of the package, and nothing is lost.
    """
    assert (Settings(), None) == load_settings(tmp_path / "none.json")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"schema": 99}', '{"theme": "default"}', "\udcff"]
)
def test_a_broken_file_is_said(tmp_path, content):
    """
    A file that cannot be read gives the settings as shipped, and says so.
    """
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8", errors="surrogateescape")
    settings, loss = load_settings(path)

    assert (Settings(), "as shipped") == (settings, loss.words()[-11:-1])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("ui_scale", 10),
        ("ui_scale", True),
        ("text_size", 1000),
        ("volume", -1),
        ("speed", "fast"),
        ("muted", 1),
        ("language", "../../etc"),
    ],
)
def test_one_broken_setting_leaves_the_others(tmp_path, name, value):
    """
    A value that does not fit is as shipped and named, and the rest holds.
    """
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"schema": 1, "saves": "saves/mine", name: value}))
    settings, loss = load_settings(path)

    assert (Settings(saves="saves/mine"), (name,)) == (settings, loss.names)


def test_a_folder_of_nobody_is_no_folder(tmp_path):
    """
    Where the system knows no such home, saves lie in the usual folder, and it is said.
    """
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"schema": 1, "saves": "~nobody-at-all/saves"}))
    settings, loss = load_settings(path)

    assert (Settings(), ("saves",)) == (settings, loss.names)


def test_every_setting_has_a_title():
    """
    Whatever cannot be read is named as the screen of the settings names it.
    """
    assert set(Settings.__dataclass_fields__) == set(TITLES)


def test_what_is_lost_is_said_in_the_language_that_is_set(tmp_path):
    """
    The words are looked up when they are shown, since the file says in which language.
    """
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"schema": 1, "language": "ko", "theme": "pink", "volume": -1}))
    settings, loss = load_settings(path)
    use(settings.language)

    assert "읽을 수 없는 설정이 있어 기본값으로 되돌렸습니다: 색상, 음량." == loss.words()


def test_a_setting_of_a_later_version_is_passed_over(tmp_path):
    """
    A name that is not known does no harm.
    """
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"schema": 1, "hologram": True, "speed": 2}))

    assert (Settings(speed=2), None) == load_settings(path)


def test_they_lie_in_the_folder_of_the_user():
    """
    The file is in the configuration folder of the system.
    """
    assert ("backchannel", "settings.json") == (settings_path().parent.name, settings_path().name)
