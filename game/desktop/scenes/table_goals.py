"""The goal strip of the table: what to reach, what to avoid, and what the plan risks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.goal_words import (
    ICONS,
    GoalLine,
    goal_lines,
    in_order,
    lacking_words,
    strip_tip,
    warning_words,
    worth_words,
)
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Column, Panel, Row
from game.desktop.widgets.button import Button, Pressable
from game.desktop.widgets.label import Icon, Label
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough import Forecast, Playthrough
from game.playthrough.chances import chances_steps
from game.playthrough.goals import Goal, Sense, goals, within_reach

if TYPE_CHECKING:
    from game.desktop.app import App

_ROLE = "small_strong"
_SIGN, _PAD, _DOWN, _GAP = 15, 7, 2, 10
_WIDE = 600


class GoalStrip(Pressable):
    """
    A line for what to reach and one for what to avoid; it says less where there is less room.

    Args:
        lines: What it says.
        on_press: Shows all of it.
        options: As for every widget.

    Attributes:
        lines: What it says.
        flat: Whether its lines may stand beside one another.
    """

    def __init__(
        self,
        lines: Sequence[GoalLine],
        on_press: Callable[[], object],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press, **options)
        self.lines = tuple(lines)
        self.flat = False

    @property
    def levels(self) -> int:
        """In how many lengths it can be said."""
        return max((len(line.texts) for line in self.lines), default=0)

    def wide(self, context: Context, level: int, *, beside: bool = False) -> int:
        """Return how wide it is at a level, in pixels, its lines below or beside one another."""
        widths = [self._wide(context, line.texts[level]) for line in self.lines]
        if beside:
            return sum(widths) + context.px(_GAP) * max(len(widths) - 1, 0)
        return max(widths, default=0)

    def _wide(self, context: Context, text: str) -> int:
        around = context.px(_SIGN) + 3 * context.px(_PAD)
        return context.text.width(text, _ROLE) + around

    def measure(self, context: Context, width: int) -> Size:
        """Return the size of its lines, beside one another where they may and fit."""
        return width, self.high(context, len(self._rows(context, width)))

    def high(self, context: Context, rows: int) -> int:
        """Return how high so many rows are, in pixels."""
        return rows * self._line(context) + max(rows - 1, 0) * context.px(_DOWN)

    def _line(self, context: Context) -> int:
        return context.text.line_height(_ROLE) + 2 * context.px(_DOWN)

    def _rows(self, context: Context, width: int) -> list[list[tuple[GoalLine, str]]]:
        """Return what stands in each row: each line with its text."""
        for level in range(self.levels - 1) if self.flat else ():
            if self.wide(context, level, beside=True) <= width:
                return [[(line, line.texts[level]) for line in self.lines]]
        return [[(line, self._text(context, line, width))] for line in self.lines]

    def _text(self, context: Context, line: GoalLine, width: int) -> str:
        fitting = (text for text in line.texts if self._wide(context, text) <= width)
        return next(fitting, line.texts[-1])

    def draw(self, canvas: Canvas) -> None:
        """Draw each line with its sign; an alarm on a surface of its own."""
        if self.hovered:
            canvas.panel(self.rect, "raised", None, radius="small")
        context, y = canvas.context, self.rect.top
        high = self._line(context)
        rows = self._rows(context, self.rect.width)
        y += max(self.rect.height - self.high(context, len(rows)), 0) // 2
        for row in rows:
            x = self.rect.left
            for line, text in row:
                wide = min(self._wide(context, text), self.rect.right - x)
                self._draw_line(canvas, pygame.Rect(x, y, wide, high), line, text)
                x += wide + canvas.px(_GAP)
            y += high + canvas.px(_DOWN)

    def _draw_line(self, canvas: Canvas, rect: pygame.Rect, line: GoalLine, text: str) -> None:
        icon, paint = ICONS[line.sense]
        words = "text" if line.sense is Sense.AIM else "text_muted"
        if line.alarm:
            canvas.panel(rect, "danger", None, radius="small")
            icon, paint, words = "octagon-alert", "on_danger", "on_danger"
        pad = canvas.px(_PAD)
        middle = (rect.left + pad + canvas.px(_SIGN) // 2, rect.centery)
        canvas.icon(icon, middle, _SIGN, paint)
        left = rect.left + 2 * pad + canvas.px(_SIGN)
        area = pygame.Rect(left, rect.top, rect.right - left, rect.height)
        canvas.middle_text(text, area, _ROLE, words)

    def said(self) -> Iterator[str]:
        """Yield what each line says at its longest."""
        yield from (line.texts[0] for line in self.lines)


class GoalWatch:
    """
    Watches what the plan does to the goals of a playthrough.

    Args:
        app: The heart of the game, which does the work and shows the list.
        playthrough: Where things stand; not changed.
        show: Lays something on the scene.
        on_warning: Told when the warning has changed.

    Attributes:
        goals: What the endings wait for.
        near: The endings that the forecast can reach on the coming turn.
        strip: What is shown.
        shown: The warning that stands on the page of the move.
    """

    def __init__(
        self,
        app: App,
        playthrough: Playthrough,
        show: Callable[[Widget], object],
        on_warning: Callable[[], object] = lambda: None,
    ) -> None:
        self.app, self.playthrough, self._show = app, playthrough, show
        self._on_warning, self.shown = on_warning, ""
        self.goals = goals(playthrough)
        self.near: frozenset[str] = frozenset()
        self._plan: tuple[str, ...] = ()
        self._known: dict[tuple[str, ...], Mapping[str, float]] = {}
        self._asked: set[tuple[str, ...]] = set()
        self.strip = self._blank()

    @property
    def chances(self) -> Mapping[str, float]:
        """The chance of each ending on the coming turn by the plan, as far as it is known."""
        return self._known.get(self._plan, {})

    def make(self) -> GoalStrip:
        """Return the strip, made anew; it is not to be seen where there is nothing to reach."""
        self.strip = self._blank()
        self._refresh()
        return self.strip

    def _blank(self) -> GoalStrip:
        return GoalStrip((), self.open, name="table.goals")

    def foretold(self, likely: Forecast) -> None:
        """Learn what may come on the coming turn."""
        turn = self.playthrough.turn
        near = (goal for goal in self.goals.found if within_reach(goal, likely, turn))
        self.near = frozenset(goal.ending for goal in near)
        self._refresh()

    def leave(self) -> None:
        """Drop the work that nobody waits for any more."""
        self.app.jobs.drop(self)
        self._asked = set(self._known)

    def plan(self, moves: Sequence[str]) -> None:
        """Show what a plan risks, as soon as it is worked out."""
        self._plan = tuple(sorted(moves))
        self.resume()
        self._refresh()

    def resume(self) -> None:
        """Work out what the plan risks, where that is neither known nor under way."""
        if self.goals.found and self._plan not in self._asked:
            self._asked.add(self._plan)
            key = self._plan
            work = chances_steps(self.playthrough, key)
            self.app.jobs.start(work, lambda found: self._learn(key, found), owner=self)

    def _learn(self, plan: tuple[str, ...], found: Mapping[str, float]) -> None:
        self._known[plan] = found
        self._refresh()
        if self.warning != self.shown:
            self._on_warning()
        self.app.refresh()

    @property
    def warning(self) -> str:
        """Which danger the plan is likeliest to bring this turn; empty where none."""
        return warning_words(self.goals, self.chances)

    def warned(self, page: Widget) -> Widget:
        """Return the page of a move, below the warning where there is one."""
        self.shown = self.warning
        if not self.shown:
            return page
        words = Label(self.shown, "small_strong", "bad", grow=1, name="table.warning")
        sign = Row([Icon("octagon-alert", 16, "bad"), words], gap="s", align="start")
        return Column([sign, page], gap="s")

    def _refresh(self) -> None:
        world = self.playthrough.world
        lines = goal_lines(world, self.goals, self.near, self.chances)
        self.strip.visible = bool(lines)
        self.strip.tooltip = strip_tip(world, self.goals, self.chances) if lines else ""
        if lines == self.strip.lines:
            return
        self.strip.lines = lines
        header = self.strip.parent
        board = header.parent if header else None
        if board is not None and board.context is not None:
            board.arrange(board.context)

    def open(self) -> None:
        """Show every ending and what it lacks."""
        self._show(goal_list(self))


def goal_list(watch: GoalWatch) -> Widget:
    """Return every ending, with what it lacks and what it would be worth."""
    found = watch.goals
    rows = [
        _goal(goal, watch.chances.get(goal.ending, 0.0)) for goal in in_order(found, watch.chances)
    ]
    if found.last is not None:
        title = _("If nothing else comes: {title}").format(title=found.last.title)
        worth = worth_words(found.last, watch.chances.get(found.last.ending, 0.0))
        rows.append(_row("hourglass", "text_faint", title, worth))
    close = Button(_("Close"), lambda: _close(panel), kind="primary", name="goals.close")
    head = Row([Label(_("What to reach and what to avoid"), "heading", grow=1), close], gap="m")
    body = ScrollBox(Column(rows, gap="m"), name="goals.list")
    panel = Panel(Column([head, body], gap="m"), shadow=True, border="border_strong", width=_WIDE)
    return panel


def _close(panel: Widget) -> None:
    if panel.home is not None:
        panel.home.close()


def _goal(goal: Goal, chance: float) -> Widget:
    icon, paint = ICONS[goal.sense]
    form = _("comes with: {what}") if goal.sense is Sense.DANGER else _("still lacks: {what}")
    needed = form.format(what=lacking_words(goal))
    return _row(icon, paint, goal.title, needed, worth_words(goal, chance))


def _row(icon: str, paint: str, title: str, *lines: str) -> Widget:
    told = [Label(line, "small", "text_muted") for line in lines]
    words = Column([Label(title, "strong"), *told], gap="hair", grow=1)
    return Row([Icon(icon, 18, paint), words], gap="m", align="start")
