"""The scenario picker: every scenario there is, who can be played in it, and the seed."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from game.desktop.language import _, ngettext
from game.desktop.scenes.region import region_of
from game.desktop.scenes.scenario_rows import (
    ScenarioRow,
    draw_row,
    flag_of,
    place_of,
    row_height,
    texts_of,
    title_of,
)
from game.desktop.stack import Scene
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Box, Column, Grid, Panel, Row, Rule, Spacer
from game.desktop.widgets.button import Button, back_button
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.label import Icon, Label
from game.desktop.widgets.list import VirtualList
from game.desktop.widgets.persona import Persona, select
from game.desktop.widgets.scroll import ScrollBox
from game.engine import LAST_SEED, draw_seed
from game.scenario import Loaded
from game.scenario.library import Volume, read
from game.scenario.places import Place, places, typed, user_scenarios_dir
from game.scenario.problems import visible

if TYPE_CHECKING:
    from game.desktop.app import App

_PERSONA, _BRIEF = 250, 190


class PickerScene(Scene):
    """
    What to play, as whom.

    Args:
        app: The heart of the game.
        seed: The seed that stands there first; default: drawn.

    Attributes:
        rows: The scenarios, as far as they have been read.
        chosen: The number of the scenario that is shown, or -1.
        play_as: The actor that is to be played, or ``None`` where there is none.
        seed: The seed as it is typed; empty for one that is drawn at the start.
        brief: Whether the people stand below what scrolls, without their aims, so that all of them
            are seen where there is little height.
    """

    name = "picker"
    widest = 1600

    def __init__(self, app: App, seed: int | None = None) -> None:
        super().__init__(app)
        self.seed = str(draw_seed() if seed is None else seed)
        self.rows: list[ScenarioRow] = []
        self.chosen = -1
        self.play_as: str | None = None
        self.seen = self.brief = False
        self.read_all()

    # -- reading -------------------------------------------------------------------------------

    def read_all(self) -> None:
        """Look for scenarios anew and read them, one a step, between frames."""
        self.app.jobs.drop(self)
        self.rows = list(places())
        self.chosen, self.play_as = (0 if self.rows else -1), None
        self.app.jobs.start(self._reading(), lambda _: None, self)
        if self._built:
            self.rebuild()

    def _reading(self) -> Generator[None, None, None]:
        for number, row in enumerate(self.rows):
            if isinstance(row, Place):
                self.rows[number] = read(row)
                self._show_read(number)
                yield

    def _show_read(self, number: int) -> None:
        if not self._built:
            return
        self.list.set_rows(list(self.rows))
        if number == self.chosen:
            self.choose(number)

    def leave(self) -> None:
        """Read no further when the picker is left for good."""
        if self not in self.app.stack.scenes:
            self.app.jobs.drop(self)

    @property
    def loaded(self) -> Loaded | None:
        """The scenario that is shown, where it can be played."""
        row = self.rows[self.chosen] if self.chosen >= 0 else None
        return row.loaded if isinstance(row, Volume) else None

    # -- widgets -------------------------------------------------------------------------------

    def build(self) -> Widget:
        """Return the list at the left and the scenario that is chosen at the right."""
        self.list: VirtualList[ScenarioRow] = VirtualList(
            list(self.rows),
            row_height,
            draw_row,
            row_texts=texts_of,
            on_choose=lambda _: self.to_actors(),
            on_select=self.choose,
            selected=self.chosen,
            name="picker.list",
            grow=1,
        )
        self.told: list[Widget] = []
        self.detail = Column(gap="m")
        self.scroll = ScrollBox(self.detail, name="picker.scroll")
        self.below = Column(gap="s", pad=("xs", "none"))
        self.start_row = Row(gap="s", align="center")
        self._fill()
        left = Column([self.list, self._own_folder()], gap="s", grow=4)
        parts = [self.scroll, self.below, Rule(), self.start_row]
        right = Panel(Column(parts, gap="m"), grow=7)
        return Column([self._head(), Row([left, right], gap="l", grow=1)], gap="m", pad=("xl", "l"))

    def layout(self, size: tuple[int, int]) -> None:
        """Place it all; where the people would have to be scrolled to, they are shown in brief."""
        for brief in (False, True):
            self._place_people(brief=brief)
            super().layout(size)
            if self.loaded is None or self.scroll.content <= self.scroll.rect.height:
                break
        if self.loaded is not None:
            self.map.try_in(lambda: super(PickerScene, self).layout(size))

    def enter(self) -> None:
        """Put the keyboard on the list when the picker is first shown."""
        self.ensure_built()
        if not self.seen:
            self.seen = True
            self.focus.named("picker.list")

    def _head(self) -> Widget:
        return Row(
            [
                back_button("picker", self.app.pop),
                Label(_("New crisis"), "title"),
                Spacer(),
                Button(
                    "",
                    self.read_all,
                    icon="refresh-cw",
                    kind="quiet",
                    tooltip=_("Look for scenarios again"),
                    name="picker.again",
                ),
            ],
            gap="m",
            align="center",
        )

    def _own_folder(self) -> Widget:
        words = _("Your own scenarios go into {folder}")
        told = words.format(folder=user_scenarios_dir())
        return Label(told, "small", "text_faint", name="picker.folder")

    def _fill(self) -> None:
        row = self.rows[self.chosen] if self.chosen >= 0 else None
        loaded = self.loaded
        if loaded is not None:
            self.detail.fill(self._scenario(loaded))
        elif isinstance(row, Volume):
            self.detail.fill(self._broken(row))
        elif row is not None:
            self.detail.fill([Label(title_of(row), "title"), Label(_("Reading …"))])
        else:
            self.detail.fill([Label(_("There are no scenarios: install backchannel again."))])
        self.start_row.fill(self._start())

    def _scenario(self, loaded: Loaded) -> list[Widget]:
        scenario = loaded.scenario
        self.personas = {
            actor: self._persona(loaded, actor)
            for actor in scenario.play_as
            if actor in scenario.actors
        }
        self.asked = Label(_("Whom do you play?"), "heading")
        self.people = Grid(self.personas.values(), least=_PERSONA, even=True, group=True)
        self.map = region_of(scenario)
        self.told = [
            Label(scenario.title, "title", name="picker.title"),
            self.map,
            Label(" ".join(scenario.summary.split()), name="picker.summary"),
        ]
        return [*self.told, self.asked, self.people]

    def _place_people(self, *, brief: bool) -> None:
        """Put the people at the end of what scrolls, or in brief below it."""
        self.brief = brief
        if self.loaded is None:
            self.below.fill([])
            return
        for persona in self.personas.values():
            persona.brief = brief
        self.people.least, self.people.gap = (_BRIEF, "s") if brief else (_PERSONA, "m")
        self.told[0].visible = not brief
        people = [self.asked, self.people]
        self.detail.fill(self.told if brief else [*self.told, *people])
        self.below.fill(people if brief else [])
        self.below.visible = brief

    def _persona(self, loaded: Loaded, actor: str) -> Persona:
        who = loaded.scenario.actors[actor]
        return Persona(
            who.name,
            who.role,
            " ".join((who.aim or "").split()),
            flag_of(loaded.scenario, who.side),
            on_press=lambda: self.be(actor),
            selected=actor == self.play_as,
            name=f"picker.as.{actor}",
        )

    def _broken(self, row: Volume) -> list[Widget]:
        problem = row.problem
        head = Row(
            [Icon("triangle-alert", 26, "bad"), Label(title_of(row), "title", grow=1)],
            gap="m",
            align="center",
        )
        parts: list[Widget] = [
            head,
            Label(_("This scenario has a problem and cannot be played yet."), "strong"),
        ]
        if problem is not None:
            parts += [Label(place_of(row), "label", "bad", name="picker.place"), _excerpt(row)]
            parts += [Label(f"{problem.code}: {problem.message}", name="picker.problem")]
            parts += [Label(problem.help, "body", "text_muted")] if problem.help else []
        if row.more:
            words = ngettext("{count} more problem follows.", "{count} more follow.", row.more)
            parts.append(Label(words.format(count=row.more), "small", "text_faint"))
        called = visible(typed(row.place))
        words = _("`backchannel check {path}` tells more.").format(path=called)
        return [*parts, Label(words, "small", "text_faint")]

    def _start(self) -> list[Widget]:
        sound = self.loaded is not None
        tip = _(
            "A number that decides what chance will bring. The same seed and the same choices give "
            "the same crisis; take another one, or leave it empty, for a new course."
        )
        return [
            Label(_("Seed"), "label", "text_muted", tooltip=tip, name="picker.seed_word"),
            Entry(
                self.seed,
                self._set_seed,
                hint=_("random"),
                allowed=_is_seed,
                tooltip=tip,
                enabled=sound,
                width=150,
                name="picker.seed",
            ),
            Button(
                "",
                self.draw_seed,
                icon="dices",
                tooltip=_("Draw another seed"),
                enabled=sound,
                name="picker.draw",
            ),
            Spacer(),
            Button(
                _("To the briefing"),
                self.start,
                icon="arrow-right",
                kind="primary",
                large=True,
                enabled=sound,
                name="picker.start",
            ),
        ]

    # -- what the player does ------------------------------------------------------------------

    def choose(self, number: int) -> None:
        """Show a scenario."""
        self.chosen = number
        loaded = self.loaded
        self.play_as = loaded.scenario.play_as[0] if loaded else None
        self._fill()
        self.scroll.offset = 0.0
        self.layout(self.app.size)

    def to_actors(self) -> None:
        """Put the keyboard on whom one can play, where the keyboard is used."""
        if self.loaded is not None and self.focus.shown:
            self.focus.named(f"picker.as.{self.play_as}")

    def be(self, actor: str) -> None:
        """Choose whom to play; choosing the same once more goes on to the briefing."""
        self.play_as = actor
        if select(self.personas, actor):
            self.start()

    def draw_seed(self) -> None:
        """Draw another seed."""
        self.seed = str(draw_seed())
        entry = next(w for w in self.start_row.children if w.name == "picker.seed")
        assert isinstance(entry, Entry)
        entry.set(self.seed)

    def _set_seed(self, text: str) -> None:
        self.seed = text

    def start(self) -> None:
        """Go on to the briefing."""
        if self.loaded is None:
            return
        seed = int(self.seed) if self.seed else draw_seed()
        self.app.open("briefing", loaded=self.loaded, play_as=self.play_as, seed=seed)


def _excerpt(row: Volume) -> Widget:
    """Return the line of the file that the problem is in."""
    problem = row.problem
    at = problem.span.line if problem else 0
    if problem is None or not 1 <= at <= len(problem.lines):
        return Box(visible=False)
    line = f"{at}   {visible(problem.lines[at - 1]).strip()}"
    return Panel(Label(line, "small", "text_muted"), fill="sunken", pad="m", radius="medium")


def _is_seed(text: str) -> bool:
    short = len(text) <= len(str(LAST_SEED))
    return text == "" or (text.isascii() and text.isdigit() and short and int(text) <= LAST_SEED)
