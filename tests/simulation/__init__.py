"""The live core on a virtual clock, from one seed: real rooms and hubs, everything around them
simulated, faults harsher than life, and laws that are checked after every message."""
