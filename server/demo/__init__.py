"""A workshop full of real statements with people at work in it: to look at, and to show."""
