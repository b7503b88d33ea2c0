"""What is asked, what is right and what is wrong: sections, rubrics, mistakes, variants."""
