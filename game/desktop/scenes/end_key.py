"""What the signs and lines of a course mean, beside samples of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.terms import venue_word
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.chart import HOLLOW, Plot
from game.desktop.widgets.dashes import draw_dashes
from game.scenario.model import Venue

_SIGN, _APART, _BETWEEN = 11, 6, 16
_BAND, _LINE = 22, 46
_ROLE = "small"


@dataclass(frozen=True, slots=True)
class Entry:
    """Samples, by the names of shapes or ``band``, ``dashes`` and ``column``, with a word."""

    samples: tuple[str, ...]
    paint: str
    word: str


def entries_of(plot: Plot) -> list[Entry]:
    """Return what there is on a course, and what it means."""
    own = {mark.shape.removeprefix(HOLLOW) for mark in plot.marks}
    found = []
    if "diamond" in own:
        found.append(Entry(("diamond",), "dialogue", _("Your dialogue")))
    if "triangle" in own:
        found.append(Entry(("triangle",), "pressure", _("Your pressure")))
    signs = tuple(sign for sign in ("diamond", "triangle") if sign in own)
    if signs:
        found.append(Entry(signs, "text_muted", venue_word(Venue.PUBLIC)))
        hollow = tuple(f"{HOLLOW}{sign}" for sign in signs)
        found.append(Entry(hollow, "text_muted", venue_word(Venue.PRIVATE)))
    if "cross" in own:
        found.append(Entry(("cross",), "bad", _("Incident")))
    if plot.band is not None:
        found.append(Entry(("band",), "text_muted", _("8 of 10 runs by doctrine")))
        found.append(Entry(("dashes",), "text_muted", _("Their median")))
    if plot.columns:
        found.append(Entry(("column",), "accent", _("Turning point")))
    return found


class CourseKey(Widget):
    """
    The key, in as many lines as it needs.

    Args:
        plot: What it explains.
        options: As for every widget.
    """

    def __init__(self, plot: Plot, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.entries = entries_of(plot)

    def measure(self, context: Context, width: int) -> Size:
        """Return the width it may have and the height of its lines."""
        lines = 1 + max((line for _x, line in self._places(context, width)), default=-1)
        return width, lines * self._line(context)

    def _line(self, context: Context) -> int:
        return context.text.line_height(_ROLE) + context.px(2)

    def _sample(self, context: Context, entry: Entry) -> int:
        """Return how wide the samples of an entry are, in pixels."""
        if entry.samples[0] in {"band", "dashes"}:
            return context.px(_BAND)
        return context.px(_SIGN + 2) * len(entry.samples)

    def _wide(self, context: Context, entry: Entry) -> int:
        words = context.text.width(entry.word, _ROLE)
        return self._sample(context, entry) + context.px(_APART) + words

    def _places(self, context: Context, width: int) -> list[tuple[int, int]]:
        """Return for each entry how far from the left it begins, in pixels, and in which line."""
        x = line = 0
        places = []
        for entry in self.entries:
            wide = self._wide(context, entry)
            if x and x + wide > width:
                x, line = 0, line + 1
            places.append((x, line))
            x += wide + context.px(_BETWEEN)
        return places

    def draw(self, canvas: Canvas) -> None:
        """Draw the samples and the words."""
        context, high = canvas.context, self._line(canvas.context)
        for entry, (x, line) in zip(
            self.entries, self._places(context, self.rect.width), strict=True
        ):
            area = pygame.Rect(self.rect.left + x, self.rect.top + line * high, 0, high)
            area.width = self._sample(context, entry)
            self._draw_samples(canvas, area, entry)
            area.left = area.right + canvas.px(_APART)
            area.width = context.text.width(entry.word, _ROLE)
            paint = entry.paint if entry.paint in {"dialogue", "pressure"} else "text_muted"
            canvas.middle_text(entry.word, area, _ROLE, paint)

    def _draw_samples(self, canvas: Canvas, area: pygame.Rect, entry: Entry) -> None:
        for at, sample in enumerate(entry.samples):
            centre = (area.left + canvas.px(_SIGN + 2) * at + canvas.px(_SIGN) // 2, area.centery)
            if sample == "band":
                patch = area.inflate(0, -area.height // 3)
                canvas.fill(patch, entry.paint, _LINE)
            elif sample == "dashes":
                y = float(area.centery)
                draw_dashes(canvas, [(area.left, y), (area.centerx, y), (area.right, y)])
            elif sample == "column":
                top = (centre[0], area.top + canvas.px(2))
                canvas.line(top, (centre[0], area.bottom - canvas.px(2)), entry.paint, 1.5)
            else:
                canvas.shape(sample, centre, _SIGN, entry.paint)

    def said(self) -> Iterator[str]:
        """Yield the words."""
        yield from (entry.word for entry in self.entries)
