"""The rows of a replay: what the news of a turn said, and why the meters moved."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.news_rows import crossing_words, incident_words, silence_words
from game.desktop.scenes.news_why import moved_meters
from game.desktop.spoken import spoken
from game.desktop.terms import kind_word, venue_word
from game.desktop.widgets.kinds import SHAPES
from game.desktop.widgets.list import RowState
from game.engine import World
from game.playthrough import Crossing, Made, Playthrough, TurnReport
from game.playthrough.figures import signed
from game.playthrough.reasons import reasons
from game.playthrough.report import IncidentNews

_SIGN = 14
_GAP = 9
_AMOUNT = 54


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A line of the news: its sign, its colour, what it says, and what kind of news it is."""

    shape: str
    paint: str
    text: str
    caption: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A line of the ledger: a meter with its change, or one reason of it with its part."""

    amount: str
    text: str
    head: bool = False


# -- news --------------------------------------------------------------------------------------


def news_rows(playthrough: Playthrough, report: TurnReport) -> list[StoryRow]:
    """Return the news of a turn, as its reader may see it."""
    world = playthrough.world
    rows = [_move(playthrough, made) for made in report.seen]
    rows += [StoryRow("circle", "series_5", one.headline, _("Event")) for one in report.events]
    rows += [_incident(world, news) for news in report.incidents]
    rows += [_crossing(one) for one in report.crossings]
    if report.silence:
        words = silence_words(playthrough.loaded.scenario, report.silence)
        rows.append(StoryRow("", "text_faint", words, ""))
    if report.ending is not None:
        ending = playthrough.loaded.scenario.endings[report.ending]
        words = _("The end: {ending}").format(ending=ending.title)
        rows.append(StoryRow("square", "accent", words, "", strong=True))
    return rows


def _move(playthrough: Playthrough, made: Made) -> StoryRow:
    parts = [kind_word(made.kind), venue_word(made.venue)]
    if made.leaked:
        parts.append(_("leaked"))
    if not playthrough.play_as or made.actor != playthrough.play_as:
        parts.append(playthrough.loaded.scenario.actors[made.actor].name)
    else:
        parts.append(_("you"))
    own = made.actor == playthrough.play_as
    kind = made.kind.value
    return StoryRow(SHAPES[kind], kind, made.headline, " · ".join(parts), own)


def _incident(world: World, news: IncidentNews) -> StoryRow:
    return StoryRow("cross", "bad", incident_words(world, news), _("Incident"), strong=True)


def _crossing(one: Crossing) -> StoryRow:
    shape = "up" if one.rising else "down"
    return StoryRow(shape, f"rung_{one.rung}", crossing_words(one), "")


def news_height(row: StoryRow, width: int, context: Context) -> int:
    """Return the height of a line of the news, in pixels."""
    inner = width - context.px(_SIGN + 12)
    high = context.text.height(row.text, _role(row), inner)
    if row.caption:
        high += context.text.line_height("small")
    return high + context.px(_GAP)


def draw_news(canvas: Canvas, rect: pygame.Rect, row: StoryRow, state: RowState) -> None:
    """Draw a line of the news."""
    line = canvas.text_maker.line_height(_role(row))
    if row.shape:
        middle = (rect.left + canvas.px(_SIGN) // 2 + 1, rect.top + line // 2)
        canvas.shape(row.shape, middle, _SIGN, row.paint)
    area = pygame.Rect(rect)
    area.left += canvas.px(_SIGN + 10)
    area.width = rect.right - area.left - canvas.px(2)
    area.top += canvas.paragraph(row.text, area, _role(row), "text" if row.shape else row.paint)
    if row.caption:
        canvas.text(row.caption, area.topleft, "small", "text_faint", width=area.width)


def news_texts(row: StoryRow) -> tuple[str, ...]:
    """Return the texts of a line of the news."""
    return (row.text, row.caption) if row.caption else (row.text,)


def _role(row: StoryRow) -> str:
    return "strong" if row.strong else "body"


# -- ledger ------------------------------------------------------------------------------------


def ledger_rows(world: World, report: TurnReport) -> list[LedgerRow]:
    """Return why every meter moved that moved: rhetoric first, then the largest change."""
    rows: list[LedgerRow] = []
    for moved in moved_meters(world, report):
        title = f"{moved.title}   {moved.before:.1f} → {moved.after:.1f}"
        rows.append(LedgerRow(signed(moved.change), title, head=True))
        rows += [
            LedgerRow(signed(one.amount), spoken(one.word))
            for one in reasons(world, report, moved.row)
        ]
    return rows


def ledger_height(row: LedgerRow, width: int, context: Context) -> int:
    """Return the height of a line of the ledger, in pixels."""
    role = "small_strong" if row.head else "small"
    inner = width - context.px(_AMOUNT + 10)
    return context.text.height(row.text, role, inner) + context.px(8 if row.head else 2)


def draw_ledger(canvas: Canvas, rect: pygame.Rect, row: LedgerRow, state: RowState) -> None:
    """Draw a line of the ledger: the amount, and what it is of."""
    role = "small_strong" if row.head else "small"
    top = rect.top + canvas.px(6 if row.head else 0)
    right = rect.left + canvas.px(_AMOUNT)
    canvas.text(row.amount, (right, top), role, "text" if row.head else "text_muted", align="right")
    area = pygame.Rect(right + canvas.px(10), top, 0, 0)
    area.width = rect.right - area.left
    canvas.paragraph(row.text, area, role, "text" if row.head else "text_muted")


def ledger_texts(row: LedgerRow) -> tuple[str, ...]:
    """Return the texts of a line of the ledger."""
    return (row.amount, row.text)
