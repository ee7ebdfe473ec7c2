"""The others: what each will likely do, at the microphone and behind the closed door."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.terms import percent, venue_word
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Box, Column, Row, Rule
from game.desktop.widgets.kinds import SHAPES
from game.desktop.widgets.label import Flag, Label
from game.desktop.widgets.leaning import draw_leaning
from game.playthrough import Playthrough
from game.playthrough.leanings import Leaning
from game.scenario.model import Venue

VENUE_ICONS = {Venue.PUBLIC: "mic", Venue.PRIVATE: "door-closed"}
"""The icon of each venue."""
Leanings = dict[str, dict[Venue, Leaning]]
_BAR, _INDENT = 14, 18
_SHOWN = 2


class LeaningRow(Widget):
    """
    What an actor will likely do in one venue: the shares, and its likeliest moves.

    Args:
        playthrough: Where the moves are known.
        leaning: What is likely.
        options: As for every widget.
    """

    def __init__(
        self, playthrough: Playthrough, leaning: Leaning, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.leaning = leaning
        moves = playthrough.loaded.scenario.moves
        self.best = [
            (moves[move].kind.value, moves[move].label, share)
            for move, share in leaning.moves[:_SHOWN]
            if share >= 0.01
        ]

    def measure(self, context: Context, width: int) -> Size:
        """Return the height of the bar and of each move, whose name may take several lines."""
        least = context.text.line_height("small")
        wide = width - context.px(_INDENT)
        lines = sum(
            context.text.height(label, "small", self._label_width(context, wide, share))
            for _kind, label, share in self.best
        )
        return width, self._bar_height(context) + context.px(2) + max(lines, least)

    def _label_width(self, context: Context, width: int, share: float) -> int:
        """Return how wide the name of a move may be beside its share."""
        return width - context.px(16 + 8) - context.text.width(percent(share), "small")

    def _bar_height(self, context: Context) -> int:
        return max(context.px(_BAR), context.text.line_height("tiny"))

    def draw(self, canvas: Canvas) -> None:
        """Draw the venue, the shares, and the moves, once."""
        key = ("leaning", self.leaning)
        canvas.blit(canvas.picture(key, self.rect.size, lambda r: self._draw(canvas, r)), self.rect)

    def _draw(self, canvas: Canvas, rect: pygame.Rect) -> None:
        icon = canvas.px(_INDENT)
        top = pygame.Rect(rect.left + icon, rect.top, rect.width - icon, 0)
        top.height = self._bar_height(canvas.context)
        canvas.icon(
            VENUE_ICONS[self.leaning.venue],
            (rect.left + canvas.px(7), top.centery),
            14,
            "text_faint",
        )
        figures = canvas.text_maker.width(percent(1), "tiny") + canvas.px(4)
        press, talk, still = map(percent, self._shares())
        canvas.middle_text(press, top, "tiny", "pressure")
        canvas.middle_text(still, top, "tiny", "text_muted", align="right")
        ring = (top.right - figures - canvas.px(2), top.centery)
        canvas.shape("ring", ring, 9, "text_muted")
        rest = pygame.Rect(top.left, top.top, top.width - figures - canvas.px(14), top.height)
        canvas.middle_text(talk, rest, "tiny", "dialogue", align="right")
        draw_leaning(canvas, rest.inflate(-2 * figures, 0), self.leaning)
        self._draw_moves(canvas, top)

    def _shares(self) -> tuple[float, float, float]:
        return self.leaning.pressure, self.leaning.dialogue, self.leaning.silence

    def _words(self) -> str:
        form = _("{pressure} % press, {silence} % silent, {dialogue} % talk")
        shares = (self.leaning.pressure, self.leaning.silence, self.leaning.dialogue)
        names = ("pressure", "silence", "dialogue")
        figures = (f"{share * 100:.0f}" for share in shares)
        return form.format(**dict(zip(names, figures, strict=True)))

    def _draw_moves(self, canvas: Canvas, top: pygame.Rect) -> None:
        line = canvas.context.text.line_height("small")
        row = pygame.Rect(top.left, top.bottom + canvas.px(2), top.width, line)
        for kind, label, share in self.best:
            canvas.shape(SHAPES[kind], (row.left + canvas.px(6), row.centery), 9, kind)
            canvas.middle_text(percent(share), row, "small", "text_muted", align="right")
            area = pygame.Rect(row.left + canvas.px(16), row.top, 0, line)
            area.width = self._label_width(canvas.context, top.width, share)
            row = row.move(0, canvas.paragraph(label, area, "small", "text"))

    def said(self) -> Iterator[str]:
        """Yield the shares and the likeliest moves."""
        yield venue_word(self.leaning.venue)
        yield self._words()
        yield from (label for _kind, label, _share in self.best)


def others(playthrough: Playthrough, likely: Leanings, flags: dict[str, str]) -> Box:
    """
    Return what each of the others will likely do.

    Args:
        playthrough: Where things stand.
        likely: What is likely, by actor and venue.
        flags: The flag of each side.
    """
    intro = Label(
        _("What each will likely do this turn: ▲ press, ◆ talk, ○ stay silent."),
        "small",
        "text_muted",
    )
    parts: list[Widget] = [intro]
    for actor, venues in likely.items():
        who = playthrough.loaded.scenario.actors[actor]
        names = Column(
            [Label(who.name, "small_strong"), Label(who.role, "tiny", "text_faint")],
            gap="none",
            grow=1,
        )
        head = Row([Flag(flags[who.side], 26), names], gap="s", align="center")
        rows = [LeaningRow(playthrough, leaning) for leaning in venues.values()]
        parts += [Rule(), Column([head, *rows], gap="xs", name=f"table.other.{actor}")]
    return Column(parts, gap="s")
