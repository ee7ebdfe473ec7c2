from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.expression import (
    MOST_NODES,
    Arithmetic,
    Comparison,
    Constant,
    Expression,
    ExpressionProblem,
    Logic,
    Membership,
    Negative,
    Not,
    Reading,
    parse,
    parse_condition,
    parse_formula,
    parse_target,
    walk,
)

NAMES = st.sampled_from(["rhetoric", "turn", "debt"])
NUMBERS = st.integers(0, 1000) | st.sampled_from([0.5, 12.25, 99.9])


def written(tree: Expression) -> str:
    """Return a tree as text, every part in parentheses."""
    match tree:
        case Constant(value=value):
            return f"{value:g}"
        case Reading():
            return str(tree)
        case Arithmetic(operator=operator, left=left, right=right):
            return f"({written(left)} {operator} {written(right)})"
        case Negative(operand=operand):
            return f"(-{written(operand)})"
        case Comparison(operators=operators, operands=operands):
            rest = zip(operators, operands[1:], strict=True)
            return f"({written(operands[0])} {' '.join(f'{o} {written(x)}' for o, x in rest)})"
        case Logic(operator=operator, operands=operands):
            return f"({f' {operator} '.join(written(one) for one in operands)})"
        case Not(operand=operand):
            return f"(not {written(operand)})"
        case Membership(operand=operand, values=values):
            return f"({written(operand)} in ({', '.join(f'{one:g}' for one in values)}))"


def numbers() -> st.SearchStrategy[Expression]:
    leaves = (
        NUMBERS.map(lambda value: Constant(float(value)))
        | NAMES.map(Reading)
        | st.just(Reading("channel", ("us", "dprk")))
    )
    return st.recursive(
        leaves,
        lambda inner: (
            st.builds(Arithmetic, st.sampled_from("+-"), inner, inner) | st.builds(Negative, inner)
        ),
        max_leaves=4,
    )


def conditions() -> st.SearchStrategy[Expression]:
    compared = st.builds(
        lambda operator, left, right: Comparison((operator,), (left, right)),
        st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
        numbers(),
        numbers(),
    )
    listed = st.builds(
        lambda operand, values: Membership(operand, tuple(map(float, values))),
        numbers(),
        st.lists(st.integers(-9, 9), min_size=1, max_size=3),
    )
    return st.recursive(
        compared | listed | st.just(Reading("war")),
        lambda inner: (
            st.builds(Not, inner)
            | st.builds(
                lambda word, operands: Logic(word, tuple(operands)),
                st.sampled_from(["and", "or"]),
                st.lists(inner, min_size=2, max_size=2),
            )
        ),
        max_leaves=3,
    )


def flat(tree: Expression) -> str:
    return written(tree).replace("(", "").replace(")", "")


@given(conditions())
def test_what_is_written_is_read_back(tree):
    """
    A condition written with all its parentheses reads as the tree it was written from.
    """
    text = written(tree)
    if len(text) > 300 or sum(1 for _ in walk(tree)) > MOST_NODES:
        return

    assert flat(tree) == flat(parse_condition(text))


@given(st.text(max_size=320) | st.text("()<>=!+-* ,.0123456789abandorti&|%[]", max_size=320))
def test_no_text_does_harm(text):
    """
    Any text is read or refused, and what is refused has its place in the text.
    """
    for read in (parse, parse_condition, parse_formula, parse_target):
        try:
            tree = read(text)
        except ExpressionProblem as problem:
            found, last, code = problem, len(text) + 1, problem.code
        else:
            found, last, code = tree, len(text), None
        assert 0 <= found.start < found.end <= last
        assert code in {None, "E101", "E102", "E103", "E104", "E107", "E108"}


@pytest.mark.parametrize(
    ("text", "code", "culprit", "message", "advice"),
    [
        ("turn > = 6", "E101", "> =", "`>=` is one sign", "write `>=` without a space"),
        ("turn !  = 6", "E101", "!  =", "`!=` is one sign", "write `!=` without a space"),
        ("turn = = 6", "E101", "= =", "`==` is one sign", "write `==` without a space"),
        ("turn = 1", "E101", "=", "one `=` does not compare", "write `==` to test for equality"),
        ("war && war", "E101", "&&", "`&&` is not part of the language", "write `and`"),
        ("war || war", "E101", "||", "`||` is not part of the language", "write `or`"),
        ("war AND war", "E101", "AND", "`AND` is not", "write `and` in small letters"),
        ("Not war", "E101", "Not", "`Not` is not", "write `not` in small letters"),
        ("!war", "E101", "!", "`!` is not part of the language", "write `not` and a space"),
        ("rhetoric ≥ 95", "E101", "≥", "`≥` (GREATER-THAN OR EQUAL TO) cannot", "write `>=`"),
        ("rhetoric\u00a0> 9", "E101", "\u00a0", "NO-BREAK SPACE", "write an ordinary space"),
        ("rhetoric ☃ 9", "E101", "☃", "SNOWMAN", "plain keyboard characters"),
        ("rhetoric > 9\x07", "E101", "\x07", "cannot be used", "plain keyboard characters"),
        ("rhetoric >= 95%", "E101", "%", "a percent sign", "already run from 0 to 100"),
        ("rhetoric => 9", "E101", "=>", "`=>` is not", "write `>=`"),
        ("rhetoric > 1e5", "E101", "1e5", "`1e5` is not a plain number", "write it as `1000`"),
        ("rhetoric > .5", "E101", ".5", "`.5` is not a plain number", "or `0.5`"),
        ("turn in [2, 3]", "E101", "[", "square brackets", "write round ones"),
        ("rhetoric / 2 > 3", "E101", "/", "division", "`* 0.5` is half"),
        ("rhetoric ** 2 > 3", "E101", "**", "powers", "multiply"),
        ("trust(us~dprk) > 1", "E101", "~", "`~`", "channel(us, dprk)"),
        ("rhetoric is 5", "E101", "is", "`is` is not part", "write `==`"),
        ("true", "E101", "true", "`true` is not part", "leave `when` out"),
        ("rhetoric @ 2", "E101", "@", "`@` is not part", "E101"),
        ("rhetoric >", "E102", "", "the expression stops too early", "write the rest"),
        ("", "E102", "", "the expression stops too early", "write the rest"),
        ("war war", "E102", "war", "`war` is not expected here", "join two conditions"),
        ("(war", "E102", "", "`)` is missing to close this part", "write the rest"),
        ("since(", "E102", "", "`since(..)` takes ids", ""),
        ("since(2)", "E102", "2", "`since(..)` takes ids, such as `us`", ""),
        ("since(and)", "E102", "and", "takes ids", ""),
        ("rhetoric > 1,000", "E102", ",", "`,` is not expected here", "without a comma"),
        ("turn in 3", "E102", "3", "`(` is missing after `in`", ""),
        ("turn in (rhetoric)", "E102", "rhetoric", "a number is expected in the list", ""),
        ("1 < turn in (2)", "E102", "in", "a comparison cannot go on with `in`", ""),
        ("turn not 3", "E102", "3", "`in` is missing after `not`", ""),
        ("x" * 301, "E103", "x", "at most 300 characters, this has 301", "split it"),
        ("(" * 13 + "1" + ")" * 13, "E103", "1", "at most 12 levels", "parentheses away"),
        ("+".join("1" * 45), "E103", "+".join("1" * 45), "at most 80 parts, this has 89", "split"),
        ("rhetoric + 5", "E104", "rhetoric + 5", "a yes/no condition is expected", "compare it"),
        ("debt", "E104", "debt", "this is a number", "such as `debt >= 50`"),
        ("war and 5", "E104", "5", "`and` joins yes/no conditions", "compare it"),
        ("not 5", "E104", "5", "`not` turns", "compare it"),
        ("war + 1 > 2", "E104", "war", "`+` reckons with numbers", "write a meter"),
        ("-war > 2", "E104", "war", "`-` stands before a number", "write a meter"),
        ("war > 2", "E104", "war", "numbers are compared", "write a meter"),
        ("war in (2)", "E104", "war", "`in` looks for a number", "write a meter"),
        ("turn > 1000001", "E108", "1000001", "the number is too large", "0 to 100"),
        ("999999 * 999999 > 1", "E108", "999999 * 999999", "beyond every scale", "below 1"),
    ],
)
def test_slips_are_told(text, code, culprit, message, advice):
    """
    What people write in place of a condition gets a message, a place and a way out.
    """
    with pytest.raises(ExpressionProblem) as caught:
        parse_condition(text)
    problem = caught.value

    assert code == problem.code
    assert message in str(problem)
    assert advice in problem.help
    assert (culprit or "")[:1] == text[problem.start : problem.end][:1]


def test_precedence_is_that_of_python():
    """
    Products bind before sums, sums before comparisons, `not` before `and`, `and` before `or`.
    """
    tree = parse_condition("not war or turn + 2 * debt < 5 and war")

    assert (
        Logic(
            "or",
            (
                Not(Reading("war")),
                Logic(
                    "and",
                    (
                        Comparison(
                            ("<",),
                            (
                                Arithmetic(
                                    "+",
                                    Reading("turn"),
                                    Arithmetic("*", Constant(2.0), Reading("debt")),
                                ),
                                Constant(5.0),
                            ),
                        ),
                        Reading("war"),
                    ),
                ),
            ),
        )
        == tree
    )


def test_lists_may_hold_negative_numbers_and_a_last_comma():
    """
    The numbers after `in` may be below 0, and a comma may follow the last.
    """
    assert Not(Membership(Reading("turn"), (-2.0, 3.0))) == parse("turn not in (-2, 3,)")


def test_a_plus_before_a_number_changes_nothing():
    """
    A plus sign is read and dropped.
    """
    assert Constant(5.0) == parse_formula("+5")


def test_a_chain_is_one_comparison():
    """
    Chained comparisons stay together.
    """
    expected = Comparison(("<=", "<"), (Constant(20.0), Reading("rhetoric"), Constant(60.0)))

    assert expected == parse_condition("20 <= rhetoric < 60")


def test_a_formula_is_a_number():
    """
    Where a number is expected, a condition is refused.
    """
    with pytest.raises(ExpressionProblem, match="a number is expected here"):
        parse_formula("rhetoric > 5")


def test_columns_are_those_of_the_text():
    """
    Nodes and arguments know where they stand.
    """
    tree = parse_target("  channel(us, dprk) ")

    assert (2, 19, ((10, 12), (14, 18))) == (tree.start, tree.end, tree.spans)


@pytest.mark.parametrize("text", ["rhetoric", "stance(kim, talks)", "channel(us, dprk)"])
def test_meters_and_stances_can_be_changed(text):
    """
    An effect names a meter or a stance.
    """
    assert text == str(parse_target(text))


@pytest.mark.parametrize("text", ["turn", "since(launch)", "gap(us, dprk, talks)", "3", "a + b"])
def test_nothing_else_can_be_changed(text):
    """
    An effect on a number or a function is refused.
    """
    with pytest.raises(ExpressionProblem) as caught:
        parse_target(text)

    assert "E107" == caught.value.code
