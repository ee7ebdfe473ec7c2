"""Events of pygame become what a player means."""

from __future__ import annotations

import pygame
import pytest

from game.desktop import intents
from game.desktop.intents import Translator


def event(kind, **attributes):
    """Return an event of pygame."""
    return pygame.event.Event(kind, **attributes)


@pytest.mark.parametrize(
    ("key", "held", "meant"),
    [
        (pygame.K_TAB, 0, intents.Next()),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, intents.Previous()),
        (pygame.K_LEFT, 0, intents.Step("left")),
        (pygame.K_RETURN, 0, intents.Accept()),
        (pygame.K_KP_ENTER, 0, intents.Accept()),
        (pygame.K_SPACE, 0, intents.Accept()),
        (pygame.K_ESCAPE, 0, intents.Cancel()),
        (pygame.K_s, 0, intents.Shortcut("s")),
        (pygame.K_s, pygame.KMOD_LCTRL, intents.Shortcut("ctrl+s")),
        (pygame.K_RETURN, pygame.KMOD_LALT, intents.Shortcut("alt+return")),
        (pygame.K_F11, 0, intents.Shortcut("f11")),
        (pygame.K_PAGEDOWN, 0, intents.Shortcut("page down")),
        (pygame.K_LSHIFT, pygame.KMOD_LSHIFT, None),
        (pygame.K_LEFT, pygame.KMOD_LSHIFT, intents.Step("left", extend=True)),
        (pygame.K_LEFT, pygame.KMOD_LCTRL, intents.Shortcut("ctrl+left")),
        (
            pygame.K_RIGHT,
            pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT,
            intents.Shortcut("ctrl+shift+right"),
        ),
        (pygame.K_HOME, 0, intents.Shortcut("home")),
        (pygame.K_END, pygame.KMOD_RSHIFT, intents.Shortcut("shift+end")),
        (pygame.K_v, pygame.KMOD_LMETA, intents.Shortcut("ctrl+v")),
        (pygame.K_LEFT, pygame.KMOD_LMETA, intents.Shortcut("home")),
        (pygame.K_RIGHT, pygame.KMOD_LMETA | pygame.KMOD_SHIFT, intents.Shortcut("shift+end")),
    ],
)
def test_keys_are_what_they_are_for(key, held, meant):
    """
    A key says on, back, do, leave, an arrow, or its own name with what is held.
    """
    assert meant == Translator().translate(event(pygame.KEYDOWN, key=key, mod=held))


@pytest.mark.parametrize(
    ("key", "times"), [(pygame.K_RETURN, 1), (pygame.K_c, 1), (pygame.K_DOWN, 3), (pygame.K_TAB, 3)]
)
def test_a_key_that_is_held_down_does_nothing_twice(key, times):
    """
    A key that repeats goes on moving, but what it does is done once until it is let go.
    """
    translator = Translator()
    meant = [translator.translate(event(pygame.KEYDOWN, key=key, mod=0)) for _ in range(3)]

    assert times == len([intent for intent in meant if intent is not None])


@pytest.mark.parametrize("between", [pygame.KEYUP, pygame.WINDOWFOCUSLOST])
def test_a_key_that_was_let_go_is_pressed_anew(between):
    """
    A key can be pressed again once it was let go, or once the window was left with it held down.
    """
    translator = Translator()
    press = event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0)
    meant = [translator.translate(press)]
    translator.translate(event(between, key=pygame.K_RETURN, mod=0))
    meant.append(translator.translate(press))

    assert [intents.Accept()] * 2 == meant


def test_the_pointer_counts_in_pixels_of_the_surface():
    """
    On a dense screen places are multiplied, and the wheel turns where the pointer was last.
    """
    translator = Translator()
    translator.ratio = 2.0
    moved = translator.translate(event(pygame.MOUSEMOTION, pos=(10, 20)))
    turned = translator.translate(event(pygame.MOUSEWHEEL, x=0, y=-1, precise_y=-1.5))

    assert (intents.Point(20, 40), intents.Scroll(20, 40, -1.5)) == (moved, turned)


def test_buttons_of_the_mouse_press_and_release():
    """
    A button that goes down and up is a press and a release; the wheel's old buttons are nothing.
    """
    translator = Translator()
    kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    left = [translator.translate(event(kind, pos=(1, 2), button=1)) for kind in kinds]
    wheel = [translator.translate(event(kind, pos=(1, 2), button=4)) for kind in kinds]

    assert ([intents.Press(1, 2), intents.Release(1, 2)], [None, None]) == (left, wheel)


def test_typed_text_is_composed():
    """
    Loose Hangul letters, as some systems give them, become syllables.
    """
    loose = "\u1112\u1161\u11ab"

    assert intents.Typed("한") == Translator().translate(event(pygame.TEXTINPUT, text=loose))


@pytest.mark.parametrize(
    ("text", "start", "length", "composing"),
    [
        ("\u1112\u1161\u11ab", 3, 0, intents.Composing("한", 1)),
        ("한", 0, 0, intents.Composing("한", 0)),
        ("한글", 1, 1, intents.Composing("한글", 2)),
        ("한", 9, 0, intents.Composing("한", 1)),
        ("한", -1, 0, intents.Composing("한", 0)),
        ("", 0, 0, intents.Composing("", 0)),
    ],
)
def test_what_is_being_composed_has_a_caret_in_it(text, start, length, composing):
    """
    Loose letters become syllables, and a caret that an input method puts astray is held inside.
    """
    told = event(pygame.TEXTEDITING, text=text, start=start, length=length)

    assert composing == Translator().translate(told)


def test_the_window_asks_to_close_once():
    """
    The system tells of the window and then of the game; other events mean nothing.
    """
    kinds = (pygame.WINDOWCLOSE, pygame.QUIT, pygame.WINDOWSHOWN)
    translator = Translator()
    meant = [translator.translate(event(kind)) for kind in kinds]

    assert [None, intents.Close(), None] == meant


def test_a_pointer_that_leaves_is_nowhere():
    """
    When the pointer leaves the window nothing stays lit.
    """
    assert intents.Point(-1, -1) == Translator().translate(event(pygame.WINDOWLEAVE))
