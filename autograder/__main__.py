"""`python -m autograder` is the command line."""

from .cli import main

main(prog_name="autograder")
