"""Short notes come and go."""

from __future__ import annotations

from game.desktop.toasts import SECONDS, Toasts


def test_a_note_grows_old():
    """
    It is there for some seconds and then it is not.
    """
    toasts = Toasts()
    toasts.add("Saved.")
    shown = toasts.update(SECONDS / 2)

    assert (True, False) == (shown, toasts.update(SECONDS))


def test_no_more_than_three_stand_there():
    """
    The oldest makes way.
    """
    toasts = Toasts()
    for word in ("a", "b", "c", "d"):
        toasts.add(word)

    assert ["b", "c", "d"] == [text for text, _ in toasts.notes]


def test_notes_are_drawn_above_one_another(app, driver):
    """
    A long note is wrapped, and the newest stands lowest.
    """
    app.start("title")
    driver.settle()
    before = driver.surface.copy()
    app.toast("A long note " * 20)
    app.toast("Short.")
    driver.step()
    middle = driver.surface.get_width() // 2
    changed = [
        y for y in range(800) if before.get_at((middle, y)) != driver.surface.get_at((middle, y))
    ]

    assert (True, True) == (min(changed) > 500, max(changed) < 800)
