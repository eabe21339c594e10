"""The attribution network without its weights: text to arguments, answers to attributions. Needs numpy."""
