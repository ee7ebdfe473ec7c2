"""Backchannel: a news article as a crisis to play, to simulate and to rewrite."""

__version__ = "0.1.0"
