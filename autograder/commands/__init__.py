"""What you type: thin commands that parse, call and print."""
