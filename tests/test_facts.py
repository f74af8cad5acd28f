"""The small facts that everything else reads: widths, sentences, quotations, spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sifalint import Document, Span
from sifalint.facts.quotations import quoted_spans, read_quotations
from sifalint.facts.sentences import clauses, read_sentences, sentence_at
from sifalint.facts.spans import span_at
from sifalint.facts.widths import fold, folded


def test_folding_writes_full_width_forms_half_width():
    assert fold("（１）Ａ，Ｂ：５．２％；！？～　⼆") == "(1)A,B:5.2%;!?~ 二"
    assert fold("。、“”《》〔〕—…①㎡") == "。、“”《》〔〕—…①㎡"


@given(st.text())
def test_folding_never_moves_a_place(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def sentences(text):
    document = Document(text)
    return [document[span] for span in document.once(read_sentences)]


def test_sentences_end_with_their_marks_or_their_line():
    assert sentences("一、工作情况\n受理12件。他说：“好！”办结了？  是的") == [
        "一、工作情况",
        "受理12件。",
        "他说：“好！”",
        "办结了？",
        "是的",
    ]


def test_a_sentence_is_found_by_any_place_in_it():
    document = Document("甲。乙丙。\n丁")
    assert document[sentence_at(document, 3)] == "乙丙。"
    assert sentence_at(document, 5) == Span(5, 5)


def test_clauses_stand_between_marks():
    document = Document("受理12件，办结10件；余2件。")
    text = document.once(folded)
    assert [text[slice(*span)] for span in clauses(text, Span(0, len(text)))] == [
        "受理12件",
        "办结10件",
        "余2件",
    ]


def test_quotations_nest_and_must_close():
    document = Document("印发《关于“双随机”的通知》，“未闭合\n下一段”《甲》")
    assert [document[each.span] for each in document.once(read_quotations)] == [
        "《关于“双随机”的通知》",
        "“双随机”",
        "《甲》",
    ]
    assert document[document.once(read_quotations)[1].inside] == "双随机"
    assert [document[span] for span in document.once(quoted_spans)] == ["《关于“双随机”的通知》", "《甲》"]


@given(st.lists(st.integers(0, 50), max_size=12, unique=True), st.integers(-1, 60))
def test_looking_up_a_span_agrees_with_trying_all(cuts, offset):
    cuts = sorted(cuts)
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    expected = next((span for span in spans if span.start <= offset < span.end), None)
    assert span_at(spans, offset) == expected
