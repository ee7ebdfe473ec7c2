"""The facts in the codex: what each says, where it is written, what rests on it, what is beside."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.language import N_, _
from game.desktop.scenes.codex_entries import Article, Block, Doors, Entry, Links, Pair, Words
from game.desktop.scenes.fact_rows import fact_row
from game.desktop.spoken import spoken
from game.playthrough.grounds import Carried, parts_on, source_of
from game.playthrough.words import day_word
from game.scenario import Loaded

GROUPS: dict[str, str] = {
    "sides": N_("Sides"),
    "actors": N_("Actors"),
    "stances": N_("Stances"),
    "moves": N_("Moves"),
    "meters": N_("Meters"),
    "leans": N_("Habits"),
    "events": N_("Events"),
    "endings": N_("Endings"),
    "advisers": N_("Advisers"),
}
"""What may rest on a fact, in the order in which it is told."""
_AROUND = 2
"""How many neighbours are told of before a fact, and after it."""


def facts(loaded: Loaded) -> Iterator[Entry]:
    """Yield an entry for each fact of a scenario."""
    for one in loaded.facts:
        yield Entry(
            f"fact.{one}",
            one,
            lambda one=one: article_of(loaded, one),  # type: ignore[misc]  # a default binds it
            under=fact_row(loaded, one).text,
            aside=loaded.facts[one].speaker or "",
        )


def article_of(loaded: Loaded, one: str) -> Article:
    """Return what the codex says of a fact."""
    row = fact_row(loaded, one)
    lines = [Words(*line) for line in row.lines if line[0] != row.source]
    return [*lines, *_written(loaded, one), *_resting(loaded, one), *_beside(loaded, one)]


def _written(loaded: Loaded, one: str) -> Iterator[Block]:
    """Yield where it is written, by whom and when; of what only the dossier says."""
    source, dossier = source_of(loaded, one), loaded.dossier
    if source:
        yield Pair(_("Source"), source)
    if dossier is None or one not in dossier.facts or loaded.facts[one].source is not None:
        return
    if dossier.author:
        yield Pair(_("Written by"), dossier.author)
    when = [spoken(day_word(dossier.date)), *([dossier.place] if dossier.place else [])]
    yield Pair(_("Published"), " · ".join(when))
    if dossier.address:
        yield Pair(_("To be read at"), dossier.address)


def _resting(loaded: Loaded, one: str) -> Iterator[Block]:
    """Yield what rests on it, group by group; what has an entry, or whose it is, leads there."""
    parts = parts_on(loaded, one)
    yield Words(_("What rests on it"), "heading")
    if not parts:
        yield Words(_("Nothing in this scenario rests on it."), "body", "text_muted")
    for group, title in GROUPS.items():
        of = [part for part in parts if part.group == group]
        doors = dict.fromkeys((_(part.name), key) for part in of if (key := _key(part)))
        plain = dict.fromkeys(_(part.name) for part in of if not _key(part))
        if doors:
            yield Doors(_(title), tuple(doors))
        if plain:
            yield Pair(_(title), ", ".join(plain))


def _key(part: Carried) -> str:
    """Return the entry that tells of a part: its own, or that of whose it is."""
    if part.group == "meters":
        return f"meter.{part.id}"
    return f"actor.{part.actor}" if part.actor else ""


def _beside(loaded: Loaded, one: str) -> Iterator[Block]:
    """Yield the facts that stand before and after it in the same source."""
    dossier = loaded.dossier.facts if loaded.dossier else {}
    ids = [other for other in loaded.facts if (other in dossier) == (one in dossier)]
    at = ids.index(one)
    around = ids[max(at - _AROUND, 0) : at] + ids[at + 1 : at + 1 + _AROUND]
    if around:
        yield Links(_("Beside it"), tuple(f"fact.{other}" for other in around), told=True)
