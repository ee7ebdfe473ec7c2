"""``backchannel play``: a playthrough in a window, or in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.seeds import check_seed

if TYPE_CHECKING:
    from rich.console import Console

    from game.playthrough import Playthrough
    from game.scenario import Loaded

ScenarioName = Annotated[
    str | None, typer.Argument(help="Name or path of a scenario.", show_default="first_offer")
]
PlayAs = Annotated[
    str | None, typer.Option("--as", metavar="ACTOR", help="Whose moves you choose.")
]
Seed = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=0,
        help="The same seed and choices give the same crisis.",
        show_default="a new one",
    ),
]
InText = Annotated[bool, typer.Option("--text", help="In the terminal, as without a display.")]
Policies = Annotated[
    list[str] | None,
    typer.Option(metavar="WHO=NAME", help="Rule by which an actor, a side or all choose."),
]
Resume = Annotated[
    bool, typer.Option("--continue", help="Go on with the last playthrough that has no end.")
]
From = Annotated[Path | None, typer.Option("--from", metavar="FILE", help="Go on from a save.")]
Save = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Where it is kept after every turn.")
]
AllowChanged = Annotated[
    bool, typer.Option("--allow-changed", help="Go on though the scenario file has changed.")
]


def play(
    scenario: ScenarioName = None,
    play_as: PlayAs = None,
    seed: Seed = None,
    text: InText = False,
    policy: Policies = None,
    resume: Resume = False,
    start_from: From = None,
    save: Save = None,
    allow_changed: AllowChanged = False,
) -> None:
    """
    Play a scenario in a window, or in the terminal with --text.

    In the terminal: a number, a letter or both to move, h for help. It is kept after every turn.
    """
    check_seed(seed)
    if not text and save is None:
        wishes = _Wishes(scenario, play_as, seed, tuple(policy or ()), allow_changed)
        if _opened(wishes, start_from, resume=resume):
            return
    from game.cli.text.marks import console_for_text
    from game.cli.text.session import Session

    _see_free(save)
    _read_anything()
    console = console_for_text()
    if resume or start_from:
        playthrough = _restored(console, scenario, start_from, allow_changed=allow_changed)
    else:
        name = scenario or "first_offer"
        playthrough = _started(name, play_as, seed, policy or (), ask=partial(_asked, console))
    Session(console, playthrough, save).run()


def _see_free(save: Path | None) -> None:
    """Refuse to keep a playthrough in place of something that is none."""
    from game.errors import ReplayError
    from game.playthrough.replay_file import check_free

    try:
        if save is not None:
            check_free(save)
    except ReplayError as error:
        raise typer.BadParameter(f"--save would overwrite {error}") from error
    except OSError as error:
        raise typer.BadParameter(f"--save {save}: {error.strerror or error}") from error


@dataclass(frozen=True, slots=True)
class _Wishes:
    scenario: str | None
    play_as: str | None
    seed: int | None
    policies: tuple[str, ...]
    allow_changed: bool


def _opened(wishes: _Wishes, path: Path | None, *, resume: bool) -> bool:
    """Open the game in a window and tell whether there was a display for it."""
    from game.desktop.launch import NO_DISPLAY, has_display, launch

    if not has_display():
        say_no_display()
        return False
    from game.cli.text.marks import console_for_text

    playthrough = None
    if resume or path:
        changed = wishes.allow_changed
        console = console_for_text()
        playthrough = _restored(console, wishes.scenario, path, allow_changed=changed)
    elif wishes.policies:
        name = wishes.scenario or "first_offer"
        playthrough = _started(name, wishes.play_as, wishes.seed, wishes.policies)
    if playthrough is None:
        status = launch(wishes.scenario, wishes.play_as, wishes.seed)
    else:
        status = launch(playthrough=playthrough)
    if status == NO_DISPLAY:
        say_no_display()
    elif status:
        raise typer.Exit(status)
    return status != NO_DISPLAY


def say_no_display() -> None:
    """Say on standard error that the game is played in the terminal."""
    if sys.stdin.isatty():
        print("backchannel: no display, so the game starts in the terminal", file=sys.stderr)


def _read_anything() -> None:
    """Let the input replace bytes that are no text, where it would raise otherwise."""
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    if sys.stdin.isatty():
        import contextlib

        with contextlib.suppress(ImportError):  # Windows has no readline; typing works without
            import readline  # noqa: F401  # arrows and history while typing


def _started(
    name: str,
    play_as: str | None,
    seed: int | None,
    wishes: Sequence[str],
    *,
    ask: Callable[[Loaded], str] | None = None,
) -> Playthrough:
    from game.engine import compile_world, draw_seed
    from game.playthrough import Playthrough
    from game.policies import assign
    from game.scenario import load

    loaded = load(name)
    policies = assign(compile_world(loaded.scenario), list(wishes)) if wishes else {}
    return Playthrough(
        loaded,
        seed=draw_seed() if seed is None else seed,
        play_as=play_as or (ask(loaded) if ask else loaded.scenario.play_as[0]),
        policies=policies,
    )


def _asked(console: Console, loaded: Loaded) -> str:
    """Return who is played: at a terminal the player is asked, else it is the first who can be."""
    from rich.text import Text

    names = loaded.scenario.play_as
    if len(names) == 1 or not sys.stdin.isatty():
        return names[0]
    for at, name in enumerate(names, 1):
        actor = loaded.scenario.actors[name]
        console.print(Text(f"{at:>3} {actor.name}, {actor.role}"))
    while True:
        try:
            answer = input(f"Whom do you play? (1 to {len(names)}, Enter for 1) ").strip()
        except EOFError:
            return names[0]
        known = {str(at): name for at, name in enumerate(names, 1)} | {name: name for name in names}
        if answer.lower() in known or not answer:
            return known.get(answer.lower(), names[0])
        console.print(Text(f"Type a number from 1 to {len(names)}."))


def _restored(
    console: Console, scenario: str | None, path: Path | None, *, allow_changed: bool
) -> Playthrough:
    from rich.text import Text

    from game.errors import ReplayError
    from game.playthrough import load

    path = path or _last(scenario)
    playthrough = load(path, allow_changed=allow_changed)
    if playthrough.play_as is None:
        raise ReplayError(f"{path}: nobody is played in it: see it with `backchannel replay`")
    console.print(Text(f"Going on with {path}"), soft_wrap=True)
    if playthrough.remark:
        console.print(Text(f"Note: {playthrough.remark}."))
    return playthrough


def _last(scenario: str | None) -> Path:
    """Return what was played last and has no end, in the terminal or in a window."""
    from game.desktop.launch import saves_folder
    from game.errors import ReplayError
    from game.playthrough import latest, saves_dir

    folders = dict.fromkeys((saves_folder(), saves_dir()))
    found = latest(folders, scenario)
    if found is None:
        what = f"no playthrough {f'of {scenario} ' if scenario else ''}to go on with"
        where = " or ".join(map(str, folders))
        raise ReplayError(f"{what} in {where}: start one with `backchannel play`")
    return found.path
