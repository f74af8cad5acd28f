"""Mistakes that a user can mend."""

from __future__ import annotations

from sifalint.finding import Text


class UserError(Exception):
    """Something the user can put right; ``text`` says what is wrong and what to do, in both languages.

    Raised by a rule, a property or a reader it becomes a problem of the document, in these very words.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
