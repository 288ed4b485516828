"""Templates of stages and methods, as checked data."""
