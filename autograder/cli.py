"""The command line: the group of all commands, and what becomes of their errors; nothing heavy is imported here."""

import errno
from typing import Any

import click

from .commands import author, instructor
from .errors import AutograderError


class Commands(click.Group):
    """Commands whose AutograderErrors, and what the system refuses, become one message and exit code 1."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AutograderError as error:
            from .commands.terminal import visible

            raise click.ClickException(visible(str(error))) from None
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            from .commands.terminal import visible

            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(visible(f"{where}{error.strerror or error}.")) from None


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A semester begins with `autograder new DIR`; `autograder demo` shows all of it on ten small submissions.",
)
def main() -> None:
    """Weave lessons, certify their checks, grade submissions.

    \b
    Examples:
      autograder new spring/                      a workspace with all assignments, ready for nbgrader
      autograder grade spring/                    grade everything in spring/submitted/
      autograder check 1-univariate.ipynb         one notebook, judged as it will be
      autograder collect spring/ all.zip …        sort a platform's download into spring/submitted/
      autograder report spring/                   one page on how the class does
      autograder build --verify                   nothing derived is stale, nothing leaks an answer
      autograder certify univariate               every mistake caught, every variant accepted
    """


for command in (*author.COMMANDS, *instructor.COMMANDS):
    main.add_command(command)
