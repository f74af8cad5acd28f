"""Clean synthetic drafts of any size, the same for the same seed."""

from __future__ import annotations

import random

_OFFICES = ("青石县司法局", "柳湾区司法局", "白杨镇人民政府", "松岭市司法局")
_TOPICS = (
    "健全调解网络",
    "优化法律服务",
    "加强普法宣传",
    "规范社区矫正",
    "强化执法监督",
    "深化行政复议",
    "夯实基层基础",
    "推进队伍建设",
)
_NUMERALS = "一二三四五六七八九十"
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
        paragraph = _heading(section, rng) + "".join(_sentence(rng) for _ in range(6)) + "\n"
        parts.append(paragraph)
        length += len(paragraph.encode())
    parts.append("二、存在的问题\n（一）力量不足。部分司法所人员偏少。\n（二）经费不足。办案补贴标准偏低。\n")
    parts.append("三、2026年工作计划\n（一）充实力量。招录一批工作人员。\n（二）保障经费。将补贴纳入预算。\n")
    return "".join(parts)


def _heading(number: int, rng: random.Random) -> str:
    tens, ones = divmod(number, 10)
    if number >= 100:
        return f"{rng.choice(_TOPICS)}方面，"
    words = (_NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "")
    return f"（{words + (_NUMERALS[ones - 1] if ones else '')}）{rng.choice(_TOPICS)}，务求实效。"


def _sentence(rng: random.Random) -> str:
    whole = rng.randint(200, 9000)
    part = rng.randint(whole // 2, whole - 1)
    return rng.choice(_SENTENCES).format(
        topic=rng.choice(_TOPICS),
        whole=whole,
        part=part,
        rest=whole - part,
        rate=f"{100 * part / whole:.2f}",
        n=rng.randint(2, 99),
        m=rng.randint(2, 9),
        k=rng.randint(100, 999),
        w=rng.randint(2, 30),
    )
