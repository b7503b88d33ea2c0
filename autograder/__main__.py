"""`python -m autograder` is the command line."""

from .cli import main

if __name__ == "__main__":  # the processes of a crew import this module too
    main(prog_name="autograder")
