"""What decides whether a function is right and says what is wrong; the grader uses it too."""
