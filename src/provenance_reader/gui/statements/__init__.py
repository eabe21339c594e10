"""The list of statements, its filter and its rows."""
