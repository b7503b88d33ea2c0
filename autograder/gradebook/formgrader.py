"""What formgrader is kept from in a workspace: loading programs that an address names, and fetching what pages name."""

import os
import sys
from typing import Any

#: Where formgrader's own pages fetch from; nothing that a student writes is among it, and pictures are in the page.
ELSEWHERE = "https://cdnjs.cloudflare.com"  # MathJax
POLICY = "; ".join(
    [
        "default-src 'none'",
        f"script-src 'self' 'unsafe-inline' 'unsafe-eval' {ELSEWHERE}",
        f"style-src 'self' 'unsafe-inline' {ELSEWHERE}",
        f"font-src 'self' {ELSEWHERE}",
        "img-src data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
)


def guard() -> None:
    """Guard the formgrader of this process, where it runs one; a workspace's configuration asks for it.

    nbgrader would run the configuration in whatever folder `path` names, such as a student's.
    """
    handlers = sys.modules.get("nbgrader.server_extensions.formgrader.handlers")
    if handlers is None or hasattr(handlers.FormgraderHandler, "guarded"):
        return
    opened = handlers.FormgraderHandler.get
    unguarded = handlers.BaseHandler.content_security_policy.fget

    def get(self: Any) -> Any:
        path, root = self.get_argument("path", ""), self.coursedir.root
        if path and os.path.realpath(path) != os.path.realpath(root):
            raise handlers.web.HTTPError(403, f"formgrader opens {root} only: start Jupyter in the other folder")
        return opened(self)

    handlers.FormgraderHandler.get, handlers.FormgraderHandler.guarded = get, True
    handlers.BaseHandler.content_security_policy = property(lambda self: f"{unguarded(self)}; {POLICY}")
    handlers.SubmissionFilesHandler.content_security_policy = property(lambda self: f"{unguarded(self)}; sandbox")
