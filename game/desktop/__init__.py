"""The desktop game: a window on a playthrough, and no rules."""
