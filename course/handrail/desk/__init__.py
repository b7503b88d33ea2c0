"""What a learner calls in a notebook: checks, hints, progress."""
