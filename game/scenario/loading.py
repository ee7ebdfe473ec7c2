"""
From a name or path to a scenario, one stage after the other.

A stage that finds errors is the last: bytes, YAML, shape, then references and conditions, then
facts. So no problem is a follow-up of another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.errors import MissingDataError, ScenarioError
from game.resources import seeds_dir
from game.scenario.facts import check_facts
from game.scenario.model import Dossier, Fact, Scenario
from game.scenario.places import FILE_NAME, find
from game.scenario.problems import Problem, render
from game.scenario.reading import Document, read_document
from game.scenario.references import check_references
from game.scenario.shape import read_shape
from game.scenario.source import Source, read_source
from game.scenario.subject import Subject
from game.scenario.suppression import suppress

MOST_PROBLEMS = 20
"""Problems that are shown at once."""
_ALL_PARTS = "The parts, their references and conditions"


@dataclass(frozen=True)
class Loaded:
    """
    A scenario without errors.

    Attributes:
        scenario: What the file says.
        facts: Every fact by its id: those of the dossier and those of the scenario itself.
        dossier: The source that it names, if it names one.
        path: The file.
        sha256: Of the bytes of the file, before its line ends were made alike.
        warnings: What might be better.
    """

    scenario: Scenario
    facts: Mapping[str, Fact]
    dossier: Dossier | None
    path: Path
    sha256: str
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class Report:
    """
    What the checker found.

    Attributes:
        path: The file that was looked at.
        shown: How the problems name it.
        problems: At most twenty of one stage, in the order of the file.
        more: How many more there are.
        loaded: The scenario, where there are no errors.
        unread: What can be looked at only once these are mended, in words; may be empty.
    """

    path: Path
    shown: str
    problems: tuple[Problem, ...]
    more: int
    loaded: Loaded | None
    unread: str = ""

    @property
    def clean(self) -> bool:
        """Whether there is neither an error nor a warning."""
        return not self.problems

    def render(self, form: str) -> str:
        """Return the problems as ``full``, ``concise``, ``json`` or ``github``."""
        return render(self.problems, form)

    def summary(self) -> str:
        """Return one line that says what the file holds, or how many problems it has."""
        place = self.shown.removesuffix(f"/{FILE_NAME}")
        if self.loaded is None or self.problems:
            errors = sum(problem.severity == "error" for problem in self.problems) + (
                self.more if self.loaded is None else 0
            )
            warnings = len(self.problems) + self.more - errors
            counts = [_count(errors, "error")] * bool(errors)
            counts += [_count(warnings, "warning")] * bool(warnings)
            shown = f", the first {len(self.problems)} are shown" if self.more else ""
            return f"{place}: {', '.join(counts)}{shown}"
        scenario = self.loaded.scenario
        counts = [
            _count(len(scenario.moves), "move"),
            _count(len(scenario.endings), "ending"),
            _count(len(self.loaded.facts), "fact"),
        ]
        return f"{place}: no problems ({', '.join(counts)})"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def load(name_or_path: str | Path) -> Loaded:
    """
    Read a scenario.

    Args:
        name_or_path: What a scenario is called, as `find` reads it.

    Raises:
        ScenarioError: The file has errors.
        UnknownNameError: No scenario has this name, and it is not a path.
    """
    report = check(name_or_path)
    if report.loaded is None:
        raise ScenarioError(report.problems)
    return report.loaded


def check(name_or_path: str | Path) -> Report:
    """
    Look for problems in a scenario.

    Args:
        name_or_path: What a scenario is called, as `find` reads it.

    Returns:
        What was found; whatever the file holds, no error is raised.

    Raises:
        UnknownNameError: No scenario has this name, and it is not a path.
    """
    path = find(name_or_path)
    shown = _shown(path)
    source, problems = read_source(path, shown)
    if problems:
        return _report(path, shown, problems, _ALL_PARTS if source.text else "")
    return check_source(source, path)


def check_source(source: Source, path: Path) -> Report:
    """
    Look for problems in the text of a scenario.

    Args:
        source: The text.
        path: Where it is; a dossier may lie beside it.
    """
    document, found = read_document(source)
    if _errors(found) or document.root is None:
        return _report(path, source.path, found, _ALL_PARTS)
    scenario, problems = read_shape(document, Scenario)
    if scenario is None:
        return _report(path, source.path, problems, "References and conditions")
    subject = Subject(scenario, document)
    found += _read_dossier(subject, path)
    check_references(subject)
    found += subject.problems
    if _errors(found):
        unread = "" if subject.facts_known else "References to facts"
        return _report(path, source.path, [one for one in found if _errors([one])], unread)
    documents = [document, *([subject.dossier_document] if subject.dossier_document else [])]
    warnings = suppress(documents, found + check_facts(subject))
    report = _report(path, source.path, warnings)
    loaded = Loaded(
        scenario, subject.facts, subject.dossier, path, source.sha256, tuple(_ordered(warnings))
    )
    return Report(path, source.path, report.problems, report.more, loaded)


def _errors(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _ordered(problems: list[Problem]) -> list[Problem]:
    unique = list(dict.fromkeys(problems))
    return sorted(unique, key=lambda one: (one.severity, one.path, one.span, one.code))


def _report(path: Path, shown: str, problems: list[Problem], unread: str = "") -> Report:
    ordered = _ordered(problems)
    first = sorted(ordered[:MOST_PROBLEMS], key=lambda one: (one.path != shown, one.span))
    return Report(path, shown, tuple(first), max(0, len(ordered) - MOST_PROBLEMS), None, unread)


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (OSError, RuntimeError, ValueError):  # before 3.13 a circle of links is the second
        return path.as_posix()


def _read_dossier(subject: Subject, path: Path) -> list[Problem]:
    """Add the dossier that a scenario names; return what is wrong with its file."""
    name = subject.scenario.source
    if name is None:
        return []
    beside = path.parent / f"{name}.yaml"
    file = beside if beside.is_file() else _in_seeds(name)
    if file is None:
        subject.facts_known = False
        advice = f"write the file {name}.yaml beside the scenario, or name one of seeds/"
        subject.note("S202", ("source",), f"the dossier `{name}` is nowhere", advice)
        return []
    dossier, subject.dossier_document, problems = read_dossier(file)
    subject.facts_known = dossier is not None
    if dossier is not None:
        _accept(subject, dossier, file, beside=file == beside)
    return problems


def _accept(subject: Subject, dossier: Dossier, file: Path, *, beside: bool) -> None:
    subject.dossier, subject.dossier_path, subject.beside = dossier, file, beside
    if dossier.id != subject.scenario.source:
        message = f"the dossier in {file.name} calls itself `{dossier.id}`"
        advice = "give the file and its id one name"
        subject.note("S202", ("source",), message, advice)


def _in_seeds(name: str) -> Path | None:
    try:
        file = seeds_dir() / f"{name}.yaml"
    except MissingDataError:
        return None
    return file if file.is_file() else None


def read_dossier(path: Path) -> tuple[Dossier | None, Document | None, list[Problem]]:
    """
    Read the file of a dossier.

    Returns:
        The dossier and its document where the file has no errors, and the problems.
    """
    source, problems = read_source(path, _shown(path))
    if problems:
        return None, None, problems
    document, problems = read_document(source)
    if _errors(problems):
        return None, document, problems
    dossier, wrong = read_shape(document, Dossier)
    return dossier, document, problems + wrong
