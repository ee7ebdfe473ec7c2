"""Keeps the charts of an ended playthrough as pictures, and its report as a text."""

from __future__ import annotations

import io
from collections.abc import Generator, Mapping
from pathlib import Path

import platformdirs
import pygame

from game import __version__
from game.desktop.canvas import Canvas
from game.desktop.context import Context
from game.desktop.language import _
from game.desktop.scale import Scale
from game.desktop.scenes.end_compared import (
    histogram_of,
    histogram_words,
    interval_words,
    runs_title,
    shares_of,
)
from game.desktop.scenes.end_head import ICONS
from game.desktop.scenes.end_how import course_plot, legend
from game.desktop.scenes.end_payees import payee_word, payees_of, rank_words
from game.desktop.scenes.end_report import report_of
from game.desktop.scenes.scenario_rows import length_words
from game.desktop.text import Text
from game.desktop.widgets.banner import Medal
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Column, Row, Rule
from game.desktop.widgets.chart import LineChart
from game.desktop.widgets.label import Label
from game.playthrough import Playthrough
from game.playthrough.comparison import Comparison
from game.playthrough.saves import save_name
from game.playthrough.turning_points import TurningPoint
from game.playthrough.what_if import WhatIf

SIZE = (1600, 900)
"""Of a picture, in pixels."""
_FACTOR = 1.5
_MEDAL = 52


def reports_dir() -> Path:
    """Return the folder of reports and charts, in the user's documents."""
    return platformdirs.user_documents_path() / "Backchannel"


def keep_gradually(
    playthrough: Playthrough,
    context: Context,
    folder: Path,
    *,
    comparison: Comparison | None,
    points: tuple[TurningPoint, ...],
    what_if: WhatIf | None,
) -> Generator[float, None, tuple[Path, ...]]:
    """
    Write the report and the charts, one file a step; nothing is overwritten.

    Args:
        playthrough: The ended playthrough.
        context: Where theme and pictures come from.
        folder: Where to.
        comparison: Many runs by doctrine.
        points: The turning points.
        what_if: What silence would have come to.

    Yields:
        The share that is done, 0 to 1.

    Returns:
        The files.

    Raises:
        OSError: A file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = report_of(playthrough, comparison=comparison, points=points, what_if=what_if)
    contents = {"report.txt": text.encode()}
    yield 0.2
    large = _larger(context)
    for name, widget in charts_of(playthrough, comparison, points).items():
        contents[name] = picture(widget, large)
        yield len(contents) / 5
    own = playthrough.kept_in
    return _write(folder, own.stem if own else save_name(playthrough), contents)


def _write(folder: Path, stem: str, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    free = _free_stem(folder, stem, tuple(contents))
    paths = []
    for name, content in contents.items():
        path = folder / f"{free}-{name}"
        with path.open("xb") as file:
            file.write(content)
        paths.append(path)
    return tuple(paths)


def _free_stem(folder: Path, stem: str, names: tuple[str, ...]) -> str:
    """Return the first name under which nothing is kept yet."""
    number, free = 1, stem
    while any((folder / f"{free}-{name}").exists() for name in names):
        number += 1
        free = f"{stem}-{number}"
    return free


def charts_of(
    playthrough: Playthrough, comparison: Comparison | None, points: tuple[TurningPoint, ...]
) -> dict[str, Widget]:
    """Return what is kept as pictures, by the end of the name of its file."""
    plot = course_plot(playthrough, playthrough.history, comparison, points)
    length = length_words(playthrough.loaded.scenario.clock)
    axes = _("Across: {length}. Up: rhetoric, 0 to 100.").format(length=length)
    parts = [legend(plot, titled=False), LineChart(plot, grow=1), _note(axes)]
    course = Column(parts, gap="s", grow=1)
    charts = {"course.png": _titled(playthrough, _("Rhetoric, turn by turn"), course)}
    if comparison is None:
        return charts
    payee = payees_of(playthrough)[0]
    words = _("What it was worth to {name}, beside {runs} runs by doctrine")
    title = words.format(name=payee_word(playthrough, payee), runs=f"{comparison.runs:,}")
    rank = Label(rank_words(comparison, payee), "heading", "accent")
    worth = histogram_of(comparison, payee, playthrough.payoffs()[payee])
    note = _note(histogram_words())
    charts["payoffs.png"] = _titled(playthrough, title, rank, worth, note)
    title, note = runs_title(comparison), _note(interval_words())
    charts["endings.png"] = _titled(playthrough, title, shares_of(playthrough, comparison), note)
    return charts


def _note(text: str) -> Label:
    return Label(text, "small", "text_faint")


def _titled(playthrough: Playthrough, title: str, *parts: Widget) -> Widget:
    """Return a picture: its title, what was played and how it ended, the content, the source."""
    scenario, you, ending = (
        playthrough.loaded.scenario,
        playthrough.play_as,
        playthrough.outcome(),
    )
    told = [scenario.title]
    told += [scenario.actors[you].name] if you else []
    told += [ending.title] if ending else []
    words = Column(
        [Label(title, "title"), Label(" · ".join(told), "label", "text_muted")], gap="none", grow=1
    )
    head: list[Widget] = [Medal(*ICONS[ending.kind], _MEDAL)] if ending else []
    source = _("Backchannel {version} · scenario {scenario} · seed {seed}").format(
        version=__version__, scenario=scenario.id, seed=playthrough.seed
    )
    page = [Row([*head, words], gap="l", align="center"), *parts, Rule(), _note(source)]
    return Column(page, gap="m", pad="xl")


def _larger(context: Context) -> Context:
    scale = Scale(_FACTOR)
    return Context(context.theme, scale, Text(context.theme, scale), context.images, calm=True)


def picture(widget: Widget, context: Context) -> bytes:
    """Return a widget drawn for itself, as the bytes of a PNG file."""
    canvas = Canvas(context)
    canvas.surface = pygame.Surface(SIZE, 0, 32)
    canvas.surface.fill(context.theme.colour("surface"))
    widget.layout(canvas.surface.get_rect(), context)
    widget.paint(canvas)
    file = io.BytesIO()
    pygame.image.save(canvas.surface, file, "png")
    return file.getvalue()
