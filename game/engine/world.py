"""
A scenario compiled to arrays: the rules and constants of a crisis, shared by all its runs.

Everything that changes during a run lives in ``State``: ``State.values`` has one row for each
meter and stance, ``State.memory`` one for each thing the rules must remember. ``Rows`` and
``Memory`` say which row is which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.arrays import Flags, Floats, Places
from game.engine.conditions import Compiled
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Rows:
    """
    Which row of ``State.values`` is which.

    Rows that drift to rest stand together (``drifting``), and so do the stances on one issue.

    Attributes:
        names: The name of each row, such as ``channel(us, dprk)``.
        index: The row of each name; a pair meter is found under both orders.
        rhetoric: The row of the rhetoric meter.
        side: For each side meter the rows of all sides, in the order of the sides.
        channel: Rows of the pairs, in the order of ``World.pairs``.
        negotiation: Rows of the adversary pairs, in the order of ``World.adversaries``.
        trust: Rows of the directed pairs, in the order of ``World.directed``.
        favor: Rows of the actors in ``World.serving``.
        drifting: The rows that return to rest by a rate alone.
        stances: The rows of all stances.
        issue: For each issue, the rows of the stances on it.
    """

    names: tuple[str, ...]
    index: Mapping[str, int]
    rhetoric: int
    side: Mapping[str, slice]
    channel: slice
    negotiation: slice
    trust: slice
    favor: slice
    drifting: slice
    stances: slice
    issue: Mapping[str, slice]


@dataclass(frozen=True, slots=True)
class Memory:
    """
    Which row of ``State.memory`` is which.

    Attributes:
        size: The number of rows.
        read: What conditions and formulas can ask for: ``last``, ``offers`` and ``war``.
        last: For each move in ``World.tracked``, 1000 plus the turn on which it was last made; 0
            if it never was.
        event_last: For each event, likewise.
        fatigue: For each move, 2^(-since/2) as it will stand on the coming turn.
        own_tone: For each actor, the recent mean Goldstein weight of its moves.
        received: For each side, the recent mean Goldstein weight of what others did to it.
        dialogue: For each directed pair, dialogue moves made on the last turn.
        pressure: For each directed pair, pressure moves made on the last turn.
        unanswered: For each directed pair, turns in a row in which dialogue met no dialogue.
        offers: For each side, public unconditional offers made so far.
        offer_gain: For each side, moral ground gained by offers that it can still betray.
        offer_age: For each side, turns since its last offer; 1000 if none.
        war: 1 where an incident has become a war.
    """

    size: int
    read: slice
    last: slice
    event_last: slice
    fatigue: slice
    own_tone: slice
    received: slice
    dialogue: slice
    pressure: slice
    unanswered: slice
    offers: slice
    offer_gain: slice
    offer_age: slice
    war: int


@dataclass(frozen=True, slots=True)
class Group:
    """
    The moves among which one actor chooses in one venue.

    Attributes:
        actor: The actor's place in ``World.actors``.
        public: Whether this is the microphone and not the closed door.
        moves: Its moves' places in ``World.moves``; they stand together.
        slot: The name of the draw that decides, shared by the actor's two venues.
    """

    actor: int
    public: bool
    moves: slice
    slot: str


@dataclass(frozen=True, slots=True)
class Tables:
    """
    What a turn reads off the chosen moves, as tables of coefficients.

    Only rows that some move changes are kept, and what only an actor's own moves change is in a
    table of its own: that is what makes a turn fast.

    Attributes:
        heard: Coefficients of what all can hear, shape [heard rows, public moves].
        heard_rows: Which row of ``heard`` is which.
        voiced: For each public choice, coefficients of what its actor is heard to say, shape
            [voiced rows of the actor, moves of the group].
        voiced_rows: For each public choice, the rows of what its actor says, after those of
            ``heard``.
        leaked: Coefficients of a leaked move: its column of ``heard``, then of all that is voiced,
            shape [heard rows + voiced rows, private moves].
        tone_rows: For each actor, the row of the Goldstein weight of what it says.
        spoke_rows: For each actor, the row that counts how often it speaks.
        made: Coefficients of what moves do, heard or not, shape [made rows, moves]: what the sides
            joined meet, then ``plain``, ``believed`` and ``enforced``.
        made_rows: Which row of ``made`` is which.
        plain_rows: The rows of the state that effects change which nothing scales.
        believed_rows: The rows of the state that effects change which credibility scales.
        believed_into: For each believed sum, the place in ``believed_rows`` of the row it goes to.
        believed_side: For each believed sum, the side whose credibility scales it.
        enforced_rows: The rows of the state that effects change which enforcement scales.
    """

    heard: Floats
    heard_rows: Mapping[str, slice]
    voiced: tuple[Floats, ...]
    voiced_rows: tuple[slice, ...]
    leaked: Floats
    tone_rows: Places
    spoke_rows: Places
    made: Floats
    made_rows: Mapping[str, slice]
    plain_rows: Places
    believed_rows: Places
    believed_into: tuple[int, ...]
    believed_side: tuple[int, ...]
    enforced_rows: Places


@dataclass(frozen=True, slots=True)
class EventRule:
    """
    An event, compiled.

    Attributes:
        id: Its id in the scenario.
        slot: The name of its draw.
        chance: Probability a turn while ``when`` holds, 0 to 1.
        when: Its condition, or ``None``.
        wait: Turns before it can come again; 900 for an event that comes once.
        place: Its place among the events and leaks.
        effects: The rows it changes, and by how much, in points.
    """

    id: str
    slot: str
    chance: float
    when: Compiled | None
    wait: int
    place: int
    effects: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class EndingRule:
    """
    An ending, compiled.

    Attributes:
        id: Its id in the scenario.
        when: Its condition.
        payoff: What it is worth to each payee, in the order of ``World.payees``; 0 to 100.
    """

    id: str
    when: Compiled
    payoff: tuple[Compiled, ...]


@dataclass(frozen=True, slots=True)
class Dissent:
    """
    Where public words of those who serve can differ from their leader's stance; C cases.

    Attributes:
        actor: Place in ``World.actors`` of the one who speaks, shape [C].
        favor: Place in ``World.serving`` of the same, shape [C].
        issue: The issue that is spoken to, C ids.
        leader_row: Row of the leader's stance on the issue, shape [C].
        salience: The leader's salience on it, 0 to 1, shape [C, 1].
        said_rows: Row among what is voiced: the position stated, 0 to 100, shape [C].
        spoke_rows: Row among what is voiced: how often the issue was spoken to, shape [C].
    """

    actor: Places
    favor: Places
    issue: tuple[str, ...]
    leader_row: Places
    salience: Floats
    said_rows: Places
    spoke_rows: Places


@dataclass(frozen=True, slots=True)
class World:
    """
    A scenario compiled to arrays.

    Attributes:
        scenario: What it was compiled from.
        sides: Side ids; their places are the indices used below.
        actors: Actor ids.
        moves: Move ids, grouped by venue (public first) and actor.
        events: The events that are not leaks.
        leaks: The events that are leaks.
        endings: The endings, in file order.
        payees: Who is paid: sides, then actors.
        groups: The choices of a turn.
        pairs: Pairs of sides, ordered.
        directed: Directed pairs of sides: (from, to).
        adversaries: Places in ``pairs`` of the pairs that negotiate.
        serving: Places of the actors who serve a leader.
        side_of_actor: Shape [actors].
        actor_of_move: Shape [moves].
        side_of_move: Shape [moves].
        target_of_move: Shape [moves].
        goldstein: Weight of each move's CAMEO code, -10 to 10, shape [moves].
        dialogue: Which moves are dialogue, shape [moves].
        public: Which moves are public, shape [moves].
        private: The places of the private moves; they follow the public ones.
        voice: Voice of each actor, 0 to 1, shape [actors].
        backer: For each side the place of its backer, or -1.
        tracked: The moves whose last turn is remembered, those with a cooldown and those that a
            condition asks for: from the place of the move to its row in ``Memory.last``.
        cooldown: Turns before a move can be made again, shape [moves].
        when: The condition of each move, or ``None``.
        rows: Which row of the state's values is which.
        memory: Which row of the state's memory is which.
        tables: What a turn reads off the chosen moves.
        start: Values at the start, shape [rows].
        memory_start: Memory at the start, shape [memory rows].
        low: Least value of each row, shape [rows]: 0, or the end of a stance's room.
        high: Greatest value of each row, shape [rows].
        keep: Share of the distance to rest that each row keeps a turn by its own rate.
        rest: Where each row rests.
        weeks: Length of a turn in weeks.
        turns: The number of the last turn.
        slots: The names of all draws of a turn.
        stance_weight: For each issue, shares of the stances in each side's position, shape
            [sides, stances on the issue].
        talks: The issue with role talks, or ``None``.
        dispute: The issue with role dispute, or ``None``.
        dispute_room: Each side's room on the dispute, in points, shape [sides].
        dispute_weight: Each side's capability times salience on the dispute, shape [sides].
        flexibility: Room on the issue of talks of each stance on it, 0 to 1.
        side_of_talker: Side of the actor of each stance on the issue of talks.
        dissent: What an actor who serves says against what its leader holds: one entry for each
            actor and issue it speaks to in public.
    """

    scenario: Scenario
    sides: tuple[str, ...]
    actors: tuple[str, ...]
    moves: tuple[str, ...]
    events: tuple[EventRule, ...]
    leaks: tuple[EventRule, ...]
    endings: tuple[EndingRule, ...]
    payees: tuple[str, ...]
    groups: tuple[Group, ...]
    pairs: tuple[tuple[int, int], ...]
    directed: tuple[tuple[int, int], ...]
    adversaries: tuple[int, ...]
    serving: tuple[int, ...]
    side_of_actor: tuple[int, ...]
    actor_of_move: tuple[int, ...]
    side_of_move: tuple[int, ...]
    target_of_move: tuple[int, ...]
    goldstein: Floats
    dialogue: Flags
    public: Flags
    private: slice
    voice: Floats
    backer: tuple[int, ...]
    tracked: Mapping[int, int]
    cooldown: tuple[int, ...]
    when: tuple[Compiled | None, ...]
    rows: Rows
    memory: Memory
    tables: Tables
    start: Floats
    memory_start: Floats
    low: Floats
    high: Floats
    keep: Floats
    rest: Floats
    weeks: float
    turns: int
    slots: tuple[str, ...]
    stance_weight: Mapping[str, Floats]
    talks: str | None
    dispute: str | None
    dispute_room: Floats
    dispute_weight: Floats
    flexibility: Floats
    side_of_talker: tuple[int, ...]
    dissent: Dissent

    def pair(self, one: int, other: int) -> int:
        """Return the place in ``pairs`` of two sides, whatever their order."""
        return self.pairs.index((min(one, other), max(one, other)))

    def adversaries_of(self, side: int) -> tuple[int, ...]:
        """Return the sides with which a side has a negotiation, by place in ``sides``."""
        pairs = (self.pairs[place] for place in self.adversaries)
        return tuple(
            one if other == side else other for one, other in pairs if side in (one, other)
        )

    def towards(self, one: int, other: int) -> int:
        """Return the place in ``directed`` of one side towards the other."""
        return self.directed.index((one, other))
