"""The sources of the article: how much each says, and what is known of it."""
