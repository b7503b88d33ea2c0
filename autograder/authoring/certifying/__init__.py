"""The proof that every mistake is caught and named and every right variant accepted."""
