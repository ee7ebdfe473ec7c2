"""A line of text to be typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.editing import Line, clean
from game.desktop.intents import (
    LEFT_BUTTON,
    Accept,
    Cancel,
    Composing,
    Intent,
    Point,
    Press,
    Release,
    Shortcut,
    Step,
    Typed,
)
from game.desktop.widgets.base import Options, Pointer, Size, Widget

_ROLE = "label"
_PAD = 12
_HALF = 9
"""Units of the caret above and below the middle."""
_SELECTED = 96
"""How much the selection covers the ground, of 255."""


class Entry(Widget):
    """
    A line to type in.

    Args:
        text: What stands in it.
        on_change: Told each new text, at each key.
        hint: What stands in it while it is empty.
        on_done: Told the text when it is accepted, and when the focus leaves after a change.
        done: The text that counts as told; default: what stands in it.
        allowed: Returns whether a text may stand in it.
        options: As for every widget.

    Attributes:
        line: What stands in it, with the caret and the selection.
        composing: What an input method has not yet given; it stands at the caret, underlined.
        dragging: Whether the mouse is selecting.
    """

    def __init__(
        self,
        text: str,
        on_change: Callable[[str], object],
        *,
        hint: str = "",
        on_done: Callable[[str], object] = lambda _: None,
        done: str | None = None,
        allowed: Callable[[str], bool] = lambda _: True,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.line = Line.ended(text)
        self.on_change, self.hint, self.allowed = on_change, hint, allowed
        self.on_done, self._done = on_done, text if done is None else done
        self.composing = Composing("", 0)
        self.focusable, self.dragging = True, False
        self._scroll = 0

    # -- what it holds -------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.line.text

    @text.setter
    def text(self, text: str) -> None:
        """Hold a text without telling of it."""
        self.line, self._done = Line.ended(text), text
        self._follow()

    def set(self, text: str) -> None:
        """Hold another text, where it is allowed."""
        if text != self.text:
            self._become(Line.ended(text))

    def _become(self, line: Line) -> bool:
        """Be another line, where it is allowed, and tell whether it is."""
        changed = line.text != self.text
        if changed and not self.allowed(line.text):
            return False
        self.line = line
        self._follow()
        if changed:
            self.on_change(line.text)
        return True

    @property
    def _shown(self) -> tuple[str, int]:
        """The text with what is being composed in it, and before which sign the caret stands."""
        if not self.composing.text:
            return self.text, self.line.caret
        start, end = self.line.span
        whole = self.text[:start] + self.composing.text + self.text[end:]
        return whole, start + self.composing.caret

    # -- size and place ------------------------------------------------------------------------

    def measure(self, context: Context, width: int) -> Size:
        """Return a line of some length."""
        high = context.text.line_height(_ROLE) + 2 * context.px(8)
        return min(context.px(240), width), high

    def arrange(self, context: Context) -> None:
        """Keep the caret in view."""
        self._follow()

    def _area(self, context: Context) -> pygame.Rect:
        return self.rect.inflate(-2 * context.px(_PAD), 0)

    def _x(self, context: Context, text: str) -> int:
        """Return where the sign behind a text stands, in pixels."""
        return self._area(context).left - self._scroll + context.text.width(text, _ROLE)

    def _follow(self) -> None:
        """Scroll so that the caret is seen, and no further than the text goes."""
        if self.context is None:
            return
        (text, caret), width = self._shown, self.context.text.width
        room, at = self._area(self.context).width, width(text[:caret], _ROLE)
        self._scroll = min(max(self._scroll, at - room), at)
        self._scroll = max(min(self._scroll, width(text, _ROLE) - room), 0)

    def _place_at(self, x: int) -> int:
        """Return the place between two signs that is nearest to a column of pixels."""
        if self.context is None:
            return len(self.text)
        ends = [abs(self._x(self.context, self.text[:at]) - x) for at in range(len(self.text) + 1)]
        return ends.index(min(ends))

    @property
    def caret(self) -> pygame.Rect | None:
        """Where the next sign goes, in pixels, while it takes signs."""
        if self.context is None or not self.focused or not self.enabled:
            return None
        text, place = self._shown
        high = 2 * self.context.px(_HALF)
        x = self._x(self.context, text[:place])
        return pygame.Rect(x, self.rect.centery - high // 2, 1, high)

    @property
    def pointer(self) -> Pointer:
        """An upright line over what can be typed in."""
        return "beam" if self.enabled else "arrow"

    # -- what the player means -----------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Take the mouse, and what is typed while it has the focus; a blank is no Accept here."""
        if isinstance(intent, Point | Press | Release):
            return self._pointed(intent)
        if not self.focused or not self.enabled:
            return super().handle(intent)
        if isinstance(intent, Composing):
            self.composing = intent
            self._follow()
            return True
        if self.composing.text and isinstance(intent, Accept | Cancel | Shortcut | Step):
            return True  # keys are the input method's while it composes
        if isinstance(intent, Typed):
            self.composing = Composing("", 0)
            self._type(clean(intent.text))
            return True
        if isinstance(intent, Step) and intent.direction in {"left", "right"}:
            by = 1 if intent.direction == "right" else -1
            return self._become(self.line.step(by, extend=intent.extend))
        if isinstance(intent, Shortcut):
            return self._key(intent.key) or len(intent.key) == 1
        if isinstance(intent, Accept):
            self.finish()
            return True
        return super().handle(intent)

    def finish(self) -> None:
        """Tell the text, where it has changed since it was told last."""
        if self.text != self._done:
            self._done = self.text
            self.on_done(self.text)

    def _pointed(self, intent: Point | Press | Release) -> bool:
        if isinstance(intent, Point):
            super().handle(intent)
            if self.dragging and intent.x >= 0:
                self._become(self.line.at(self._place_at(intent.x), extend=True))
            return False
        if isinstance(intent, Release):
            self.dragging = False
            return False
        if intent.button != LEFT_BUTTON or not self.shows(intent) or not self.scene:
            return False
        if not self.focused:
            self._scroll = 0
        self.scene.focus.set(self)
        self.dragging = self.enabled
        return self._become(self.line.at(self._place_at(intent.x)))

    def _type(self, text: str) -> bool:
        return self._become(self.line.typed(text))

    def _key(self, key: str) -> bool:
        """Do what a key does to a line, and tell whether it does anything."""
        line = self.line
        extend = "shift+" in key
        plain = key.replace("shift+", "").replace("alt+", "ctrl+")
        places = {
            "home": 0,
            "end": len(line.text),
            "ctrl+left": line.word_before,
            "ctrl+right": line.word_after,
        }
        erased = {
            "backspace": line.caret - 1,
            "delete": line.caret + 1,
            "ctrl+backspace": line.word_before,
            "ctrl+delete": line.word_after,
        }
        if plain in places:
            return self._become(line.at(places[plain], extend=extend))
        if plain in erased:
            self._become(line.erased(erased[plain]))
            return True
        return self._edit(key)

    def _edit(self, key: str) -> bool:
        """Select everything, copy, cut or paste, and tell whether the key does one of them."""
        if self.scene is None or key not in {"ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v"}:
            return False
        clipboard, selected = self.scene.app.clipboard, self.line.selected
        if key == "ctrl+a":
            self._become(self.line.everything())
        elif key == "ctrl+v":
            pasted = clean(clipboard.read()).strip()
            if pasted and not self._type(pasted):
                self.play("refuse")
        elif selected:
            clipboard.write(selected)
            if key == "ctrl+x":
                self._type("")
        return True

    def update(self, dt: float) -> bool:
        """Forget what is not composed any more when the focus has gone."""
        if not self.focused and self.composing.text:
            self.composing = Composing("", 0)
        if not self.focused:
            self.finish()
        return super().update(dt)

    # -- drawing -------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw the text and, where the focus is, selection, caret and what is being composed."""
        canvas.panel(self.rect, "sunken", "accent" if self.focused else "border_strong")
        area = self._area(canvas.context)
        text, _place = self._shown
        if not text:
            canvas.middle_text(self.hint, area, _ROLE, "text_faint")
        elif not self.focused:
            canvas.middle_text(text, area, _ROLE, "text")
        else:
            with canvas.clip(area.inflate(2, 0)):
                self._draw_line(canvas, area, text)
        caret = self.caret
        if caret is not None:
            canvas.line(caret.move(1, 0).topleft, caret.move(1, 0).bottomleft, "accent")

    def _draw_line(self, canvas: Canvas, area: pygame.Rect, text: str) -> None:
        line = canvas.text_maker.line_height(_ROLE)
        top = area.centery - line // 2
        start, end = self.line.span
        if self.composing.text:
            end = start + len(self.composing.text)
        left, right = (self._x(canvas.context, text[:place]) for place in (start, end))
        if self.line.selected and not self.composing.text:
            canvas.fill(pygame.Rect(left, top, right - left, line), "accent", _SELECTED)
        canvas.text(text, (self._x(canvas.context, ""), top), _ROLE, "text")
        if self.composing.text:
            canvas.line((left, top + line - 1), (right, top + line - 1), "accent")

    def said(self) -> Iterator[str]:
        """Yield the text with what is being composed in it, or the hint."""
        yield self._shown[0] or self.hint
