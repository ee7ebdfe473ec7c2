from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import check
from tests.scenario.building import HARBOUR, TEXT, change, only, under

DOSSIER = (HARBOUR / "harbour_times.yaml").read_text(encoding="utf-8")


def codes_with(folder: Path, dossier: str, text: str = TEXT, words: str | None = None) -> list[str]:
    """Return the codes of the harbour with another dossier beside it, and another source text."""
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    (folder / "harbour_times.yaml").write_text(dossier, encoding="utf-8")
    if words is not None:
        (folder / "harbour_times.txt").write_text(words, encoding="utf-8")
    return [problem.code for problem in check(folder).problems]


@pytest.mark.parametrize(
    ("old", "new", "code", "culprit"),
    [
        ("  X1: {text", "  X2: {text: It rained., source: x}\n  X1: {text", "W301", "X2"),
        (', source: "the town archive"', "", "W302", "X1"),
    ],
)
def test_facts_of_ones_own(old, new, code, culprit):
    """
    A fact that nothing rests on, or that nobody can look up, is warned of at its id.
    """
    text = change(old, new)
    problem = only(text)

    assert (code, "warning", culprit) == (problem.code, problem.severity, under(problem, text))


def test_hindsight_is_warned_of_where_it_is_used(tmp_path):
    """
    A fact dated after the first day is told at every number that rests on it.
    """
    found = codes_with(
        tmp_path, DOSSIER.replace("2020-04-28", "2020-05-02"), words="Not one day longer"
    )

    assert {"W303"} == set(found)
    assert len(found) > 3


def test_a_fact_of_the_first_day_is_no_hindsight(tmp_path):
    """
    What happened on the first day is known on it.
    """
    assert [] == codes_with(tmp_path, DOSSIER.replace("2020-04-28", "2020-05-01"))


def test_a_dossier_says_where_it_can_be_read(tmp_path):
    """
    Without an address and a file nobody can look a source up.
    """
    lines = DOSSIER.splitlines(keepends=True)
    bare = "".join(line for line in lines if not line.startswith(("address", "file")))

    assert ["W302"] == codes_with(tmp_path, bare)


def test_a_dossier_beside_the_scenario_is_used_up(tmp_path):
    """
    A fact of the scenario's own dossier that nothing rests on is warned of.
    """
    assert ["W301"] == codes_with(tmp_path, f"{DOSSIER}  F3: {{text: It rained.}}\n")


def test_quotations_are_short(tmp_path):
    """
    A quotation of more than 25 words is warned of.
    """
    long = DOSSIER.replace("not one day longer", " ".join(["word"] * 26))

    assert ["W304"] == codes_with(tmp_path, long, words="nothing")


@pytest.mark.parametrize(
    ("quote", "words", "codes"),
    [
        ("not one day longer", "“Not one\n day longer,” he said", []),
        ("it's well-known", "It’s well\u2011known", []),
        ("not ... longer", "not one day longer", []),
        ("not one day more", "not one day longer", ["W305"]),
        ("not one day more", None, []),
    ],
)
def test_quotations_are_those_of_the_source(tmp_path, quote, words, codes):
    """
    Where the text of the source is there, quotations stand in it, whatever the marks and capitals.
    """
    assert codes == codes_with(tmp_path, DOSSIER.replace("not one day longer", quote), words=words)


def test_the_text_lies_beside_the_dossier_and_nowhere_else(tmp_path):
    """
    A dossier cannot make the checker read a file of another folder.
    """
    (tmp_path / "secret.txt").write_text("nothing")
    (tmp_path / "inner").mkdir()
    dossier = DOSSIER.replace("harbour_times.txt", "../secret.txt")

    assert [] == codes_with(tmp_path / "inner", dossier)
