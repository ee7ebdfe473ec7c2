"""Beats of the news as rows of a list, and the one that is told now, large."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.news_rows import (
    NewsRow,
    crossing_words,
    draw_sign,
    incident_words,
    row_of_move,
    silence_words,
)
from game.desktop.scenes.table_words import actor_line
from game.desktop.terms import kind_word
from game.desktop.widgets.base import Options, Widget
from game.desktop.widgets.list import RowState
from game.playthrough import Crossing, Made, Playthrough
from game.playthrough.beats import Beat, BeatKind
from game.playthrough.figures import signed
from game.scenario.model import MoveKind

_FLAG, _AMOUNT, _PAD = 28, 52, 7
_STILL = 0.05
_LARGE, _FIGURES = 84, 96
_HEADLINES = ("title", "heading", "strong", "small")
"""The roles that a headline may have, the largest first."""
_KINDS = {"pressure", "dialogue"}
_MARKS = {
    "crossing": ("gauge", "accent"),
    "fading": ("hourglass", "text_faint"),
    "incident": ("flame", "bad"),
    "silence": ("eye-off", "text_faint"),
    "summary": ("file-text", "accent"),
}


@dataclass(frozen=True, slots=True)
class BeatRow:
    """
    A beat as it is shown.

    Attributes:
        news: Its sort, its text and its note.
        who: Who it is about, or what it is.
        flag: The flag of that side, or empty.
        amount: By how much it moved the rhetoric meter, in points.
        leaked: Whether it was private and became known.
    """

    news: NewsRow
    who: str
    flag: str
    amount: float
    leaked: bool = False


def beat_row(playthrough: Playthrough, beat: Beat, flags: dict[str, str]) -> BeatRow:
    """Return a beat as it is shown."""
    if beat.made is not None:
        return _of_move(playthrough, beat.made, beat.amount, flags)
    if beat.event is not None:
        news = NewsRow("event", beat.event.headline)
        return BeatRow(news, beat.event.label, "", beat.amount)
    if beat.incident is not None:
        words = incident_words(playthrough.world, beat.incident)
        return BeatRow(NewsRow("incident", words), _("Incident"), "", beat.amount)
    if beat.kind is BeatKind.FADING:
        words = _("What was said before loses its force")
        return BeatRow(NewsRow("fading", words), _("Words fade"), "", beat.amount)
    words = _("What else moved the words")
    return BeatRow(NewsRow("fading", words), _("The rest"), "", beat.amount)


def _of_move(playthrough: Playthrough, made: Made, amount: float, flags: dict[str, str]) -> BeatRow:
    actor = playthrough.loaded.scenario.actors[made.actor]
    return BeatRow(row_of_move(made), actor_line(actor), flags[actor.side], amount, made.leaked)


def crossing_row(crossing: Crossing) -> BeatRow:
    """Return a rung that was crossed as it is shown."""
    return BeatRow(NewsRow("crossing", crossing_words(crossing)), _("The ladder"), "", 0.0)


def silence_row(playthrough: Playthrough, actors: Sequence[str]) -> BeatRow:
    """Return who was not heard from, as it is shown."""
    words = silence_words(playthrough.loaded.scenario, actors)
    return BeatRow(NewsRow("silence", words), _("Silence"), "", 0.0)


def row_height(row: BeatRow, width: int, context: Context) -> int:
    """Return the height of a row, in pixels."""
    inner = _inner(row, width, context)
    high = context.text.height(row.news.text, "small", inner) + _who_height(row, inner, context)
    return max(high, context.px(_FLAG)) + 2 * context.px(_PAD)


def _who_height(row: BeatRow, width: int, context: Context) -> int:
    """Return the height of who it is about, in pixels: below the note where it is long."""
    line = context.text.line_height("tiny")
    if row.news.note and _beside(row, width, context) < context.text.width(row.who, "tiny"):
        return line + context.text.height(row.who, "tiny", width)
    return max(context.text.height(row.who, "tiny", width), line)


def _beside(row: BeatRow, width: int, context: Context) -> int:
    """Return how much room there is beside the note, in pixels."""
    return width - context.text.width(row.news.note.upper(), "caption") - context.px(7)


def _inner(row: BeatRow, width: int, context: Context) -> int:
    amount = _AMOUNT if abs(row.amount) >= _STILL else 4
    return width - context.px(_FLAG + 10) - context.px(amount)


def draw_row(canvas: Canvas, rect: pygame.Rect, row: BeatRow, state: RowState) -> None:
    """Draw a row; one that is pointed at, or shows the focus, stands out."""
    if state.hovered or state.ringed:
        canvas.panel(rect, "raised", "focus" if state.ringed else None, radius="small")
    canvas.fill(pygame.Rect(rect.left, rect.bottom - 1, rect.width, 1), "border")
    top = rect.top + canvas.px(_PAD)
    middle = (rect.left + canvas.px(_FLAG) // 2, top + canvas.px(_FLAG) // 2)
    _draw_mark(canvas, middle, row, _FLAG)
    area = pygame.Rect(rect.left + canvas.px(_FLAG + 10), top, 0, rect.height)
    area.width = _inner(row, rect.width, canvas.context)
    _draw_who(canvas, area, row)
    area.top += _who_height(row, area.width, canvas.context)
    canvas.paragraph(row.news.text, area, "small", "bad" if row.news.sort == "incident" else "text")
    right = pygame.Rect(
        rect.right - canvas.px(_AMOUNT + 4), top, canvas.px(_AMOUNT), canvas.px(_FLAG)
    )
    _draw_amount(canvas, right, row.amount, "small_strong")


def _draw_who(canvas: Canvas, area: pygame.Rect, row: BeatRow) -> None:
    """Draw whether it was private or leaked, and who it is about."""
    line = pygame.Rect(area.left, area.top, area.width, canvas.text_maker.line_height("tiny"))
    if row.news.note:
        paint = "accent" if row.leaked else "text_muted"
        shown = canvas.middle_text(row.news.note.upper(), line, "caption", paint)
        if _beside(row, area.width, canvas.context) < canvas.text_maker.width(row.who, "tiny"):
            line.top += line.height
        else:
            line.width -= shown.width + canvas.px(7)
            line.left = shown.right + canvas.px(7)
    canvas.paragraph(row.who, line, "tiny", "text_faint")


def _draw_mark(canvas: Canvas, middle: tuple[int, int], row: BeatRow, size: float) -> None:
    """Draw the flag with the sign of the kind, or an icon where there is no flag."""
    if row.flag:
        canvas.round_flag(row.flag, middle, size, "border_strong")
        reach = canvas.px(size * 0.36)
        corner = (middle[0] + reach, middle[1] + reach)
        canvas.shape("circle", corner, size * 0.5, "background")
        draw_sign(canvas, corner, row.news.sort, size * 0.34)
        return
    icon, paint = _MARKS.get(row.news.sort, ("zap", "accent"))
    canvas.icon(icon, middle, size * 0.72, paint)


def _draw_amount(canvas: Canvas, area: pygame.Rect, amount: float, role: str) -> None:
    if abs(amount) < _STILL:
        return
    paint = "pressure" if amount > 0 else "dialogue"
    shown = canvas.middle_text(signed(amount), area, role, paint, align="right")
    sign = "up" if amount > 0 else "down"
    canvas.shape(sign, (shown.left - canvas.px(9), area.centery), 9, paint)


def row_texts(row: BeatRow) -> Sequence[str]:
    """Return the texts of a row; what tests read."""
    texts = (row.who, row.news.text, signed(row.amount))
    return (row.news.note, *texts) if row.news.note else texts


class Spotlight(Widget):
    """
    The beat that is told now, large.

    Args:
        row: Returns it; ``None`` before the first.
        share: Returns how much has been told, 0 to 1.
        options: As for every widget.
    """

    def __init__(
        self,
        row: Callable[[], BeatRow | None],
        share: Callable[[], float],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.row, self.share = row, share

    def draw(self, canvas: Canvas) -> None:
        """Draw the flag, who it is, the headline and its effect."""
        canvas.panel(self.rect, "surface", "border", radius="large")
        lane = self.rect.inflate(-2 * canvas.px(22), 0)
        lane.top, lane.height = self.rect.bottom - canvas.px(14), canvas.px(3)
        canvas.bar(lane, self.share(), "accent", "track")
        row = self.row()
        if row is None:
            return
        area = self.rect.inflate(-2 * canvas.px(22), -2 * canvas.px(10))
        area.height -= canvas.px(8)
        size = min(_LARGE, area.width / canvas.px(100) * 16, area.height / canvas.px(100) * 90)
        _draw_mark(canvas, (area.left + canvas.px(size) // 2, area.centery), row, size)
        figures = canvas.px(_FIGURES) if abs(row.amount) >= _STILL else 0
        right = pygame.Rect(area.right - figures, area.top, figures, area.height)
        left = area.left + canvas.px(size + 20)
        self._draw_words(
            canvas, pygame.Rect(left, area.top, right.left - canvas.px(8) - left, area.height), row
        )
        self._draw_effect(canvas, right, row)

    def _draw_words(self, canvas: Canvas, area: pygame.Rect, row: BeatRow) -> None:
        """Draw who it is and the headline, the latter as large as there is room for."""
        text = canvas.text_maker
        above = self._chip_height(canvas) + canvas.px(4)
        below = 0
        if self._is_long(canvas, area.width, row):
            below = text.height(row.who, "small", area.width)
        rest = area.height - above - below
        fitting = (r for r in _HEADLINES if text.height(row.news.text, r, area.width) <= rest)
        role = next(fitting, _HEADLINES[-1])
        high = text.height(row.news.text, role, area.width) + above + below
        top = pygame.Rect(area.left, area.centery - high // 2, area.width, 0)
        self._draw_who(canvas, top, row)
        top.top += above + below
        paint = "bad" if row.news.sort == "incident" else "text"
        canvas.paragraph(row.news.text, top, role, paint)

    def _draw_effect(self, canvas: Canvas, area: pygame.Rect, row: BeatRow) -> None:
        """Draw by how much it moved the meter, and which one that is."""
        if not area.width:
            return
        number = pygame.Rect(area)
        number.height = canvas.text_maker.line_height("title")
        number.bottom = area.centery + number.height // 3
        _draw_amount(canvas, number, row.amount, "title")
        below = pygame.Rect(area.left, number.bottom, area.width, 0)
        below.height = canvas.text_maker.line_height("tiny")
        canvas.middle_text(_("Rhetoric"), below, "tiny", "text_faint", align="right")

    def _chip_height(self, canvas: Canvas) -> int:
        text = canvas.text_maker
        return max(text.line_height("label"), text.line_height("caption") + canvas.px(6))

    def _chips(self, row: BeatRow) -> list[tuple[str, str, str]]:
        """Return what stands before the name: a word, its fill and its colour."""
        chips = []
        if row.news.sort in _KINDS:
            kind = row.news.sort
            word = kind_word(MoveKind(kind)).upper()
            chips.append((word, f"{kind}_fill", f"on_{kind}"))
        if row.news.note:
            chips.append(
                (row.news.note.upper(), "raised", "accent" if row.leaked else "text_muted")
            )
        return chips

    def _chips_width(self, canvas: Canvas, row: BeatRow) -> int:
        return sum(
            canvas.text_maker.width(word, "caption") + canvas.px(16) + canvas.px(8)
            for word, _fill, _paint in self._chips(row)
        )

    def _is_long(self, canvas: Canvas, width: int, row: BeatRow) -> bool:
        """Tell whether the name does not fit beside what stands before it."""
        return self._chips_width(canvas, row) + canvas.text_maker.width(row.who, "label") > width

    def _draw_who(self, canvas: Canvas, area: pygame.Rect, row: BeatRow) -> None:
        line = pygame.Rect(area.left, area.top, area.width, self._chip_height(canvas))
        x = line.left
        for word, fill, paint in self._chips(row):
            chip = pygame.Rect(x, line.top, canvas.text_maker.width(word, "caption"), line.height)
            chip.width += canvas.px(16)
            canvas.panel(chip, fill, None, radius="small")
            canvas.middle_text(word, chip, "caption", paint, align="center")
            x = chip.right + canvas.px(8)
        if self._is_long(canvas, area.width, row):
            line.top = line.bottom if self._chips(row) else line.top
            canvas.paragraph(row.who, line, "small", "text_muted")
            return
        line.width, line.left = line.right - x, x
        canvas.middle_text(row.who, line, "label", "text_muted")

    def said(self) -> Iterator[str]:
        """Yield the headline."""
        row = self.row()
        if row is not None:
            yield row.news.text
