"""A notebook's cells run statement by statement: an import that fails stops only what needs it."""

import ast
from typing import Any


class Namespace:
    """Runs cells in one namespace, at the desk and behind the fence.

    names: what they define.  unbound: names that an import which failed would have bound, and what was made of them.
    """

    def __init__(self, names: dict[str, Any]):
        self.names, self.unbound = names, set[str]()

    def run(self, text: str, file: str) -> Exception | None:
        """Run a cell's Python under a file's name; returns the first error that it went on from, None without one.

        Raises what else a statement raises, SyntaxError where the text is no Python.
        """
        body, missing = ast.parse(text, file).body, None
        while body:
            try:
                exec(compile(ast.Module(body, []), file, "exec", dont_inherit=True), self.names)
                break
            except (ImportError, NameError) as error:
                failed = next((n for n, node in enumerate(body) if _holds(node, _line(error, file))), None)
                if failed is None or not self._lacks(body[failed], error):
                    raise
                missing = missing or error
                self.unbound |= _bound(body[failed])
                body = body[failed + 1 :]
        return missing

    def _lacks(self, node: ast.stmt, error: ImportError | NameError) -> bool:
        """Whether a statement failed for want of a package: an import, or what needs one that failed."""
        if isinstance(error, ImportError):
            return isinstance(node, ast.Import | ast.ImportFrom)
        return error.name in self.unbound


def _line(error: Exception, file: str) -> int:
    """The line of a cell's own statement that an error came from; 0 where there is none."""
    place = error.__traceback__ and error.__traceback__.tb_next
    return place.tb_lineno if place and place.tb_frame.f_code.co_filename == file else 0


def _holds(node: ast.stmt, line: int) -> bool:
    return node.lineno <= line <= (node.end_lineno or 0)


def _bound(node: ast.stmt) -> set[str]:
    """The names that a statement binds."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
