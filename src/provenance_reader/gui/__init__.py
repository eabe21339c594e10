"""The window; the only place for PySide6 and for sentences the user reads there."""
