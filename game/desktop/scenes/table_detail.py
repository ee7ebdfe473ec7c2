"""The move in hand, in full: effect, reception, grounds, and why it cannot be made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scenes.table_meaning import meaning
from game.desktop.scenes.table_words import fact_source, ranged
from game.desktop.spoken import spoken, spoken_row
from game.desktop.terms import kind_word, venue_word
from game.desktop.widgets.base import Options, Size, Widget
from game.desktop.widgets.boxes import Box, Column, Row, Rule
from game.desktop.widgets.kinds import SHAPES
from game.desktop.widgets.label import Icon, Label
from game.desktop.widgets.moods import MOOD_ICONS, mood_word
from game.desktop.widgets.range_bar import RangeBar
from game.playthrough import Forecast, Option, Playthrough
from game.playthrough.forecast import effects_in_order
from game.playthrough.reception import Mood, Reception, receptions
from game.scenario import Loaded
from game.scenario.meters import RHETORIC
from game.scenario.model import Venue

SHOWN_EFFECTS = 7
"""How many meters are told of."""
_SCALE = 8.0
_CHIP = 22


class KindLine(Widget):
    """The kind of a move by hue, shape and word, where it is made, and whom it is for."""

    def __init__(self, option: Option, target: str, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.option, self.target = option, target

    def _words(self) -> tuple[str, str]:
        where = _("{venue}, to {target}")
        kind = kind_word(self.option.kind).upper()
        return kind, where.format(venue=venue_word(self.option.venue), target=self.target)

    def measure(self, context: Context, width: int) -> Size:
        """Return a line, or two where the words do not fit beside the chip."""
        high = self._chip_height(context)
        if self._fits(context, width):
            return width, high
        lines = context.text.height(self._words()[1], "small", width)
        return width, high + context.px(3) + lines

    def _chip_height(self, context: Context) -> int:
        return max(context.px(_CHIP), context.text.line_height("caption") + context.px(6))

    def _chip_width(self, context: Context) -> int:
        return context.text.width(self._words()[0], "caption") + context.px(34)

    def _fits(self, context: Context, width: int) -> bool:
        words = context.text.width(self._words()[1], "small")
        return self._chip_width(context) + context.px(9) + words <= width

    def draw(self, canvas: Canvas) -> None:
        """Draw the chip and the words beside it."""
        kind, where = self._words()
        name = self.option.kind.value
        context = canvas.context
        size = self._chip_width(context), self._chip_height(context)
        chip = pygame.Rect(self.rect.topleft, size)
        canvas.panel(chip, f"{name}_fill", None, radius="small")
        at = (chip.left + canvas.px(13), chip.centery)
        canvas.shape(SHAPES[name], at, 11, f"on_{name}")
        inner = pygame.Rect(at[0] + canvas.px(11), chip.top, chip.width, chip.height)
        canvas.middle_text(kind, inner, "caption", f"on_{name}")
        if not self._fits(context, self.rect.width):
            below = pygame.Rect(self.rect.left, chip.bottom + canvas.px(3), self.rect.width, 0)
            canvas.paragraph(where, below, "small", "text_muted")
            return
        rest = pygame.Rect(chip.right + canvas.px(9), chip.top, 0, chip.height)
        rest.width = max(self.rect.right - rest.left, 0)
        canvas.middle_text(where, rest, "small", "text_muted")

    def said(self) -> Iterator[str]:
        """Yield the words."""
        yield from self._words()


def detail(playthrough: Playthrough, option: Option, likely: Forecast | None) -> Box:
    """
    Return everything there is to know of a move before it is made.

    Args:
        playthrough: Where things stand.
        option: The move.
        likely: The forecast; ``None`` while it is being made.
    """
    scenario = playthrough.loaded.scenario
    side = scenario.sides[option.target]
    parts: list[Widget] = [
        KindLine(option, side.called or side.name),
        Label(option.label, "heading", name="table.detail.title"),
        meaning(playthrough, option),
    ]
    if not option.legal:
        parts.append(_why_not(option))
    parts += _effects(playthrough, option, likely)
    parts += _reception(playthrough, option)
    parts += _grounds(playthrough, option)
    return Column(parts, gap="s", name="table.detail")


def _why_not(option: Option) -> Widget:
    words = _("Not now: {why}").format(why=spoken(option.why_not))
    text = Label(words, "small_strong", "accent", grow=1, name="table.detail.why_not")
    return Row([Icon("lock", 16, "accent"), text], gap="s", align="start")


def section(title: str, note: str = "") -> Widget:
    """Return the heading of a part, with a note below it."""
    parts: list[Widget] = [Rule(), Label(title, "small_strong", "text")]
    if note:
        parts.append(Label(note, "tiny", "text_faint"))
    return Column(parts, gap="hair")


def _effects(playthrough: Playthrough, option: Option, likely: Forecast | None) -> list[Widget]:
    if not option.legal:
        return []
    title = section(_("Likely effect this turn"), _("compared with silence, in 8 of 10 cases"))
    if likely is None:
        return [title, Label(_("Working it out …"), "small", "text_faint")]
    found = effects_in_order(likely.options.get(option.move, {}))[:SHOWN_EFFECTS]
    if not found:
        return [title, Label(_("Hardly anything this turn"), "small", "text_muted")]
    largest = max(max(abs(reach.low), abs(reach.high)) for _row, reach in found)
    bars: list[Widget] = [
        RangeBar(
            spoken_row(playthrough.world, row),
            reach,
            ranged(reach),
            max(largest, _SCALE),
            strong=row == RHETORIC,
        )
        for row, reach in found
    ]
    return [title, *bars]


def _reception(playthrough: Playthrough, option: Option) -> list[Widget]:
    found = receptions(playthrough, option.move)
    if not found:
        return []
    parts: list[Widget] = [section(_("Who will welcome it, and who not"))]
    for mood in (Mood.WELCOME, Mood.UNWELCOME, Mood.INDIFFERENT, Mood.UNSEEN):
        some = [one for one in found if one.mood is mood]
        if mood is Mood.UNWELCOME:
            some.reverse()
        if some:
            icon, paint = MOOD_ICONS[mood]
            text = f"{mood_word(mood)}: {', '.join(_taken(playthrough, one) for one in some)}"
            label = Label(text, "small", "text_muted", grow=1)
            parts.append(Row([Icon(icon, 15, paint), label], gap="s", align="start"))
    return parts


def _taken(playthrough: Playthrough, one: Reception) -> str:
    """Return a name, with what it stands for where that is why it likes or dislikes the move."""
    scenario = playthrough.loaded.scenario
    name = scenario.actors[one.actor].name
    if one.issue is None or one.mood in {Mood.UNSEEN, Mood.INDIFFERENT}:
        return name
    form = _("{name} (stands at {position} on {issue}; the move speaks for {says})")
    if one.stood is not None:
        form = _("{name} (stands at {position} on {issue}; the move comes from {stood} to {says})")
    return form.format(
        name=name,
        position=f"{one.position:.0f}",
        issue=scenario.issues[one.issue].name,
        says=f"{one.says:.0f}",
        stood=f"{one.stood or 0.0:.0f}",
    )


def _grounds(playthrough: Playthrough, option: Option) -> list[Widget]:
    parts: list[Widget] = [section(_("What it rests on"))]
    for fact_id in option.because:
        if fact_id not in playthrough.loaded.facts:
            words = _("Judgement of the author; no source gives it.")
            parts.append(Row([Icon("scale", 15, "text_faint"), Label(words, "small", grow=1)]))
        else:
            parts.append(_fact(playthrough.loaded, fact_id))
    if option.note:
        parts.append(Label(option.note, "small", "text_muted"))
    if option.venue is Venue.PRIVATE:
        words = _("Private: only the two sides it joins see it, unless it leaks.")
        parts.append(Label(words, "small", "text_faint"))
    return parts


def _fact(loaded: Loaded, fact_id: str) -> Widget:
    fact = loaded.facts[fact_id]
    lines: list[Widget] = [Label(fact.text, "small", "text_muted")]
    if fact.quote:
        lines.append(Label(f"“{fact.quote}”", "small_strong", "text"))
    source = fact_source(loaded, fact_id)
    if source:
        lines.append(Label(f"— {source}", "small", "text_faint"))
    mark = Label(fact_id, "caption", "accent", width=30)
    return Row([mark, Column(lines, gap="none", grow=1)], gap="s", align="start")
