"""The commands, one thin file each; ``game.cli.main`` puts them together."""
