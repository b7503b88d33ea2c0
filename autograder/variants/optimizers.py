"""Right functions for section 6 in the forms that learners give them."""
