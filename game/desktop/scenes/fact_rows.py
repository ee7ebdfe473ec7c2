"""Facts as rows of a list: what was said, when, by whom, where it is written, what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import N_, _
from game.desktop.scenes.table_words import fact_source
from game.desktop.widgets.list import RowState
from game.playthrough.grounds import Use, grounds_of, source_of
from game.scenario import Loaded

USES: dict[Use, str] = {
    "you": N_("who you are"),
    "stance": N_("your stance"),
    "moves": N_("your moves"),
    "meters": N_("the meters"),
}
"""What rests on a fact, in the words of the player."""
_GAP = 10
_PAD = 12
_BAR = 4


@dataclass(frozen=True, slots=True)
class FactRow:
    """
    A fact as it is read.

    Attributes:
        id: Of the fact.
        text: What it says.
        quote: The words themselves, between quotation marks; may be empty.
        said: When, and by whom; may be empty.
        source: Where it is written; may be empty.
        uses: What rests on it; may be empty.
    """

    id: str
    text: str
    quote: str
    said: str
    source: str
    uses: str = ""

    @property
    def lines(self) -> tuple[tuple[str, str, str], ...]:
        """What stands below its head: text, role of the font, colour."""
        parts = (
            (self.text, "body", "text"),
            (self.quote, "body", "accent"),
            (self.said, "small", "text_muted"),
            (self.source, "small", "text_faint"),
        )
        return tuple(part for part in parts if part[0])


def fact_row(loaded: Loaded, one: str, uses: tuple[Use, ...] = ()) -> FactRow:
    """Return a fact of a scenario as a row."""
    fact = loaded.facts[one]
    return FactRow(
        id=one,
        text=" ".join(fact.text.split()),
        quote=f"“{fact.quote}”" if fact.quote else "",
        said=fact_source(loaded, one),
        source=source_of(loaded, one),
        uses=", ".join(_(USES[use]) for use in uses),
    )


def fact_rows(loaded: Loaded, actor: str) -> list[FactRow]:
    """Return the facts that matter to an actor."""
    return [fact_row(loaded, one.id, one.uses) for one in grounds_of(loaded, actor)]


def row_texts(row: FactRow) -> tuple[str, ...]:
    """Return the texts of a row; what tests read."""
    return (row.id, row.uses, *(text for text, _role, _paint in row.lines))


def row_height(row: FactRow, width: int, context: Context) -> int:
    """Return the height of a row, in pixels, with the gap below it."""
    inner = width - context.px(_BAR) - 2 * context.px(_PAD)
    high = sum(context.text.height(text, role, inner) for text, role, _ in row.lines)
    head = context.text.line_height("small_strong") + context.px(4)
    if not _beside(row, inner, context):
        head += context.text.height(row.uses, "small", inner)
    return head + high + 2 * context.px(_PAD) + context.px(_GAP)


def _beside(row: FactRow, inner: int, context: Context) -> bool:
    """Tell whether what rests on a fact has room beside its number."""
    mark = context.text.width(row.id, "small_strong") + context.px(12)
    return mark + context.text.width(row.uses, "small") <= inner


def draw_row(canvas: Canvas, rect: pygame.Rect, row: FactRow, state: RowState) -> None:
    """Draw a row."""
    card = pygame.Rect(rect)
    card.height -= canvas.px(_GAP)
    card.width -= canvas.px(_BAR)
    canvas.panel(card, "raised_hover" if state.hovered else "raised", "border")
    area = card.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(_PAD))
    canvas.text(row.id, area.topleft, "small_strong", "accent")
    beside = _beside(row, area.width, canvas.context)
    if beside:
        canvas.text(row.uses, area.topright, "small", "text_faint", align="right")
    area.top += canvas.text_maker.line_height("small_strong") + canvas.px(4)
    if not beside:
        area.top += canvas.paragraph(row.uses, area, "small", "text_faint")
    for text, role, paint in row.lines:
        area.top += canvas.paragraph(text, area, role, paint)
