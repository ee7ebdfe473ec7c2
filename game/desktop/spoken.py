"""
What the model says in English, in the language of the interface.

The floors below speak plain English and know no other language: titles of meters, causes, days, and
what a move waits for. Here such a text is taken apart by the forms it can have and put together
again in the language in use. Names from scenarios stay as they were written, and a text of no known
form is returned as it came, so it is always safe to pass a text through `spoken`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from game.desktop.language import N_, SOURCE, _, current, ngettext, pattern_of
from game.engine import World
from game.playthrough.words import MONTHS, actor_word, row_word, split_row
from game.scenario.meters import BUILTIN

CLAUSES = (
    N_("{step} {value} or later (now {now})"),
    N_("{step} {value} or earlier (now {now})"),
    N_("any {step} but {value} (now {now})"),
    N_("“{move}” made at most {count} ago (now made {was} ago)"),
    N_("“{move}” made less than {count} ago (now made {was} ago)"),
    N_("“{move}” made at most {count} ago (now never made)"),
    N_("“{move}” made less than {count} ago (now never made)"),
    N_("at least {count} since “{move}” (now {now})"),
    N_("more than {count} since “{move}” (now {now})"),
    N_("{meter}: {one} ahead of {other} by at least {value} (now {now})"),
    N_("{meter}: {one} ahead of {other} by more than {value} (now {now})"),
    N_("{meter}: {one} ahead of {other} by at most {value} (now {now})"),
    N_("{meter}: {one} ahead of {other} by less than {value} (now {now})"),
    N_("{what} below {value} (now {now})"),
    N_("{what} at most {value} (now {now})"),
    N_("{what} above {value} (now {now})"),
    N_("{what} at least {value} (now {now})"),
    N_("{what} exactly {value} (now {now})"),
    N_("{what} other than {value} (now {now})"),
    N_("{step} {value} (now {now})"),
)
"""What a part of a condition can be said as; of several that fit the first is meant."""
COUNT = re.compile(r"(?P<count>\d+) turns?")
BEHIND = re.compile(r"behind by (?P<value>[\d.]+)")
LINK = re.compile(r"(?<=\)) (and|or) ")
FORMS = (
    N_("{one} minus {other}"),
    N_("{one} plus {other}"),
    N_("turns since “{move}”"),
    N_("distance of {one} and {other} on {issue}"),
    N_("overlap of what {one} and {other} would accept"),
    N_("middle ground of {one} and {other} on {issue}"),
    N_("offers made by {one}"),
    N_("{actor} on {issue}"),
)
"""What else than a meter a move can wait for."""
OTHERS = (
    N_("a threat in public"),
    N_("threats lose their hold"),
    N_("never"),
    N_("turn"),
    N_("an incident that becomes a war"),
)
"""What stands in no table of the model."""
TITLES = sorted((meter.title for meter in BUILTIN.values()), key=len, reverse=True)
"""The titles of meters, the longest first."""
DAY = re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})")
AGAIN = re.compile(r"made too recently: possible again in (?P<count>\d+) turns?")


def spoken(text: str) -> str:
    """
    Return a text of the model in the language in use.

    Args:
        text: A title, a cause, a day, or what a move waits for, in English.

    Returns:
        Its translation; the text itself where the language is its own or its form is not known.
    """
    if current() == SOURCE or not text:
        return text
    whole = _(text)
    if whole != text:
        return whole
    for form, say in _SAID:
        if found := form.fullmatch(text):
            return say(found)
    condition = text.removeprefix("needs ")
    if condition != text:
        return _("needs {what}").format(what=_conditions(condition) or condition)
    return _conditions(text) or _titled(text)


def spoken_row(world: World, row: str) -> str:
    """Return the title of a meter and whose it is, or who stands on which issue, by row name."""
    meter, of = split_row(row)
    if meter != "stance":
        return spoken(row_word(world, row))
    issue = world.scenario.issues[of[1]].name
    return _("{actor} on {issue}").format(actor=actor_word(of[0]), issue=issue)


def _conditions(text: str) -> str:
    """Translate clauses such as ``Week 4 or later (now 1)``; empty where one is none."""
    parts = LINK.split(text)
    clauses = [_clause(part) for part in parts[::2]]
    if not all(clauses):
        return ""
    told = clauses[0]
    for link, clause in zip(parts[1::2], clauses[1:], strict=True):
        told += (_(" and ") if link == "and" else _(" or ")) + clause
    return told


def _clause(text: str) -> str:
    """Translate a part of a condition; empty where its form is not known."""
    for form in CLAUSES:
        if found := re.fullmatch(pattern_of(form), text):
            return _(form).format(**{name: awaited(of) for name, of in found.groupdict().items()})
    return ""


def awaited(text: str) -> str:
    """Translate what a figure is of: a meter, a stance, or another word of the conditions."""
    for form in FORMS:
        if found := re.fullmatch(pattern_of(form), text):
            return _(form).format(**{name: awaited(of) for name, of in found.groupdict().items()})
    return spoken(text)


def _titled(text: str) -> str:
    """Translate the title of a meter and leave whose it is: ``Channel US–DPRK``."""
    for title in TITLES:
        whose = text.removeprefix(f"{title} ")
        if whose != text and "(" not in text and not whose[:1].islower():
            return f"{_(title)} {whose}"
    return text


def _day(found: re.Match[str]) -> str:
    form = _("{day} {month} {year}")
    return form.format(day=found["day"], month=_(found["month"]), year=found["year"])


def _again(found: re.Match[str]) -> str:
    count = int(found["count"])
    form = ngettext(
        "made too recently: possible again in {count} turn",
        "made too recently: possible again in {count} turns",
        count,
    )
    return form.format(count=count)


def _count(found: re.Match[str]) -> str:
    count = int(found["count"])
    return ngettext("{count} turn", "{count} turns", count).format(count=count)


def _behind(found: re.Match[str]) -> str:
    return _("behind by {value}").format(value=found["value"])


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (DAY, _day),
    (AGAIN, _again),
    (COUNT, _count),
    (BEHIND, _behind),
)
