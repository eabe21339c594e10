"""Where the bundle starts: what it starts in turn, such as a browser, is given the user's environment back.

PyInstaller points some variables at the libraries and plugins of the bundle. This process has read them by
now, or finds its plugins beside its Qt; another program would take them for its own, and break.
"""

import os
import sys

for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
    original = os.environ.pop(f"{name}_ORIG", None)
    os.environ.pop(name, None)
    if original:
        os.environ[name] = original

from provenance_reader.__main__ import main  # noqa: E402

sys.exit(main())
