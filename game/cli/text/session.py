"""A playthrough at the terminal: show the table, read a line, do what it says."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from game.cli.text.briefing import show_advice, show_briefing, show_fact
from game.cli.text.commands import HELP, Ask, Pick, Refused, parse
from game.cli.text.ending import show_ending
from game.cli.text.marks import write
from game.cli.text.meters import show_meters
from game.cli.text.news import show_news, show_reasons
from game.cli.text.others import show_intents
from game.cli.text.table import show_table
from game.errors import ReplayError
from game.playthrough import Playthrough, autosave, forecast
from game.playthrough.replay_file import check_free

_AFTER = "the end: u takes the last turn back, w FILE saves, q quits"


class Session:
    """
    One playthrough at the terminal.

    Args:
        console: Where to write.
        playthrough: What is played; somebody is.
        kept_in: Where it is kept after every turn; default: the user's data folder.
    """

    def __init__(
        self, console: Console, playthrough: Playthrough, kept_in: Path | None = None
    ) -> None:
        self.console = console
        self.playthrough = playthrough
        self._kept_in = kept_in
        self._where: Path | None = None
        self._named = kept_in is not None
        self._failed = False
        self._open = True

    def run(self) -> None:
        """Play until the player quits or the input ends."""
        if self.playthrough.played:
            self._last_news()
        else:
            show_briefing(self.console, self.playthrough)
        self._show()
        while self._open:
            try:
                line = self._read()
            except EOFError:
                self._say("\nThe input has ended.")
                self._leave()
                return
            except KeyboardInterrupt:
                self._say("\nBroken off.")
                self._leave()
                raise
            self._obey(line)

    def _read(self) -> str:
        turn = self.playthrough.turn
        line = input("end> " if self.playthrough.finished else f"turn {turn}> ")
        if not sys.stdin.isatty():
            self._say("".join(one for one in line if one.isprintable()))
        return line

    def _say(self, text: str) -> None:
        for line in text.split("\n"):
            write(self.console, line)

    def _say_whole(self, text: str) -> None:
        """Say something with a path in it, on one line, so that it can be copied."""
        self.console.print(Text(text), soft_wrap=True)

    def _show(self) -> None:
        if self.playthrough.finished:
            show_ending(self.console, self.playthrough)
            self._say(f"\nThis was {_AFTER}.")
        else:
            show_table(self.console, self.playthrough, forecast(self.playthrough))
            self.console.print()

    def _last_news(self) -> None:
        last = self.playthrough.last
        if last:
            show_news(self.console, self.playthrough, last)

    def _obey(self, line: str) -> None:
        command = parse(line, self.playthrough.options())
        match command:
            case Refused(message=message):
                self._say(f"At {_AFTER}." if self.playthrough.finished else message)
            case Pick(public=public, private=private):
                self._step(public.move if public else None, private.move if private else None)
            case Ask(name="silence"):
                self._step(None, None)
            case Ask(name=name, argument=argument):
                self._answer(name, argument)

    def _step(self, public: str | None, private: str | None) -> None:
        if self.playthrough.finished:
            self._say(f"At {_AFTER}.")
            return
        report = self.playthrough.step(public, private)
        self._keep()
        show_news(self.console, self.playthrough, report)
        self._show()

    def _answer(self, name: str, argument: str) -> None:
        match name:
            case "help":
                self._say(HELP)
            case "meters":
                show_meters(self.console, self.playthrough, everything=True)
            case "intents":
                show_intents(self.console, self.playthrough)
            case "advice":
                show_advice(self.console, self.playthrough)
            case "fact":
                show_fact(self.console, self.playthrough.loaded, argument)
            case "ledger":
                self._ledger()
            case "repeat":
                self._show()
            case "save":
                self._write(argument)
            case "undo":
                self._undo()
            case "quit":
                self._quit()

    def _ledger(self) -> None:
        last = self.playthrough.last
        if last:
            show_reasons(self.console, self.playthrough, last, everything=True)
        else:
            self._say("Nothing has moved yet.")

    def _undo(self) -> None:
        if not self.playthrough.played:
            self._say("This is the first turn: there is nothing to take back.")
            return
        self.playthrough.undo()
        self._keep()
        self._say(f"Turn {self.playthrough.turn} is taken back.")
        self._show()

    def _keep(self) -> None:
        try:
            if self._kept_in:
                self.playthrough.save(self._kept_in)
                self._where = self._kept_in
            else:
                self._where = autosave(self.playthrough)
        except ReplayError as error:
            self._where, self._failed = None, True
            self._say_whole(f"Not kept: {error}")
        else:
            self._named, self._failed = self._kept_in is not None, False

    def _write(self, argument: str) -> None:
        if not argument:
            self._say("w needs the name of a file, as in: w my_crisis.json")
            return
        try:
            path = Path(argument).expanduser()
            check_free(path)
            self.playthrough.save(path)
        except (ReplayError, OSError, RuntimeError) as error:
            self._say_whole(f"Not saved, {error}")
            return
        if self._failed:
            self._where, self._named, self._failed = path, True, False
        self._say_whole(f"Saved as {path}; `backchannel replay` shows it turn by turn.")

    def _quit(self) -> None:
        if self.playthrough.played:
            asked = "It is not kept yet. Save it as" if self._failed else "Save a copy as"
            try:
                name = input(f"{asked} (Enter for none): ").strip()
            except EOFError:
                name = ""
            if name:
                self._write(name)
        self._leave()

    def _leave(self) -> None:
        self._open = False
        if self._failed:
            self._say("What was played is not kept: its file could not be written.")
            self._say("To keep it next time: w FILE before q, or --save FILE where you may write.")
        elif self._where is None:
            new = "new " if self.playthrough.played else ""
            self._say(f"Nothing {new}was played, so nothing {new}is kept.")
        elif self.playthrough.finished:
            self._say_whole(f"Kept as {self._where}")
            self._say("`backchannel replay` and this file show it turn by turn.")
        else:
            self._say_whole(f"Kept as {self._where}")
            how = "--from` and this file go on" if self._named else "--continue` goes on"
            self._say(f"`backchannel play {how}.")
