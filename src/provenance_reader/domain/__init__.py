"""Plain values shared by every layer. Imports nothing else of the program."""
