"""One module for each kind of file: `read(raw, name, images) -> Source`, raising `Refused` for what must be refused."""
