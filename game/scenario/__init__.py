"""The file format: text in, a scenario or problems with file, line and column out."""

from game.scenario.cameo import CameoCode, weights
from game.scenario.loading import Loaded, Report, check, load
from game.scenario.places import shipped
from game.scenario.problems import Problem, Span, render

__all__ = [
    "CameoCode",
    "Loaded",
    "Problem",
    "Report",
    "Span",
    "check",
    "load",
    "render",
    "shipped",
    "weights",
]
