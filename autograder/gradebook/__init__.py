"""Reports become marks, copies and pages in an nbgrader course."""
