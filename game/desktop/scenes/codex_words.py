"""What the codex says in words of its own, to be translated: terms and mechanisms."""

from __future__ import annotations

from game.desktop.language import N_

TERMS: dict[str, tuple[str, str]] = {
    "side": (
        N_("Side"),
        N_("A government or body that actors speak for. Its position is made of theirs."),
    ),
    "actor": (
        N_("Actor"),
        N_(
            "A person who makes moves and belongs to one side. You are one of them; the others "
            "choose by their own stances and by what was done to them."
        ),
    ),
    "issue": (
        N_("Issue"),
        N_(
            "What the actors differ on, as a line from 0 to 100. What the two ends mean is told "
            "beside it."
        ),
    ),
    "stance": (
        N_("Stance"),
        N_(
            "Where an actor stands on an issue, how much the actor cares about it, and how far the "
            "actor may be moved."
        ),
    ),
    "voice": (
        N_("Voice and clout"),
        N_(
            "Voice is how loudly an actor's public words are heard. Clout is the actor's share in "
            "the position of the side."
        ),
    ),
    "move": (
        N_("Move"),
        N_(
            "What an actor does in a turn; on the table it is a card. A turn has room for one "
            "public and one private move, or for silence in either."
        ),
    ),
    "pressure": (
        N_("Pressure and dialogue"),
        N_(
            "The two kinds of move. Pressure (▲) raises the cost of refusing: sanctions, threats, "
            "shows of force. Dialogue (◆) offers, answers and holds back. Neither works alone: "
            "pressure without assurance hardens, assurance without pressure is pocketed."
        ),
    ),
    "public": (
        N_("Public and private"),
        N_(
            "A public move is made at the microphone: everyone hears it, and so does the rhetoric "
            "meter. A private move is made behind the closed door: only the two sides see it, "
            "unless it leaks."
        ),
    ),
    "silence": (
        N_("Silence"),
        N_("To say nothing, in public or in private. It is always possible, and it is a choice."),
    ),
    "meter": (
        N_("Meter"),
        N_(
            "A quantity from 0 to 100 that belongs to the world, to a side, to a pair of sides or "
            "to an actor. Whatever moves it is listed, and the list adds up to the change."
        ),
    ),
    "rhetoric": (
        N_("Rhetoric"),
        N_(
            "The rhetoric escalation meter: how heated the public words are, from 0, calm, to 100. "
            "Its rungs are calm, cool (25), tense (40), heated (55), overheated (65) and brink "
            "(85). The higher it stands, the likelier an incident."
        ),
    ),
    "channel": (
        N_("Channel and trust"),
        N_(
            "A channel is an open line between two sides; trust is what one side thinks the word "
            "of the other is worth. Together they make an offer believable."
        ),
    ),
    "event": (N_("Event"), N_("What chance brings, beside what the actors do.")),
    "leak": (
        N_("Leak"),
        N_(
            "A private move that becomes public, with its consequences. The more is said behind "
            "the door, the likelier it is."
        ),
    ),
    "incident": (
        N_("Incident"),
        N_(
            "A clash that nobody ordered. Its risk stands on the table before each turn. High "
            "rhetoric and forces close to each other raise it, an open channel lowers it, and only "
            "an incident can become a war."
        ),
    ),
    "ending": (
        N_("Ending and payoff"),
        N_(
            "How the crisis can finish: settlement, freeze, stalemate, breakdown or war. The "
            "payoff says, from 0 to 100, what an ending is worth to you."
        ),
    ),
    "because": (
        N_("Because"),
        N_(
            "What a number rests on: facts with a source, by their ids such as F12, or the "
            "author's own judgement, which is then said to be one."
        ),
    ),
    "policy": (
        N_("Policy"),
        N_(
            "The rule by which an actor that nobody plays chooses. The usual one weighs each move "
            "by the actor's stances and by the tone received, and is not always of one mind."
        ),
    ),
    "playthrough": (
        N_("Playthrough and seed"),
        N_(
            "One run of a scenario. Its seed decides what chance will bring: the same seed and the "
            "same choices give the same crisis."
        ),
    ),
    "goldstein": (
        N_("Goldstein weight"),
        N_(
            "How hostile or how friendly a kind of act is, from −10 to +10, after a scale of 1992. "
            "With the actor's voice it decides how far a public move raises or calms the rhetoric."
        ),
    ),
}
"""The words of the game: title and text by id."""

RELATED: dict[str, tuple[str, ...]] = {
    "side": ("word.actor", "word.stance"),
    "actor": ("word.stance", "word.voice", "word.policy"),
    "issue": ("word.stance", "mechanism.persuasion", "mechanism.negotiation"),
    "stance": ("word.issue", "mechanism.persuasion"),
    "voice": ("mechanism.rhetoric", "word.goldstein"),
    "move": ("word.pressure", "word.public", "word.silence", "mechanism.effects"),
    "pressure": ("mechanism.persuasion", "mechanism.audience_costs", "mechanism.moral_ground"),
    "public": ("word.leak", "mechanism.rhetoric", "mechanism.mixed_signals"),
    "silence": ("word.move", "mechanism.negotiation"),
    "meter": ("word.rhetoric", "mechanism.drift"),
    "rhetoric": ("meter.rhetoric", "mechanism.rhetoric", "word.incident"),
    "channel": ("meter.channel", "meter.trust", "mechanism.trust_and_channel"),
    "event": ("mechanism.events", "word.leak"),
    "leak": ("mechanism.events", "word.public"),
    "incident": ("mechanism.incidents", "meter.posture", "meter.channel"),
    "ending": ("word.playthrough",),
    "because": ("word.goldstein",),
    "policy": ("word.stance", "word.actor"),
    "playthrough": ("word.ending", "word.event"),
    "goldstein": ("mechanism.rhetoric", "word.voice"),
}
"""Where to read on from a word: keys of other entries."""

MECHANISMS: dict[str, tuple[str, str]] = {
    "effects": (
        N_("Effects"),
        N_(
            "Every move does what its card says. What builds trust or a channel is worth as much "
            "as its sender is believed."
        ),
    ),
    "rhetoric": (
        N_("Rhetoric"),
        N_(
            "Hostile public words raise the meter, friendly ones calm it, each by its weight and "
            "by how loudly it is said. Left alone, half of the heat is gone in about three weeks."
        ),
    ),
    "mixed_signals": (
        N_("Mixed signals"),
        N_(
            "When a side speaks in several tones in one turn, its offers are believed less, and "
            "its threats sound louder."
        ),
    ),
    "sanctions": (
        N_("Sanctions"),
        N_(
            "Sanctions bite only as far as the neighbour that keeps the border enforces them. It "
            "does so more after provocations, and less when the shouting is loud or when collapse "
            "is near."
        ),
    ),
    "audience_costs": (
        N_("Audience costs"),
        N_(
            "A public threat binds. To give way afterwards costs support at home, unless the other "
            "side gives way as well or a third one mediates."
        ),
    ),
    "moral_ground": (
        N_("Moral ground"),
        N_(
            "Whoever first offers to talk stands better, the more so the louder the quarrel. To "
            "press right after one's own offer costs more than was gained, and so does answering "
            "an offer with pressure."
        ),
    ),
    "trust_and_channel": (
        N_("Trust and channels"),
        N_(
            "When two sides talk to each other in the same turn, both trust and channel grow. "
            "Hostile words wear them down."
        ),
    ),
    "persuasion": (
        N_("Persuasion"),
        N_(
            "Someone who is under pressure moves towards talks only with the assurance that "
            "yielding ends the pressure: through an open channel, with trust, from a sender who is "
            "believed."
        ),
    ),
    "negotiation": (
        N_("Negotiation"),
        N_(
            "Talks advance when both sides make dialogue moves to each other in the same turn, at "
            "the pace of the less willing one. Silence and provocations set them back."
        ),
    ),
    "favor": (
        N_("Favor"),
        N_(
            "Who serves a leader spends favor by speaking against the leader's stance in public, "
            "and regains it by success. Without any left, the post may be lost."
        ),
    ),
    "events": (
        N_("Events and leaks"),
        N_(
            "Chance brings events while their conditions hold. A private move may leak; then it "
            "counts as a public one."
        ),
    ),
    "incidents": (
        N_("Incidents"),
        N_(
            "Above a rhetoric of about 60 the risk of a clash climbs fast, with the readiness of "
            "the forces and without a working channel. A clash at a high rhetoric can become a war."
        ),
    ),
    "drift": (N_("Drift"), N_("What nobody moves returns to its rest, a little each week.")),
}
"""The mechanisms in the player's words: title and text by id."""

SCOPES = {
    "world": N_("one for the world"),
    "side": N_("one for each side"),
    "pair": N_("one for each pair of sides"),
    "towards": N_("one for each side towards each other"),
    "actor": N_("one for each actor who serves a leader"),
}
"""What a meter belongs to."""
