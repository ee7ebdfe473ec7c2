"""The codex: what words mean, what meters measure, how the model works, and what is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _, ngettext
from game.desktop.scenes.codex_articles import entries_of
from game.desktop.scenes.codex_entries import (
    SECTIONS,
    Block,
    Doors,
    Entry,
    Formula,
    Gauge,
    Links,
    Words,
)
from game.desktop.scenes.codex_search import nothing_found, search, search_hint
from game.desktop.scenes.scenario_rows import flag_of
from game.desktop.stack import Scene
from game.desktop.widgets.bar import MeterBar
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Grid, Panel, Row, Spacer
from game.desktop.widgets.button import Button, back_button
from game.desktop.widgets.entry import Entry as Field
from game.desktop.widgets.flow import Flow
from game.desktop.widgets.label import Flag, Icon, Label
from game.desktop.widgets.list import RowState, VirtualList
from game.desktop.widgets.meter import RhetoricMeter
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.tabs import Tabs
from game.scenario import Loaded

if TYPE_CHECKING:
    from game.desktop.app import App

ICONS = {
    "word": "book-open",
    "meter": "gauge",
    "mechanism": "layers",
    "actor": "user",
    "fact": "file-text",
    "code": "list",
}
"""The icon of each section."""
_SIGN, _RUNGS = 26, 360
_LABEL = 150
_LINK, _WIDE = 76, 200
_PAD = 12


class CodexScene(Scene):
    """
    A place to look things up; it lies on the screen it was opened from.

    Args:
        app: The heart of the game.
        loaded: The scenario that is played, if any.
        open_at: The key of an entry, such as ``meter.rhetoric``, or its id alone, such as ``F12``.

    Attributes:
        entries: Every entry by its key.
        section: The section that is open.
        query: What is searched for; empty where nothing is.
        key: The entry that is read.
        past: The entries that were read before it and left by a link.
    """

    name = "codex"
    widest = 1600

    def __init__(self, app: App, loaded: Loaded | None = None, open_at: str | None = None) -> None:
        super().__init__(app)
        self.loaded = loaded
        self.entries = {entry.key: entry for entry in entries_of(loaded)}
        self.query = ""
        self.past: list[str] = []
        self.key = self._found(open_at or "") or next(iter(self.entries))
        self.section = self.entries[self.key].section
        self.shortcuts = {"/": self.to_search, "ctrl+f": self.to_search}

    def _found(self, wanted: str) -> str | None:
        if wanted in self.entries:
            return wanted
        return next((key for key, entry in self.entries.items() if entry.id == wanted), None)

    def rebuild(self) -> None:
        """Build the widgets anew, in the language that holds now."""
        self.entries = {entry.key: entry for entry in entries_of(self.loaded)}
        super().rebuild()

    def enter(self) -> None:
        """Put the keyboard on the list."""
        self.ensure_built()
        if self.focus.current is None:
            self.focus.named("codex.list")

    @property
    def sections(self) -> list[str]:
        """The sections that have entries."""
        filled = {entry.section for entry in self.entries.values()}
        return [section for section in SECTIONS if section in filled]

    @property
    def shown(self) -> list[Entry]:
        """The entries in the list: of the section, or those that are found."""
        if self.query.strip():
            return search(self.entries.values(), self.query)
        return [entry for entry in self.entries.values() if entry.section == self.section]

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the list at the left and what is read at the right."""
        shown = self.shown
        self.list: VirtualList[Entry] = VirtualList(
            shown,
            _row_height,
            _draw_row,
            row_texts=lambda entry: (entry.title, entry.under, entry.aside),
            on_choose=self._read,
            on_select=self._read,
            selected=self._number(shown),
            name="codex.list",
            grow=1,
        )
        self.article = Column(gap="m")
        self.scroll = ScrollBox(self.article, name="codex.article")
        names = [_(SECTIONS[section]) for section in self.sections]
        self.tabs = Tabs(names, self._tab(), self._open_section, name="codex.tabs")
        self.count = Label("", "small", "text_faint", name="codex.count")
        self._fill()
        left = Column([self.count, self.list], gap="xs", grow=2)
        body = Row([left, Panel(self.scroll, grow=3, pad="xl")], gap="l", grow=1)
        return Column([self._head(), self.tabs, body], gap="m", pad=("xl", "l"))

    def _head(self) -> Widget:
        return Row(
            [
                back_button("codex", self.app.pop),
                Label(_("Codex"), "title"),
                Label(self._about(), "small", "text_faint", grow=1, lines=1),
                Field(
                    self.query,
                    self._search,
                    hint=search_hint(self.entries),
                    allowed=lambda text: not text.startswith("/"),
                    width=260,
                    name="codex.search",
                ),
            ],
            gap="m",
            align="center",
        )

    def _about(self) -> str:
        """Return the title of the scenario that it tells of."""
        return self.loaded.scenario.title if self.loaded else ""

    def _tab(self) -> int:
        return -1 if self.query.strip() else self.sections.index(self.section)

    def _number(self, shown: Sequence[Entry]) -> int:
        keys = [entry.key for entry in shown]
        return keys.index(self.key) if self.key in keys else -1

    def _fill(self) -> None:
        listed = len(self.list.rows)
        words = ngettext("{count} entry", "{count} entries", listed)
        self.count.text = words.format(count=listed)
        self.article.fill(self._read_now() if listed else nothing_found(self.query, self.entries))

    def _read_now(self) -> list[Widget]:
        """Return the article of the entry that is read."""
        entry = self.entries[self.key]
        head: list[Widget] = [Label(_(SECTIONS[entry.section]), "small", "text_faint")]
        if self.past:
            before = self.entries[self.past[-1]].title
            back = _("Back to {title}").format(title=before)
            head += [
                Spacer(),
                Button(back, self.go_back, icon="undo-2", kind="quiet", name="codex.past"),
            ]
        title = Label(entry.title, "title", name="codex.title", grow=1)
        blocks = [self._block(block) for block in entry.article()]
        named = Row([self._sign(entry), title], gap="m", align="center")
        return [Row(head, align="center"), named, *blocks]

    def _sign(self, entry: Entry) -> Widget:
        """Return the flag of an actor, or the icon of the section of an entry."""
        if self.loaded is not None and entry.section == "actor":
            scenario = self.loaded.scenario
            return Flag(flag_of(scenario, scenario.actors[entry.id].side), _SIGN + 6)
        return Icon(ICONS[entry.section], _SIGN, "accent")

    def _gauge(self, block: Gauge) -> Widget:
        """Return a meter as a bar, with what its ends mean; rhetoric has its rungs."""
        if self.key == "meter.rhetoric":
            return Row([RhetoricMeter(block.value, width=_RUNGS, name="codex.rhetoric")])
        ends = Row(
            [
                Label(block.low, "small", "text_faint", grow=1),
                Label(block.high, "small", "text_faint", align="right", grow=1),
            ],
            gap="l",
            align="start",
            visible=bool(block.low or block.high),
        )
        return Column([MeterBar(block.label, block.value), ends], gap="xs")

    def _block(self, block: Block) -> Widget:
        if isinstance(block, Words):
            return Label(block.text, block.role, block.paint)
        if isinstance(block, Formula):
            return Panel(Label(block.text), fill="sunken", pad="m", radius="medium")
        if isinstance(block, Gauge):
            return self._gauge(block)
        if isinstance(block, Links):
            return self._links(block)
        if isinstance(block, Doors):
            return self._doors(block)
        label = Label(block.label, "label", "text_muted", width=_LABEL)
        return Row([label, Label(block.text, grow=1)], gap="m", align="start")

    def _links(self, block: Links) -> Widget:
        known = [key for key in block.keys if key in self.entries]
        buttons = [
            Button(
                self.entries[key].title,
                lambda key=key: self.follow(key),  # type: ignore[misc]  # a default binds the key
                tooltip=self.entries[key].under,
                name=f"codex.to.{key}",
            )
            for key in known
        ]
        if not block.told and all(key.startswith("fact.") for key in known):
            label = Label(block.label, "label", "text_muted", width=_LABEL)
            links = Grid(buttons, least=_LINK, group=True, grow=1)
            return Row([label, links], gap="m", align="start", visible=bool(buttons))
        rows = [
            Row([button, Label(self._gist(key), "small", "text_muted", grow=1)], align="center")
            for key, button in zip(known, buttons, strict=True)
        ]
        for button, row in zip(buttons, rows, strict=True):
            button.width, row.gap = _LINK if block.told else _WIDE, "m"
        return Column([Label(block.label, "heading"), Column(rows, group=True)], gap="s")

    def _doors(self, block: Doors) -> Widget:
        """Return what has a name of its own as buttons."""
        buttons = [
            Button(
                name,
                lambda key=key: self.follow(key),  # type: ignore[misc]  # a default binds the key
                tooltip=self._door_tip(name, key),
                name=f"codex.to.{key}",
            )
            for name, key in block.doors
            if key in self.entries
        ]
        label = Label(block.label, "label", "text_muted", width=_LABEL)
        doors = Flow(buttons, gap="xs", group=True, grow=1)
        return Row([label, doors], gap="m", align="start", visible=bool(buttons))

    def _door_tip(self, name: str, key: str) -> str:
        """Return where a button leads; empty where that is what it says."""
        entry = self.entries[key]
        return "" if entry.title == name else entry.title

    def _gist(self, key: str) -> str:
        """Return what an entry says first."""
        return next((one.text for one in self.entries[key].article() if isinstance(one, Words)), "")

    # -- what the player does ------------------------------------------------------------------

    def _read(self, number: int) -> None:
        self.key = self.list.rows[number].key
        self.past.clear()
        self._show()

    def _show(self) -> None:
        self._fill()
        self.scroll.offset = 0.0
        self.layout(self.app.size)

    def _list(self) -> None:
        """Show the entries of the section, or those that are found."""
        shown = self.shown
        self.list.set_rows(shown)
        self.list.selected = self._number(shown)
        self.list.move_to(0.0)
        self.list.show_row(self.list.selected)
        self.tabs.show(self._tab())
        self._show()

    def _open_section(self, number: int) -> None:
        self.section = self.sections[number]
        self.query = ""
        self._field().text = ""
        self.key = self.shown[0].key
        self.past.clear()
        self._list()

    def _search(self, query: str) -> None:
        self.query = query
        found = self.shown
        if self.query.strip() and found:
            self.key = found[0].key
        self.past.clear()
        self.section = self.entries[self.key].section
        self._list()

    def _field(self) -> Field:
        return next(
            widget
            for widget in self.root.walk()
            if isinstance(widget, Field) and widget.name == "codex.search"
        )

    def to_search(self) -> None:
        """Put the keyboard where one searches."""
        self.focus.named("codex.search")

    def follow(self, key: str) -> None:
        """Go to another entry, from where one can come back."""
        self.past.append(self.key)
        self._go(key)

    def go_back(self) -> None:
        """Go back to the entry before the link."""
        self._go(self.past.pop())

    def _go(self, key: str) -> None:
        self.key, self.query = key, ""
        self.section = self.entries[key].section
        self._field().text = ""
        self._list()
        self.focus.named("codex.past" if self.past else "codex.list")

    def cancel(self) -> bool:
        """Take Esc: what is searched for first, then the codex."""
        if self.query:
            self._field().set("")
            return True
        return super().cancel()


def _row_height(entry: Entry, width: int, context: Context) -> int:
    inner = width - context.px(4) - 2 * context.px(_PAD)
    high = context.text.height(entry.title, "label", _title_width(entry, inner, context))
    under = context.text.height(entry.under, "small", inner) if entry.under else 0
    return high + under + 2 * context.px(7)


def _title_width(entry: Entry, inner: int, context: Context) -> int:
    """Return what the title has beside what stands at its right."""
    aside = context.text.width(entry.aside, "small") + context.px(10) if entry.aside else 0
    return max(inner - aside, inner // 2)


def _draw_row(canvas: Canvas, rect: pygame.Rect, entry: Entry, state: RowState) -> None:
    row = rect.inflate(-canvas.px(4), -canvas.px(2))
    if state.selected:
        canvas.panel(row, "raised", "accent", radius="small", width=1.5)
    elif state.hovered:
        canvas.panel(row, "raised", None, radius="small")
    area = row.inflate(-2 * canvas.px(_PAD), 0)
    area.top = rect.top + canvas.px(7)
    canvas.text(entry.aside, area.topright, "small", "text_faint", align="right")
    title = pygame.Rect(area)
    title.width = _title_width(entry, area.width, canvas.context)
    area.top += canvas.paragraph(entry.title, title, "label")
    if entry.under:
        canvas.paragraph(entry.under, area, "small", "text_muted")
