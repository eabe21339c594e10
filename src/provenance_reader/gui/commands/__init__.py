"""Every action of the menus: found by a few letters, and by keys of one's own."""
