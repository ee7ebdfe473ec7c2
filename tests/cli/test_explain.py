from __future__ import annotations

import pytest

from game.scenario.codes import codes


@pytest.mark.parametrize("code", codes())
def test_every_code_has_a_page_on_the_screen(call, code):
    """
    A page names the code and shows both examples, controls made visible.
    """
    ended = call("explain", code.lower())

    assert (0, True) == (ended.status, ended.out.startswith(f"{code}: {codes()[code].title}"))
    assert "\nWrong\n" in ended.out
    assert "\nRight\n" in ended.out
    assert ended.out.replace("\n", "").isprintable()


def test_without_a_code_all_are_listed(call):
    """
    The list has every code, under the block it belongs to.
    """
    ended = call("explain")

    assert (0, True) == (ended.status, all(f"  {code}  " in ended.out for code in codes()))


@pytest.mark.parametrize(("code", "hint"), [("E1055", "did you mean E105"), ("xyz", "lists all")])
def test_an_unknown_code_is_wrong_use(call, code, hint):
    """
    A code that there is not ends with status 2 and a way out.
    """
    ended = call("explain", code)

    assert (2, True) == (ended.status, hint in ended.err)
