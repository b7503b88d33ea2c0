"""`python -m autograder` is the command line."""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # the folder where one stands: a random.py in it is not Python's

from .cli import main

if __name__ == "__main__":  # the processes of a crew import this module too
    main(prog_name="autograder")
