"""The news as rows of a list: turns and their headlines, the newest turn first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.table_words import date_words, listed, turn_title
from game.desktop.spoken import spoken
from game.desktop.terms import rung_word
from game.desktop.widgets.kinds import SHAPES
from game.desktop.widgets.list import RowState
from game.engine import World
from game.playthrough import Crossing, Made, Playthrough, TurnReport
from game.playthrough.report import IncidentNews
from game.playthrough.words import side_word
from game.scenario.model import Scenario, Venue

_SIGN = 20
_PAD = 5


@dataclass(frozen=True, slots=True)
class NewsRow:
    """
    A line of the news.

    Attributes:
        sort: ``turn`` for a heading, a kind of move, ``event`` or ``incident``; in the news of a
            turn also ``fading``, ``silence``, ``crossing`` or ``summary``.
        text: What it says.
        note: Of a heading its date, else what is said before it, such as that it leaked; empty
            for nothing.
    """

    sort: str
    text: str
    note: str = ""


def rows_of(playthrough: Playthrough) -> list[NewsRow]:
    """Return all the news, the newest turn first."""
    rows: list[NewsRow] = []
    for report in reversed(playthrough.history):
        rows.append(_heading(playthrough.world, report))
        rows += rows_of_turn(playthrough.world, report)
    return rows


def _heading(world: World, report: TurnReport) -> NewsRow:
    return NewsRow("turn", turn_title(world, report.number), date_words(world, report.number))


def rows_of_turn(world: World, report: TurnReport) -> list[NewsRow]:
    """Return the news of a turn."""
    rows = [row_of_move(made) for made in report.seen]
    rows += [NewsRow("event", event.headline) for event in report.events]
    rows += [NewsRow("incident", incident_words(world, news)) for news in report.incidents]
    return rows


def incident_words(world: World, incident: IncidentNews) -> str:
    """Return what an incident was, and whether it has become a war."""
    sides = listed([side_word(world, side) for side in incident.sides])
    if incident.war:
        form = _("Incident between {sides}: {cause}. It has become a war.")
    else:
        form = _("Incident between {sides}: {cause}. It has not become a war.")
    return form.format(sides=sides, cause=spoken(incident.cause))


def crossing_words(crossing: Crossing) -> str:
    """Return which rung was crossed, and which way."""
    form = _("The words fall back from {rung}.")
    if crossing.rising:
        form = _("The words rise to {rung}.")
    return form.format(rung=rung_word(crossing.rung))


def silence_words(scenario: Scenario, actors: Sequence[str]) -> str:
    """Return who was not heard from."""
    names = listed([scenario.actors[actor].name for actor in actors])
    return _("Not heard from: {names}").format(names=names)


def row_of_move(made: Made) -> NewsRow:
    """Return the headline of a move, marked where it was private or leaked."""
    note = ""
    if made.leaked:
        note = _("Leaked")
    elif made.venue is Venue.PRIVATE:
        note = _("Private")
    return NewsRow(made.kind.value, made.headline, note)


def row_height(row: NewsRow, width: int, context: Context) -> int:
    """Return the height of a row, in pixels."""
    if row.sort == "turn":
        return context.text.line_height("small_strong") + context.px(4 * _PAD)
    inner = width - context.px(_SIGN)
    lines = len(context.text.wrap(_whole(row), "small", inner))
    return lines * context.text.line_height("small") + context.px(_PAD)


def _whole(row: NewsRow) -> str:
    return f"{row.note}: {row.text}" if row.note else row.text


def draw_row(canvas: Canvas, rect: pygame.Rect, row: NewsRow, state: RowState) -> None:
    """Draw a row."""
    if row.sort == "turn":
        _draw_heading(canvas, rect, row)
        return
    draw_sign(canvas, (rect.left + canvas.px(7), rect.top + canvas.px(9)), row.sort)
    sign = canvas.px(_SIGN)
    area = pygame.Rect(rect.left + sign, rect.top, rect.width - sign, rect.height)
    paint = "bad" if row.sort == "incident" else ("text_muted" if row.note else "text")
    canvas.paragraph(_whole(row), area, "small", paint)


def draw_sign(canvas: Canvas, at: tuple[int, int], sort: str, size: float = 10) -> None:
    """Draw the sign of a sort of news."""
    if sort in SHAPES:
        canvas.shape(SHAPES[sort], at, size, sort)
    else:
        icon, paint = ("flame", "bad") if sort == "incident" else ("zap", "accent")
        canvas.icon(icon, at, size + 4, paint)


def _draw_heading(canvas: Canvas, rect: pygame.Rect, row: NewsRow) -> None:
    line = pygame.Rect(rect.left, rect.top, rect.width, rect.height - canvas.px(_PAD))
    line.top += canvas.px(_PAD)
    canvas.middle_text(row.note, line, "tiny", "text_faint", align="right")
    shown = canvas.middle_text(row.text, line, "small_strong", "accent")
    wide = canvas.text_maker.width(row.note, "tiny")
    rule = pygame.Rect(shown.right + canvas.px(8), line.centery, 0, 1)
    rule.width = max(line.right - wide - canvas.px(8) - rule.left, 0)
    canvas.fill(rule, "border")


def row_texts(row: NewsRow) -> Sequence[str]:
    """Return the texts of a row; what tests read."""
    return (row.text, row.note) if row.note else (row.text,)
