"""How people sign in: with an API key, which starts a session, or by a proxy that has signed them in already."""
