"""Right functions of section 5, a module an exercise."""
