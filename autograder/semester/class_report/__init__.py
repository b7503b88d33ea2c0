"""One page on how a class does."""
