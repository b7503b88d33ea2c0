"""Right functions of section 2, a module an exercise."""
