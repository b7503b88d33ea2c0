"""Right functions for section 5 in the forms that learners give them."""
