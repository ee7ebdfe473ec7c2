"""Beats of the news as rows of a list, and the one that is told now, large."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.news_rows import NewsRow, draw_sign, incident_words, row_of_move
from game.desktop.scenes.table_words import actor_line, listed
from game.desktop.terms import kind_word, rung_word, signed
from game.desktop.widgets.base import Options, Widget
from game.desktop.widgets.list import RowState
from game.playthrough import Crossing, Made, Playthrough
from game.playthrough.beats import Beat, BeatKind
from game.playthrough.words import side_word
from game.scenario.model import MoveKind

_FLAG, _AMOUNT, _PAD = 28, 52, 7
_STILL = 0.05
_LARGE = 76
_MARKS = {
    "crossing": ("gauge", "accent"),
    "fading": ("hourglass", "text_faint"),
    "incident": ("flame", "bad"),
    "silence": ("eye-off", "text_faint"),
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
        names = [side_word(playthrough.world, side) for side in beat.incident.sides]
        words = incident_words(listed(names), beat.incident.cause, war=beat.incident.war)
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
    form = _("The words rise to: {rung}") if crossing.rising else _("The words fall below: {rung}")
    news = NewsRow("crossing", form.format(rung=rung_word(crossing.rung)))
    return BeatRow(news, _("The ladder"), "", 0.0)


def silence_row(playthrough: Playthrough, actors: Sequence[str]) -> BeatRow:
    """Return who was not heard of, as it is shown."""
    names = [playthrough.loaded.scenario.actors[actor].name for actor in actors]
    news = NewsRow("silence", _("Not heard of: {names}").format(names=listed(names)))
    return BeatRow(news, _("Silence"), "", 0.0)


def row_height(row: BeatRow, width: int, context: Context) -> int:
    """Return the height of a row, in pixels."""
    inner = _inner(row, width, context)
    lines = len(context.text.wrap(row.news.text, "small", inner))
    high = lines * context.text.line_height("small") + context.text.line_height("tiny")
    return max(high, context.px(_FLAG)) + 2 * context.px(_PAD)


def _inner(row: BeatRow, width: int, context: Context) -> int:
    amount = _AMOUNT if abs(row.amount) >= _STILL else 4
    return width - context.px(_FLAG + 10) - context.px(amount)


def draw_row(canvas: Canvas, rect: pygame.Rect, row: BeatRow, state: RowState) -> None:
    """Draw a row."""
    canvas.fill(pygame.Rect(rect.left, rect.bottom - 1, rect.width, 1), "border")
    top = rect.top + canvas.px(_PAD)
    middle = (rect.left + canvas.px(_FLAG) // 2, top + canvas.px(_FLAG) // 2)
    _draw_mark(canvas, middle, row, _FLAG)
    area = pygame.Rect(rect.left + canvas.px(_FLAG + 10), top, 0, rect.height)
    area.width = _inner(row, rect.width, canvas.context)
    _draw_who(canvas, area, row)
    area.top += canvas.text_maker.line_height("tiny")
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
        line.width -= shown.width + canvas.px(7)
        line.left = shown.right + canvas.px(7)
    canvas.middle_text(row.who, line, "tiny", "text_faint")


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
    shown = canvas.middle_text(signed(amount, 1), area, role, paint, align="right")
    sign = "up" if amount > 0 else "down"
    canvas.shape(sign, (shown.left - canvas.px(9), area.centery), 9, paint)


def row_texts(row: BeatRow) -> Sequence[str]:
    """Return the texts of a row; what tests read."""
    texts = (row.who, row.news.text, signed(row.amount, 1))
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
        canvas.bar(lane, self.share(), "accent", "border")
        row = self.row()
        if row is None:
            return
        size = min(_LARGE, self.rect.height / canvas.px(100) * 40)
        area = self.rect.inflate(-2 * canvas.px(22), -2 * canvas.px(12))
        middle = (area.left + canvas.px(size) // 2, area.centery)
        _draw_mark(canvas, middle, row, size)
        words = pygame.Rect(area.left + canvas.px(size + 20), area.top, 0, area.height)
        words.width = area.right - words.left - canvas.px(96)
        text = canvas.text_maker
        lines = text.wrap(row.news.text, "title", words.width, 3)
        high = len(lines) * text.line_height("title") + text.line_height("label")
        words.top = area.centery - high // 2
        self._draw_who(canvas, words, row)
        words.top += text.line_height("label")
        canvas.paragraph(row.news.text, words, "title", "text", lines=3)
        right = pygame.Rect(area.right - canvas.px(90), area.top, canvas.px(90), area.height)
        _draw_amount(canvas, right, row.amount, "title")

    def _draw_who(self, canvas: Canvas, words: pygame.Rect, row: BeatRow) -> None:
        kinds = {"pressure", "dialogue"}
        x = words.left
        if row.news.sort in kinds:
            kind = kind_word(MoveKind(row.news.sort)).upper()
            high = canvas.text_maker.line_height("label")
            area = pygame.Rect(x, words.top, words.width, high)
            x = canvas.middle_text(kind, area, "caption", row.news.sort).right + canvas.px(10)
        if row.news.note:
            high = canvas.text_maker.line_height("label")
            area = pygame.Rect(x, words.top, words.width, high)
            note = row.news.note.upper()
            x = canvas.middle_text(note, area, "caption", "accent").right + canvas.px(10)
        canvas.text(row.who, (x, words.top), "label", "text_muted", width=words.right - x)

    def said(self) -> Iterator[str]:
        """Yield the headline."""
        row = self.row()
        if row is not None:
            yield row.news.text
