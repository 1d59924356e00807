"""Text to meaning: pure functions over a text, with spans in code points. Knows no files."""

from generator.reading.dates import DateFound as DateFound
from generator.reading.dates import bounds as bounds
from generator.reading.dates import find_dates as find_dates
from generator.reading.dates import read_date as read_date
from generator.reading.dates import read_period as read_period
from generator.reading.quotes import QuoteError as QuoteError
from generator.reading.quotes import find_quote as find_quote
