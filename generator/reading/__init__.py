"""Text to meaning: pure functions over a text, with spans in code points. Knows no files."""

from generator.reading.agencies import Named as Named
from generator.reading.agencies import Register as Register
from generator.reading.dates import DateFound as DateFound
from generator.reading.dates import bounds as bounds
from generator.reading.dates import find_dates as find_dates
from generator.reading.dates import read_date as read_date
from generator.reading.dates import read_period as read_period
from generator.reading.deadlines import DeadlineFound as DeadlineFound
from generator.reading.deadlines import find_deadlines as find_deadlines
from generator.reading.deadlines import read_deadline as read_deadline
from generator.reading.deliverables import DeliverableFound as DeliverableFound
from generator.reading.deliverables import read_deliverables as read_deliverables
from generator.reading.quotes import QuoteError as QuoteError
from generator.reading.quotes import find_quote as find_quote
from generator.reading.responsibility import PartyFound as PartyFound
from generator.reading.responsibility import read_parties as read_parties
