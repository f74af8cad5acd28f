"""Bytes → text: the encodings that Chinese office files come in."""

from __future__ import annotations

import codecs

from sifalint.finding import Text
from sifalint.readers import Unreadable
from sifalint.readers.size import demand_size
from sifalint.records import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SIGNATURES = (
    (b"PK\x03\x04", Text("Word 2007、WPS 或 OFD 文件", "a Word 2007, WPS or OFD file")),
    (b"\xd0\xcf\x11\xe0", Text("旧版 Word 或 WPS 文件", "an old Word or WPS file")),
    (b"%PDF-", Text("PDF 文件", "a PDF file")),
    (b"{\\rtf", Text("RTF 文件", "an RTF file")),
)
_CONTROL = bytes({*range(1, 9), *range(14, 32), 127})
_NO_TEXT = Text(
    "文件里尽是控制字符，不是文本文件，没有检查",
    "the file is full of control characters and is no text: not checked",
)


class Decoded(NamedTuple):
    """A text without byte order mark, and the name of the encoding that it came in."""

    text: str
    encoding: str


def decode(raw: bytes, encoding: str | None = None) -> Decoded:
    """Decode a text file: byte order mark, then UTF-16 by its NUL bytes, strict UTF-8, GB18030.

    Raises :class:`Unreadable` for what is no text, is over 64 MiB, or does not fit ``encoding``.
    """
    demand_size(len(raw))
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise Unreadable(
                Text(
                    f"这是{what.zh}，目前只能检查纯文本和 Markdown，请另存为 .txt（UTF-8 编码）再检查",
                    f"this is {what.en}; only text and Markdown can be checked: save it as .txt (UTF-8)",
                )
            )
    guess = encoding or _guess(raw)
    try:
        text = raw.decode(guess)
    except LookupError:
        raise Unreadable(Text(f"不认识编码 {guess}", f"unknown encoding {guess}")) from None
    except UnicodeDecodeError as error:
        raise Unreadable(_undecodable(guess, error)) from None
    except ValueError as error:
        raise Unreadable(Text(f"不能按 {guess} 解码：{error}", f"cannot decode {guess}: {error}")) from None
    return Decoded(text.removeprefix("\ufeff"), guess)


def _is_binary(raw: bytes) -> bool:
    """Whether control characters make up more than a fiftieth of the bytes."""
    return (len(raw) - len(raw.translate(None, _CONTROL))) * 50 > len(raw)


def _guess(raw: bytes) -> str:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return encoding
    if raw.count(0) * 20 > len(raw):
        return _utf16_without_mark(raw)
    if _is_binary(raw):
        raise Unreadable(_NO_TEXT)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if _is_damaged_utf8(raw) or _ends_mid_character(raw, error) else "gb18030"
    return "utf-8"


def _utf16_without_mark(raw: bytes) -> str:
    even, odd = raw[::2].count(0), raw[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = raw.decode(encoding, errors="replace")
    if sum(not (character.isprintable() or character.isspace()) for character in text) * 50 > len(text):
        raise Unreadable(_NO_TEXT)
    return encoding


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether a few broken bytes stand in what is otherwise UTF-8 Chinese."""
    text = raw.decode("utf-8", errors="replace")
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text[:100_000])
    return text[:100_000].count("\ufffd") * 20 < chinese


def _ends_mid_character(raw: bytes, error: UnicodeDecodeError) -> bool:
    return error.start > 0 and error.end == len(raw) and error.reason == "unexpected end of data"


def _undecodable(encoding: str, error: UnicodeDecodeError) -> Text:
    line = error.object.count(b"\n", 0, error.start) + 1
    return Text(
        f"第 {line} 行第 {error.start} 字节处不是 {encoding} 文字，文件可能损坏，或编码不对：请用 UTF-8 另存",
        f"line {line}, byte {error.start} is not {encoding}: "
        "the file may be damaged or have another encoding; save it as UTF-8",
    )
