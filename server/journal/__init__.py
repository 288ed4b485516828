"""The durable log of workshops and the database that also holds accounts, invites and names."""
