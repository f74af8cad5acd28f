"""Clean synthetic drafts of any size, the same for the same seed."""

from __future__ import annotations

import random

_OFFICES = ("青石县司法局", "柳湾区司法局", "白杨镇人民政府", "松岭市司法局")
_VERBS = ("健全", "优化", "加强", "规范", "强化", "深化", "夯实", "推进", "完善", "创新", "拓展", "提升")
_MATTERS = (
    "调解网络",
    "法律服务",
    "普法宣传",
    "社区矫正",
    "执法监督",
    "行政复议",
    "基层基础",
    "队伍建设",
    "法律援助",
    "公证服务",
)
_TOPICS = tuple(verb + matter for verb in _VERBS for matter in _MATTERS)
_PLACES = ("东岭", "西河", "南坪", "北塘", "上湾", "下渡", "青溪", "白沙", "松林", "石桥", "柳树", "荷塘")
_NUMERALS = "一二三四五六七八九十"
_PROSE = (
    "坚持把{topic}作为服务基层、服务群众的重要抓手，逐级压实工作责任，形成{office}统筹、{place}先行、社会参与的工作格局。",
    "针对{topic}中群众反映集中的堵点难点，组织业务骨干深入{place}等地走访调研，逐项制定整改措施并跟踪问效。",
    "注重发挥典型引路作用，总结推广{place}等地的经验，推动{topic}由点上突破向面上提升转变。",
    "严格落实首问负责、限时办结等制度，优化办事流程，让{place}群众在{topic}中感受到便捷与温度。",
    "加强与{place}等单位的协作配合，健全信息共享、线索移送、联合督办机制，凝聚{topic}工作合力。",
    "围绕{topic}开展岗位练兵和案例研讨，引导{place}干部职工在实践中提升业务能力，队伍精神面貌焕然一新。",
    "利用{place}集市、庙会等群众聚集的时机设立咨询台，以通俗易懂的语言讲解政策，{topic}的知晓度进一步提高。",
    "建立定期研判和情况通报制度，对{place}片区的倾向性问题早发现、早处置，为{topic}营造安全稳定的环境。",
)
_SENTENCES = (
    "全年受理{topic}类矛盾纠纷{whole}件，调解成功{part}件，调解成功率{rate}%。",
    "开展{topic}专项活动{n}场次，发放资料{k}余份，覆盖群众近{w}万人次。",
    "办理相关案件{whole}件，其中甲类案件{part}件、乙类案件{rest}件，群众反映良好。",
    "在册对象{whole}人，其中男{part}人、女{rest}人，未发生脱管漏管。",
    "组织第{n}期业务培训，邀请专家围绕{topic}授课，{k}名干部参加。",
    "印发《关于进一步{topic}的实施方案（第{n}号）》，明确{m}项重点任务，逐项压实责任。",
    "建立“{topic}”联席会议制度，全年召开会议{m}次，协调解决疑难问题{n}个。",
    "线上咨询{part}人次、线下咨询{rest}人次，合计{whole}人次，满意度稳步提升。",
)


def draft(size: int, seed: int = 0) -> str:
    """A work summary of about ``size`` bytes of UTF-8 without defects."""
    rng = random.Random(seed)
    office = rng.choice(_OFFICES)
    parts = [
        f"{office}2025年工作总结\n",
        f"2025年，{office}围绕中心、服务大局。现将全年工作开展情况、存在的问题和2026年工作计划报告如下。\n",
        "一、工作开展情况\n",
    ]
    length = sum(len(part.encode()) for part in parts)
    section = 0
    while length < size - 600:
        section += 1
        paragraph = _heading(section) + _paragraph(office, rng) + "\n"
        parts.append(paragraph)
        length += len(paragraph.encode())
    parts.append("二、存在的问题\n（一）力量不足。部分司法所人员偏少。\n（二）经费不足。办案补贴标准偏低。\n")
    parts.append("三、2026年工作计划\n（一）充实力量。招录一批工作人员。\n（二）保障经费。将补贴纳入预算。\n")
    return "".join(parts)


def _heading(number: int) -> str:
    tens, ones = divmod(number, 10)
    topic = _TOPICS[number * 7 % len(_TOPICS)]
    if number >= 100:
        return f"{topic}方面，第{number}项任务如期完成。"
    words = (_NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "")
    return f"（{words + (_NUMERALS[ones - 1] if ones else '')}）{topic}。"


def _paragraph(office: str, rng: random.Random) -> str:
    prose, figures = rng.sample(_PROSE, 4), rng.sample(_SENTENCES, 4)
    topics, places = rng.sample(_TOPICS, 4), rng.sample(_PLACES, 4)
    return "".join(
        words.format(topic=topic, office=office, place=place) + _figures(sentence, topic, rng)
        for words, sentence, topic, place in zip(prose, figures, topics, places, strict=True)
    )


def _figures(sentence: str, topic: str, rng: random.Random) -> str:
    whole = rng.randint(200, 9000)
    part = rng.randint(whole // 2, whole - 1)
    return sentence.format(
        topic=topic,
        whole=whole,
        part=part,
        rest=whole - part,
        rate=f"{100 * part / whole:.2f}",
        n=rng.randint(2, 99),
        m=rng.randint(2, 9),
        k=rng.randint(100, 999),
        w=rng.randint(2, 30),
    )
