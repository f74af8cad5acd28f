"""Which number is due next in a series, after a slip too."""

from __future__ import annotations

from sifalint.records import NamedTuple


class Due(NamedTuple):
    """How far a series has counted.

    ``number`` is the last number; ``place`` the number that it has, or ought to have by its place in the
    series; ``awaited`` the number that was due where another stands, 0 where none is.
    """

    number: int
    place: int
    awaited: int = 0

    def leads_to(self, number: int) -> bool:
        """Whether a number may come next: however a series goes on from a slip, it is one slip."""
        return number > 0 and number in (self.number + 1, self.place + 1, self.awaited)

    def then(self, number: int, *, wrong: bool = False) -> Due:
        """How far the series has counted with another number; a wrong one leaves the due one awaited."""
        late = number == self.awaited and number != self.number + 1
        return Due(number, self.place + 1 if wrong or late else number, self.number + 1 if wrong else 0)


START = Due(0, 0)
