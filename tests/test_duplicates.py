"""The rules on repetition: one cause is one finding, whatever was done to the pasted text."""

from __future__ import annotations

import pytest

from sifalint import Applicability, Context, Document, Rule, Severity, Text
from sifalint.echoes import fold_echoes
from sifalint.engine import check
from sifalint_rules.duplicates.document_repeated import DocumentRepeated
from sifalint_rules.duplicates.rules import RULES

TITLE = "青禾区司法局2025年工作总结\n"
OPENING = "2025年,青禾区司法局围绕全区中心工作,认真履行职能,各项工作取得新的进展,现将有关情况总结如下。\n"
FIRST = (
    "一、主要工作情况\n"
    "(一)健全人民调解组织\n"
    "新建行业性专业性调解委员会5个,聘请退休法官、检察官担任调解员,全年受理矛盾纠纷749件,调解成功741件。\n"
    "(二)抓好法治宣传教育\n"
    "以美好生活为主题,组织宣讲活动36场,营造了人人学法用法的浓厚氛围。"
    "打造法治文化公园2处,发放资料8200余份,营造了人人学法用法的浓厚氛围。\n"
    "(三)规范社区矫正工作\n"
    "严格落实入矫宣告、走访、请销假各项制度,组织集中教育12次,公益活动15次,没有发生重新犯罪。\n"
)
LAST = (
    "二、存在的主要问题\n"
    "基层司法所人员力量仍显不足,部分调解员业务能力有待提高,信息化建设的投入还需要进一步加大。\n"
    "三、下一步工作打算\n"
    "继续加强基层基础建设,为每个司法所配齐三名以上工作人员,分期分批轮训全部调解员,推进数据互联互通。\n"
)
BODY = OPENING + FIRST + LAST
REPORT = TITLE + BODY


def findings(text):
    report = check(Document(text), [rule() for rule in RULES])
    assert not report.problems
    return report.findings


def codes(text):
    return [finding.code for finding in findings(text)]


def in_other_figures(text):
    return text.replace("749", "750").replace("741", "742").replace("36场", "38场")


def test_the_report_itself_repeats_one_clause():
    assert codes(REPORT) == ["DUP004"]


@pytest.mark.parametrize(
    "text",
    [
        REPORT + REPORT,
        REPORT + BODY,
        REPORT + in_other_figures(BODY),
        REPORT + REPORT.replace("\n", "\r\n"),
        REPORT + "\n" * 5 + REPORT.replace(",", "，").replace("(", "（").replace(")", "）"),
        REPORT + REPORT.replace("\n", "\n　　"),
        REPORT + REPORT + REPORT,
        REPORT + BODY + in_other_figures(BODY) + BODY,
        REPORT + BODY.replace("严格落实", "认真执行").replace("有待提高", "还要提高"),
        REPORT + BODY.replace("(三)规范社区矫正工作\n", ""),
        REPORT + BODY.replace("(三)", "另外新加的一段,写的是全年律师工作和公证工作的有关情况。\n(三)"),
        BODY.replace("\n", "") * 2,
    ],
    ids=[
        "letter", "no title", "figures", "crlf", "width", "indent", "thrice", "four times", "words",
        "left out", "put in", "one line",
    ],
)  # fmt: skip
def test_a_report_pasted_again_is_one_finding_and_its_own_defect_another(text):
    assert sorted(codes(text)) == ["DUP001", "DUP004"]


def test_the_copy_is_marked_and_the_original_related():
    (clause, whole) = findings(REPORT + BODY)
    assert whole.severity is Severity.ERROR
    assert whole.span == (len(REPORT), len(REPORT + BODY) - 1)
    assert [related.span for related in whole.related] == [(len(TITLE), len(REPORT) - 1)]
    assert "第14—25行" in whole.message.zh
    assert "第2—13行完全相同" in whole.message.zh
    assert "lines 14–25" in whole.message.en
    assert clause.span.end < len(REPORT)
    assert [related.span.start > len(REPORT) for related in clause.related] == [False, True]


def test_what_differs_is_named():
    (_, whole) = findings(REPORT + in_other_figures(BODY))
    assert (
        "第2—13行相似度98.9%，有3处不同：“理矛盾纠纷⟦749⟧件”↔“理矛盾纠纷⟦750⟧件”（第5行与第17行）；"
        "“调解成功⟦741⟧件”↔“调解成功⟦742⟧件”（第5行与第17行）；"
        "“织宣讲活动⟦36⟧场”↔“织宣讲活动⟦38⟧场”（第7行与第19行）"
    ) in whole.message.zh
    assert (
        "98.9% alike, with 3 differences: “理矛盾纠纷⟦749⟧件”↔“理矛盾纠纷⟦750⟧件” (lines 5 and 17);"
        in whole.message.en
    )


def test_a_copy_to_the_letter_can_be_deleted_with_a_look():
    text = REPORT + BODY
    (_, whole) = findings(text)
    assert whole.fix.applicability is Applicability.UNSAFE
    (edit,) = whole.fix.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == REPORT
    assert findings(REPORT + in_other_figures(BODY))[1].fix is None


def test_interleaved_paragraphs_are_one_finding():
    doubled = "".join(line + line for line in BODY.splitlines(keepends=True))
    assert codes(doubled).count("DUP001") == 1
    assert set(codes(doubled)) == {"DUP001", "DUP004"}


@pytest.mark.parametrize("change", [str, in_other_figures, lambda text: text.replace("聘请", "请来")])
def test_a_section_pasted_again_is_one_finding(change):
    section = FIRST.partition("\n")[2].partition("(三)")[0]
    assert sorted(codes(REPORT.replace("三、", change(section) + "三、"))) == ["DUP002", "DUP004"]


@pytest.mark.parametrize(
    "paragraph",
    ["严格落实入矫宣告、走访、请销假各项制度,组织集中教育12次,公益活动15次,没有发生重新犯罪。\n"],
)
def test_a_paragraph_pasted_again_is_one_finding(paragraph):
    text = REPORT + paragraph + "四、其他\n" + paragraph
    (found,) = [finding for finding in findings(text) if finding.code == "DUP003"]
    assert found.span.start == len(REPORT)
    assert "共出现3次" in found.message.zh
    assert len(found.related) == 2


def test_a_heading_in_a_pasted_section_is_not_reported_again():
    section = FIRST.partition("\n")[2].partition("(二)")[0]
    assert "DUP005" not in codes(REPORT.replace("二、", section + "二、"))


def test_ten_thousand_identical_paragraphs_are_one_finding():
    text = "严格落实入矫宣告、走访、请销假各项制度,组织集中教育12次,没有发生重新犯罪。\n" * 10_000
    (found,) = findings(text)
    assert found.code == "DUP003"
    assert "10000" in found.message.zh


class Star(Rule):
    code = "TST001"
    name = "star"
    severity = Severity.ERROR
    message = Text("星号", "star")

    def check(self, document):
        for i, character in enumerate(document.text):
            if character == "*":
                yield self.finding(type(document.blocks[0].span)(i, i + 1))


def stars(text):
    return check(Document(text), [Star()]).findings


def test_what_a_copy_repeats_is_told_once_each_with_its_own_echo():
    original = BODY.replace("749", "*").replace("741", "*").replace("15次", "*次")
    places = [i for i, character in enumerate(original) if character == "*"]
    found = stars(original * 3)
    assert [finding.span.start for finding in found] == places
    for finding in found:
        echoes = [related.span.start - finding.span.start for related in finding.related]
        assert echoes == [len(original), 2 * len(original)]


def test_what_stands_in_the_copy_alone_is_kept():
    assert len(stars(BODY + BODY.replace("15次", "*次"))) == 1
    assert len(stars(BODY.replace("749", "*") + BODY.replace("749", "*").replace("741", "*"))) == 2


def test_findings_of_a_document_without_copies_stay():
    text = "*件,*人。\n"
    found = list(stars(text))
    assert len(found) == 2
    assert fold_echoes(Document(text), found) == found


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "\U0001f600" * 50, "《" * 500, "一、\n" * 500, ",,,\n" * 500]
)
def test_odd_texts_have_no_repetition_and_no_crash(text):
    assert not findings(text)


def test_the_share_is_that_of_the_original():
    section = FIRST * 1
    long = REPORT + "".join(f"第{i}项另行说明的内容与上文完全无关,单独成段,编号为{i}。\n" for i in range(20))
    (found,) = [finding for finding in findings(long + section) if finding.code != "DUP004"]
    assert found.code == "DUP002"


def test_document_repeated_is_on_by_default():
    assert DocumentRepeated.enabled


def test_a_paragraph_with_few_differences_says_how_many():
    first = (
        "全年受理法律援助案件96件,办结案件81件,挽回经济损失312万元,全县群众满意度保持较高水平;落实值班律师制度,"
        "为当事人提供法律帮助203人次,组织旁听庭审和案卷评查,及时通报评查结果,督促承办人员逐项改进办案质量。"
    )
    again = first.replace("312", "321").replace("全县群众", "群众")
    (found,) = findings(f"{first}\n全年接待来访群众。\n{again}\n")
    change = "“回经济损失⟦312⟧万元”↔“回经济损失⟦321⟧万元”{}“⟦全县⟧群众满意度”↔“⟦⟧群众满意度”"
    assert "与第1行相似度98.1%，有2处不同：" + change.format("；") in found.message.zh
    assert "line 1 are 98.1% alike, with 2 differences: " + change.format("; ") in found.message.en


def test_three_copies_to_the_letter_can_all_be_deleted():
    text = REPORT + BODY + BODY
    (whole,) = [finding for finding in findings(text) if finding.code == "DUP001"]
    for edit in reversed(whole.fix.edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == REPORT


def test_a_section_whose_paragraphs_each_stand_twice_is_one_finding():
    section = FIRST.partition("\n")[2].partition("(三)")[0]
    doubled = "".join(line + line for line in section.splitlines(keepends=True))
    found = codes(REPORT.replace(section, doubled))
    assert sorted(found) == ["DUP002", "DUP004"]


def test_an_office_adds_set_phrases_and_formulas(tmp_path):
    pack = tmp_path / "refrains.toml"
    pack.write_text(
        'phrases = ["营造了人人学法用法的浓厚氛围"]\nformulas = ["写出…新篇章"]\n', encoding="utf-8"
    )
    text = REPORT + "谱写新篇章,写出法治新篇章。\n" + "写出普法新篇章。\n" * 1 + "各项工作写出了新篇章。\n"
    document = Document(text, context=Context(packs=(str(pack),)))
    assert [finding.code for finding in check(document, [rule() for rule in RULES]).findings] == ["DUP006"]


def test_a_clause_repeated_throughout_is_one_finding():
    (found,) = findings("形成了良好的法治宣传氛围并取得实效," * 20_000)
    assert "20000次" in found.message.zh
