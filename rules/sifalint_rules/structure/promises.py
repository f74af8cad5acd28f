"""What a report announces at its beginning: 现将工作情况、存在问题和下步打算报告如下."""

from __future__ import annotations

from sifalint import Document, Pattern, Span
from sifalint.facts.quotations import quoted_spans
from sifalint.facts.spans import span_at
from sifalint.facts.widths import folded
from sifalint.records import NamedTuple
from sifalint_rules.structure.roles import Role, roles_of

_PROMISE = Pattern(
    r"现(?:将|就)(?P<parts>[^。:;!?\r\n]{2,80}?)(?:梳理|总结|汇报|报告|通报|公布|说明|述职|汇总)++(?:如下|于下)"
)
_MANNER = Pattern(r"(?:从|分|分为)(?:以下|如下)?[一二两三四五六七八九十\d]{1,2}个?(?:方面|部分)$")
_JOINT = Pattern(r"[、,]|以及|及其|[和及与暨]")


class Part(NamedTuple):
    """A part that is promised, as the text writes it, and the roles of chapter that keep the promise."""

    words: str
    roles: frozenset[Role]


class Promise(NamedTuple):
    """An announcement of what follows: where it stands, and the parts it names in order."""

    span: Span
    parts: tuple[Part, ...]

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of all parts."""
        return frozenset(role for part in self.parts for role in part.roles)


def read_promise(document: Document) -> Promise | None:
    """The first announcement of a document; None where there is none, or where it is quoted."""
    promise = _PROMISE.search(document.once(folded))
    if promise is None or span_at(document.once(quoted_spans), promise.start()) is not None:
        return None
    words = _MANNER.sub("", document.text[slice(*promise.span("parts"))].replace("，", ","))
    packs = document.context.packs
    parts = (Part(part.strip(), roles_of(part, packs)) for part in _JOINT.sub("\n", words).split("\n"))
    return Promise(Span(*promise.span()), tuple(part for part in parts if part.roles))
