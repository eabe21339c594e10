"""Sentences for a screen reader, beside what it reads of its own accord."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """`widget` is where it happened."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to load, late to be needed

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
