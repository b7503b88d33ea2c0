"""Right functions in other words, a module an exercise: what other graders reject, and ours must not."""
