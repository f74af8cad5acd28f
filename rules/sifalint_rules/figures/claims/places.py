"""Where a number stands in a flow, as the words before it tell."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from sifalint import Pattern


class Place(Enum):
    """What was there, what came, both together, what went, and what is left."""

    OPENING = "opening"
    CAME = "came"
    SUM = "sum"
    WENT = "went"
    CLOSING = "closing"


_PLACE = Pattern(
    r"(?P<opening>(?:结转|旧存|转结|存案|(?:上月|\d月)转入|上年度?结[余存])(?:案件|的)*$"
    r"|(?:上年度?末|去年底|年初|期初|上年底|月初|去年末)(?:在册|结余|存量|未结|结存|实有)?(?:社区矫正|矫正|帮教)?(?:对象|人员|案件|的|为)*$)"
    r"|(?P<closing>(?:未[办审执]?结|尚未(?:办结|审结)|结转(?:下|至|到|20)[^,]{0,6}|结存|在册[^,率]{0,14}|在矫[^,率]{0,8}"
    r"|(?:年末|期末|年底|月底)(?:实有|结余|存量)?|(?:正在|尚在)(?:审理|办理)(?:中的?)?)(?:案件|的)*$)"
    r"|(?P<sum>(?:^|[^,]{0,10})共(?:受理|审理|办理|处理|有|在办|承办|需办理)?(?:各类)?(?:案件|申请|行政复议|信访)*$|(?:合计|共计|总计)$)"
    r"|(?P<went>(?:办结|审结|审执结|执结|结案|解除矫正|解除|解矫|期满解除|收监|收监执行|死亡|病亡|迁出|转出|撤回|并案|移送|退回|撤销缓刑|注销|支出|调出|上解(?:支出)?)"
    r"(?:各类|社区矫正|矫正)?(?:对象|人员|案件|申请|的)*$)"
    r"|(?P<came>(?:新收|新接收|新受理|累计接收|接收|入矫|新列管|新纳管|收到|(?<![未不予共])受理|(?<!转)迁入|转入)[^,率中后]{0,14}$)"
)

_REMEMBERED = 4096


@lru_cache(maxsize=_REMEMBERED)
def place_of(label: str) -> Place | None:
    """The place of a number whose clause opens with these words."""
    match = _PLACE.search(label) if label else None
    return Place(match.lastgroup) if match and match.lastgroup else None
