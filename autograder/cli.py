"""The command line: the group of all commands, and what becomes of their errors; nothing heavy is imported here."""

import io
import sys
from typing import Any

import click

from .commands import author, correcting, instructor
from .errors import AutograderError


class Commands(click.Group):
    """Commands that end without a traceback, whatever happens.

    AutograderErrors, and what the system refuses, become one message and exit code 1; what nobody foresaw becomes one
    sentence, a file to send with a report, and exit code 3.
    """

    def main(self, *arguments: Any, **options: Any) -> Any:
        if sys.flags.optimize > 1:
            sys.exit("Error: Python runs without docstrings (-OO, or PYTHONOPTIMIZE=2), and they hold the diagnoses.")
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot show every letter shows its number
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().main(*arguments, **options)
        except AutograderError as error:
            said, status = str(error), 1
        except OSError as error:
            said, status = f"{error.filename or 'The system'}: {error.strerror or error}.", 1
        except Exception as error:
            from .commands import unexpected

            said, status = unexpected.told(error), unexpected.STATUS
        from .commands.terminal import visible

        click.echo(f"Error: {visible(said)}", err=True)
        sys.exit(status)


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
      autograder extend spring/ ada17 1-univariate 3   three days more for one student
      autograder report spring/                   one page on how the class does
      autograder build --verify                   nothing derived is stale, nothing leaks an answer
      autograder certify univariate               every mistake caught, every variant accepted
    """


for command in (*author.COMMANDS, *instructor.COMMANDS, *correcting.COMMANDS):
    main.add_command(command)
