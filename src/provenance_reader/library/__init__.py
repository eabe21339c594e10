"""SQLite: keeps documents and analyses."""
