"""The HTTP interface: JSON for the screens, the pages themselves, and health."""
