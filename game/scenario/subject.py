"""What the later stages of the checker look at: a scenario, its file, its facts and their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from game.scenario.model import Dossier, Fact, Grounded, Scenario
from game.scenario.problems import Problem, Severity
from game.scenario.reading import Document, Path


@dataclass
class Subject:
    """
    A scenario under inspection.

    Attributes:
        scenario: What the file says.
        document: The file.
        dossier: The source that its fact ids refer to, if it names one that can be read.
        dossier_document: The file of the dossier.
        dossier_path: Where that file is.
        beside: Whether the dossier lies beside the scenario and so belongs to it alone.
        facts_known: Whether every fact could be read; if not, unknown ids are no problem.
        problems: What was found so far.
    """

    scenario: Scenario
    document: Document
    dossier: Dossier | None = None
    dossier_document: Document | None = None
    dossier_path: FilePath | None = None
    beside: bool = False
    facts_known: bool = True
    problems: list[Problem] = field(default_factory=list)

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact by its id: those of the dossier and those of the scenario itself."""
        return {**(self.dossier.facts if self.dossier else {}), **self.scenario.facts}

    def note(
        self,
        code: str,
        path: Path,
        message: str,
        advice: str = "",
        *,
        key: bool = False,
        first: Path | None = None,
        severity: Severity = "error",
    ) -> None:
        """Note a problem at a part of the scenario file; see ``Problem`` for the rest."""
        self.problems.append(
            self.document.source.problem(
                code,
                message,
                self.document.span(path, key=key),
                advice,
                severity=severity,
                first=self.document.span(first, key=True) if first else None,
            )
        )

    def note_inside(
        self,
        code: str,
        path: Path,
        text: str,
        start: int,
        end: int,
        message: str,
        advice: str,
        *,
        key: bool = False,
    ) -> None:
        """Note a problem inside a text: columns ``start`` to ``end`` of ``text``, from 0."""
        span = self.document.inside(path, text, start, end, key=key)
        self.problems.append(self.document.source.problem(code, message, span, advice))

    def because(self) -> Iterator[tuple[Path, Path, str]]:
        """Yield the part, the place of the id, and the id, for each id in a ``because``."""
        for path, part in grounded(self.scenario):
            node = self.document.at((*path, "because"))
            for number, one in enumerate(part.because):
                listed = node is not None and isinstance(node.value, list)
                yield path, (*path, "because", number) if listed else (*path, "because"), one


def grounded(scenario: Scenario) -> Iterator[tuple[Path, Grounded]]:
    """Yield every part of a scenario that rests on facts, with its path."""
    for name in ("sides", "actors", "meters", "moves", "leans", "events", "endings", "advisers"):
        for key, part in getattr(scenario, name).items():
            yield (name, key), part
    for actor, stances in scenario.stances.items():
        for issue, stance in stances.items():
            yield ("stances", actor, issue), stance
