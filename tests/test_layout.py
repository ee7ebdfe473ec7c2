"""The shape of the house: what lies on top, how long a module is, and what has to have a test."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "assets",
    "game",
    "pyproject.toml",
    "scenarios",
    "seeds",
    "tests",
}
MODULE_LINES = 400
FUNCTION_LINES = 40
MIRRORED = ("scenario", "engine", "policies", "playthrough", "lab", "desktop")
VAGUE_WORDS = {"util", "utils", "manager", "managers", "misc"}

MODULES = sorted((ROOT / "game").rglob("*.py"))
TEST_MODULES = sorted((ROOT / "tests").rglob("test_*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def inside(path: Path) -> str:
    """Return a path as it is written from the top of the project."""
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.AST) -> Iterator[Function]:
    """Yield every function of a module, those in classes and functions too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def public(tree: ast.Module | ast.ClassDef, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Yield the public functions and classes of a module, and the public methods of those."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node, f"{prefix}{node.name}.")


def bound_names(tree: ast.AST) -> Iterator[str]:
    """Yield every name that a module binds to a value: variables and arguments."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg


every_module = pytest.mark.parametrize("path", MODULES, ids=inside)


def test_the_top_level_is_what_it_is_meant_to_be():
    """
    Beside the nine names and dot-files nothing lies on the top level.
    """
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so builds and caches cannot be told from the project")
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = {name.split("/")[0] for name in listed.split("\0") if name}

    assert sorted(TOP_LEVEL) == sorted(name for name in names if not name.startswith("."))


@every_module
def test_modules_are_short(path):
    """
    A module has at most 400 lines.
    """
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@every_module
def test_functions_are_short(path):
    """
    A function has at most 40 lines, its docstring among them.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lengths = {node.name: node.end_lineno - node.lineno + 1 for node in functions(tree)}

    assert {} == {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES}


@every_module
def test_everything_public_says_what_it_is(path):
    """
    Each module and each public class, function and method has a docstring.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [name for name, node in public(tree) if not ast.get_docstring(node)]

    assert ("yes", []) == ("yes" if ast.get_docstring(tree) else "no", silent)


@every_module
def test_no_module_has_a_vague_name(path):
    """
    No module is called after its being useful.
    """
    assert set() == VAGUE_WORDS & set(path.stem.split("_"))


@every_module
def test_no_variable_is_called_like_the_package(path):
    """
    The name `game` is the package, and no variable.
    """
    assert "game" not in set(bound_names(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in MODULES
        if path.relative_to(ROOT / "game").parts[0] in MIRRORED and path.stem != "__init__"
    ],
    ids=inside,
)
def test_every_module_has_its_test(path):
    """
    The test of a module lies in the folder of the same name under tests/.
    """
    mirror = ROOT / "tests" / path.relative_to(ROOT / "game").with_name(f"test_{path.name}")

    assert mirror.is_file(), f"{inside(mirror)} is missing"


@pytest.mark.parametrize("path", TEST_MODULES, ids=inside)
def test_every_test_says_what_holds(path):
    """
    Each test has a docstring, of one sentence.
    """
    tests = [
        node
        for node in functions(ast.parse(path.read_text(encoding="utf-8")))
        if node.name.startswith("test_")
    ]
    sentences = {node.name: ast.get_docstring(node) or "" for node in tests}

    assert [] == [
        name
        for name, sentence in sentences.items()
        if not sentence.endswith(".") or ". " in sentence.replace("\n", " ")
    ]
