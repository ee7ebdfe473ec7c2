"""Imports point one way, heavy packages stay where they belong, and --help brings in nothing."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from tests.conftest import ROOT

FLOORS = {
    "errors": 0,
    "resources": 1,
    "threads": 0,
    "scenario": 2,
    "engine": 3,
    "policies": 4,
    "playthrough": 5,
    "lab": 6,
    "desktop": 6,
    "cli": 7,
    "__main__": 8,
}
"""The floor of each part of the package: a part may import from its own and from lower ones."""

NEVER_TOGETHER = ({"desktop", "lab"},)

AT_HOME = {
    "pygame": {"desktop"},
    "pydantic": {"scenario"},
    "pydantic_core": {"scenario"},
    "yaml": {"scenario"},
    "typer": {"cli"},
    "click": {"cli"},
    "rich": {"cli"},
    "polars": {"lab"},
}
"""The only parts that may import a package."""

DISTRIBUTIONS = {
    "numpy": "numpy",
    "pydantic": "pydantic",
    "pydantic_core": "pydantic",
    "yaml": "pyyaml",
    "pygame": "pygame-ce",
    "typer": "typer",
    "rich": "rich",
    "platformdirs": "platformdirs",
    "polars": "polars",
}
"""The requirement that brings each package that we import."""

HEAVY = ("numpy", "pydantic", "pygame", "polars", "yaml")

MODULES = {
    path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "game").rglob("*.py"))
}
every_module = pytest.mark.parametrize("name", MODULES)


def part_of(name: str) -> str:
    """Return the part of the package that a file belongs to, or '' for the package's own."""
    first = name.split("/")[1].removesuffix(".py")
    return "" if first == "__init__" else first


def for_types_only(node: ast.AST) -> bool:
    """Tell whether a statement is an `if TYPE_CHECKING:`."""
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every node of a module but those that only type checkers see."""
    for node in ast.iter_child_nodes(tree):
        if for_types_only(node):
            for otherwise in node.orelse:
                yield otherwise
                yield from statements(otherwise)
        else:
            yield node
            yield from statements(node)


def imported(name: str) -> set[str]:
    """Return the full names of the modules that a file imports, those inside functions too."""
    package = name.removesuffix(".py").split("/")[:-1]
    found = set()
    for node in statements(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            found |= {f"{source}.{alias.name}" for alias in node.names}
    return found


def parts_imported(name: str) -> set[str]:
    """Return the parts of our own package that a file imports."""
    ours = (module.split(".") for module in imported(name) if module.startswith("game."))
    return {part for _, part, *_ in ours if part in FLOORS}


def declared() -> dict[str, list[str]]:
    """Return the requirements of the installed package, those of extras too."""
    try:
        return {"backchannel": metadata.requires("backchannel") or []}
    except metadata.PackageNotFoundError:
        pytest.skip("backchannel runs here without being installed")


def bare(name: str) -> str:
    """Return the name of a distribution in the form that compares."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_part_has_its_floor():
    """
    A new part of the package is given its floor before anything imports it.
    """
    assert set() == {part_of(name) for name in MODULES} - set(FLOORS) - {""}


@every_module
def test_imports_point_down(name):
    """
    A module imports from its own floor or from a lower one.
    """
    floor = FLOORS.get(part_of(name), -1)
    above = {part for part in parts_imported(name) if FLOORS[part] > floor}

    assert set() == above


@every_module
def test_the_desktop_and_the_lab_know_nothing_of_each_other(name):
    """
    Of two parts that are kept apart, neither imports the other.
    """
    touched = parts_imported(name) | {part_of(name)}
    exempt = part_of(name) == "cli"

    assert [] == [pair for pair in NEVER_TOGETHER if pair <= touched and not exempt]


@every_module
def test_heavy_packages_stay_at_home(name):
    """
    Only the desktop imports pygame, only the scenario pydantic and yaml, only the commands typer.
    """
    roots = {module.split(".")[0] for module in imported(name)}

    assert {} == {
        package: part_of(name)
        for package in roots & set(AT_HOME)
        if part_of(name) not in AT_HOME[package]
    }


@every_module
def test_every_import_is_declared(name):
    """
    What a module imports is of Python, of the project or a declared requirement.
    """
    required = {bare(Requirement(line).name) for lines in declared().values() for line in lines}
    foreign = {module.split(".")[0] for module in imported(name)}
    foreign -= {*sys.stdlib_module_names, "game"}

    assert set() == {package for package in foreign if DISTRIBUTIONS.get(package) not in required}


def test_help_imports_nothing_heavy():
    """
    `backchannel --help` ends well, and none of the heavy packages was imported for it.
    """
    program = (
        "import sys\n"
        "from game.cli.main import main\n"
        "sys.argv = ['backchannel', '--help']\n"
        "try:\n"
        "    main()\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        f"heavy = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "print('heavy:', heavy)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert "heavy: []" == (done.stdout.strip().splitlines() or [done.stderr])[-1]


def test_nothing_requires_the_other_pygame():
    """
    No requirement brings the distribution `pygame`, which would overwrite pygame-ce.
    """
    waiting = [Requirement(line) for lines in declared().values() for line in lines]
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = bare(requirement.name)
        if name in seen:
            continue
        seen.add(name)
        try:
            lines = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        below = [Requirement(line) for line in lines]
        waiting += [found for found in below if not found.marker or found.marker.evaluate()]

    assert "pygame" not in seen
