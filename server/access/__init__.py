"""Who may come in: accounts of facilitators, invites, devices with a seat, and names."""
