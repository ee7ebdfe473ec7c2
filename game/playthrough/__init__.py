"""One run with its history: step, undo, save, replay, news; and its futures."""

from game.playthrough.forecast import Forecast, Range, forecast
from game.playthrough.futures import Futures, Share, futures, wilson
from game.playthrough.options import Hands, Option
from game.playthrough.playthrough import Playthrough
from game.playthrough.report import (
    Crossing,
    EventNews,
    IncidentNews,
    Made,
    Played,
    TurnReport,
)
from game.playthrough.restoring import load
from game.playthrough.saves import autosave, autosave_path, latest, saves_dir
from game.playthrough.transcript import transcript

__all__ = [
    "Crossing",
    "EventNews",
    "Forecast",
    "Futures",
    "Hands",
    "IncidentNews",
    "Made",
    "Option",
    "Played",
    "Playthrough",
    "Range",
    "Share",
    "TurnReport",
    "autosave",
    "autosave_path",
    "forecast",
    "futures",
    "latest",
    "load",
    "saves_dir",
    "transcript",
    "wilson",
]
