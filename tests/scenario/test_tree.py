from __future__ import annotations

from game.scenario.tree import (
    Arithmetic,
    Comparison,
    Constant,
    Logic,
    Membership,
    Negative,
    Not,
    Reading,
    children,
    readings,
    walk,
    yes_no,
)

WAR = Reading("war")
CHANNEL = Reading("channel", ("us", "dprk"))
TREE = Logic("or", (WAR, Not(Comparison((">",), (Negative(CHANNEL), Constant(3.0))))))


def test_equal_trees_may_stand_anywhere():
    """
    Columns do not count when two trees are compared.
    """
    assert Constant(3.0, 5, 6) == Constant(3.0, 9, 10)


def test_children_come_from_left_to_right():
    """
    Every kind of node names what is directly below it.
    """
    one, two = Constant(1.0), Constant(2.0)

    assert [(), (), (one, two), (one,), (one,), (one, two), (WAR, WAR), (WAR,)] == [
        children(one),
        children(CHANNEL),
        children(Arithmetic("+", one, two)),
        children(Negative(one)),
        children(Membership(one, (2.0,))),
        children(Comparison(("<",), (one, two))),
        children(Logic("and", (WAR, WAR))),
        children(Not(WAR)),
    ]


def test_walk_meets_every_node():
    """
    A walk yields a node and all that is below it.
    """
    kinds = [type(node).__name__ for node in walk(TREE)]

    assert ["Logic", "Reading", "Not", "Comparison", "Negative", "Reading", "Constant"] == kinds


def test_readings_are_what_a_tree_depends_on():
    """
    Meters and functions are listed from left to right.
    """
    assert (WAR, CHANNEL) == readings(TREE)


def test_the_type_of_a_tree_is_seen_at_its_top():
    """
    Comparisons, logic and `war` are yes or no, all else is a number.
    """
    assert [True, True, False, False] == [yes_no(one) for one in (TREE, WAR, CHANNEL, Constant(1))]


def test_a_reading_shows_as_it_is_written():
    """
    Arguments stand in parentheses after the name.
    """
    assert ["war", "channel(us, dprk)"] == [str(WAR), str(CHANNEL)]
