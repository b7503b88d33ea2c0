"""What a learner can run in a terminal: `python -m handrail watch NOTEBOOK` and `python -m handrail ready NOTEBOOK`."""

import argparse
import contextlib
import sys
from pathlib import Path

WATCH = "check a notebook's exercises each time that you save it, and show what is next"
READY = "before you hand in: restart, run all, and tell what is missing; the file is not changed"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 where all is right, 1 where something is missing, 2 where the file cannot be read."""
    parser = argparse.ArgumentParser("python -m handrail", description="Handrail, in a terminal.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("watch", WATCH), ("ready", READY)):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("notebook", type=Path, help="an .ipynb file, or a .py file with # %%%% cells")
        command.add_argument("--limit", type=_seconds, help="seconds for each cell and each check")
    commands.choices["watch"].add_argument("--once", action="store_true", help="show it as it is now, and end")
    chosen = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    return _run(chosen)


def _run(chosen: argparse.Namespace) -> int:
    from .terminal.ready import ready
    from .terminal.watch import watch

    limit = {} if chosen.limit is None else {"limit": chosen.limit}
    if chosen.command == "ready":
        text, code = ready(chosen.notebook, **limit)
        print(text)
        return code
    try:
        return watch(chosen.notebook, chosen.once, **limit)
    except KeyboardInterrupt:
        print()
        return 0


def _seconds(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 < (seconds := float(text)) < 1e6:
            return seconds
    raise argparse.ArgumentTypeError(f"{text} is no time limit in seconds")


if __name__ == "__main__":
    sys.exit(main())
