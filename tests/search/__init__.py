"""How well a reader finds things: the engine, and the box in a real browser on two sets of queries."""
