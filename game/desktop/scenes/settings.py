"""The settings, each with what it does; changes hold at once and are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from game.desktop import keeping, language
from game.desktop.language import _
from game.desktop.scenes.question import Question
from game.desktop.settings import PLACE, SCALES, SPEEDS, TEXT_SIZES, Settings
from game.desktop.stack import Scene
from game.desktop.terms import percent
from game.desktop.theme import THEMES
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row, Rule, Spacer
from game.desktop.widgets.button import Button, back_button
from game.desktop.widgets.dropdown import Dropdown
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.label import Label
from game.desktop.widgets.scroll import ScrollBox
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle

if TYPE_CHECKING:
    from game.desktop.app import App

_PAGE, _WIDE_PAGE = 860, 1240
"""Units of the page: with one column of groups, and with two."""
_CONTROL, _NARROW_CONTROL, _PATH = 300, 250, 620


class SettingsScene(Scene):
    """Everything that can be set."""

    name = "settings"

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.typed = app.settings.saves
        self.codes = ("auto", *language.codes())

    @property
    def asked(self) -> Settings:
        """The settings as they are."""
        return self.app.settings

    @property
    def wide(self) -> bool:
        """Whether two groups fit beside one another."""
        context = self.app.context
        page = context.px(_WIDE_PAGE * context.scale.larger)
        return self.app.size[0] >= page + 2 * context.space("l")

    def room(self) -> tuple[bool, float]:
        """Tell whether two groups fit beside one another, and how large things are drawn."""
        return self.wide, self.app.scale.factor

    def build(self) -> Widget:
        """Return the settings in groups, on a page that scrolls."""
        head = Row(
            [
                back_button("settings", self.app.pop),
                Label(_("Settings"), "title"),
                Spacer(),
                Button(
                    _("Reset to defaults"),
                    self.ask_reset,
                    icon="rotate-ccw",
                    name="settings.reset",
                ),
            ],
            gap="m",
            align="center",
        )
        display = self._group(_("Display"), self._display())
        motion = self._group(_("Motion and sound"), self._motion())
        others = self._group(_("Language and saves"), self._language())
        groups: Widget = Column([display, motion, others], gap="l")
        if self.wide:
            display.grow = motion.grow = 1
            groups = Column([Row([display, motion], gap="l"), others], gap="l")
        scroll = ScrollBox(groups, name="settings.scroll")
        page = Column([head, scroll], gap="l", width=_WIDE_PAGE if self.wide else _PAGE)
        page.grow = 0
        return Row([Spacer(), page, Spacer()], pad=("l", "xl"))

    def _group(self, title: str, rows: Sequence[Widget]) -> Widget:
        parts: list[Widget] = [Label(title, "heading")]
        for row in rows:
            parts += [Rule(), row]
        return Panel(Column(parts, gap="m"))

    def _row(self, title: str, text: str | Label, control: Widget) -> Widget:
        narrow = _PATH if isinstance(control, Entry) else _NARROW_CONTROL
        control.width = narrow if self.wide else _CONTROL
        told = text if isinstance(text, Label) else Label(text, "small", "text_faint")
        words = Column([Label(title, "label"), told], gap="hair", grow=1)
        return Row([words, control], gap="l", align="center")

    def _change(self, name: str) -> Callable[[Any], None]:
        return lambda value: self.app.change(**{name: value})

    def _display(self) -> list[Widget]:
        asked = self.asked
        change = self._change("fullscreen")
        self.full = Toggle(asked.fullscreen, change, name="settings.fullscreen")
        scales = [_("Follow the window"), *(percent(scale / 100) for scale in SCALES[1:])]
        themes = list(THEMES)
        return [
            self._row(
                _("Colours"),
                _("Pressure and dialogue always have a shape and a word as well."),
                Dropdown(
                    [_(theme.title) for theme in THEMES.values()],
                    themes.index(asked.theme),
                    lambda at: self.app.change(theme=themes[at]),
                    name="settings.theme",
                ),
            ),
            self._row(
                _("Size of the interface"),
                self._scale_words(),
                Dropdown(
                    scales,
                    _nearest(SCALES, asked.ui_scale),
                    lambda at: self.app.change(ui_scale=SCALES[at]),
                    name="settings.scale",
                ),
            ),
            self._row(
                _("Size of the text"),
                _("On top of the size of the interface."),
                self._percent(asked.text_size, *TEXT_SIZES, "text_size"),
            ),
            self._row(_("Full screen"), _("F11 does the same."), self.full),
        ]

    def _scale_words(self) -> str:
        """Return how large things are drawn, and why that is less than what is asked for."""
        asked, now = self.asked.ui_scale, round(100 * self.app.scale.factor)
        words = _("Everything on the screen; now {percent} %.").format(percent=now)
        if asked <= now:
            return words
        form = _("The window has room for {percent} %, not for {asked} %.")
        return f"{words} {form.format(percent=now, asked=asked)}"

    def _percent(
        self,
        value: int,
        low: int,
        high: int,
        setting: str,
        on_drag: Callable[[float], object] = lambda _: None,
    ) -> Slider:
        return Slider(
            value,
            low,
            high,
            step=5,
            on_change=lambda new: self.app.change(**{setting: round(new)}),
            shown=lambda new: percent(new / 100),
            live=False,
            on_drag=on_drag,
            name=f"settings.{setting}",
        )

    def _motion(self) -> list[Widget]:
        asked = self.asked
        self.mute = Toggle(asked.muted, self._change("muted"), name="settings.mute")
        return [
            self._row(
                _("Speed of the news"),
                _("How fast the week's moves are told."),
                Dropdown(
                    [f"{speed:g} ×" for speed in SPEEDS],
                    _nearest(SPEEDS, asked.speed),
                    lambda at: self.app.change(speed=SPEEDS[at]),
                    name="settings.speed",
                ),
            ),
            self._row(
                _("Reduced motion"),
                _("Things appear where they belong, without moving there."),
                Toggle(
                    asked.reduced_motion, self._change("reduced_motion"), name="settings.motion"
                ),
            ),
            self._volume(),
            self._row(_("Mute"), _("M does the same everywhere."), self.mute),
        ]

    def _volume(self) -> Widget:
        """Return how loud it is; without a device there is nothing to set."""
        works = self.app.sound.works
        slider = self._percent(self.asked.volume, 0, 100, "volume", self._hear)
        slider.enabled = works
        quiet = _("The sounds are meant to be quiet.")
        words = quiet if works else _("Not available: there is no sound device.")
        return self._row(_("Volume"), words, slider)

    def _hear(self, volume: float) -> None:
        """Let a volume be heard that is not set yet."""
        self.app.sound.set(round(volume), muted=self.asked.muted)

    def _language(self) -> list[Widget]:
        asked = self.asked
        chosen = self.codes.index(asked.language) if asked.language in self.codes else 0
        names = [_("As the system"), *(language.NAMES.get(code, code) for code in self.codes[1:])]
        return [
            self._row(
                _("Language"),
                _("Of the interface; scenarios stay as they were written."),
                Dropdown(
                    names,
                    chosen,
                    lambda at: self.app.change(language=self.codes[at]),
                    name="settings.language",
                ),
            ),
            self._row(_("Folder of the saves"), self._folder_words(), self._folder()),
        ]

    def _folder_words(self) -> Label:
        words = _("Every turn is kept there; empty for the usual folder.")
        self.told = Label(words, "small", "text_faint", name="settings.folder_words")
        return self.told

    def _folder(self) -> Entry:
        self.entry = Entry(
            self.typed,
            self._type_folder,
            hint=str(keeping.folder(self.asked.having(saves=""))),
            on_done=self.set_folder,
            done=self.asked.saves,
            name="settings.saves",
        )
        return self.entry

    def _type_folder(self, text: str) -> None:
        self.typed = text

    def set_folder(self, text: str) -> None:
        """Keep saves in another folder, where they can be written; else say why not."""
        why = keeping.trial(text.strip())
        if not why:
            self._take(keeping.whole(text.strip()))
            self._tell_folder(
                _("Every turn is kept there; empty for the usual folder."), "text_faint"
            )
            return
        self.typed = self.asked.saves
        form = _("Nothing can be saved in {folder}: {why}. The folder stays {kept}.")
        kept = keeping.folder(self.asked)
        self._tell_folder(form.format(folder=text.strip(), why=_(why), kept=kept), "bad")

    def _take(self, saves: str, **others: Any) -> None:
        """Take a folder, and other settings; what could not be kept before is kept there."""
        app = self.app
        self.typed = self.entry.text = saves
        app.change(saves=saves, **others)
        if not app.unsaved:
            return
        if app.playthrough is None or not app.playthrough.played:
            app.failure = None
        elif app.save(app.playthrough):
            app.toast(_("The crisis is saved there now."))

    def _tell_folder(self, words: str, paint: str) -> None:
        """Say something at the entry of the folder."""
        self.told.text, self.told.colour = words, paint
        self.layout(self.app.size)
        self.app.refresh()

    def update(self, dt: float) -> None:
        """Move on by some seconds, and show what a key has switched."""
        super().update(dt)
        shown, asked = (self.full.on, self.mute.on), (self.asked.fullscreen, self.asked.muted)
        if shown != asked and not self.layers:
            self.rebuild()

    def take_typed(self) -> None:
        """Take the folder, as when the focus leaves it."""
        self.entry.finish()

    def leave(self) -> None:
        """Take what has been typed, a refusal is a note then; what is being dragged goes back."""
        if not self._built:
            return
        for slider in (widget for widget in self.root.walk() if isinstance(widget, Slider)):
            slider.break_off()
        before = self.told.text
        self.take_typed()
        if self.told.text != before and self.told.colour == "bad":
            self.app.toast(self.told.text)
        super().leave()

    def ask_reset(self) -> None:
        """Ask whether everything is to be set back."""
        words = _(
            "Everything on this page goes back to its default, the language and the folder of the "
            "saves too. No save is lost: those in another folder stay there."
        )
        answers = [
            Button(_("Leave them"), self.close, icon="undo-2", kind="primary", name="reset.cancel"),
            Button(
                _("Reset to defaults"),
                self.reset,
                icon="rotate-ccw",
                kind="danger",
                name="reset.confirm",
            ),
        ]
        self.open(Question(_("Reset all settings?"), [words], answers))

    def reset(self) -> None:
        """Set everything to its default; the first run is not asked for again."""
        self.close()
        before = self.root
        self._take(**_shipped())
        if self.root is before:
            self.rebuild()


def _nearest(offered: Sequence[float], asked: float) -> int:
    """Return the number of what is offered that comes nearest to what is set."""
    return min(range(len(offered)), key=lambda at: abs(offered[at] - asked))


def _shipped() -> dict[str, Any]:
    kept = {"first_run_done", *PLACE}
    shipped = Settings()
    return {name: getattr(shipped, name) for name in shipped.__dataclass_fields__.keys() - kept}
