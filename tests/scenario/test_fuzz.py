"""Mutations of scenarios: whatever happens to a file, problems inside it are the answer."""

from __future__ import annotations

import random

import pytest

from game.scenario import shipped
from game.scenario.loading import check_source
from game.scenario.places import find
from game.scenario.source import decode
from tests.scenario.building import FILE, TEXT

ODD = [
    *"{}[]:,#&*!|>'\"%@`-?~=<>()\t\n",
    ": ",
    " #",
    "- ",
    "<<: ",
    "&a ",
    "*a",
    "!!x ",
    "---\n",
    "{}",
    "[]",
    "null",
    "~",
    "NO",
    "1e400",
    ".nan",
    "0x1F",
    "-1",
    "999999999999999999",
    "us-dprk",
    "north>north",
    "a~b",
    "judgement",
    "+strong",
    "strong",
    "turn",
    "war",
    "rhetoric(",
    "channel()",
    "\u00a0",
    "\u202e",
    "\u2028",
    "\u201c",
    "日本",
    "\U0001f389",
    "\x00",
    "\x07",
    "\ufeff",
    "\r",
    "\r\n",
]


def mutate(text: str, chance: random.Random) -> bytes:
    """Return a text with one to six accidents: cut, doubled, moved, replaced, or spoilt bytes."""
    for _ in range(chance.randint(1, 6)):
        at, to = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        to = min(to, at + chance.choice((1, 3, 10, 80, 1000)))
        lines = text.split("\n")
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                text = text[:at] + text[to:]
            case 1:
                text = text[:to] + text[at:]
            case 2 | 3:
                text = text[:at] + chance.choice(ODD) + text[at:]
            case 4:
                text = text[:at] + chance.choice(ODD) + text[to:]
            case 5:
                lines[one] = " " * chance.randint(0, 8) + lines[one].lstrip()
                text = "\n".join(lines)
            case 6:
                lines[one], lines[other] = lines[other], lines[one]
                text = "\n".join(lines)
            case _:
                name, _, value = lines[one].partition(":")
                lines[one] = f"{name}: {chance.choice([*ODD, lines[other].strip(), value])}"
                text = "\n".join(lines)
    data = bytearray(text.encode())
    if data and not chance.randrange(10):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def survive(text: str, seed: int) -> None:
    """Check one mutation: no exception, and every place lies inside its file."""
    data = mutate(text, random.Random(seed))  # noqa: S311 -- accidents, not secrets
    source, problems = decode(data, "x.yaml")
    if not problems:
        report = check_source(source, FILE)
        problems = list(report.problems)
        assert problems or report.loaded, seed
        report.render("full")
        report.render("github")
    for problem in problems:
        for span in problem.spans if problem.path == "x.yaml" else ():
            assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column), seed
            assert span.end_line <= len(source.lines), seed
            assert span.column <= len(source.lines[span.line - 1]) + 1, seed
            assert span.end_column <= len(source.lines[span.end_line - 1]) + 2, seed


@pytest.mark.parametrize("block", range(8))
def test_a_few_hundred_mutations_of_a_small_scenario(block):
    """
    Four hundred damaged files are all answered.
    """
    for seed in range(block * 50, block * 50 + 50):
        survive(TEXT, seed)


@pytest.mark.parametrize("name", shipped())
def test_a_few_mutations_of_a_shipped_scenario(name):
    """
    Forty damaged copies of each shipped scenario are all answered.
    """
    text = find(name).read_text(encoding="utf-8")
    for seed in range(40):
        survive(text, seed)


@pytest.mark.slow
@pytest.mark.parametrize("block", range(20))
def test_twenty_thousand_mutations(block):
    """
    Of twenty thousand damaged files every one is answered.
    """
    texts = [TEXT, *(find(name).read_text(encoding="utf-8") for name in shipped())]
    for seed in range(10_000 + block * 1000, 11_000 + block * 1000):
        survive(texts[seed % len(texts)], seed)
