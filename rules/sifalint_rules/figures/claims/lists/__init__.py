"""Lists of names, and the counts and numbers that go with them."""

from __future__ import annotations

from sifalint_rules.figures.claims.lists.listing import Listing
from sifalint_rules.figures.claims.lists.reading import read_listings
from sifalint_rules.figures.claims.lists.respectively import read_respective_lists

__all__ = ["Listing", "read_listings", "read_respective_lists"]
