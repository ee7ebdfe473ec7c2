"""Run the commands as ``python -m game``."""

from __future__ import annotations

from game.cli.main import main

if __name__ == "__main__":
    main()
