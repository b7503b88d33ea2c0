"""Arguments and options that several commands share."""

from pathlib import Path

import click

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)

DIRECTORY = click.argument("directory", type=FOLDER)
NOTEBOOK = click.argument("file", type=FILE)
SECTIONS = click.argument("sections", nargs=-1)
SECTION = click.option("--section", help="The section, where the notebook's functions do not tell it.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
TRUST = click.option(
    "--trust-submissions",
    is_flag=True,
    help="Where there can be no fence, run submissions without: every notebook can then do what you can do here.",
)
