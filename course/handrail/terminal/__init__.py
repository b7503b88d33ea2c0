"""What a learner runs in a terminal: watch and ready."""
