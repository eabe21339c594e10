"""Opening files, and the library they are kept in."""
