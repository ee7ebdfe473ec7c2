"""
The words of the interface: collected from the code, merged into each translation, compiled.

`backchannel.pot` holds every text that the code marks, and the words of the model that the
interface shows (titles of meters, causes, kinds of incident, sentences on a war, names of acts);
English is their source. A translation is edited in `locale/CODE/LC_MESSAGES/backchannel.po` and
nowhere else.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from assets.makers.packages import ASSETS
from game.desktop.terms import ACT
from game.engine.descriptions import descriptions
from game.playthrough import news, outbreak, words
from game.scenario import weights
from game.scenario.meters import BUILTIN, FUNCTIONS

CODE = ASSETS.parent / "game" / "desktop"
LOCALE = ASSETS / "locale"
DOMAIN = "backchannel"
MARKS = {"_": 1, "N_": 1, "gettext": 1, "marked": 1, "ngettext": 2}
"""The functions that mark a text, and how many forms of it they take."""
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for the day of making, so that making twice gives the same file."""
HEADER = """\
# The words of Backchannel's interface.
# Made by `python -m assets.build_assets locale`; edit the translations, not this list.
#"""


def model_words() -> Iterator[tuple[str, str]]:
    """Yield the words of the model that the interface shows, each with the module it is from."""
    for meter in BUILTIN.values():
        yield meter.title, "game/scenario/meters.py"
        yield meter.text, "game/scenario/meters.py"
    for function in FUNCTIONS.values():
        yield function.text, "game/scenario/meters.py"
    for word in (*words.WORDS.values(), *words.MONTHS, *words.STEPS.values(), "Turn"):
        yield word, "game/playthrough/words.py"
    for mechanism in descriptions():
        yield mechanism.name, f"game/engine/mechanisms/{mechanism.id}.py"
        yield mechanism.summary, f"game/engine/mechanisms/{mechanism.id}.py"
        yield mechanism.units, f"game/engine/mechanisms/{mechanism.id}.py"
        if mechanism.remarks:
            yield mechanism.remarks, f"game/engine/mechanisms/{mechanism.id}.py"
    for cause in news.CAUSES:
        yield cause, "game/playthrough/news.py"
    for sentence in outbreak.SENTENCES + outbreak.EARLIER:
        yield sentence, "game/playthrough/outbreak.py"


def marked_texts(code: str) -> Iterator[str | tuple[str, ...]]:
    """
    Yield the texts that a module marks, in the order of the syntax tree.

    Only texts that are written out count: what is looked up by a name was marked where it stands.

    Args:
        code: The module's source.

    Yields:
        The text, or its two forms for one and for many.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            forms = MARKS.get(marker(node), 0)
            texts = [
                part.value
                for part in node.args[:forms]
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            ]
            if forms and len(texts) == forms and all(texts):
                yield texts[0] if forms == 1 else tuple(texts)


def marker(call: ast.Call) -> str:
    """Return the name of what is called, without the module that it is of."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def blank_catalogue(code: str | None = None) -> Catalog:
    """Return a catalogue without messages."""
    return Catalog(
        locale=code,
        domain=DOMAIN,
        header_comment=HEADER,
        project="Backchannel",
        version="1",
        msgid_bugs_address="the project's issues",
        creation_date=NO_DAY,
        revision_date=NO_DAY,
        last_translator="The Backchannel authors",
        language_team="The Backchannel authors",
        fuzzy=False,
    )


def collect() -> Catalog:
    """Return every text that the interface may show, in the source language."""
    found = blank_catalogue()
    for path in sorted(CODE.rglob("*.py")):
        place = path.relative_to(CODE.parents[1]).as_posix()
        for text in marked_texts(path.read_text(encoding="utf-8")):
            found.add(text, locations=[(place, 0)])
    for word, place in model_words():
        found.add(word, locations=[(place, 0)])
    for act in weights().values():
        found.add(act.title, locations=[("seeds/cameo_goldstein.csv", 0)], context=ACT)
    return found


def read_catalogue(path: Path, code: str) -> Catalog:
    """Read a translation."""
    with path.open("rb") as source:
        return read_po(source, locale=code, domain=DOMAIN)


def merge(template: Catalog, path: Path, code: str) -> Catalog:
    """Return a translation brought up to date: new texts empty, gone ones left out."""
    merged = blank_catalogue(code)
    known = read_catalogue(path, code) if path.is_file() else blank_catalogue(code)
    for message in template:
        if message.id:
            old = known.get(message.id, message.context)
            text = old.string if old is not None and not old.fuzzy else ""
            merged.add(
                message.id,
                text,
                message.locations,
                auto_comments=message.auto_comments,
                context=message.context,
            )
    return merged


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the texts of a translation that are missing or fuzzy."""
    missing = []
    for message in catalogue:
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (message.fuzzy or not all(texts)):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    return missing


def make_locale(_scratch: Path) -> None:
    """Collect the texts, bring each translation up to date and compile it; say what is missing."""
    template = collect()
    LOCALE.mkdir(exist_ok=True)
    write_catalogue(template, LOCALE / f"{DOMAIN}.pot")
    for path in sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        code = path.parents[1].name
        merged = merge(template, path, code)
        write_catalogue(merged, path)
        with path.with_suffix(".mo").open("wb") as target:
            write_mo(target, merged)
        for text in untranslated(merged):
            print(f"{code}: not translated: {text!r}")


def write_catalogue(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue sorted by its texts, without line numbers, so that diffs stay small."""
    with path.open("wb") as target:
        write_po(target, catalogue, width=100, sort_output=True, include_lineno=False)
