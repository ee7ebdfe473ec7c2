"""
The lint of facts: what no number rests on, what is hindsight, and whether quotations hold.

All of it is warnings: the scenario plays all the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path as FilePath

from game.scenario.model import Fact
from game.scenario.problems import Problem
from game.scenario.reading import Document, Path
from game.scenario.source import MOST_BYTES
from game.scenario.subject import Subject

MOST_QUOTED_WORDS = 25
"""Words that a quotation may have."""


def check_facts(subject: Subject) -> list[Problem]:
    """
    Return the warnings about the facts of a scenario.

    Args:
        subject: A scenario without errors.
    """
    found = _hindsight(subject) + _unused(subject)
    own = (subject.document, subject.scenario.facts, None)
    files: list[tuple[Document, Mapping[str, Fact], str | None]] = [own]
    if subject.dossier and subject.dossier_document:
        text = _source_text(subject)
        files.append((subject.dossier_document, subject.dossier.facts, text))
        found += _nowhere(subject)
    for document, facts, text in files:
        for name, fact in facts.items():
            found += _quotation(document, ("facts", name), fact, text)
    return found


def _warn(document: Document, code: str, path: Path, message: str, advice: str) -> Problem:
    key = path[-1] not in ("quote", "start") and not isinstance(path[-1], int)
    span = document.span(path, key=key and path[-1] != "because")
    return document.source.problem(code, message, span, advice, severity="warning")


def _hindsight(subject: Subject) -> list[Problem]:
    start, facts = subject.scenario.clock.start, subject.facts
    found = []
    for _, place, one in subject.because():
        date = facts[one].date if one in facts else None
        if date is not None and date > start:
            message = f"`{one}` is hindsight: it is dated {date}, the crisis starts on {start}"
            advice = "rest the numbers on what was known by then, or say why not in a note"
            found.append(_warn(subject.document, "W303", place, message, advice))
    return found


def _unused(subject: Subject) -> list[Problem]:
    used = {one for _, _, one in subject.because()}
    files = [(subject.document, subject.scenario.facts)]
    if subject.beside and subject.dossier and subject.dossier_document:
        files.append((subject.dossier_document, subject.dossier.facts))
    return [
        _warn(
            document,
            "W301",
            ("facts", name),
            f"nothing rests on the fact `{name}`",
            "name it in a `because`, or take it out",
        )
        for document, facts in files
        for name in facts
        if name not in used
    ]


def _nowhere(subject: Subject) -> list[Problem]:
    dossier, document = subject.dossier, subject.dossier_document
    if dossier is None or document is None or dossier.address or dossier.file:
        return []
    message = "nobody can look this source up"
    advice = "write `address: ` and where it can be read, or `file: ` and its name in seeds/"
    return [_warn(document, "W302", ("title",), message, advice)]


def _quotation(document: Document, path: Path, fact: Fact, text: str | None) -> list[Problem]:
    found = []
    if text is None and document.at(("format",)) and not fact.source:
        message = f"nobody can look the fact `{path[-1]}` up"
        advice = "write `source: ` and where it can be read"
        found.append(_warn(document, "W302", path, message, advice))
    if fact.quote is None:
        return found
    words = len(fact.quote.split())
    if words > MOST_QUOTED_WORDS:
        message = f"the quotation has {words} words"
        advice = f"quote at most {MOST_QUOTED_WORDS}; tell the rest in your own words"
        found.append(_warn(document, "W304", (*path, "quote"), message, advice))
    elif text is not None and not _holds(fact.quote, text):
        message = "the quotation is not in the text of the source"
        advice = "compare it with the text, word by word; `...` may stand for words left out"
        found.append(_warn(document, "W305", (*path, "quote"), message, advice))
    return found


def _source_text(subject: Subject) -> str | None:
    """Return the text of the source, made plain, where its file lies beside the dossier."""
    dossier, path = subject.dossier, subject.dossier_path
    if dossier is None or path is None or not dossier.file:
        return None
    if FilePath(dossier.file).name != dossier.file:
        return None
    try:
        with (path.parent / dossier.file).open("rb") as file:
            return _plain(file.read(MOST_BYTES).decode("utf-8", errors="replace"))
    except OSError:
        return None


def _holds(quote: str, text: str) -> bool:
    return all(_plain(part) in text for part in re.split(r"\.\.\.|…", quote))


def _plain(text: str) -> str:
    """Return a text in small letters, without quote marks, every gap one space."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[\"'“”‘’„«»`]", "", text)
    return " ".join(re.sub(r"[-‐‑–—]", "-", text).split())
