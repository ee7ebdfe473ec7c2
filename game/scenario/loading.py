"""Reads a scenario from its file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from game.scenario.model import Dossier, Fact, Scenario
from game.scenario.problems import Problem


@dataclass(frozen=True)
class Loaded:
    """A scenario that has no errors, with its facts and warnings."""

    scenario: Scenario
    facts: Mapping[str, Fact]
    dossier: Dossier | None
    path: Path
    sha256: str
    warnings: tuple[Problem, ...]


def load(name_or_path: str | Path) -> Loaded:
    """Read a scenario file."""
    path = Path(name_or_path)
    if not path.exists():
        path = Path(__file__).parents[2] / "scenarios" / str(name_or_path)
    if path.is_dir():
        path = path / "scenario.yaml"
    data = path.read_bytes()
    scenario = Scenario.model_validate(yaml.load(data, Loader=yaml.CBaseLoader) and _plain(data))
    return Loaded(scenario, scenario.facts, None, path, hashlib.sha256(data).hexdigest(), ())


def _plain(data: bytes) -> object:
    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        key: [pair for pair in pairs if pair[0].rsplit(":", 1)[-1] not in ("timestamp", "bool")]
        for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(data, Loader=Loader)
