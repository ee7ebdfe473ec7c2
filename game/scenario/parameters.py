"""
The parameters of the mechanisms and of the doctrine policy, with defaults and ranges.

They stand here, and not beside the equations, because a scenario file may change them: the checker
and the editor's schema must know each name, range and meaning without the engine. Every field says
what its default rests on: ``sourced`` (a paper or a data set), ``fitted`` (chosen so that a gate or
a data series is met) or ``judgement``. The equations are in ``game/engine/mechanisms``.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Parameters(BaseModel):
    """What all groups of parameters share: fixed once read, unknown names refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def parameter(
    default: float, low: float, high: float, rests_on: str, meaning: str, source: str = ""
) -> Any:
    """
    Declare one parameter.

    Args:
        default: Its value where the scenario says nothing.
        low: The least value allowed.
        high: The greatest value allowed.
        rests_on: ``sourced``, ``fitted`` or ``judgement``.
        meaning: What it does, with its unit; shown to authors.
        source: Where the default comes from, when it is sourced or fitted.

    Returns:
        A pydantic field.
    """
    return Field(
        default=default,
        ge=low,
        le=high,
        strict=True,
        allow_inf_nan=False,
        description=meaning,
        json_schema_extra={"rests_on": rests_on, "source": source},
    )


class Rhetoric(Parameters):
    """How public words raise and calm the rhetoric meter."""

    half_life: float = parameter(
        19.9,
        0.1,
        3650,
        "fitted",
        "days in which half of the distance to rest is lost",
        "a self-exciting process fitted to North Korean provocations of 2012 to 2017 (branching "
        "ratio 0.57), taken over from the project's design; the fit is not in the repository",
    )
    kappa: float = parameter(
        1.2,
        0,
        20,
        "judgement",
        "points of rhetoric for one Goldstein point at full voice",
    )


class MixedSignals(Parameters):
    """What a side's discordant public tone costs its credibility."""

    memory: float = parameter(0.6, 0, 1, "judgement", "share of credibility kept from last turn")
    discord: float = parameter(
        0.9, 0, 1, "judgement", "share of credibility lost at the widest spread of tone"
    )
    threat_gain: float = parameter(
        0.3, 0, 2, "judgement", "extra weight of threats at the widest spread of tone"
    )


class Sanctions(Parameters):
    """How the backer's enforcement scales economic pressure."""

    reference: float = parameter(
        60, 1, 100, "judgement", "enforcement at which a sanction bites with its full effect"
    )
    provoked: float = parameter(
        0.05, 0, 2, "judgement", "points of enforcement for one point of provocation by the client"
    )
    shouting_at: float = parameter(
        70, 0, 100, "judgement", "rhetoric above which the backer stops enforcing"
    )
    shouting: float = parameter(
        0.15, 0, 5, "judgement", "points of enforcement lost for one point of rhetoric above that"
    )
    collapse_at: float = parameter(
        75, 0, 100, "judgement", "strain of the client above which the backer fears its collapse"
    )
    collapse: float = parameter(
        0.25, 0, 5, "judgement", "points of enforcement lost for one point of strain above that"
    )
    moral: float = parameter(
        0.03,
        0,
        1,
        "judgement",
        "points of enforcement for one point of moral ground by which the presser leads the client",
    )


class AudienceCosts(Parameters):
    """What it costs to take a public threat back."""

    keep: float = parameter(0.85, 0, 1, "judgement", "share of commitment kept a turn")
    cost: float = parameter(
        6,
        0,
        50,
        "judgement",
        "points of support lost by backing down from full commitment without cover",
    )
    cover: float = parameter(
        0.8, 0, 1, "judgement", "share of the cost that reciprocity or a mediator takes away"
    )
    credibility: float = parameter(
        10, 0, 100, "judgement", "points of credibility lost by backing down without cover"
    )


class MoralGround(Parameters):
    """The advantage of whoever first offers to talk."""

    first_offer: float = parameter(
        8, 0, 50, "judgement", "points for the first unconditional public offer at full rhetoric"
    )
    window: float = parameter(
        2, 0, 20, "judgement", "turns in which pressure by the offerer takes its gain back"
    )
    betrayal: float = parameter(1.5, 0, 5, "judgement", "times the gain that is taken back")
    rebuff: float = parameter(
        3, 0, 50, "judgement", "points lost by answering an offer with pressure"
    )
    third_parties: float = parameter(
        0.3, 0, 5, "judgement", "points of a third side's trust for one point of moral ground"
    )


class Persuasion(Parameters):
    """Threats need assurances: what moves a side on the issue of talks."""

    alpha: float = parameter(0.5, 0, 5, "judgement", "weight of pain together with assurance")
    beta: float = parameter(0.03, 0, 5, "fitted", "weight of heat without assurance", "gates")
    threshold: float = parameter(
        20, 0, 100, "judgement", "rhetoric above which a side not under sanctions feels pain"
    )
    rhetoric_pain: float = parameter(
        0.8, 0, 2, "judgement", "pain of such a side for its rhetoric above the threshold"
    )


class TrustAndChannel(Parameters):
    """How trust and open lines grow and wither."""

    reciprocity: float = parameter(
        3, 0, 50, "judgement", "points of trust each way when dialogue meets dialogue"
    )
    line: float = parameter(
        2, 0, 50, "judgement", "points of the channel when dialogue meets dialogue"
    )
    heat: float = parameter(
        0.15,
        0,
        10,
        "fitted",
        "points of trust lost for one Goldstein point of public hostility",
        "gates",
    )
    static: float = parameter(
        0.08,
        0,
        10,
        "fitted",
        "points of the channel lost for one Goldstein point of public hostility",
        "gates",
    )


class Negotiation(Parameters):
    """How talks advance, and how they wither."""

    pace: float = parameter(
        20,
        0,
        100,
        "fitted",
        "points gained when both sides engage and both are fully willing",
        "gates",
    )
    silence: float = parameter(2, 0, 50, "judgement", "points lost in a turn without both sides")
    provocation: float = parameter(
        0.15, 0, 5, "judgement", "points lost for one point of provocation"
    )
    impasse: float = parameter(
        55, 0, 100, "judgement", "progress beyond which only overlapping win-sets carry talks"
    )


class Incidents(Parameters):
    """Accidents at sea and in the air, and how one becomes a war."""

    nu: float = parameter(
        0.1, 0, 5, "fitted", "rate of incidents a week at rhetoric 60 with full posture", "gates"
    )
    scale: float = parameter(
        12, 1, 100, "judgement", "points of rhetoric that multiply the rate by e"
    )
    channel: float = parameter(
        0.7, 0, 1, "judgement", "share of incidents that a full channel prevents"
    )
    shock: float = parameter(8, 0, 100, "judgement", "points of rhetoric that an incident adds")
    war: float = parameter(
        0.5, 0, 1, "fitted", "chance that an incident at rhetoric 100 becomes a war", "gates"
    )
    safe: float = parameter(
        20, 0, 99, "judgement", "rhetoric below which an incident never becomes a war"
    )


class Favor(Parameters):
    """Favor with the leader whom an actor serves."""

    dissent: float = parameter(
        16,
        0,
        100,
        "fitted",
        "points lost by public words at the far end of the scale from the leader's stance",
        "gates",
    )
    tolerance: float = parameter(
        25, 0, 99, "judgement", "distance from the leader's stance that costs nothing"
    )
    success: float = parameter(
        0.3, 0, 10, "judgement", "points gained for one point of progress in talks"
    )


class Doctrine(Parameters):
    """The quantal response by which an actor that nobody plays chooses."""

    lam: float = parameter(
        5,
        0,
        100,
        "judgement",
        "sharpness of the choice; 0 is random",
    )
    stance: float = parameter(
        4, 0, 50, "judgement", "weight of the distance between what a move says and the stance"
    )
    voice: float = parameter(
        0.25, 0, 5, "judgement", "worth of speaking to an issue that the actor cares for"
    )
    tone: float = parameter(
        1.0, 0, 20, "judgement", "weight of the distance between a move's tone and the expected"
    )
    caution: float = parameter(
        0.8, 0, 20, "judgement", "pull towards cooperation as rhetoric nears its top"
    )
    fatigue: float = parameter(
        0.6, 0, 20, "judgement", "cost of repeating a move at once, halved every two turns"
    )
    own: float = parameter(
        0.35, 0, 1, "judgement", "share of the actor's own recent tone in what it expects"
    )
    received: float = parameter(
        0.45, 0, 1, "judgement", "share of the tone received in what it expects"
    )


class MechanismParameters(Parameters):
    """
    What a scenario says of the mechanisms; a mechanism that is ``None`` is switched off.

    The doctrine policy cannot be switched off.
    """

    rhetoric: Rhetoric | None = Rhetoric()
    mixed_signals: MixedSignals | None = MixedSignals()
    sanctions: Sanctions | None = Sanctions()
    audience_costs: AudienceCosts | None = AudienceCosts()
    moral_ground: MoralGround | None = MoralGround()
    persuasion: Persuasion | None = Persuasion()
    trust_and_channel: TrustAndChannel | None = TrustAndChannel()
    negotiation: Negotiation | None = Negotiation()
    incidents: Incidents | None = Incidents()
    favor: Favor | None = Favor()
    doctrine: Doctrine = Doctrine()
