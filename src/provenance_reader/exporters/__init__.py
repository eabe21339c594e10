"""Analyses to files in open formats."""
