from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.errors import UnknownNameError
from game.scenario import Report, check
from game.scenario import codes as codes_module
from game.scenario.codes import BLOCKS, codes, explain
from game.scenario.reading import read_document
from game.scenario.source import decode
from tests.scenario.building import FILE, HARBOUR, TEXT, look, with_part

PACKAGE = Path(codes_module.__file__).parent
Pair = tuple[Callable[[Path], Report], Callable[[Path], Report]]


def written(data: bytes) -> Callable[[Path], Report]:
    def report(folder: Path) -> Report:
        file = folder / "scenario.yaml"
        file.write_bytes(data)
        return check(file)

    return report


def quoted(words: str) -> Callable[[Path], Report]:
    def report(folder: Path) -> Report:
        for name in ("scenario.yaml", "harbour_times.txt"):
            (folder / name).write_bytes((HARBOUR / name).read_bytes())
        dossier = (HARBOUR / "harbour_times.yaml").read_text(encoding="utf-8")
        (folder / "harbour_times.yaml").write_text(
            dossier.replace('quote: "not one day longer"', words), encoding="utf-8"
        )
        return check(folder)

    return report


FILES: dict[str, Pair] = {
    "S001": (lambda folder: check(folder / "nowhere.yaml"), lambda _: check(HARBOUR)),
    "S002": (written(b"#" * 5_000_000), written(b"#" * 100_000 + b"\n" + TEXT.encode())),
    "S003": (written(b"\x89PNG\x00\x00\x01\x02"), lambda _: check(HARBOUR)),
    "S004": (written(TEXT.encode("utf-16")), written(TEXT.encode())),
    "S021": (
        written(b"format: [" + b"1," * 60_000 + b"]"),
        written(b"format: [" + b"1," * 6_000 + b"]"),
    ),
    "W305": (quoted(codes()["W305"].wrong), quoted(codes()["W305"].right)),
}
"""The codes whose example is a whole file or a dossier."""


def reading(example: str) -> Report:
    """Return what the first two stages say of a part of a file."""
    source, problems = decode(example.encode(), "x.yaml")
    if not problems:
        _, problems = read_document(source)
    return Report(FILE, "x.yaml", tuple(problems), 0, None)


def report_on(code: str, which: str, folder: Path) -> Report:
    """Return what the checker says of the wrong or the right example of a code."""
    if code in FILES:
        return FILES[code][which == "right"](folder)
    example = getattr(codes()[code], which)
    if code.startswith("S0"):
        return reading(example)
    return look(with_part(example))


@pytest.mark.parametrize("code", codes())
def test_the_wrong_example_provokes_its_code(code, tmp_path):
    """
    What a page calls wrong has the problem that the page is about.
    """
    found = {problem.code for problem in report_on(code, "wrong", tmp_path).problems}

    assert code in found


@pytest.mark.parametrize("code", codes())
def test_the_wrong_example_provokes_nothing_else(code, tmp_path):
    """
    What a page calls wrong has no other error, so its place is found at once.
    """
    problems = report_on(code, "wrong", tmp_path).problems

    assert {code} == {one.code for one in problems if one.severity == "error"} | {code}


@pytest.mark.parametrize("code", codes())
def test_the_right_example_is_free_of_its_code(code, tmp_path):
    """
    What a page calls right has not the problem that the page is about.
    """
    report = report_on(code, "right", tmp_path)
    found = {problem.code for problem in report.problems}

    assert code not in found
    assert code.startswith("S0") or report.loaded is not None, report.render("concise")


def test_every_code_of_the_package_has_its_page():
    """
    The codes that the modules use and the pages are the same.
    """
    used = {
        code
        for path in PACKAGE.glob("*.py")
        for code in re.findall(r'"([SEW][0-9]{3})"', path.read_text(encoding="utf-8"))
    }

    assert sorted(codes()) == sorted(used)


def test_pages_are_sentences():
    """
    A title is a few words in small letters, a meaning ends with a full stop.
    """
    odd = [
        page.code
        for page in codes().values()
        if page.title.endswith(".") or not page.meaning.endswith(".") or len(page.title) > 60
    ]

    assert [] == odd


def test_every_block_has_codes():
    """
    Each block of codes that is announced holds some.
    """
    assert set(BLOCKS.values()) == {page.block for page in codes().values()}


def test_a_code_may_be_written_small():
    """
    A page is found by small letters too.
    """
    assert "E105" == explain("e105").code


def test_an_unknown_code_is_refused():
    """
    A code without a page is an unknown name.
    """
    with pytest.raises(UnknownNameError, match="unknown code 'E999'"):
        explain("e999")


def test_the_harbour_is_clean():
    """
    The scenario that the examples are put into has no problem of its own.
    """
    assert (True, FILE) == (check(HARBOUR).clean, check(HARBOUR).path)
