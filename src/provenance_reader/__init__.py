"""Provenance Reader: who says what in a news article, and through whom."""

__version__ = "0.1.0"
