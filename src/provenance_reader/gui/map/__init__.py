"""The map of the article: its sources, and who cites and who denies whom."""
