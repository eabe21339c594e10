"""The article and its highlights."""
