"""Mistakes that a user can mend, and what is said of any other."""

from __future__ import annotations

from sifalint.finding import Text

CRASHES = (Exception, SystemExit)
"""What is caught of code from outside: it may fail, but it may not end the run."""


class UserError(Exception):
    """Something the user can put right; ``text`` says what is wrong and what to do, in both languages.

    Raised by a rule, a property or a reader it becomes a problem of the document, in these very words.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def words_of(error: BaseException) -> Text:
    """What an error says: a ``UserError`` in its own words, any other by its type and message."""
    if isinstance(error, UserError):
        return error.text
    what = f"{type(error).__name__}: {error}"
    return Text(what, what)
