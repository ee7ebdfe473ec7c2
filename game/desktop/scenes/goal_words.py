"""What there is to reach and to avoid, in the language of the interface."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from game.desktop.language import _, ngettext
from game.desktop.scenes.table_words import capital, listed, step_title
from game.desktop.spoken import awaited, spoken, spoken_row
from game.desktop.terms import percent
from game.engine import World
from game.playthrough.figures import figure_beside, minus
from game.playthrough.goals import Goal, Goals, Part, Sense
from game.playthrough.reasons import is_stance
from game.playthrough.words import meter_word, split_row

LIKELY = 0.01
"""The chance of an ending on the coming turn from which it is told."""
ICONS = {
    Sense.AIM: ("target", "good"),
    Sense.DANGER: ("triangle-alert", "bad"),
    Sense.NEITHER: ("circle", "text_faint"),
}
"""The icon of an ending and its paint, by what it is to who plays."""
_SIGNS = {Sense.AIM: "+", Sense.DANGER: "−", Sense.NEITHER: "="}
_JOIN = " · "


@dataclass(frozen=True, slots=True)
class GoalLine:
    """
    An ending on the strip.

    Attributes:
        texts: What is said of it, the longest first; each says less in less room.
        sense: What it is to who plays.
        alarm: Whether it is a danger that may come on this very turn.
    """

    texts: tuple[str, ...]
    sense: Sense
    alarm: bool = False


def goal_lines(
    world: World, goals: Goals, near: Collection[str] = (), chances: Mapping[str, float] = {}
) -> tuple[GoalLine, ...]:
    """
    Return the strip: the nearest aim and the worst danger, or two aims where there is no danger.

    Args:
        world: The compiled scenario.
        goals: What the endings wait for.
        near: The endings that the forecast can reach on the coming turn, by id.
        chances: The chance of each ending on that turn by the plan, 0 to 1.
    """

    def worse(goal: Goal) -> tuple[float, bool, float]:
        return -chances.get(goal.ending, 0.0), goal.ending not in near, goal.gap

    shown = [*goals.aims[:1], *sorted(goals.dangers, key=worse)[:1]]
    if not goals.dangers:
        shown += sorted(goals.aims[1:], key=lambda goal: -goal.worth)[:1]
    return tuple(_line(world, goal, near, chances.get(goal.ending, 0.0)) for goal in shown)


def _line(world: World, goal: Goal, near: Collection[str], chance: float) -> GoalLine:
    danger = goal.sense is Sense.DANGER
    alarm = danger and (goal.ending in near or chance >= LIKELY)
    share = _share(chance)
    told = _("{share} this turn").format(share=share) if share else ""
    form = _("Danger! {title}: {what}") if alarm else _("{title}: {what}")
    whole, two, one = (_parts(world, goal, most) for most in (len(goal.missing), 2, 1))
    least = _parts(world, goal, 1, short=True)
    texts = (
        _joined(form.format(title=goal.title, what=whole), told),
        *(_joined(form.format(title=goal.title, what=what), share) for what in (two, one, least)),
        _joined(_("Danger! {what}").format(what=goal.title) if alarm else goal.title, share),
        _joined(goal.title, share),
    )
    return GoalLine(texts, goal.sense, alarm)


def _share(chance: float) -> str:
    """Return a chance of this turn in percent; empty where it is too small to be told."""
    return percent(chance) if chance >= LIKELY else ""


def _joined(*texts: str) -> str:
    return _JOIN.join(text for text in texts if text)


def _parts(world: World, goal: Goal, most: int, *, short: bool = False) -> str:
    """Return what is missing, at most so many parts of it and how many more, and by when."""
    if goal.missing:
        told = [_part(world, goal, part, short=short) for part in _worst(goal, most)]
        return _in_time(world, goal, _and_more(told, len(goal.missing) - len(told)))
    if not goal.lacking:
        return _("all is there, can come now")
    form = _("all is there, comes with {step} {number}")
    return form.format(step=step_title(world), number=_earliest(goal))


def _worst(goal: Goal, most: int) -> Sequence[Part]:
    """Return so many parts that lack most, of those that do not come by themselves."""
    if most >= len(goal.missing):
        return goal.missing
    return sorted(goal.missing, key=lambda part: -part.gap)[:most]


def _and_more(told: Sequence[str], more: int) -> str:
    if not more:
        return listed(told)
    form = ngettext("{some} and {count} more", "{some} and {count} more", more)
    return form.format(some=", ".join(told), count=more)


def _earliest(goal: Goal) -> int:
    """Return the turn before which the parts that lack nothing but time cannot all hold, or 0."""
    return max((part.earliest for part in goal.lacking if part.waits), default=0)


def _in_time(world: World, goal: Goal, what: str) -> str:
    """Return what is missing, with the turn on which it has to be there where there is one."""
    number = _earliest(goal)
    if not number:
        return what
    form = _("{what}, in {step} {number}")
    once = any(part.sign == "==" for part in goal.lacking if part.waits)
    if number < world.turns and not once:
        form = _("{what}, from {step} {number} on")
    return form.format(what=what, step=step_title(world).lower(), number=number)


def _part(world: World, goal: Goal, part: Part, *, short: bool) -> str:
    """Return a part of a condition: how far it is, and where it has to come."""
    if not part.what or part.sign not in {">", ">=", "<", "<="}:
        return spoken(part.text)
    what = spoken_row(world, part.row) if part.row else capital(awaited(part.what))
    if short and part.row and not is_stance(part.row):
        what = spoken(meter_word(world, split_row(part.row)[0]))
    several = len(goal.missing) > 1
    if goal.sense is not Sense.DANGER and part.sign in {">", ">="}:
        form = _("{what} {now} of {needed}")
    elif goal.sense is Sense.DANGER:
        form = (
            _("{what} {now} (ends at {needed})") if several else _("{what} {now}, ends at {needed}")
        )
    elif several:
        form = _("{what} {now} (to fall to {needed})")
    else:
        form = _("{what} {now}, to fall to {needed}")
    now = figure_beside(part.now, part.sign, part.needed)
    return form.format(what=what, now=now, needed=minus(f"{part.needed:g}"))


def lacking_words(goal: Goal) -> str:
    """Return what an ending waits for, as the end says it."""
    lacking = " and ".join(part.text for part in goal.lacking)
    if not lacking:
        return _("nothing: it stands")
    return spoken(lacking)


def worth_words(goal: Goal, chance: float) -> str:
    """Return what an ending would be worth, and its chance on the coming turn where it has one."""
    words = _("worth about {worth} of 100 to you as things stand").format(worth=f"{goal.worth:.0f}")
    share = _share(chance)
    told = _("{share} this turn by your plan").format(share=share) if share else ""
    return _joined(words, told)


def warning_words(goals: Goals, chances: Mapping[str, float]) -> str:
    """Return which danger the plan is likeliest to bring this very turn; empty where none."""
    chance, title = max(
        ((chances.get(goal.ending, 0.0), goal.title) for goal in goals.dangers), default=(0.0, "")
    )
    share = _share(chance)
    form = _("Danger! {title}: {share} this turn by your plan")
    return form.format(title=title, share=share) if share else ""


def in_order(goals: Goals, chances: Mapping[str, float] = {}) -> Sequence[Goal]:
    """Return every ending: dangers of this turn, aims, other dangers, the rest; nearest first."""
    order = [Sense.AIM, Sense.DANGER, Sense.NEITHER]

    def place(goal: Goal) -> int:
        looms = goal.sense is Sense.DANGER and chances.get(goal.ending, 0.0) >= LIKELY
        return -1 if looms else order.index(goal.sense)

    return sorted(goals.found, key=place)


def strip_tip(world: World, goals: Goals, chances: Mapping[str, float]) -> str:
    """Return the endings in short, each with what it lacks most, and how to see them whole."""
    told = [_tip(world, goal, chances.get(goal.ending, 0.0)) for goal in in_order(goals, chances)]
    head = _("The endings, with what each would be worth to you of 100:")
    return "\n".join([head, *told, _("Press it to see what each still lacks.")])


def _tip(world: World, goal: Goal, chance: float) -> str:
    sign = _SIGNS[goal.sense]
    lacks = _parts(world, goal, 1, short=True) if goal.missing else ""
    return _joined(f"{sign} {goal.title} ({goal.worth:.0f})", lacks, _share(chance))
