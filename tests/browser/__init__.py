"""What people see in a real browser; screenshots go to build/screenshots."""
