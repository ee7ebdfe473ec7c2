"""A line of text to be typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.intents import LEFT_BUTTON, Accept, Intent, Press, Shortcut, Typed
from game.desktop.widgets.base import Options, Size, Widget


class Entry(Widget):
    """
    A line to type in; what it holds is told when Enter is pressed or the focus leaves.

    Args:
        text: What stands in it.
        on_change: Told each new text, at each key.
        hint: What stands in it while it is empty.
        allowed: Returns whether a text may stand in it.
        options: As for every widget.
    """

    def __init__(
        self,
        text: str,
        on_change: Callable[[str], object],
        *,
        hint: str = "",
        allowed: Callable[[str], bool] = lambda _: True,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.text, self.on_change, self.hint, self.allowed = text, on_change, hint, allowed
        self.focusable = True

    def measure(self, context: Context, width: int) -> Size:
        """Return a line of some length."""
        high = context.text.line_height("label") + 2 * context.px(8)
        return min(context.px(240), width), high

    def set(self, text: str) -> None:
        """Hold another text, where it is allowed."""
        if text != self.text and self.allowed(text):
            self.text = text
            self.on_change(text)

    def handle(self, intent: Intent) -> bool:
        """Take a click, and what is typed while it has the focus; a blank is no Accept here."""
        if isinstance(intent, Press):
            if intent.button == LEFT_BUTTON and self.shows(intent) and self.scene:
                self.scene.focus.set(self)
                return True
            return False
        if not self.focused or not self.enabled:
            return super().handle(intent)
        if isinstance(intent, Typed):
            self.set(self.text + intent.text)
            return True
        if isinstance(intent, Shortcut):
            if intent.key == "backspace":
                self.set(self.text[:-1])
            return len(intent.key) == 1 or intent.key == "backspace"
        return True if isinstance(intent, Accept) else super().handle(intent)

    def draw(self, canvas: Canvas) -> None:
        """Draw the text and, where the focus is, the place of the next sign."""
        canvas.panel(self.rect, "sunken", "accent" if self.focused else "border_strong")
        area = self.rect.inflate(-2 * canvas.px(12), 0)
        if self.text:
            shown = canvas.middle_text(self.text, area, "label", "text")
            right = shown.right
        else:
            canvas.middle_text(self.hint, area, "label", "text_faint")
            right = area.left
        if self.focused:
            half = canvas.px(9)
            canvas.line(
                (right + 1, area.centery - half), (right + 1, area.centery + half), "accent"
            )

    def said(self) -> Iterator[str]:
        """Yield the text, or the hint."""
        yield self.text or self.hint
