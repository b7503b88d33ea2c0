"""Right functions for section 4 in the forms that learners give them."""
