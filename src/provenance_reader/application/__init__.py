"""Use cases: one module for each thing a user can do, and the place that wires the program."""
