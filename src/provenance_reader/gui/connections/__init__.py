"""Who hears of what in the window.

A feature that is new adds a module of its own here, with one function that takes the window, and names it
in EVERY.

What outlives the window (`opening`, `shelf`, `preferences`) is connected to methods of objects that end with
the window, never to a lambda: Qt ends such a connection by itself.
"""

from __future__ import annotations

from provenance_reader.gui.connections.library import connect_library
from provenance_reader.gui.connections.map import connect_map
from provenance_reader.gui.connections.menus import connect_menus
from provenance_reader.gui.connections.opening import connect_opening
from provenance_reader.gui.connections.panes import connect_panes
from provenance_reader.gui.connections.review import connect_review
from provenance_reader.gui.connections.session import connect_outline, connect_session

EVERY = (
    connect_panes,
    connect_library,
    connect_opening,
    connect_session,
    connect_outline,
    connect_map,
    connect_menus,
    connect_review,
)
