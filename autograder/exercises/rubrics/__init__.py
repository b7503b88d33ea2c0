"""What each exercise is worth and how its probes are drawn, one module a section."""
