"""The two worlds of a pair: what happens in both, and one of them while it goes on."""
