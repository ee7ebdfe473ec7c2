"""Files that mean harm or were never scenarios: refused with a place, at once, and never raised."""

from __future__ import annotations

import time

import pytest

from game.scenario import check
from game.scenario.source import decode
from tests.scenario.building import TEXT, look

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{new}:\n  <<: [{', '.join([f'*{old}'] * 10)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
FILES = {
    "aliases that laugh": LAUGHS.encode(),
    "merges that laugh": MERGES.encode(),
    "itself": b"a: &a [*a]\n",
    "depth": b"[" * 100_000,
    "depth of groups": b"{a: " * 100_000,
    "depth of lists": b"- " * 100_000,
    "depth by indent": b"\n".join(b" " * level + b"a:" for level in range(1000)),
    "size": b"a: 1\n" * 1_000_000,
    "many values": b"a: [" + b"1," * 400_000 + b"1]",
    "many keys": b"".join(b"k%d: 1\n" % number for number in range(60_000)),
    "one long number": b"a: " + b"9" * 5_000,
    "one long word": b"a" * 900_000,
    "many quotes": b"'" * 500_000,
    "many colons": b": " * 400_000,
    "many questions": b"? " * 400_000,
    "many anchors": b"".join(b"- &a%d x\n" % number for number in range(20_000)),
    "many problems": b"".join(b"k%d: 0x1\n" % number for number in range(20_000)),
    "not a number": b"a: [.nan, .inf, -.inf]",
    "tabs": b"\t\t\t\n\ta: 1",
    "no-break spaces": "a:\n\u00a0\u00a0b: 1".encode(),
    "turned text": "title: \u202etxet\u202c".encode(),
    "sixteen bits": TEXT.encode("utf-16"),
    "thirty-two bits": TEXT.encode("utf-32"),
    "an old code page": TEXT.replace("title: Shots", "title: Schüsse").encode("cp1252"),
    "half a letter": TEXT.encode() + b"\xe2\x82",
    "a picture": bytes(range(256)) * 40,
    "an archive": b"PK\x03\x04" + bytes(500),
    "a program": b"#!/bin/sh\nrm -rf /\n",
    "a page": b"<!DOCTYPE html>\n<html><body>404</body></html>\n",
    "data": b'{"format": 1, "id": "x"}',
    "nothing": b"",
    "spaces": b"   \n  \n",
    "a tag that would run": b"a: !!python/object/apply:os.system ['true']\n",
    "a pair in brackets": TEXT.replace(
        "    effects:\n      strain(south): -moderate", "    effects: {channel(us, dprk): +strong}"
    ).encode(),
    "surrogates": b"a: \xed\xa0\x80",
    "a condition of brackets": TEXT.replace("when: war", f"when: {'(' * 400_000}").encode(),
    "a condition of signs": TEXT.replace("when: war", f"when: '{'- ' * 140}1'").encode(),
    "code in a condition": TEXT.replace("when: war", "when: __import__('os').system('x')").encode(),
    "a headline of brackets": TEXT.replace("Fog over the harbour", f"'{'{' * 150}'").encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_refused_at_a_place_and_at_once(name):
    """
    Every file gets a problem inside its text, in all renderings, within two seconds.
    """
    begun = time.perf_counter()
    report = look(FILES[name])
    seconds = time.perf_counter() - begun
    source, _ = decode(FILES[name], "x.yaml")

    assert None is report.loaded
    assert 1 <= len(report.problems) <= 20 or name == "a picture"
    for problem in report.problems:
        assert 1 <= problem.span.line <= len(source.lines)
        assert 1 <= problem.span.column <= len(source.lines[problem.span.line - 1]) + 1
    for form in ("full", "concise", "json", "github"):
        assert report.render(form).isprintable() or "\n" in report.render(form)
    assert seconds < 2, name


def test_a_pair_in_brackets_has_its_own_message():
    """
    The comma inside brackets is named, not its consequences.
    """
    assert ["S022"] == [problem.code for problem in look(FILES["a pair in brackets"]).problems]


def test_a_folder_and_a_device_are_no_scenarios(tmp_path):
    """
    What is no file is a problem of reading.
    """
    assert [["S001"], ["S001"]] == [
        [problem.code for problem in check(path).problems] for path in (tmp_path, "/dev/null")
    ]
