"""The author's and instructor's program: weave lessons, certify checks, judge submissions, keep the gradebook."""
