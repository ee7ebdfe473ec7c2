"""What an adviser says, as a card: whom it is from and which kind of move it favours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.kinds import SHAPES, Kind

_HEAD = 34
_PAD = 14


class Counsel(Widget):
    """
    A card that is only read.

    Args:
        title: Who advises.
        institution: Where that person is from.
        text: The advice.
        kind: ``pressure`` or ``dialogue``.
        word: The kind in words, in the language of the interface.
        options: As for every widget.
    """

    def __init__(
        self,
        title: str,
        institution: str,
        text: str,
        kind: Kind,
        word: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.title, self.institution, self.text = title, institution, text
        self.kind, self.word = kind, word

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of head, name, institution and text."""
        inner = width - 2 * context.px(_PAD)
        high = context.px(_HEAD) + context.text.height(self.title, "strong", inner)
        high += context.text.height(self.institution, "small", inner) + context.px(8)
        high += context.text.height(self.text, "small", inner)
        return width, high + 2 * context.px(_PAD)

    def draw(self, canvas: Canvas) -> None:
        """Draw the card: the kind by its hue, its shape and its word."""
        canvas.panel(self.rect, f"{self.kind}_low", f"{self.kind}_fill")
        head = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, canvas.px(_HEAD))
        head = head.inflate(-2 * canvas.px(5), -canvas.px(5)).move(0, canvas.px(3))
        canvas.panel(head, f"{self.kind}_fill", None)
        canvas.shape(
            SHAPES[self.kind], (head.left + canvas.px(16), head.centery), 12, f"on_{self.kind}"
        )
        word = pygame.Rect(head.left + canvas.px(28), head.top, 0, head.height)
        word.width = head.right - word.left - canvas.px(8)
        canvas.middle_text(self.word.upper(), word, "caption", f"on_{self.kind}")
        area = self.rect.inflate(-2 * canvas.px(_PAD), 0)
        area.top += canvas.px(_HEAD + _PAD)
        area.top += canvas.paragraph(self.title, area, "strong")
        area.top += canvas.paragraph(self.institution, area, "small", "text_muted")
        area.top += canvas.px(8)
        canvas.paragraph(self.text, area, "small")

    def said(self) -> Iterator[str]:
        """Yield the kind, the name, the institution and the text."""
        yield from (self.word, self.title, self.institution, self.text)
