from __future__ import annotations

import pytest

from tests.scenario.building import change, codes_of, only, under


@pytest.mark.parametrize(
    ("old", "new", "code", "culprit", "advice"),
    [
        ("rhetoric: {start: 55,", "rhetoric: {of: {north: 5},", "S215", "of", "write `start`"),
        ("of: {south: 20}", "between: {north~south: 2}", "S215", "between", "`start` or `of`"),
        (
            "trust: {between: {north>south: 25, south>north: 20}",
            "trust: {of: {north: 1}",
            "S215",
            "of",
            "`between`",
        ),
        (
            "negotiation: {between: {north~south: 5}",
            "negotiation: {start: 5",
            "S215",
            "start",
            "`between`",
        ),
        (
            "  rhetoric: {start: 55, because",
            "  rhetoric: {rest: 55, because",
            "S214",
            "rhetoric",
            "`start` for one",
        ),
        ("of: {south: 20}", "of: {south: 20}, start: 5", "S214", "of", "`between` for one a pair"),
        ("  debt:\n", "  favor:\n", "S215", "favor", "at the actor"),
        ("  debt:\n    name", "  since:\n    name", "S216", "since", "another id"),
        ("    name: Debt of the harbour\n", "", "S216", "debt", "write `name: `"),
        ("  rhetoric: {start: 55,", "  rhetorik: {start: 55,", "S216", "rhetorik", "`rhetoric`"),
        (
            "channel: {between: {north~south",
            "channel: {between: {north>south",
            "S229",
            "north>south",
            "`~` between",
        ),
        (
            "trust: {between: {north>south",
            "trust: {between: {north~south",
            "S229",
            "north~south",
            "`>` between",
        ),
        (
            "channel: {between: {north~south",
            "channel: {between: {north",
            "S229",
            "north",
            "`~` between",
        ),
        (
            "channel: {between: {north~south",
            "channel: {between: {north~",
            "S229",
            "north~",
            "`~` between",
        ),
        (
            "channel: {between: {north~south",
            "channel: {between: {north~north",
            "S229",
            "north~north",
            "different",
        ),
        (
            "channel: {between: {north~south: 15, south~east",
            "channel: {between: {north~south: 15, south~north",
            "S229",
            "south~north",
            "one pair",
        ),
        (
            "negotiation: {between: {north~south: 5}",
            "negotiation: {between: {}",
            "S226",
            "negotiation",
            "negotiation: {",
        ),
    ],
)
def test_forms_that_do_not_fit(old, new, code, culprit, advice):
    """
    A meter in another form than its own is told the form that fits.
    """
    text = change(old, new)
    if culprit in ("favor", "since"):
        text = text.replace("      debt: +slight\n", "")
    problem = only(text)

    assert (code, culprit) == (problem.code, under(problem, text))
    assert advice in problem.help


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("strain: {of: {south: 20}", "strain: {start: 20"),
        ("channel: {between: {north~south: 15, south~east: 40}", "channel: {start: 15"),
        ("trust: {between: {north>south: 25, south>north: 20}", "trust: {start: 15"),
        ("    start: 30\n    rest: 30\n", "    of: {north: 3}\n    rest: 30\n"),
    ],
)
def test_forms_that_fit(old, new):
    """
    A meter of sides or pairs may start alike for all, and one's own may take any form.
    """
    assert [] == codes_of(change(old, new).replace("      debt: +slight\n", ""))


def unnamed(name):
    """Return the problem of a meter that has no name for the screens."""
    text = change("  debt:\n    name: Debt of the harbour\n", f"  {name}:\n")
    return only(text.replace("      debt: +slight\n", f"      {name}: +slight\n"))


@pytest.mark.parametrize(
    ("name", "meant"),
    [("rhetorik", "rhetoric"), ("chanel", "channel"), ("moralground", "moral_ground")],
)
def test_a_slip_leads_to_the_meter_that_is_meant(name, meant):
    """
    A name that is nearly that of a meter is likely meant for it.
    """
    problem = unnamed(name)

    assert (f"unknown meter `{name}`", True) == (
        problem.message,
        problem.help.startswith(f"a meter with a similar id exists: `{meant}`; one of your own"),
    )


@pytest.mark.parametrize("name", ["debt", "stock", "supply", "water_level", "commerce"])
def test_another_name_is_no_slip(name):
    """
    What an author calls a meter of their own is not taken for one that every scenario has.
    """
    assert "a meter of your own needs a name" == unnamed(name).message


def test_there_are_adversaries():
    """
    A scenario without the meter of negotiation is told to write it.
    """
    text = change("  negotiation: {between: {north~south: 5}, because: F2}\n", "")

    assert "S226" in codes_of(text)
