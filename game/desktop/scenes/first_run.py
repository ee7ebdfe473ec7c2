"""The first run: the teaching scenario, with eight tips that have one do what they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.canvas import Canvas
from game.desktop.guide import Guide, Tip
from game.desktop.language import N_, _
from game.desktop.scenes.scenario_rows import flag_of
from game.desktop.stack import Scene
from game.desktop.still import draw_still
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Panel, Row, Spacer
from game.desktop.widgets.button import Button, begin_button
from game.desktop.widgets.label import Flag, Icon, Label
from game.desktop.widgets.scroll import ScrollBox
from game.playthrough import Playthrough
from game.scenario import load

if TYPE_CHECKING:
    from game.desktop.app import App

SCENARIO, ACTOR, SEED = "first_offer", "voss", 1
"""What the first run plays; the seed is fixed, so that everybody learns from the same week."""
_PAGE, _BESIDE = 640, 1200
"""Units of the page, and those of the window from which it leaves the still its place."""
_FLAG = 52
_CHOOSING, _NEWS, _AFTER, _OVER = range(4)
WHY = "news.why"
"""The widget that says why the meters moved."""
_ALONG = {"table", "news", "codex", "settings"}
"""The scenes that the tour leads through, or waits behind."""


def _look(_guide: Guide) -> bool:
    return False


def _has_public(guide: Guide) -> bool:
    return guide.chosen_in("table.hand.public")


def _has_private(guide: Guide) -> bool:
    return guide.chosen_in("table.hand.private")


def _was_pressed(guide: Guide) -> bool:
    return guide.pressed


def _went_on(guide: Guide) -> bool:
    return guide.turns != guide.begun


TIPS = (
    Tip(
        "table",
        _CHOOSING,
        ("table.goals", "table.turn"),
        N_(
            "This is what you want: the nearest ending that is worth reaching, and how far it is. "
            "A warning sign marks what may end it badly. Press it for all endings, or have a look."
        ),
        _look,
        look=True,
    ),
    Tip(
        "table",
        _CHOOSING,
        ("table.ladder",),
        N_(
            "This is the rhetoric: how heated the public words are. Beyond 85 lies the brink. The "
            "higher it stands, the likelier an incident that nobody wants. Have a look at it."
        ),
        _look,
        look=True,
    ),
    Tip(
        "table",
        _CHOOSING,
        ("table.hand.public",),
        N_(
            "Your public hand: what you can say at the microphone, where everyone hears it. ◆ is "
            "dialogue, ▲ is pressure. Choose a card."
        ),
        _has_public,
    ),
    Tip(
        "table",
        _CHOOSING,
        ("table.side",),
        N_(
            "What the card will likely do stands here: which meters move and by how much, who "
            "welcomes it, and what that rests on. Have a look."
        ),
        _look,
        look=True,
    ),
    Tip(
        "table",
        _CHOOSING,
        ("table.hand.private",),
        N_(
            "Your private hand: what you can do behind the closed door. It never moves the "
            "rhetoric, and only the two sides know, unless it leaks. Choose a card."
        ),
        _has_private,
    ),
    Tip(
        "table",
        _CHOOSING,
        ("table.confirm",),
        N_("Nothing is said yet. Play the week: everyone moves at once, and so do you."),
        _was_pressed,
    ),
    Tip(
        "news",
        _NEWS,
        (WHY, "news.spotlight", "news.headlines"),
        N_(
            "The news of the week: one move after the other, and the meter moves along. At its end "
            "it says why. Choose a meter there: its causes together are the change."
        ),
        _was_pressed,
        look=True,
        awaits=WHY,
    ),
    Tip(
        "table",
        _AFTER,
        ("table.undo",),
        N_(
            "Undo takes the week back, to try another way. Or go on: five weeks are left. F1 opens "
            "the codex wherever you are."
        ),
        _went_on,
        look=True,
    ),
)
"""The tips, in order."""


def phase_of(guide: Guide) -> int:
    """Return the part of the tour that the game is in."""
    name = guide.scene.name if guide.scene else ""
    if name not in _ALONG:
        return _OVER
    if name == "news":
        return _NEWS if guide.phase <= _NEWS else _OVER
    return _AFTER if name == "table" and guide.phase == _NEWS else guide.phase


class FirstRunScene(Scene):
    """What awaits one, and the way in."""

    name = "first_run"

    def backdrop(self, canvas: Canvas) -> None:
        """Draw the still of the title behind the page."""
        size = self.app.size
        canvas.blit(canvas.kept(("still", size), lambda: draw_still(canvas, size)), (0, 0))

    def build(self) -> Widget:
        """Return the page."""
        page = Column([ScrollBox(self._words(), name="first_run.scroll"), self._buttons()], gap="l")
        self.panel = Panel(page, pad="xl", shadow=True, width=_PAGE)
        self.page = Column([Spacer(), self.panel, Spacer()], pad=("xl", "l"))
        return self.page

    def _words(self) -> Widget:
        """Return what awaits one, and as whom."""
        scenario = load(SCENARIO).scenario
        who = scenario.actors[ACTOR]
        told = _("You are {name}, {role}.").format(name=who.name, role=who.role)
        flag = Flag(flag_of(scenario, who.side), _FLAG, "accent")
        aim = Label(" ".join((who.aim or "").split()))
        you = Column([Label(told, "strong"), aim], gap="hair", grow=1)
        title = [Icon("graduation-cap", 34, "accent"), Label(_("Learn to play"), "title")]
        words = _(
            "A small crisis of six weeks, and eight short tips along its first one. "
            "It takes a few minutes."
        )
        parts = [
            Row(title, gap="m", align="center"),
            Label(words, "body", "text_muted"),
            Spacer(height=2),
            Label(scenario.title, "heading"),
            Label(" ".join(scenario.summary.split())),
            Row([flag, you], gap="l", align="center"),
        ]
        return Column(parts, gap="m")

    def layout(self, size: tuple[int, int]) -> None:
        """
        Place the page as high as it wants to be and as there is room for.

        It stands in the middle, or where there is room for that at the left of the still.
        """
        context = self.app.context
        beside = size[0] >= context.px(_BESIDE)
        self.page.align, self.page.pad = ("start" if beside else "center"), ("xxl", "l")
        self.panel.height = None
        room = size[1] - 2 * context.space("l")
        if self.panel.natural(context, size[0])[1] > room:
            self.panel.height = room / context.scale.factor
        super().layout(size)

    def _buttons(self) -> Widget:
        return Row(
            [
                Button(_("Later"), self.decline, kind="quiet", name="first_run.skip"),
                Spacer(),
                Button(_("Without tips"), lambda: self.begin(tips=False), name="first_run.without"),
                begin_button("first_run", self.begin),
            ],
            gap="m",
            align="center",
        )

    def enter(self) -> None:
        """Put the keyboard on what comes next."""
        self.ensure_built()
        if self.focus.current is None:
            self.focus.named("first_run.begin")

    def cancel(self) -> bool:
        """Take Esc as a no."""
        self.decline()
        return True

    def decline(self) -> None:
        """Leave it; it is not offered by itself again."""
        self.app.change(first_run_done=True)
        if len(self.app.stack.scenes) > 1:
            self.app.pop()
        else:
            self.app.start("title")

    def begin(self, *, tips: bool = True) -> None:
        """Begin the teaching scenario."""
        playthrough = Playthrough(load(SCENARIO), seed=SEED, play_as=ACTOR)
        self.app.change(first_run_done=True)
        self.app.start("table", playthrough=playthrough)
        if tips:
            self.app.guide = tour(self.app)


def tour(app: App) -> Guide:
    """Return the tour of the first run, at its beginning."""
    return Guide(app, TIPS, phase_of, lambda: None)
