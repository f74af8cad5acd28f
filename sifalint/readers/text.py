"""Plain text: every line that is not blank is a paragraph."""

from __future__ import annotations

from heapq import merge

from sifalint.document import Context, Document
from sifalint.readers import Reader
from sifalint.readers.decode import decode
from sifalint.readers.omission import invisible, omit, wrapping


def read_text(raw: bytes, path: str, encoding: str | None, context: Context) -> Document:
    """Read plain text; original characters and line ends are kept, so that offsets hit the file.

    Left out are only invisible characters, and the line breaks of a text that is wrapped to a fixed width.
    """
    source, found = decode(raw, encoding)
    text, runs = omit(source, merge(invisible(source), wrapping(source)))
    return Document(text, path=path, file_format="text", encoding=found, source=runs, context=context)


READER = Reader("text", (".txt", ".text"), read_text)
