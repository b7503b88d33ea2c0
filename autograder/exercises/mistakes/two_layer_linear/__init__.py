"""Wrong functions of section 3, a module an exercise."""
