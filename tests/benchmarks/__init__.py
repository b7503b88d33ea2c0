"""Timings, for `make bench`; no test asserts one."""
