"""A switch that is on or off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.motion import Glide
from game.desktop.widgets.base import Options, Size
from game.desktop.widgets.button import Pressable


class Toggle(Pressable):
    """
    A switch; its word says which way it stands, so that colour is not the only sign.

    Args:
        on: Whether it is on.
        on_change: Told the new state.
        options: As for every widget.
    """

    def __init__(
        self, on: bool, on_change: Callable[[bool], object], **options: Unpack[Options]
    ) -> None:
        super().__init__(self._flip, **options)
        self.on, self.on_change = on, on_change
        self.radius = "pill"
        self.knob = Glide(float(on), 0.05)

    def _flip(self) -> None:
        self.on = not self.on
        self.knob.target = float(self.on)
        self.on_change(self.on)

    @property
    def word(self) -> str:
        """How it stands, in a word."""
        return _("On") if self.on else _("Off")

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the switch and its word."""
        word = max(context.text.width(_("On"), "label"), context.text.width(_("Off"), "label"))
        high = max(context.px(26), context.text.line_height("label"))
        return context.px(48) + context.px(10) + word + context.px(6), high

    def update(self, dt: float) -> bool:
        """Move the knob."""
        calm = self.context is not None and self.context.calm
        return self.knob.step(dt, calm=calm) | super().update(dt)

    def draw(self, canvas: Canvas) -> None:
        """Draw the track, the knob and the word."""
        track = pygame.Rect(self.rect.left, 0, canvas.px(48), canvas.px(26))
        track.centery = self.rect.centery
        share = self.knob.value
        canvas.panel(
            track,
            canvas.mix("sunken", "accent", round(share, 1)),
            canvas.mix("border_strong", "accent", round(share, 1)),
            radius="pill",
        )
        x = track.left + canvas.px(13) + (track.width - canvas.px(26)) * share
        canvas.shape("circle", (x, track.centery), 18, "text_inverse" if self.on else "text_muted")
        area = pygame.Rect(track.right + canvas.px(10), self.rect.top, 0, self.rect.height)
        area.width = max(self.rect.right - area.left, 0)
        canvas.middle_text(self.word, area, "label", "text" if self.enabled else "text_off")

    def said(self) -> Iterator[str]:
        """Yield its word."""
        yield self.word
