"""HTML in Markdown: what its tags are, and what of it no reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from sifalint.document import Span
from sifalint.patterns import Pattern

_BREAKING = (
    "br|hr|div|table|caption|thead|tbody|tfoot|tr|t[dh]|ul|ol|li|dl|d[dt]|h[1-6]|center|section|article"
    "|details|summary|blockquote|pre|figure|figcaption|header|footer|main|nav|aside|form|html|head|body"
)
_RUNNING = (
    "span|font|em|strong|small|big|su[bp]|del|ins|mark|code|kbd|var|samp|cite|abbr|label|img|input|button"
    "|nobr|wbr|strike|ruby|r[tp]|tt|col|colgroup|iframe|video|audio|source|svg|link|meta|script|style"
)
_ATTRIBUTES = r"""
    (?:\s+(?:[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+)
    |(?i:open|hidden|checked|disabled|selected|nowrap|controls|reversed)))*+\s*/?>
"""
BREAKING_TAG = rf"</?(?:(?i:{_BREAKING})|p)(?=[\s/>]){_ATTRIBUTES}"
"""A tag, for a verbose pattern, that ends the line it stands in: ``<br>``, ``</td>``."""

TAG = rf"""
    </?(?:(?i:{_RUNNING})|[abiqsu])(?=[\s/>]){_ATTRIBUTES}
    | </?[a-z]\w{{0,3}}:[A-Za-z]\w*+[^<>]{{0,500}}>
    | <[?!][A-Za-z\[][^<>]{{0,500}}>
"""
"""Any other tag, for a verbose pattern. ``<单位>``, ``<X>`` and ``5<b 且 c>3`` are words."""

UNSEEN = "\u200b"

_STRETCH = Pattern(
    rf"""(?x)
      (?:^|(?<=[\r\n]))[ \t>]*+(?:(?:[-+*]|\d{{1,9}}[.)])[ \t]++)*+
      (?P<fence>`{{3,}}+(?=[^`\r\n]*+(?:[\r\n]|\Z))|~{{3,}}+)(?P<bare>[ \t]*+(?=[\r\n]|\Z))?
    | `[^`\r\n]++`
    | (?P<opener><!--|<(?:script|style|SCRIPT|STYLE)(?=[\s>]))
    | (?P<tag>{BREAKING_TAG}|{TAG})
    """
)
_NO_LINE_END = Pattern(r"[^\r\n]")
_LINE_END = Pattern(r"[\r\n]|\Z")


def hide(source: str) -> str:
    """A source of the same length with zero-width characters in place of what no reader sees.

    That is comments, scripts, style sheets, and tags written over several lines. Code stays as it is.
    """
    if "<" not in source:
        return source
    pieces: list[str] = []
    done = 0
    for start, end in _unseen(source):
        pieces += (source[done:start], _NO_LINE_END.sub(UNSEEN, source[start:end]))
        done = end
    return "".join([*pieces, source[done:]])


def _unseen(source: str) -> Iterator[Span]:
    fence = ""
    done = 0
    unclosed: set[str] = set()
    for match in _STRETCH.finditer(source):
        if match.start() < done:
            continue
        if match.group("fence"):
            fence = _fence_after(fence, match.group("fence"), match.group("bare") is not None)
        elif not fence and match.group("opener"):
            done = _end(source, match.group("opener"), match.end(), unclosed)
            yield Span(match.start(), done)
        elif not fence and match.group("tag") and ("\n" in match.group() or "\r" in match.group()):
            yield Span(*match.span())


def _fence_after(open_fence: str, run: str, bare: bool) -> str:
    """The fence that is open behind a line that begins with a run of fence characters."""
    if not open_fence:
        return run
    return "" if bare and run.startswith(open_fence) else open_fence


def _end(source: str, opener: str, start: int, unclosed: set[str]) -> int:
    """Where what was opened ends; at the end of the line where nothing closes it."""
    closer = "-->" if opener == "<!--" else f"</{opener[1:]}>"
    found = -1 if closer in unclosed else source.find(closer, start - 2)
    if found >= 0:
        return found + len(closer)
    unclosed.add(closer)
    line_end = _LINE_END.search(source, start)
    return int(line_end.start()) if line_end else len(source)
