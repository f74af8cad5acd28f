"""NUM012."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import ClassVar

from sifalint import Checked, Document, Finding, Pattern, Rule, Severity, Text
from sifalint_rules.figures.measure_words import Misfit, Mixed, known_measure_words
from sifalint_rules.figures.statements import Count, Link, read_statements

_LINKS = Pattern(r"(?:总?数|共|合?计|达到?|约|有|为|了|是|近|超|各类)+$")


class UnitMismatch(Rule):
    """量词与名词不搭配，或者前后不统一。

    量词与它说的事物矛盾（调解纠纷231次、矫正对象126件），或者同一种事物在一份文件里有时论“件”、有时论“起”“宗”。

    量词说明数的是什么：纠纷论件，调解可以论次。量词错了，读者便不知道这个数能不能与别处的数相加、相比。

    请改用与名词相配的量词，全文统一；数的本来是另一回事（调解的次数），请把话写明。

    人次、人、件、场、户各说各的事，不算混用；“排查纠纷12次”“走访企业20次”说的是行为的次数，“咨询”论次、论人次、论件都可以。
    """

    code = "NUM012"
    name = "unit-mismatch"
    severity = Severity.INFO
    title_en = "A measure word does not fit its noun"
    summary_en = "A measure word contradicts its noun, or one noun takes several of them in a document."
    basis = "现代汉语量词用法"
    message = Text(
        zh="“{noun}”不论“{unit}”，一般论“{instead}”；数的如果是另一回事，请写明",
        en="{noun} are not counted in {unit} but in {instead}: if something else is counted, say what",
    )
    notes: ClassVar[Mapping[str, Text]] = {
        "mixed": Text(
            zh="“{noun}”在这里论“{unit}”，别处多论“{instead}”，全文宜统一",
            en="{noun} are counted in {unit} here and mostly in {instead} elsewhere: use one of them",
        ),
        "usual": Text("论“{unit}”的一处：{words}", "counted in {unit}: {words}"),
    }
    good = (
        "调解纠纷231件，排查矛盾纠纷12次，回访案件20次，走访企业20次。",
        "解答咨询300次，接待咨询58人次，咨询办结21件，群众咨询46个。",
        "培训调解员126人次，矫正对象126名，指派律师14人次，召开会议12次。",
        "受理案件244件182人，涉及群众96户，发放专项资金213人286万元。",
        "全年调解婚姻纠纷36件、邻里纠纷41件，召开协调会12场，服务96人次。",
        "挽回经济损失963万元，涉及312人，发放宣传资料5000份。",
        "开展案件评查3次，通报案件2次，法官走访12次。",
    )
    bad = (
        "全年调解纠纷⟦231次⟧。",
        "在册社区矫正对象⟦126件⟧。",
        "办理农民工讨薪案件⟦17起⟧。全年受理法律援助案件244件，办结案件231件。",
        "为群众挽回经济损失⟦963件⟧。",
        "召开联席会议⟦12起⟧，发放宣传资料⟦300场⟧。",
    )

    def check(self, document: Document) -> Iterator[Finding | Checked]:
        """Report the measure words that contradict their nouns, and those of the less usual kind."""
        known = known_measure_words(document.context.packs)
        counts = [
            (count, _noun_phrase(count))
            for statement in document.once(read_statements)
            if not statement.masked
            for count in _single(statement.numbers)
        ]
        for count, words in counts:
            for misfit in known.misfits:
                noun = _misfit(count, words, misfit)
                if noun:
                    unit = count.quantity.unit
                    yield self.finding(count.span, noun=noun, unit=unit, instead=misfit.instead)
                    break
        for mixed in known.mixed:
            for noun in mixed.nouns:
                yield from self._mixed(document, counts, mixed, noun)

    def _mixed(
        self, document: Document, counts: Sequence[tuple[Count, str]], mixed: Mixed, noun: str
    ) -> Iterator[Finding]:
        """The first count of a noun in each measure word that is not the most usual one."""
        first: dict[str, Count] = {}
        often: Counter[str] = Counter()
        for count, words in counts:
            unit = count.quantity.unit
            if unit in mixed.units and (words.endswith(noun) or count.tail.startswith(noun)):
                first.setdefault(unit, count)
                often[unit] += 1
        if len(often) < 2:
            return
        usual = often.most_common(1)[0][0]
        related = self.related(first[usual].span, "usual", unit=usual, words=document[first[usual].span])
        for unit, count in first.items():
            if unit != usual and often[unit] < often[usual]:
                yield self.finding(
                    count.span, note="mixed", related=(related,), noun=noun, unit=unit, instead=usual
                )


def _single(numbers: Sequence[Count]) -> Iterator[Count]:
    """The numbers that no other one is glued to: not the 213人 of 发放救助金213人286万元."""
    for count, after in zip_longest(numbers, numbers[1:]):
        if count.link is not Link.GLUED and (after is None or after.link is not Link.GLUED):
            yield count


def _noun_phrase(count: Count) -> str:
    """The words before a number without those that only lead up to it: 受理案件 of 受理案件共17件."""
    return _LINKS.sub("", count.label)


def _misfit(count: Count, words: str, misfit: Misfit) -> str:
    """The noun that a count contradicts, or the empty string."""
    if count.quantity.unit not in misfit.units or not words or "分别" in words:
        return ""
    if misfit.verbs and not any(words.startswith(verb) or f"年{verb}" in words for verb in misfit.verbs):
        return ""
    return next((noun for noun in misfit.nouns if words.endswith(noun)), "") if not count.tail else ""
