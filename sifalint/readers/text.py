"""Plain text: every line that is not blank is a paragraph."""

from __future__ import annotations

from sifalint.document import Context, Document
from sifalint.readers import Reader
from sifalint.readers.decode import decode


def read_text(raw: bytes, path: str, encoding: str | None, context: Context) -> Document:
    """Read plain text; original characters and line ends are kept, so that offsets hit the file."""
    text, found = decode(raw, encoding)
    return Document(text, path=path, file_format="text", encoding=found, context=context)


READER = Reader("text", (".txt", ".text"), read_text)
