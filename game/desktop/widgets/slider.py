"""A number on a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import LEFT_BUTTON, Intent, Point, Press, Release, Scroll, Shortcut, Step
from game.desktop.widgets.base import Options, Pointer, Size, Widget

_BIG = 5
_KNOB = 18


class Slider(Widget):
    """
    A number to be set by dragging, by the wheel or by the arrow keys.

    Args:
        value: Where it stands.
        low: The least.
        high: The most.
        step: What an arrow key moves it by.
        on_change: Told each new value.
        shown: Returns the value in words.
        live: Whether it tells while it is dragged; else only at the end of the drag.
        on_drag: Told each new value of a drag that is not told live, and the old one where the
            drag is broken off.
        options: As for every widget.
    """

    def __init__(
        self,
        value: float,
        low: float,
        high: float,
        *,
        step: float = 1,
        on_change: Callable[[float], object],
        shown: Callable[[float], str] = "{:g}".format,
        live: bool = True,
        on_drag: Callable[[float], object] = lambda _: None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.value, self.low, self.high, self.step = value, low, high, step
        self.on_change, self.shown, self.live = on_change, shown, live
        self.on_drag = on_drag
        self.focusable = True
        self.dragging = False
        self._told = value

    def measure(self, context: Context, width: int) -> Size:
        """Return a line of some length with the value beside it."""
        high = max(context.px(26), context.text.line_height("label"))
        return min(context.px(300), width), high

    def _words(self, context: Context) -> int:
        ends = (self.shown(self.low), self.shown(self.high), self.shown(self.value))
        return max(context.text.width(word, "label") for word in ends) + context.px(12)

    def track(self, context: Context) -> pygame.Rect:
        """Return the line that the knob moves on, in pixels."""
        knob = context.px(_KNOB)
        wide = max(self.rect.width - self._words(context) - knob, 1)
        track = pygame.Rect(self.rect.left + knob // 2, 0, wide, context.px(6))
        track.centery = self.rect.centery
        return track

    def move_to(self, value: float, *, tell: bool = True) -> None:
        """Set the value, held between its ends and on its steps."""
        steps = round((min(max(value, self.low), self.high) - self.low) / self.step)
        self.value = min(self.low + steps * self.step, self.high)
        if tell and self.value != self._told:
            self._told = self.value
            self.on_change(self.value)

    def resume(self, before: Widget) -> None:
        """Be dragged where another was."""
        if isinstance(before, Slider) and before.dragging:
            self.dragging, self.value = True, before.value

    def break_off(self) -> None:
        """End a drag that nobody will end: stand where it was told last."""
        if self.dragging:
            self.dragging, self.value = False, self._told
            self.on_drag(self.value)

    @property
    def pointer(self) -> Pointer:
        """A hand, where it can be moved."""
        return "hand" if self.enabled else "arrow"

    def handle(self, intent: Intent) -> bool:
        """Take drags, the wheel and the arrow keys."""
        if not self.visible or not self.enabled:
            return False
        if isinstance(intent, Point):
            super().handle(intent)
            if self.dragging and intent != Point(-1, -1):
                self._drag(intent.x)
            return self.dragging
        if isinstance(intent, Press) and intent.button == LEFT_BUTTON and self.shows(intent):
            self.dragging = True
            if self.scene:
                self.scene.focus.set(self)
            self._drag(intent.x)
            return True
        if isinstance(intent, Release) and self.dragging:
            self.dragging = False
            self.move_to(self.value)
            self.play("tick")
            return True
        if isinstance(intent, Scroll) and self.shows(intent) and self.focused:
            self.move_to(self.value + self.step * (1 if intent.dy > 0 else -1))
            return True
        return self._key(intent)

    def _key(self, intent: Intent) -> bool:
        if not self.focused:
            return False
        if isinstance(intent, Step) and intent.direction in {"left", "right"}:
            self.move_to(self.value + self.step * (1 if intent.direction == "right" else -1))
            self.play("tick")
            return True
        if isinstance(intent, Shortcut):
            far = {
                "home": self.low,
                "end": self.high,
                "page up": self.value + _BIG * self.step,
                "page down": self.value - _BIG * self.step,
            }.get(intent.key)
            if far is not None:
                self.move_to(far)
                return True
        return False

    def _drag(self, x: int) -> None:
        if self.context is not None:
            before, track = self.value, self.track(self.context)
            share = (x - track.left) / track.width
            self.move_to(self.low + share * (self.high - self.low), tell=self.live)
            if self.value != before and not self.live:
                self.on_drag(self.value)

    def draw(self, canvas: Canvas) -> None:
        """Draw the line, the knob and the value."""
        track = self.track(canvas.context)
        share = (self.value - self.low) / ((self.high - self.low) or 1)
        paint = "accent" if self.enabled else "text_off"
        canvas.bar(track, share, paint, "track")
        knob = (track.left + track.width * share, track.centery)
        canvas.shape("circle", knob, _KNOB, "accent_hover" if self.hovered else paint)
        canvas.shape("circle", knob, _KNOB - 8, "surface")
        words = self.rect.inflate(-2 * canvas.px(4), 0)
        canvas.middle_text(self.shown(self.value), words, "label", "text", align="right")

    def said(self) -> Iterator[str]:
        """Yield the value."""
        yield self.shown(self.value)
