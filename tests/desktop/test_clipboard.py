"""The clipboard of the system is read and written, where there is one."""

from __future__ import annotations

import pygame

from game.desktop.clipboard import Clipboard


def test_what_is_written_can_be_read():
    """
    A text of any script comes back as it was.
    """
    board = Clipboard()
    board.write("한글 abc")

    assert "한글 abc" == board.read()


def test_without_a_clipboard_nothing_happens(monkeypatch):
    """
    A system that has none, or refuses, gives the empty text and takes nothing.
    """

    def refuse(*_):
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "get_text", refuse)
    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    board = Clipboard()
    board.write("text")

    assert not board.read()
