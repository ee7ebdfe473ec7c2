"""The other meters: by side as a small table, by pair and of the world as bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.table_why import Why
from game.desktop.spoken import spoken, spoken_row
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Box, Column, Grid
from game.desktop.widgets.label import Label
from game.engine import World
from game.playthrough import Playthrough
from game.playthrough.figures import signed
from game.playthrough.standing import can_move, standing
from game.playthrough.words import meter_word, side_word, split_row
from game.scenario.meters import BUILTIN

Changes = Mapping[str, float]
_CELL = 56
_LINE = 26
_FLAG = 20
_APART = 6
"""Units between two figures, so that the mark of one does not lie on the other."""
_BAR = 136
"""Units that a bar has at least, so that two stand beside one another."""


class Spot(Widget):
    """A place that explains itself to the pointer and to the keyboard, and draws nothing."""

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.focusable = True
        self.radius = "small"


def meter_text(world: World, meter: str) -> str:
    """Return what a meter is, in a sentence or two."""
    own = world.scenario.meters.get(meter)
    if own is not None and own.text:
        return " ".join(own.text.split())
    told = _(BUILTIN[meter].text) if meter in BUILTIN else ""
    return f"{told} {_('The arrow leads from who trusts.')}" if meter == "trust" else told


class Cell(Widget):
    """
    The figure of a side: its value, by how much it moved, and a bar.

    Args:
        value: Where it stands, 0 to 100.
        change: By how much it moved last.
        options: As for every widget.
    """

    def __init__(self, value: float, change: float, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.value, self.moved = value, round(change)

    def draw(self, canvas: Canvas) -> None:
        """Draw the figure, before it the change and below it the bar."""
        cell = self.rect
        shown = canvas.middle_text(f"{self.value:.0f}", cell, "small_strong", "text", align="right")
        if self.moved:
            area = pygame.Rect(cell.left, cell.top, shown.left - cell.left, cell.height)
            area.width -= canvas.px(4)
            canvas.middle_text(signed(self.moved, 0), area, "tiny", "text_muted", align="right")
        bar = pygame.Rect(cell.left + canvas.px(_APART), 0, cell.width, canvas.px(2))
        bar.width -= canvas.px(_APART)
        bar.bottom = cell.bottom - canvas.px(1)
        canvas.fill(bar, "track")
        bar.width = round(bar.width * self.value / 100)
        canvas.fill(bar, "accent")

    def said(self) -> Iterator[str]:
        """Yield the figure."""
        yield f"{self.value:.0f}"


class SideTable(Widget):
    """
    Meters of sides: a line for each meter, a column for each side.

    Args:
        playthrough: Where things stand.
        rows: For each meter its row for each side that has one.
        changes: By how much each row moved last.
        flags: The flag of each side.
        why: Makes doors of the figures that moved; without it there are none.
        options: As for every widget.
    """

    def __init__(
        self,
        playthrough: Playthrough,
        rows: Mapping[str, Mapping[str, str]],
        changes: Changes,
        flags: Mapping[str, str],
        why: Why | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.world, self.values = playthrough.world, playthrough.meters()
        self.meters, self.flags = rows, flags
        self.sides = [side for side in self.world.sides if any(side in of for of in rows.values())]
        self.spots = [
            Spot(tooltip=meter_text(self.world, meter), name=f"table.meter.{meter}")
            for meter in rows
        ]
        why = why or Why(playthrough)
        self.cells = [
            {side: why.door(row, self._cell(row, changes)) for side, row in of.items()}
            for of in rows.values()
        ]
        self.adopt(*self.children)

    def _cell(self, row: str, changes: Changes) -> Cell:
        told = meter_text(self.world, split_row(row)[0])
        return Cell(self.values[row], changes.get(row, 0.0), tooltip=told)

    @property
    def children(self) -> Sequence[Widget]:
        """The names of the meters, each of which says what it is, and the figures beside them."""
        lines = zip(self.spots, self.cells, strict=True)
        return [part for spot, cells in lines for part in (spot, *cells.values())]

    def arrange(self, context: Context) -> None:
        """Put each name and its figures where their line is."""
        row = pygame.Rect(self.rect.topleft, (self.rect.width, self._row(context)))
        for spot, cells in zip(self.spots, self.cells, strict=True):
            row = row.move(0, row.height)
            places = dict(zip(self.sides, self._places(context, row), strict=True))
            spot.layout(self._title(context, row), context)
            for side, cell in cells.items():
                place = places[side].move(context.px(_APART), 0)
                place.width -= context.px(_APART)
                cell.layout(place, context)

    def measure(self, context: Context, width: int) -> Size:
        """Return a line for the sides and one for each meter."""
        return width, self._row(context) * (len(self.meters) + 1)

    def _row(self, context: Context) -> int:
        return max(context.px(_LINE), context.text.line_height("small") + context.px(6))

    def _places(self, context: Context, row: pygame.Rect) -> list[pygame.Rect]:
        count = max(len(self.sides), 1)
        wide = min(context.px(_CELL + 12), round(row.width * 0.62) // count)
        left = row.right - wide * count
        return [pygame.Rect(left + at * wide, row.top, wide, row.height) for at in range(count)]

    def _title(self, context: Context, row: pygame.Rect) -> pygame.Rect:
        left = self._places(context, row)[0].left
        return pygame.Rect(row.left, row.top, left - row.left, row.height)

    def draw(self, canvas: Canvas) -> None:
        """Draw the flags on top and the figures below."""
        high = self._row(canvas.context)
        row = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, high)
        for side, cell in zip(self.sides, self._places(canvas.context, row), strict=True):
            centre = (cell.right - canvas.px(_FLAG // 2 + 2), cell.centery)
            canvas.round_flag(self.flags[side], centre, _FLAG)
            name = pygame.Rect(cell.left, cell.top, cell.width - canvas.px(_FLAG + 6), cell.height)
            word = side_word(self.world, side)
            if canvas.text_maker.width(word, "caption") <= name.width:
                canvas.middle_text(word, name, "caption", "text_muted", align="right")
        for meter in self.meters:
            row = row.move(0, high)
            canvas.fill(pygame.Rect(row.left, row.top, row.width, 1), "border")
            title = self._title(canvas.context, row)
            words = spoken(meter_word(self.world, meter))
            role = canvas.text_maker.fitting(words, ("small", "tiny"), title.width)
            canvas.middle_text(words, title, role, "text_muted")
        super().draw(canvas)

    def said(self) -> Iterator[str]:
        """Yield titles and figures."""
        for meter, of in self.meters.items():
            yield spoken(meter_word(self.world, meter))
            yield from (f"{self.values[row]:.0f}" for row in of.values())


def meters(
    playthrough: Playthrough,
    changes: Changes,
    flags: Mapping[str, str],
    why: Why | None = None,
) -> Box:
    """
    Return why a meter moved last, and every meter beside rhetoric that can move.

    Args:
        playthrough: Where things stand.
        changes: By how much each row moved last.
        flags: The flag of each side.
        why: Which ledger is open; without it that of rhetoric, and no other can be opened.
    """
    why = why or Why(playthrough)

    def told(playthrough: Playthrough, row: str) -> bool:
        return can_move(playthrough, row) or bool(changes.get(row))

    found, values = standing(playthrough, told=told), playthrough.meters()
    parts: list[Widget] = [
        *why.parts(),
        Label(_("By side"), "small_strong"),
        SideTable(playthrough, found.sides, changes, flags, why, name="table.sides"),
    ]
    groups = (
        (_("Between sides"), found.pairs),
        (_("Favor with the leader"), found.actors),
        (_("The world"), found.world),
    )
    for title, rows in groups:
        if rows:
            parts.append(Label(title, "small_strong"))
            made = (_bar(playthrough.world, row, values[row], changes.get(row)) for row in rows)
            bars = [why.door(row, bar) for row, bar in zip(rows, made, strict=True)]
            parts.append(Grid(bars, least=_BAR, gap="m"))
    return Column(parts, gap="s", group=True)


def _bar(world: World, row: str, value: float, change: float | None) -> MeterBar:
    """Return a meter as a bar that says what it is."""
    bar = MeterBar(
        spoken_row(world, row),
        value,
        change,
        name=f"table.meter.{row}",
        tooltip=meter_text(world, split_row(row)[0]),
    )
    bar.focusable = True
    return bar
