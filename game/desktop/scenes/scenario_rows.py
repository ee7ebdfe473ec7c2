"""The scenarios of the picker, as rows of its list, and what is said of one."""

from __future__ import annotations

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _, ngettext
from game.desktop.spoken import spoken
from game.desktop.terms import difficulty_word
from game.desktop.widgets.list import RowState
from game.playthrough.words import day_word
from game.scenario.library import Volume
from game.scenario.model import Clock, Scenario
from game.scenario.places import Place
from game.scenario.problems import visible

ScenarioRow = Place | Volume
"""A scenario that is still to be read, or one that has been."""

INVENTED_FLAGS = ("xa", "xb", "xc", "xd")
"""The flags of states that a scenario invents."""
_PAD = 12
_GAP = 8
_FLAG = 22
_SIGN = 20
_BAR = 4


def title_of(row: ScenarioRow) -> str:
    """Return the title of a scenario, or the name of its file where it cannot be read."""
    loaded = row.loaded if isinstance(row, Volume) else None
    place = row.place if isinstance(row, Volume) else row
    return loaded.scenario.title if loaded else place.name


def length_words(clock: Clock) -> str:
    """Return how long a crisis is, in what its turns are."""
    forms = {
        1: ngettext("{count} day", "{count} days", clock.turns),
        7: ngettext("{count} week", "{count} weeks", clock.turns),
        30: ngettext("{count} month", "{count} months", clock.turns),
    }
    other = ngettext("{count} turn", "{count} turns", clock.turns)
    return forms.get(clock.step, other).format(count=clock.turns)


def facts_of(scenario: Scenario) -> str:
    """Return date, length and difficulty in a line."""
    parts = (
        spoken(day_word(scenario.clock.start)),
        length_words(scenario.clock),
        difficulty_word(scenario.difficulty),
    )
    return " · ".join(parts)


def sides_of(scenario: Scenario) -> str:
    """Return the names of the sides in a line."""
    return ", ".join(side.name for side in scenario.sides.values())


def place_of(volume: Volume) -> str:
    """Return where the first problem of a broken file is: ``file:line:column``."""
    problem = volume.problem
    return f"{problem.path}:{problem.span.line}:{problem.span.column}" if problem else ""


def short_place_of(volume: Volume) -> str:
    """Return the place of the first problem without the folders above that of the scenario."""
    return "/".join(place_of(volume).replace("\\", "/").split("/")[-2:])


def flag_of(scenario: Scenario, side: str) -> str:
    """Return the flag of a side; one without gets one of those for invented states."""
    own = scenario.sides[side].flag
    return own or INVENTED_FLAGS[list(scenario.sides).index(side) % len(INVENTED_FLAGS)]


def texts_of(row: ScenarioRow) -> tuple[str, ...]:
    """Return the texts of a row; what tests read."""
    if isinstance(row, Place):
        return (row.name, _("Reading …"))
    if row.loaded is None:
        message = row.problem.message if row.problem else ""
        return (title_of(row), short_place_of(row), message)
    scenario = row.loaded.scenario
    return (title_of(row), *_own_words(row.place), facts_of(scenario), sides_of(scenario))


def _own_words(place: Place) -> tuple[str, ...]:
    """Return what a scenario of the user is called in the user's folder; none for others."""
    if place.shipped:
        return ()
    return (_("Yours: {name}").format(name=visible(place.own_name)),)


def _split(row: ScenarioRow) -> tuple[str, list[str], list[str]]:
    """Return the title of a row that is no broken one, its small lines, and its sides."""
    title, *small = texts_of(row)
    return (title, small, []) if isinstance(row, Place) else (title, small[:-1], small[-1:])


def row_height(row: ScenarioRow, width: int, context: Context) -> int:
    """Return the height of a row, in pixels, with the gap below it."""
    text, inner = context.text, width - context.px(_BAR) - 2 * context.px(_PAD)
    if isinstance(row, Volume) and row.loaded is None:
        inner -= context.px(_SIGN + 8)
        lines = len(text.wrap(texts_of(row)[2], "small", inner, 2)) + 1
        high = text.line_height("strong") + lines * text.line_height("small")
    else:
        title, small, sides = _split(row)
        high = text.height(title, "strong", inner)
        high += sum(text.height(line, "small", inner) for line in small)
        high += context.px(6) + _sides_height(row, sides, inner, context)
    return high + 2 * context.px(_PAD) + context.px(_GAP)


def _sides_height(row: ScenarioRow, sides: list[str], inner: int, context: Context) -> int:
    """Return the height of flags and names: beside one another where there is room for that."""
    flags = _flags_width(row, context)
    if not sides or _beside(sides[0], flags, inner, context):
        return context.px(_FLAG)
    return context.px(_FLAG + 4) + context.text.height(sides[0], "small", inner)


def _flags_width(row: ScenarioRow, context: Context) -> int:
    loaded = row.loaded if isinstance(row, Volume) else None
    return context.px(_FLAG + 5) * (len(loaded.scenario.sides) if loaded else 0) + context.px(4)


def _beside(names: str, flags: int, inner: int, context: Context) -> bool:
    return flags + context.text.width(names, "small") <= inner


def draw_row(canvas: Canvas, rect: pygame.Rect, row: ScenarioRow, state: RowState) -> None:
    """Draw a row."""
    card = pygame.Rect(rect)
    card.height -= canvas.px(_GAP)
    card.width -= canvas.px(_BAR)
    fill = "raised_hover" if state.hovered else ("raised" if state.selected else "surface")
    border = "accent" if state.selected else "border"
    canvas.panel(card, fill, border, width=2 if state.selected else 1)
    area = card.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(_PAD))
    if isinstance(row, Volume) and row.loaded is None:
        _draw_broken(canvas, area, row)
    else:
        _draw_sound(canvas, area, row)


def _draw_broken(canvas: Canvas, area: pygame.Rect, row: Volume) -> None:
    title, place, message = texts_of(row)
    sign = (area.left + canvas.px(_SIGN) // 2, area.top + canvas.px(_SIGN) // 2)
    canvas.icon("triangle-alert", sign, _SIGN, "bad")
    area.width -= canvas.px(_SIGN + 8)
    area.left += canvas.px(_SIGN + 8)
    line = canvas.text_maker.line_height("small")
    canvas.text(title, area.topleft, "strong", "text_muted", width=area.width)
    area.top += canvas.text_maker.line_height("strong")
    canvas.text(place, area.topleft, "small", "bad", width=area.width)
    area.top += line
    canvas.paragraph(message, area, "small", "text_muted", lines=2)


def _draw_sound(canvas: Canvas, area: pygame.Rect, row: ScenarioRow) -> None:
    title, small, sides = _split(row)
    area.top += canvas.paragraph(title, area, "strong")
    for line in small:
        area.top += canvas.paragraph(line, area, "small", "text_muted")
    area.top += canvas.px(6)
    if not isinstance(row, Volume) or row.loaded is None:
        return
    scenario, middle = row.loaded.scenario, canvas.px(_FLAG) // 2
    for at, side in enumerate(scenario.sides):
        x = area.left + at * canvas.px(_FLAG + 5) + middle
        canvas.round_flag(flag_of(scenario, side), (x, area.top + middle), _FLAG)
    flags = _flags_width(row, canvas.context)
    if _beside(sides[0], flags, area.width, canvas.context):
        words = pygame.Rect(area.left + flags, area.top, area.width - flags, canvas.px(_FLAG))
        canvas.middle_text(sides[0], words, "small", "text_faint")
    else:
        canvas.paragraph(sides[0], area.move(0, canvas.px(_FLAG + 4)), "small", "text_faint")
