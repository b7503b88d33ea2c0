"""Where strangers' code runs: a process that sees an interpreter, three packages and nothing else of this machine."""
