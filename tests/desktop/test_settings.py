"""Settings are kept, and what is broken in them is said."""

from __future__ import annotations

import json

import pytest

from game.desktop.settings import Settings, load_settings, save_settings, settings_path


def test_what_is_kept_comes_back(tmp_path):
    """
    Settings that were changed are read as they were.
    """
    path = tmp_path / "deep" / "settings.json"
    changed = Settings().having(theme="high_contrast", ui_scale=150, speed=2.0, muted=True)
    save_settings(changed, path)

    assert (changed, "") == load_settings(path)


def test_without_a_file_everything_is_as_shipped(tmp_path):
    """
    The first start has the settings of the package and no remark.
    """
    assert (Settings(), "") == load_settings(tmp_path / "none.json")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"schema": 99}', '{"theme": "default"}', "\udcff"]
)
def test_a_broken_file_is_said(tmp_path, content):
    """
    A file that cannot be read gives the settings as shipped, and a remark.
    """
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8", errors="surrogateescape")
    settings, remark = load_settings(path)

    assert (Settings(), True) == (settings, bool(remark))


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
    A value that does not fit is as shipped and named in the remark, and the rest holds.
    """
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"schema": 1, "saves": "saves/mine", name: value}))
    settings, remark = load_settings(path)

    assert (Settings(saves="saves/mine"), True) == (settings, name in remark)


def test_a_setting_of_a_later_version_is_passed_over(tmp_path):
    """
    A name that is not known does no harm.
    """
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"schema": 1, "hologram": True, "speed": 2}))

    assert (Settings(speed=2), "") == load_settings(path)


def test_they_lie_in_the_folder_of_the_user():
    """
    The file is in the configuration folder of the system.
    """
    assert ("backchannel", "settings.json") == (settings_path().parent.name, settings_path().name)
