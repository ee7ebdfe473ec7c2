"""Short notes that come at the top, where nothing is read or pressed, and go by themselves."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pygame

from game.desktop.canvas import Canvas

SECONDS = 4.0
"""How long a short note stays."""
PACE = 16
"""Letters a second that somebody reads; a long note stays until it has been read."""
_WIDES = (620, 310)
"""Units that a line may be wide; the second leaves room beside a page in the middle."""
_GAP = 8
_PAD, _INNER = 14, 8
_TOP, _STEP = 12, 12
"""Where the search for a place begins, and how fine it is, in units."""


class Toasts:
    """
    The notes that are shown.

    Attributes:
        notes: Their texts and the seconds that are left of each, the newest last.
        place: Where they were drawn last, in pixels.
    """

    def __init__(self) -> None:
        self.notes: list[tuple[str, float]] = []
        self.place = pygame.Rect(0, 0, 0, 0)
        self._here: set[str] = set()
        self._known: object = None
        self._wide = _WIDES[0]

    def add(self, text: str, *, here: bool = False) -> None:
        """Show a note; one that speaks of what is on the screen goes with that."""
        self.notes = [note for note in self.notes if note[0] != text][-2:]
        self.notes.append((text, max(SECONDS, len(text) / PACE)))
        self._here = (self._here | {text}) if here else (self._here - {text})

    def leave(self) -> None:
        """Take away what speaks of a screen that is left."""
        self.notes = [note for note in self.notes if note[0] not in self._here]
        self._here.clear()

    def update(self, dt: float) -> bool:
        """Let the notes grow old and tell whether there are any."""
        self.notes = [(text, left - dt) for text, left in self.notes if left > dt]
        return bool(self.notes)

    def draw(
        self,
        canvas: Canvas,
        screen: pygame.Rect,
        taken: Callable[[], Sequence[pygame.Rect]] = tuple,
        key: object = None,
    ) -> None:
        """
        Draw the notes below one another.

        Args:
            canvas: Where to.
            screen: What is shown.
            taken: Returns what is pressed or read just now, and had better stay free.
            key: What changes when that does; they stay in their place until then.
        """
        if not self.notes:
            return
        known = ([note for note, _left in self.notes], canvas.context, screen.size, key)
        if self._known != known:
            self._known = known
            self._settle(canvas, screen, taken())
        top = self.place.top
        for note, _left in self.notes:
            rect = pygame.Rect((0, top), self._size(canvas, note, screen, self._wide))
            rect.centerx = self.place.centerx
            self._draw_note(canvas, note, rect)
            top = rect.bottom + canvas.px(_GAP)

    def _settle(self, canvas: Canvas, screen: pygame.Rect, taken: Sequence[pygame.Rect]) -> None:
        """Find a place, and the width for which it covers least."""
        found = []
        for wide in _WIDES:
            sizes = [self._size(canvas, note, screen, wide) for note, _left in self.notes]
            whole = pygame.Rect(0, 0, max(size[0] for size in sizes), -canvas.px(_GAP))
            whole.height += sum(size[1] + canvas.px(_GAP) for size in sizes)
            found.append((*self._free(canvas, screen, whole, taken), wide))
        self.place, _cost, self._wide = min(found, key=lambda one: one[1])

    def _free(
        self,
        canvas: Canvas,
        screen: pygame.Rect,
        whole: pygame.Rect,
        taken: Sequence[pygame.Rect],
    ) -> tuple[pygame.Rect, float]:
        """
        Return where least is covered, and how many pixels of it are.

        That is in the middle, else at a side, as high as can be.
        """
        step, best, least = canvas.px(_STEP), whole, math.inf
        room = (screen.width - whole.width) // 2 - canvas.px(_TOP)
        for aside in (0, -room, room):
            for top in range(canvas.px(_TOP), max(screen.bottom - whole.height, step), step):
                place = whole.copy()
                place.midtop = (screen.centerx + aside, top)
                shared = [place.clip(rect) for rect in taken]
                cost = sum(one.width * one.height for one in shared)
                if not cost:
                    return place, cost
                if cost < least:
                    best, least = place, cost
        return best, least

    def _size(self, canvas: Canvas, note: str, screen: pygame.Rect, wide: int) -> tuple[int, int]:
        """Return the size of a note whose lines may be some units wide, in pixels."""
        text, pad = canvas.context.text, canvas.px(_PAD)
        most = min(canvas.px(wide), screen.width - 4 * pad)
        lines = text.wrap(note, "label", most)
        widest = max(text.width(line, "label") for line in lines)
        return widest + 2 * pad, len(lines) * text.line_height("label") + 2 * canvas.px(_INNER)

    def _draw_note(self, canvas: Canvas, note: str, rect: pygame.Rect) -> None:
        canvas.panel(rect, "tooltip", "border_strong", shadow=True)
        inner = rect.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(_INNER))
        inner.width += canvas.px(_PAD)
        canvas.paragraph(note, inner, "label", "text")
