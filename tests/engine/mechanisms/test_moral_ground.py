from __future__ import annotations

from tests.engine.crisis import Crisis, event, move

RULES = {
    "moral_ground": {
        "first_offer": 10.0,
        "window": 2.0,
        "betrayal": 1.5,
        "rebuff": 3.0,
        "third_parties": 0.5,
    }
}
MOVES = {
    "offer": move("trump", "dprk", 5, offer=True),
    "second": move("tillerson", "dprk", 5, offer=True),
    "letter": move("tillerson", "dprk", 5, offer=True, venue="private"),
    "press": move("trump", "dprk", -5),
    "insult_china": move("trump", "china", -5),
    "counter": move("kim", "us", 5, offer=True),
    "rebuff": move("kim", "us", -5),
    "snub": move("kim", "us", -5, venue="private"),
    "plead": move("xi", "us", 5, offer=True),
    "frown": move("xi", "us", -5),
    "shout": move("tillerson", "dprk", -10),
}


def standoff(rhetoric=80, **parts):
    """Return a crisis with a rhetoric of 80."""
    parts = {"mechanisms": RULES, "third": True} | parts
    meters = {"rhetoric": rhetoric}
    return Crisis(moves=MOVES, meters=meters, events={"slip": event(10, leak=True)}, **parts)


def ground(crisis):
    """Return the moral ground of the two adversaries."""
    return crisis["moral_ground(us)"], crisis["moral_ground(dprk)"]


def test_the_first_offer_gains_most_while_words_are_hot():
    """
    At rhetoric 80 the first offer is worth 10 * 0.8 / 1 = 8 points.
    """
    crisis = standoff().play("offer")

    assert (58, 50) == ground(crisis)
    assert {("moral_ground", "offer"): 8} == crisis.entries("moral_ground(us)")


def test_later_offers_gain_less():
    """
    After one offer by the other side an offer is worth 10 * 0.8 / 2 = 4, then 8 / 3 = 2.6667.
    """
    crisis = standoff().play("offer")

    assert (58, 54) == ground(crisis.play("counter"))
    assert (60.6667, 54) == ground(crisis.play("offer"))


def test_two_voices_of_a_side_make_one_offer():
    """
    An offer by two actors of a side in one turn is worth 8.
    """
    assert (58, 50) == ground(standoff().play("offer", "second"))


def test_offers_of_both_sides_in_one_turn_are_both_the_first():
    """
    Two sides that offer at once gain 8 each.
    """
    assert (58, 58) == ground(standoff().play("offer", "counter"))


def test_an_offer_behind_the_closed_door_gains_nothing_unless_it_leaks():
    """
    A letter is worth nothing, a leaked one 8.
    """
    assert (50, 50) == ground(standoff().play("letter"))
    assert (58, 50) == ground(standoff().play("letter", happens=["leak/slip"]))


def test_betrayal_takes_the_gain_back_and_more():
    """
    Pressure on the turn after an offer worth 8 takes 1.5 * 8 = 12.
    """
    crisis = standoff().play("offer").play("press")

    assert (46, 50) == ground(crisis)
    assert {("moral_ground", "betrayal"): -12} == crisis.entries("moral_ground(us)")


def test_an_offer_is_betrayed_once():
    """
    A second turn of pressure takes nothing more.
    """
    assert (46, 50) == ground(standoff().play("offer").play("press").play("press"))


def test_the_window_closes():
    """
    Pressure two turns after the offer betrays it, three turns after it does not.
    """
    assert (46, 50) == ground(standoff().play("offer").play().play("press"))
    assert (58, 50) == ground(standoff().play("offer").play().play().play("press"))


def test_pressure_on_a_third_side_betrays_nothing():
    """
    An insult to a side that is no adversary takes nothing back.
    """
    assert (58, 50) == ground(standoff().play("offer").play("insult_china"))


def test_a_rebuff_costs_the_other_side():
    """
    Public pressure in the turn of the offer or in the next costs 3, two turns later nothing.
    """
    assert (58, 47) == ground(standoff().play("offer", "rebuff"))
    assert (58, 47) == ground(standoff().play("offer").play("rebuff"))
    assert (58, 50) == ground(standoff().play("offer").play().play("rebuff"))


def test_a_faint_rebuff_is_a_rebuff():
    """
    Public pressure at a tenth of a voice costs 3 as at full voice.
    """
    assert (58, 47) == ground(standoff(actors={"kim": {"voice": 10}}).play("offer", "rebuff"))


def test_a_rebuff_that_is_not_heard_costs_nothing():
    """
    Private pressure in answer to an offer costs nothing.
    """
    assert (58, 50) == ground(standoff().play("offer", "snub"))


def test_a_rebuff_that_betrays_as_well_costs_both():
    """
    When both have offered, pressure costs its side 1.5 * 8 = 12 and 3.
    """
    crisis = standoff().play("offer", "counter").play("press")

    assert (43, 58) == ground(crisis)
    assert {
        ("moral_ground", "betrayal"): -12,
        ("moral_ground", "rebuff"): -3,
    } == crisis.entries("moral_ground(us)")


def test_third_sides_trust_who_offers():
    """
    A gain of 8 is 0.5 * 8 = 4 points of a third side's trust, and none of the adversary's.
    """
    crisis = standoff().play("offer")

    assert (24, 20) == (crisis["trust(china, us)"], crisis["trust(dprk, us)"])


def test_third_sides_distrust_who_betrays():
    """
    A loss of 12 is 0.5 * 12 = 6 points: 20 + 4 - 6 = 18.
    """
    assert 18 == standoff().play("offer").play("press")["trust(china, us)"]


def test_a_side_without_adversary_gains_by_an_offer_and_rebuffs_nobody():
    """
    A third side's offer is worth 8 as well, and its pressure in answer to one costs nothing.
    """
    assert 58 == standoff().play("plead")["moral_ground(china)"]
    assert 50 == standoff().play("offer", "frown")["moral_ground(china)"]


def test_the_ground_stops_at_100():
    """
    From 95 a gain of 8 ends at 100, and the ledger says that 3 fell away.
    """
    crisis = Crisis(
        moves=MOVES,
        third=True,
        mechanisms=RULES,
        meters={"rhetoric": 80, "moral_ground": 95},
    ).play("offer")

    assert 100 == crisis["moral_ground(us)"]
    assert {("moral_ground", "offer"): 8, ("limit", ""): -3} == crisis.entries("moral_ground(us)")


def test_switched_off_it_does_nothing():
    """
    Without the mechanism an offer gains nothing.
    """
    assert (50, 50) == ground(standoff(mechanisms={}).play("offer", "rebuff"))


def test_an_offer_that_is_shouted_down_is_worth_less():
    """
    Beside an insult of -10 by another of the house an offer of +5 is spread by D = 0.75: of 8
    points 2 are left.
    """
    crisis = standoff().play("offer", "shout")

    assert 52 == crisis["moral_ground(us)"]
