"""Wrong functions, a module an exercise: each is an idea that learners really have, its docstring is what they read."""
