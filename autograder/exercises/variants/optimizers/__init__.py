"""Right functions of section 6, a module an exercise."""
