"""The file format: text in, a scenario or problems with file, line and column out."""

from game.scenario.loading import Loaded, load
from game.scenario.problems import Problem

__all__ = ["Loaded", "Problem", "load"]
