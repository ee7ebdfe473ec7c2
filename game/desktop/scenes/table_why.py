"""Why a meter moved last turn, on the table: one ledger at a time, of the meter that is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.news_why import Ledger, LedgerHead, moved_meters
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Rule
from game.desktop.widgets.button import Action, Button, Pressable
from game.desktop.widgets.label import Label
from game.playthrough import Playthrough
from game.playthrough.reasons import reasons
from game.scenario.meters import RHETORIC

Ask = Callable[[str], object]
_EDGE = 4


class Door(Pressable):
    """
    A figure that moved: who presses it reads why.

    Args:
        child: The figure.
        on_press: Opens its ledger, or closes it.
        opened: Whether that is open.
        options: As for every widget.
    """

    def __init__(
        self, child: Widget, on_press: Action, *, opened: bool, **options: Unpack[Options]
    ) -> None:
        super().__init__(on_press, **options)
        self.child, self.opened, self.radius = child, opened, "small"
        self.adopt(child)

    @property
    def children(self) -> Sequence[Widget]:
        """The figure."""
        return (self.child,)

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of the figure."""
        return self.child.natural(context, width)

    def arrange(self, context: Context) -> None:
        """Give the figure the whole."""
        self.child.layout(self.rect, context)

    def draw(self, canvas: Canvas) -> None:
        """Draw the figure, on a surface where its ledger is open or the pointer is on it."""
        if self.opened or self.hovered:
            area = self.rect.inflate(2 * canvas.px(_EDGE), 0)
            edge = "accent" if self.opened else None
            canvas.panel(area, "raised", edge, radius="small")
        super().draw(canvas)


class Why:
    """
    The ledger that is open, and the way to the others.

    Args:
        playthrough: What is played, or watched.
        opened: The row of the meter that is asked about; rhetoric where that did not move.
        ask: Told the row of a meter whose ledger is wanted; ``None`` where none can be asked for.

    Attributes:
        moved: The meters that moved last, by their rows.
    """

    def __init__(
        self, playthrough: Playthrough, opened: str = RHETORIC, ask: Ask | None = None
    ) -> None:
        self._world, self._last, self._ask = playthrough.world, playthrough.last, ask
        rows = moved_meters(self._world, self._last) if self._last else []
        self.moved = {moved.row: moved for moved in rows}
        self.opened = opened if opened in self.moved else RHETORIC

    def door(self, row: str, child: Widget) -> Widget:
        """Return a figure as a door to its ledger; as it is where it stood still."""
        ask = self._ask
        if ask is None or row not in self.moved:
            return child
        hint = _("Click, or press Enter, to see why it moved.")
        words = " ".join(filter(None, (child.tooltip, hint)))
        opened = row == self.opened
        wanted = RHETORIC if opened else row
        name = f"table.meter.{row}"
        door = Door(child, lambda: ask(wanted), opened=opened, name=name, tooltip=words)
        child.name, child.tooltip, child.focusable = "", "", False
        return door

    def parts(self) -> list[Widget]:
        """Return the ledger that is open with its title; nothing before the first turn."""
        if self._last is None:
            return []
        why = reasons(self._world, self._last, self.opened)
        moved = self.moved[self.opened]
        ledger = Ledger(moved, why, name="table.why")
        title = Label(_("Why it moved last turn"), "small_strong", "accent", name="table.why.head")
        return [title, LedgerHead(moved), ledger, *self._way(), Rule()]

    def _way(self) -> list[Widget]:
        """Return the way to other ledgers: what to press, or the way back to that of rhetoric."""
        ask = self._ask
        if ask is None or len(self.moved) == 1:
            return []
        if self.opened == RHETORIC:
            text = _("Choose a meter below that moved to see why.")
            return [Label(text, "small", "text_muted")]
        back = _("Why rhetoric moved")
        return [Button(back, lambda: ask(RHETORIC), icon="arrow-left", name="table.why.back")]
