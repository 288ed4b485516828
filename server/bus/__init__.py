"""How processes that share workshops tell each other of commits: a hint, never the truth."""
