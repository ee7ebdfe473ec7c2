"""The whole game through a pipe and at a terminal."""

from __future__ import annotations

import errno
import io
import os
import re
import signal
import sys
from functools import partial

import pytest

from game.desktop import keeping
from game.desktop.settings import Settings, save_settings
from game.playthrough import Playthrough, saves_dir
from game.scenario import load
from tests.conftest import ROOT
from tests.playthrough.conftest import CRISIS


@pytest.fixture
def piped(monkeypatch, call, tmp_path):
    """Return what plays the small crisis with given lines of input."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("game.playthrough.saves.saves_dir", lambda: tmp_path / "saves")
    monkeypatch.setattr("game.playthrough.saves_dir", lambda: tmp_path / "saves")

    def play(lines, *arguments, scenario=(str(CRISIS),)):
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        return call("play", *scenario, "--text", *arguments)

    return play


SEED = ("--seed", "4")


def test_the_end_of_the_input_is_no_accident(piped):
    """
    When the input ends, the game says where it is kept and how to go on, and exits with 0.
    """
    ended = piped("1 a\n", *SEED)

    assert (0, "") == (ended.status, ended.err)
    assert "The input has ended." in ended.out
    assert "`backchannel play --continue` goes on." in ended.out


def test_nothing_played_is_nothing_kept(piped, tmp_path):
    """
    An input that ends before the first turn leaves no file.
    """
    ended = piped("", *SEED)

    assert (0, False) == (ended.status, (tmp_path / "saves").exists())
    assert "Nothing was played" in ended.out


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_no_line_is_wider_than_the_terminal(piped, monkeypatch, columns):
    """
    At 60, 80 and 200 columns every line fits, but for the path of the save.
    """
    monkeypatch.setenv("COLUMNS", columns)
    ended = piped("1 a\nl\nm\ni\nv\nf F1\nf\nh\n2\n1\n1\n1\n1\n1\n", *SEED)
    prompts = re.compile(r"(turn \d+|end)> ")
    lines = [prompts.sub("", line) for line in ended.out.splitlines()]
    wide = [line for line in lines if len(line) > int(columns) and "Kept as" not in line]

    assert (0, []) == (ended.status, wide)


def test_a_whole_game_is_told(piped):
    """
    The briefing, the hands with kinds, grounds and effects, the news, the reasons and the end.
    """
    ended = piped("1 a\n" + "s\n" * 8 + "q\n\n", *SEED)

    for part in (
        "A quarrel at the border",
        "You are An Envoy, Envoy (Northland). Bring both to the table",
        "Others to play: --as premier.",
        "Rhetoric 62.0  HEATED",
        "Risk of an incident this turn: NORTH–SOUTH",
        "  1 ◆ dialogue Speak of peace  rests on F1",
        "  2 ▲ pressure Scold them  rests on F1",
        "  a ◆ dialogue Write a letter  rests on F1 and F2",
        "  b - Propose terms: not now, needs Channel NORTH–SOUTH at least 30",
        "Week 1, 6 January 2020: the news",
        ") An Envoy writes to Southern Republic",
        " Rhetoric 62.0 → ",
        "The end: ",
        "Rhetoric, turn by turn: 62 ",
        "What it was worth",
        "Better than: the share of 2,000 runs",
        "At the end: u takes the last turn back",
        "Kept as ",
    ):
        assert part in ended.out


def test_undo_takes_a_turn_back(piped):
    """
    After an undo the same choice brings the same news.
    """
    ended = piped("u\n1 a\nu\n1 a\n", *SEED)
    news = re.findall(r"─ Week 1, 6 January 2020: the news ─.*?(?=─ Week 2)", ended.out, re.DOTALL)

    assert "This is the first turn" in ended.out
    assert "Turn 1 is taken back." in ended.out
    assert 2 == len(news)
    assert news[0] == news[1]


def test_bad_lines_are_answered_in_one_line(piped):
    """
    What means nothing is answered with what is allowed, and no turn passes.
    """
    ended = piped("xyzzy\nb\n1 2\n\n\udcff\nf Z9\nl\nw\n", *SEED)

    assert 0 == ended.status
    assert "Week 2 of" not in ended.out
    for part in ("“xyzzy” is no move", "Propose terms is not possible", "One public move a turn"):
        assert part in ended.out
    assert "There is no fact “Z9”. The facts are: F1, F2." in ended.out
    assert "Nothing has moved yet." in ended.out
    assert "w needs the name of a file" in ended.out


def test_it_goes_on_where_it_was(piped):
    """
    `--continue` restores the newest playthrough, its last news and its turn.
    """
    first = piped("1 a\n", *SEED)
    again = piped("r\n", "--continue", scenario=())
    table = first.out[first.out.index("─ Week 2 of") : first.out.index("turn 2> ")]

    assert 0 == again.status
    assert "Going on with " in again.out
    assert 2 == again.out.count(table)


def test_playing_a_seed_again_keeps_both(piped, tmp_path):
    """
    The same seed twice gives two files, and going on adds none.
    """
    for _ in range(2):
        piped("1\n", *SEED)
    piped("2\n", "--continue", scenario=())

    assert 2 == len(list((tmp_path / "saves").iterdir()))


def test_a_file_can_be_saved_and_gone_on_from(piped, tmp_path):
    """
    `w FILE` and `--save FILE` write replay files that `--from FILE` goes on from.
    """
    copy, kept = tmp_path / "copy.json", tmp_path / "kept.json"
    first = piped(f"1 a\nw {copy}\ns\n", *SEED, "--save", str(kept))
    assert f"Kept as {kept}\n`backchannel play --from` and this file go on." in first.out
    assert "─ Week 2 of 6" in piped("", "--from", str(copy), scenario=()).out
    assert "─ Week 3 of 6" in piped("", "--from", str(kept), scenario=()).out


def test_a_file_that_is_no_save_is_not_overwritten(piped, tmp_path):
    """
    Saving onto another file is refused and leaves it as it was.
    """
    (tmp_path / "letter.txt").write_text("dear")
    ended = piped(f"1\nw {tmp_path}/letter.txt\nq\n{tmp_path}/copy.json\n", *SEED)

    assert "Not saved, " in ended.out
    assert ("dear", True) == (
        (tmp_path / "letter.txt").read_text(),
        (tmp_path / "copy.json").exists(),
    )


def test_nothing_but_a_save_is_kept_over(piped, tmp_path):
    """
    `--save` onto a letter or a folder is wrong use, told in one line before anything is touched.
    """
    letter = tmp_path / "letter.txt"
    letter.write_text("dear")
    for place in (letter, tmp_path):
        ended = piped("1\n", *SEED, "--save", str(place))
        assert (2, "", 1) == (ended.status, ended.out, ended.err.count("\n"))
        assert ended.err.startswith(f"backchannel: --save would overwrite {place}: ")

    assert ("dear", [letter]) == (letter.read_text(), list(tmp_path.iterdir()))


def test_a_save_that_cannot_be_looked_at_is_refused_as_such(piped, monkeypatch):
    """
    `--save` with a place that the system does not let us see does not speak of overwriting.
    """

    def closed(path):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("game.playthrough.replay_file.check_free", closed)
    ended = piped("1\n", *SEED, "--save", "save.json")

    assert (2, "") == (ended.status, ended.out)
    assert "backchannel: --save save.json: Permission denied\n" == ended.err


def test_a_game_that_could_not_be_kept_says_so_at_the_end(piped, tmp_path):
    """
    What was played and not kept is told at the end, with the way to keep it; a copy does keep it.
    """
    (tmp_path / "file").write_text("")
    never = ("--save", str(tmp_path / "file" / "save.json"))
    lost = piped("1\nq\n\n", *SEED, *never).out
    copied = piped(f"1\nq\n{tmp_path}/copy.json\n", *SEED, *never).out

    assert "It is not kept yet. Save it as (Enter for none): " in copied
    assert "What was played is not kept" in lost
    assert "w FILE before q, or --save FILE" in lost
    assert f"Kept as {tmp_path}/copy.json\n`backchannel play --from` and this" in copied
    assert "Nothing was played" not in lost + copied


def test_going_on_without_a_turn_keeps_nothing_new(piped):
    """
    Who goes on and quits at once is not told that nothing was played.
    """
    piped("1\nq\n\n", *SEED)

    assert (
        "Nothing new was played, so nothing new is kept."
        in piped("q\n\n", "--continue", scenario=()).out
    )


def test_a_home_that_nobody_has_does_not_end_the_game(piped):
    """
    `w ~nobody_here/x` is answered in a line.
    """
    assert "Not saved, " in piped("w ~nobody_here/x\nq\n", *SEED).out


def test_a_full_disk_does_not_end_the_game(piped, tmp_path):
    """
    When it cannot be kept, that is said, and the game goes on.
    """
    (tmp_path / "file").write_text("")
    ended = piped("1\n2\n", *SEED, "--save", str(tmp_path / "file" / "save.json"))

    assert 0 == ended.status
    assert "Not kept: cannot write" in ended.out
    assert "─ Week 3 of 6" in ended.out


def test_other_policies_can_be_asked_for(piped):
    """
    `--policy` changes what the others likely do.
    """
    ended = piped("i\n", *SEED, "--policy", "all=hawk", "--as", "premier")

    assert "Chief ▲100" in ended.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "unknown scenario 'nowhere': allowed are "),
        (("first_offer", "--as", "napoleon"), "unknown actor to play 'napoleon': allowed are "),
        (("first_offer", "--policy", "all=genius"), "unknown policy 'genius': allowed are "),
        (("first_offer", "--seed", "-3"), "takes a whole number from 0"),
        (("first_offer", "--seed", str(2**63)), "is too large: 0 to 9223372036854775807"),
    ],
)
def test_wrong_names_say_what_is_allowed(call, arguments, message):
    """
    A wrong scenario, actor, policy or number is one line and exit status 2.
    """
    ended = call("play", *arguments)

    assert (2, 1) == (ended.status, len(ended.err.splitlines()))
    assert message in ended.err


def test_nothing_to_go_on_with_is_told(piped):
    """
    Without a playthrough to continue there is one line and exit status 1.
    """
    ended = piped("", "--continue", scenario=())

    assert (1, 1) == (ended.status, len(ended.err.splitlines()))
    assert "no playthrough to go on with" in ended.err


def test_a_watched_save_is_not_played(piped, tmp_path):
    """
    A save in which nobody is played is for `replay`.
    """
    Playthrough(load(CRISIS)).save(tmp_path / "watched.json")
    ended = piped("", "--from", str(tmp_path / "watched.json"), scenario=())

    assert (1, True) == (ended.status, "see it with `backchannel replay`" in ended.err)


def test_a_changed_scenario_is_gone_on_with_if_allowed(piped, tmp_path):
    """
    When the scenario file has changed, going on has to be allowed, and the change is noted.
    """
    (tmp_path / "quarrel.yaml").write_bytes(CRISIS.read_bytes())
    kept = tmp_path / "kept.json"
    piped("1\n", *SEED, "--save", str(kept), scenario=(str(tmp_path / "quarrel.yaml"),))
    with (tmp_path / "quarrel.yaml").open("a") as file:
        file.write("# changed\n")
    refused = piped("", "--from", str(kept), scenario=())
    allowed = piped("", "--from", str(kept), "--allow-changed", scenario=())

    assert (1, 1) == (refused.status, len(refused.err.splitlines()))
    assert "Note: the scenario file has changed since" in allowed.out


def test_who_is_played_is_asked_at_a_terminal(monkeypatch, crisis_of_two, capsys):
    """
    The answer is a number or a name; nothing, or the end of the input, is the first.
    """
    chosen = []
    for answers in (["9", "2"], ["premier"], [""], []):
        replies = iter(answers)

        def answer(_prompt, replies=replies):
            try:
                return next(replies)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", answer)
        chosen.append(crisis_of_two())

    assert ["premier", "premier", "envoy", "envoy"] == chosen
    assert "Type a number from 1 to 2." in capsys.readouterr().out


@pytest.fixture
def crisis_of_two(monkeypatch):
    """Return what asks whom to play in the small crisis, as if at a terminal."""
    from game.cli.play import _asked
    from game.cli.text.marks import console_for_text

    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return lambda: _asked(console_for_text(), load(CRISIS))


def test_ctrl_c_says_where_it_is_kept(piped, monkeypatch):
    """
    Broken off in the middle, the game is kept, and the exit status says how it ended.
    """

    def interrupt(_prompt):
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    ended = piped("", *SEED)

    assert 130 == ended.status
    assert "Broken off." in ended.out


def test_many_secrets_are_cut_short(piped, monkeypatch):
    """
    At the end the first secrets are told and the rest is counted.
    """
    monkeypatch.setattr("game.cli.text.ending._SECRETS", 1)
    ended = piped("s\n" * 7, *SEED)

    assert "Behind doors that were closed to you, by turn:" in ended.out
    assert re.search(r"and \d+ more; `backchannel replay FILE --all` shows them", ended.out)


def test_saves_lie_in_the_folder_of_the_user(piped):
    """
    Without being told where, the game keeps playthroughs in the user's data folder.
    """
    assert saves_dir().is_absolute()


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a POSIX terminal")
def test_it_plays_at_a_terminal(tmp_path):
    """
    At a terminal it asks whom to play, takes moves, and leaves with a copy.
    """
    import pexpect

    child = pexpect.spawn(
        sys.executable,
        ["-m", "game", "play", str(CRISIS), "--seed", "4"],
        env=os.environ | {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(tmp_path), "TERM": "dumb"},
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=60,
        # a shell has its background jobs ignore Ctrl-C, and a child inherits that
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    child.expect("Whom do you play")
    child.sendline("7")
    child.expect("Type a number from 1 to 2")
    child.sendline("2")
    child.expect("You are The Premier")
    child.expect("turn 1> ")
    child.sendline("1 a")
    child.expect("Week 1, 6 January 2020: the news")
    child.expect("turn 2> ")
    child.sendintr()
    child.expect("Broken off")
    child.expect("goes on")
    child.expect(pexpect.EOF)
    child.close()

    assert 130 == child.exitstatus


@pytest.fixture
def opened(monkeypatch):
    """Let there be a display, and note with what the window would have been opened."""
    calls = []

    def launch(*given, **options):
        calls.append((given, options))
        return 0

    monkeypatch.setattr("game.desktop.launch.has_display", lambda: True)
    monkeypatch.setattr("game.desktop.launch.launch", launch)
    return calls


def test_play_opens_a_window_where_there_is_a_display(call, opened):
    """
    Scenario, actor and seed are handed to the window, and nothing is printed.
    """
    told = call("play", "first_offer", "--as", "voss", "--seed", "7")

    assert (0, "", [(("first_offer", "voss", 7), {})]) == (told.status, told.out, opened)


def test_a_seed_too_large_opens_no_window(call, opened):
    """
    What the engine cannot count with is wrong use in a window as in the terminal.
    """
    told = call("play", "first_offer", "--seed", str(2**63))

    assert (2, []) == (told.status, opened)
    assert "is too large: 0 to 9223372036854775807" in told.err


def test_text_is_asked_for(piped, opened):
    """
    With --text, or with a file to save to, it is played in the terminal.
    """
    told = piped("q\n")

    assert (0, []) == (told.status, opened)


def test_policies_and_saves_are_handed_over_as_a_playthrough(call, opened, piped):
    """
    What the briefing cannot ask for is at the table at once.
    """
    piped("1\nq\n", "--seed", "5")
    opened.clear()
    call("play", "first_offer", "--policy", "all=dove", "--seed", "3")
    call("play", "--continue")
    seeds = [options["playthrough"].seed for _, options in opened]

    assert [3, 5] == seeds


def test_what_a_window_has_kept_is_gone_on_with(call, opened, tmp_path, monkeypatch):
    """
    The last crisis is found in the folder that the player has set, too.
    """
    monkeypatch.setattr("game.desktop.settings.settings_path", lambda: tmp_path / "settings")
    mine = Settings(saves=str(tmp_path / "mine"))
    save_settings(mine)
    path = keeping.keep(mine, Playthrough(load(CRISIS), seed=8, play_as="envoy"))
    keeping.keep(mine, Playthrough(load(CRISIS), seed=9))
    told = call("play", "--continue")

    assert ("", [8]) == (told.err, [options["playthrough"].seed for _, options in opened])
    assert f"Going on with {path}\n" == told.out


def test_a_window_that_fails_ends_with_its_status(call, monkeypatch):
    """
    The status of the window is that of the command.
    """
    monkeypatch.setattr("game.desktop.launch.has_display", lambda: True)
    monkeypatch.setattr("game.desktop.launch.launch", lambda *_, **__: 2)

    assert 2 == call("play").status


def test_a_window_that_cannot_be_opened_gives_way(call, monkeypatch):
    """
    Where SDL finds no display after all, the text game starts.
    """
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    monkeypatch.setattr("game.desktop.launch.has_display", lambda: True)
    monkeypatch.setattr("game.desktop.launch.launch", lambda *_, **__: 3)
    told = call("play", "first_offer", "--seed", "1")

    assert (0, True) == (told.status, "The First Offer" in told.out)
