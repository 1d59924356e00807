"""What the program reads in the clauses, each thing once: linking and checking ask for the same."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Clause, Span
from generator.reading.agencies import Register
from generator.reading.quotes import QuoteError, find_quote
from generator.reading.responsibility import PartyFound, read_parties


class Readings:
    """The parties of the clauses of one collection, by the names in its register, and where quotes stand in them."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._parties: dict[Clause, tuple[PartyFound, ...]] = {}
        self._quotes: dict[tuple[str, str], Span | QuoteError] = {}

    def parties(self, clause: Clause, above: Sequence[Clause]) -> tuple[PartyFound, ...]:
        """As `read_parties`; `above` are the clauses that `clause` stands under, nearest first."""
        found = self._parties.get(clause)
        if found is None:
            found = self._parties[clause] = read_parties(clause, above, self.register)
        return found

    def quote(self, quote: str, text: str) -> Span | QuoteError:
        """As `find_quote`."""
        key = quote, text
        found = self._quotes.get(key)
        if found is None:
            found = self._quotes[key] = find_quote(quote, text)
        return found
