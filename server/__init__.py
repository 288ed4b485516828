"""Everything of Samskapa that touches the world: connections, storage, access, archive."""
