"""The saves as rows of a list: what was played, by whom, how far, and when; or what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pygame

from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _, ngettext
from game.desktop.scenes.scenario_rows import flag_of
from game.desktop.spoken import spoken
from game.desktop.troubles import told
from game.desktop.widgets.list import RowState
from game.playthrough.saved import Saved
from game.playthrough.words import actor_word, day_word
from game.scenario import Loaded

_PAD = 12
_GAP = 8
_SIGN = 26
_BAR = 4

Known = Mapping[str, Loaded | None]
"""The scenarios by their place, or their id where they ship with the package; as far as read."""
_NOTHING: Known = MappingProxyType({})


def place_of(saved: Saved) -> str:
    """Return where the scenario of a save is looked for; empty for a broken save."""
    return saved.replay.place if saved.replay else ""


def title_of(saved: Saved, known: Known) -> str:
    """Return the title of what was played, or the name of the file."""
    if saved.replay is None:
        return saved.path.name
    loaded = known.get(place_of(saved))
    return loaded.scenario.title if loaded else saved.replay.scenario


def who_of(saved: Saved, known: Known) -> str:
    """Return the name of who was played."""
    if saved.replay is None:
        return ""
    actor, loaded = saved.replay.play_as, known.get(place_of(saved))
    if actor is None:
        return _("Watched")
    if loaded is not None and actor in loaded.scenario.actors:
        return loaded.scenario.actors[actor].name
    return actor_word(actor)


def how_far(saved: Saved, known: Known) -> str:
    """Return how far a save has come: its turns, and its ending where there is one."""
    if saved.replay is None:
        return ""
    turns = len(saved.replay.turns)
    words = ngettext("{count} turn played", "{count} turns played", turns).format(count=turns)
    ending, loaded = saved.replay.ending, known.get(place_of(saved))
    if ending is None:
        return words
    endings = loaded.scenario.endings if loaded else {}
    title = endings[ending].title if ending in endings else ending
    return f"{words} · {title}"


def when_of(saved: Saved) -> str:
    """Return when a save was written."""
    date = spoken(day_word(saved.written.date()))
    return _("{date}, {time}").format(date=date, time=f"{saved.written:%H:%M}")


def fork_of(saved: Saved) -> str:
    """Return which fork a save is; empty for one that is none."""
    number = saved.replay.fork if saved.replay else 0
    return _("fork {number}").format(number=number) if number else ""


def texts_of(saved: Saved, known: Known) -> tuple[str, ...]:
    """Return the lines of a row: title, who and how far, when; or name, problem, when."""
    if saved.replay is None:
        return (saved.path.name, told(saved.problem)[0], when_of(saved))
    parts = [part for part in (who_of(saved, known), how_far(saved, known)) if part]
    last = " · ".join(part for part in (when_of(saved), fork_of(saved)) if part)
    return (title_of(saved, known), " · ".join(parts), last)


def flag_of_save(saved: Saved, known: Known) -> str:
    """Return the flag of the side that was played; empty where nobody was or it is not known."""
    loaded = known.get(place_of(saved))
    actor = saved.replay.play_as if saved.replay else None
    if loaded is None or actor not in loaded.scenario.actors:
        return ""
    return flag_of(loaded.scenario, loaded.scenario.actors[actor].side)


def _lines(saved: Saved, known: Known) -> tuple[tuple[str, str, str], ...]:
    """Return what stands in a row: text, role of the font, colour."""
    title, words, when = texts_of(saved, known)
    broken = saved.replay is None
    return (
        (title, "strong", "text_muted" if broken else "text"),
        (words, "small", "bad" if broken else "text_muted"),
        (when, "small", "text_faint"),
    )


def _indent(saved: Saved, known: Known, context: Context) -> int:
    return context.px(_SIGN + 10) if saved.replay is None or flag_of_save(saved, known) else 0


def row_height(saved: Saved, width: int, context: Context, known: Known = _NOTHING) -> int:
    """Return the height of a row, in pixels, with the gap below it."""
    inner = width - context.px(2 * _PAD + _BAR) - _indent(saved, known, context)
    high = sum(context.text.height(text, role, inner) for text, role, _ in _lines(saved, known))
    return high + 2 * context.px(_PAD) + context.px(_GAP)


def draw_row(
    canvas: Canvas, rect: pygame.Rect, saved: Saved, state: RowState, known: Known
) -> None:
    """Draw a row."""
    card = pygame.Rect(rect)
    card.height -= canvas.px(_GAP)
    card.width -= canvas.px(_BAR)
    fill = "raised_hover" if state.hovered else ("raised" if state.selected else "surface")
    border = "accent" if state.selected else "border"
    canvas.panel(card, fill, border, width=2 if state.selected else 1)
    area = card.inflate(-2 * canvas.px(_PAD), -2 * canvas.px(_PAD))
    at = (area.left + canvas.px(_SIGN) // 2, area.top + canvas.px(_SIGN) // 2)
    flag, indent = flag_of_save(saved, known), _indent(saved, known, canvas.context)
    if saved.replay is None:
        canvas.icon("triangle-alert", at, _SIGN - 4, "bad")
    elif flag:
        canvas.round_flag(flag, at, _SIGN, border)
    area.left, area.width = area.left + indent, area.width - indent
    for text, role, paint in _lines(saved, known):
        area.top += canvas.paragraph(text, area, role, paint)
