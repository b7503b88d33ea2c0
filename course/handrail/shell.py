"""The IPython that a learner works in, where there is one."""

import sys
from typing import Any


def shell() -> Any | None:
    """IPython's shell; None outside of it, and IPython is not loaded to find that out."""
    ipython = sys.modules.get("IPython")
    return ipython and ipython.get_ipython()
