"""Where the keyboard is: Tab from stop to stop, arrows among neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.intents import Accept, Direction, Intent, Next, Press, Previous, Shortcut, Step
from game.desktop.widgets.base import Widget

_ASIDE = 3
"""What a pixel aside of the way counts, against one along it."""


class FocusManager:
    """
    The focus of one layer of a scene.

    Args:
        root: The widget in which it moves.

    Attributes:
        current: Where it is, or ``None``.
        shown: Whether it is to be seen: the keyboard was used last.
    """

    def __init__(self, root: Widget) -> None:
        self.root = root
        self.current: Widget | None = None
        self.shown = False
        self._last: dict[int, Widget] = {}

    # -- moving --------------------------------------------------------------------------------

    def set(self, widget: Widget | None) -> None:
        """Go to a widget, and bring it into view."""
        if self.current is not None:
            self.current.focused = self.current.ringed = False
        self.current = widget
        if widget is None:
            return
        widget.focused, widget.ringed = True, self.shown
        group = group_of(widget)
        if group is not None:
            self._last[id(group)] = widget
        _reveal(widget)

    def show(self, shown: bool) -> None:
        """Show the ring, or not."""
        self.shown = shown
        if self.current is not None:
            self.current.ringed = shown

    def named(self, name: str) -> bool:
        """Go to the widget of a name and tell whether there is one that takes the focus."""
        for widget in self.candidates():
            if name and widget.name == name:
                self.set(widget)
                return True
        return False

    def first(self) -> None:
        """Go to the first stop."""
        stops = self.stops()
        self.set(stops[0] if stops else None)

    def candidates(self) -> list[Widget]:
        """Return everything the focus can be on, in order."""
        return [widget for widget in self.root.walk() if widget.focusable]

    def stops(self) -> list[Widget]:
        """Return the stops of Tab: a group is one, where the focus last was in it."""
        stops: list[Widget] = []
        seen: set[int] = set()
        members = self.candidates()
        for widget in members:
            group = group_of(widget)
            if group is None:
                stops.append(widget)
            elif id(group) not in seen:
                seen.add(id(group))
                last = self._last.get(id(group))
                stops.append(last if last is not None and last in members else widget)
        return stops

    def forward(self, by: int = 1) -> bool:
        """Go some stops on, round at the end, and tell whether there are any."""
        stops = self.stops()
        if not stops:
            return False
        if self.current in stops:
            self.set(stops[(stops.index(self.current) + by) % len(stops)])
        else:
            self.set(stops[0 if by > 0 else -1])
        return True

    def step(self, direction: Direction) -> bool:
        """Go to the nearest in a direction, first within the group, and tell whether one is."""
        if self.current is None or self.current not in self.candidates():
            return self.forward()
        group = group_of(self.current)
        for place in ([group] if group else []) + [self.root]:
            near = _nearest(self.current, (w for w in place.walk() if w.focusable), direction)
            if near is not None:
                self.set(near)
                return True
        return False

    # -- intents -------------------------------------------------------------------------------

    def handle(self, intent: Intent) -> bool:
        """Take what the keyboard said; the widget in focus is asked before the focus moves."""
        if isinstance(intent, Press):
            self.show(False)
            return False
        keyed = isinstance(intent, Accept | Step | Shortcut)
        if keyed and self._typing and self._ask(intent):
            return True
        if isinstance(intent, Accept | Step | Next | Previous):
            if self.current is not None and not self.shown and self._alive():
                self.show(True)
                if isinstance(intent, Next | Previous | Step):
                    return True if self._ask(intent) else self._move(intent)
            self.show(True)
        if keyed and self._ask(intent):
            return True
        return self._move(intent)

    @property
    def _typing(self) -> bool:
        """Whether keys write; the ring stays as it is then."""
        return self.current is not None and self.current.caret is not None

    def _alive(self) -> bool:
        return self.current in self.candidates()

    def _ask(self, intent: Intent) -> bool:
        return self.current is not None and self._alive() and self.current.handle(intent)

    def _move(self, intent: Intent) -> bool:
        if isinstance(intent, Next):
            return self.forward()
        if isinstance(intent, Previous):
            return self.forward(-1)
        return isinstance(intent, Step) and self.step(intent.direction)


def group_of(widget: Widget) -> Widget | None:
    """Return the group that a widget is in, or ``None``."""
    at = widget.parent
    while at is not None and not at.group:
        at = at.parent
    return at


def _reveal(widget: Widget) -> None:
    at = widget.parent
    while at is not None:
        reveal = getattr(at, "reveal", None)
        if reveal is not None:
            reveal(widget.rect)
        at = at.parent


def _nearest(start: Widget, others: Iterator[Widget], direction: Direction) -> Widget | None:
    best, least = None, 0.0
    for other in others:
        if other is start:
            continue
        far = _distance(start, other, direction)
        if far is not None and (best is None or far < least):
            best, least = other, far
    return best


def _distance(start: Widget, other: Widget, direction: Direction) -> float | None:
    """Return how far another widget is in a direction; ``None`` where it is not that way."""
    a, b = start.rect, other.rect
    if direction in {"left", "right"}:
        ahead = b.centerx - a.centerx if direction == "right" else a.centerx - b.centerx
        aside = max(b.top - a.bottom, a.top - b.bottom, 0) * _ASIDE + abs(b.centery - a.centery) / 8
        clear = b.left >= a.right - a.width // 4 or b.right <= a.left + a.width // 4
    else:
        ahead = b.centery - a.centery if direction == "down" else a.centery - b.centery
        aside = max(b.left - a.right, a.left - b.right, 0) * _ASIDE + abs(b.centerx - a.centerx) / 8
        clear = b.top >= a.bottom - a.height // 4 or b.bottom <= a.top + a.height // 4
    return ahead + aside if ahead > 0 and clear else None
