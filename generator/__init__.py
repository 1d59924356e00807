"""Turn structured data about Party plans into a linked static site in Vietnamese."""

__version__ = "0.1.0"
