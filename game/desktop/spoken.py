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

CLAUSES = {
    "below": N_("{what} below {value} (now {now})"),
    "at most": N_("{what} at most {value} (now {now})"),
    "above": N_("{what} above {value} (now {now})"),
    "at least": N_("{what} at least {value} (now {now})"),
    "exactly": N_("{what} exactly {value} (now {now})"),
    "other than": N_("{what} other than {value} (now {now})"),
}
"""How a meter is held against a figure, by the sign in words."""
CLAUSE = re.compile(
    rf"(?P<what>.+?) (?P<sign>{'|'.join(CLAUSES)}) (?P<value>-?[\d.]+) "
    r"\(now (?P<now>never|-?\d+)\)(?: (?P<link>and|or) |$)"
)
FORMS = (
    N_("{one} minus {other}"),
    N_("{one} plus {other}"),
    N_("turns since “{move}”"),
    N_("distance of {one} and {other} on {issue}"),
    N_("overlap of what {one} and {other} would accept"),
    N_("the settlement of {one} and {other}"),
    N_("offers made by {one}"),
    N_("{actor} on {issue}"),
)
"""What else than a meter a move can wait for."""
OTHERS = (
    N_("a threat in public"),
    N_("threats lose their hold"),
    N_("never"),
    N_("turn"),
    N_("war"),
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
    """Translate clauses such as ``turn at least 4 (now 1)``; empty where one is none."""
    clauses = list(CLAUSE.finditer(text))
    if not clauses or "".join(found.group() for found in clauses) != text:
        return ""
    told = ""
    for found in clauses:
        clause = _(CLAUSES[found["sign"]])
        now, what = spoken(found["now"]), awaited(found["what"])
        told += clause.format(what=what, value=found["value"], now=now)
        if found["link"]:
            told += _(" and ") if found["link"] == "and" else _(" or ")
    return told


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


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (DAY, _day),
    (AGAIN, _again),
)
