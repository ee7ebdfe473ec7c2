"""The search of the codex: what it finds, what can be searched for, and what it says of no hit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.desktop.language import _
from game.desktop.scenes.codex_entries import SECTIONS, Entry
from game.desktop.widgets.base import Widget
from game.desktop.widgets.boxes import Row
from game.desktop.widgets.label import Icon, Label

_SIGN = 26


def search(entries: Iterable[Entry], query: str) -> list[Entry]:
    """
    Return the entries that a query finds, the best first.

    Args:
        entries: All entries.
        query: An id or its beginning, or words that all occur in title, subtitle or id.

    Returns:
        The one with that very id, then those whose id begins so, those whose title holds all the
        words, and the others.
    """
    wanted = query.casefold().split()
    whole = " ".join(wanted)

    def rank(entry: Entry) -> int:
        title, one = entry.title.casefold(), entry.id.casefold()
        if one == whole:
            return 0
        if one.startswith(whole):
            return 1
        if all(word in title for word in wanted):
            return 2
        rest = f"{title} {entry.under.casefold()} {one}"
        return 3 if all(word in rest for word in wanted) else 4

    ranked = [(rank(entry), entry) for entry in entries] if wanted else []
    return [entry for at, entry in sorted(ranked, key=lambda pair: pair[0]) if at <= 3]


def search_hint(entries: Mapping[str, Entry]) -> str:
    """Return what can be searched for, with a number that is there."""
    fact = next((entry.id for entry in entries.values() if entry.section == "fact"), "")
    if not fact:
        return _("Search for a word")
    return _("Search: a word, or fact {id}").format(id=fact)


def nothing_found(query: str, entries: Mapping[str, Entry]) -> list[Widget]:
    """
    Return what stands in place of an article where a query finds nothing.

    Args:
        query: What was searched for.
        entries: All entries, by their keys.
    """
    filled = {entry.section for entry in entries.values()}
    sections = ", ".join(_(SECTIONS[section]) for section in SECTIONS if section in filled)
    title = _("Nothing found for “{query}”").format(query=query.strip())
    words = [
        _("Searched are the titles and numbers in all sections: {sections}.").format(
            sections=sections
        ),
        _("A single word, or its beginning, finds more."),
    ]
    if "fact" not in filled:
        words.append(_("Actors and facts belong to a crisis: open the codex there to find them."))
    head = Row([Icon("circle-help", _SIGN, "text_muted"), Label(title, "title", grow=1)], gap="m")
    return [head, *(Label(text, "body", "text_muted") for text in words)]
