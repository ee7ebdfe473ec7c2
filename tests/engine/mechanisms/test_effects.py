from __future__ import annotations

from tests.engine.crisis import Crisis, move

MOVES = {
    "rally": move("trump", "us", -5, effects={"support(us)": 7, "posture(us)": -3}),
    "probe": move(
        "tillerson",
        "dprk",
        5,
        venue="private",
        effects={"channel(us, dprk)": 10, "trust(dprk, us)": 10, "trust(us, dprk)": -10},
    ),
    "reply": move("kim", "us", 5, effects={"channel(dprk, us)": 5, "support(us)": 2}),
    "relent": move("kim", "us", 5, venue="private", effects={"stance(kim, talks)": "+strong"}),
    "squeeze": move("trump", "dprk", -5, venue="private", effects={"strain(us)": 6}),
}


def table(**meters):
    """Return a crisis in which the sides are believed at 50 and 20."""
    return Crisis(moves=MOVES, meters={"credibility": {"us": 50, "dprk": 20}} | meters)


def test_effects_are_added():
    """
    A rally adds 7 to the support of 50 and takes 3 from the posture of 20.
    """
    crisis = table().play("rally")

    assert (57, 17) == (crisis["support(us)"], crisis["posture(us)"])
    assert {("move", "rally"): 7} == crisis.entries("support(us)")


def test_reassurance_is_worth_what_its_sender_is_believed():
    """
    A gain of 10 by a side believed at 50 is worth 5, for trust and for the channel.
    """
    crisis = table().play("probe")

    assert (25, 15) == (crisis["trust(dprk, us)"], crisis["channel(us, dprk)"])


def test_losses_of_trust_count_in_full():
    """
    A loss of 10 is a loss of 10, from 20 to 10.
    """
    assert 10 == table().play("probe")["trust(us, dprk)"]


def test_each_gain_is_scaled_by_its_own_side():
    """
    Gains of 10 by a side believed at 50 and of 5 by one believed at 20 make 10 + 5 + 1 = 16.
    """
    crisis = table().play("probe", "reply")

    assert 16 == crisis["channel(us, dprk)"]
    assert {("move", "probe"): 5, ("move", "reply"): 1} == crisis.entries("channel(us, dprk)")


def test_effects_of_several_moves_add_up():
    """
    A rally and a reply add 7 and 2 to the support of 50.
    """
    crisis = table().play("rally", "reply")

    assert 59 == crisis["support(us)"]
    assert {("move", "rally"): 7, ("move", "reply"): 2} == crisis.entries("support(us)")


def test_meters_stop_at_the_top_of_the_scale():
    """
    From 98 a gain of 7 ends at 100, and the ledger says that 5 fell away.
    """
    crisis = table(support={"us": 98}).play("rally")

    assert 100 == crisis["support(us)"]
    assert {("move", "rally"): 7, ("limit", ""): -5} == crisis.entries("support(us)")


def test_meters_stop_at_the_bottom_of_the_scale():
    """
    From 1 a loss of 3 ends at 0, and the ledger says that 2 fell away.
    """
    crisis = table(posture={"us": 1}).play("rally")

    assert 0 == crisis["posture(us)"]
    assert {("move", "rally"): -3, ("limit", ""): 2} == crisis.entries("posture(us)")


def test_stances_stay_in_their_room():
    """
    A position of 60 with room 5 moves by 10 to 65 only.
    """
    narrow = {"kim": {"talks": {"room": 5}}}
    crisis = Crisis(moves=MOVES, stances=narrow).play("relent")

    assert 65 == crisis["stance(kim, talks)"]
    assert {("move", "relent"): 10, ("limit", ""): -5} == crisis.entries("stance(kim, talks)")


def test_words_for_amounts_are_looked_up():
    """
    What a strong effect is, the scenario says: 10 unless it says otherwise, here 12.
    """
    assert 70 == Crisis(moves=MOVES).play("relent")["stance(kim, talks)"]
    large = {"slight": 2, "moderate": 5, "strong": 12}

    assert 72 == Crisis(moves=MOVES, magnitudes=large).play("relent")["stance(kim, talks)"]


def test_what_strains_an_economy_is_left_to_sanctions():
    """
    The entry of a strain effect bears the cause of the other mechanism.
    """
    assert {("sanctions", "squeeze"): 6} == table().play("squeeze").entries("strain(us)")


def test_silence_changes_nothing():
    """
    A turn in which nobody moves leaves every meter where it was, and the ledger empty.
    """
    crisis = table()
    before = crisis.state.values.copy()
    crisis.play()

    assert before.tolist() == crisis.state.values.tolist()
    assert [] == crisis.ledger.entries
