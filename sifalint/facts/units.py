"""Measure words, and what they count.

Many measure words are also the first half of another word (部 of 部门, 项 of 项目, 本 of 本地), so most name
what they must not stand before. They are looked up rather than matched: a regular expression of them all
takes longer to compile than a draft takes to check.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

_KINDS = (
    ("人", "人 名 位"),
    ("人次", "人次 人·次"),
    ("人天", "人天 人日"),
    ("件", "件 起 例 宗"),
    ("件次", "件次 件·次 例次 起次"),
    ("户", "户"),
    ("户次", "户次 户·次"),
    ("家", "家"),
    ("家次", "家次 家·次 企次"),
    ("场", "场"),
    ("场次", "场次 场·次"),
    ("次", "次"),
    ("批次", "批次"),
    ("车次", "车次 班次 航次 列次 辆次"),
    ("份", "份"),
    ("人份", "人份"),
    ("元", "元 人民币"),
    ("美元", "美元"),
    ("港元", "港元 港币"),
    ("吨", "吨"),
    ("标准煤吨", "吨标准煤 吨标煤"),
    ("千克", "千克 公斤"),
    ("斤", "斤"),
    ("克", "克"),
    ("升", "升"),
    ("立方米", "立方米 立方"),
    ("平方米", "平方米 平米 ㎡ m²"),
    ("平方公里", "平方公里 平方千米"),
    ("亩", "亩"),
    ("公顷", "公顷"),
    ("米", "米"),
    ("公里", "公里 千米"),
    ("千瓦", "千瓦"),
    ("千瓦时", "千瓦时 度"),
    ("年", "年 年多"),
    ("月", "个月 个多月"),
    ("周", "周 个星期 个多星期"),
    ("天", "天"),
    ("工作日", "工作日 个工作日"),
    ("小时", "小时 个小时 个多小时"),
    ("分钟", "分钟"),
    ("岁", "周岁 岁"),
    ("学时", "学时 课时 个学时 个课时"),
    ("百分点", "百分点 个百分点"),
    ("基点", "基点 个基点"),
    ("位次", "位次 个位次 个名次"),
    ("摄氏度", "摄氏度 ℃"),
    ("标箱", "标箱 标准箱"),
    ("株", "株 棵"),
)
_OWN = (
    "个 项 条 篇 部 册 本 张 块 支 所 处 座 台 套 辆 间 栋 幢 只 头 批 轮 届 期 类 级 种 款 门 课 节 班 组 "
    "队 副 幅 字 页 卷 站 枚 艘 架 颗 剂 床 枝 羽 尾 匹 扇 盏 口 段 笔 桩 层 期次 项次 台套 台次 处次 集 "
    "架次 艘次 条次 篇次 课次 份次 亩次 秒 分 则 列 对 片 面 封 通 票 眼 盒 瓶 袋 桶 箱 罐 粒 帧 席 "
    "欧元 日元 英镑 毫米 厘米 微米 纳米 英寸 海里 毫克 微克 毫升 千升 千伏 千伏安 兆瓦 兆瓦时 吨公里 人公里"
)
DIMENSIONS = MappingProxyType(
    {word: kind for kind, words in _KINDS for word in words.split()} | {word: word for word in _OWN.split()}
)
"""What each measure word counts: 名 and 位 count 人 as 人 does, 人次 is a dimension of its own."""

_NOT_BEFORE = {
    "人": "均员才力口事社大格权们身防制间转",
    "人民币": "元",
    "名": "单录称额誉牌镇城胜气下义列次",
    "位": "于列居置阶数一次",
    "件": "均",
    "起": "来诉草步点到源着初底伏",
    "例": "如外行会子证",
    "宗": "旨教族",
    "户": "籍外口型均",
    "家": "庭长属园具电政门乡禽畜暴",
    "场": "所景地馆合均面站内外域",
    "次": "日要序均生产",
    "份": "额子",
    "元": "月旦素宵首宝氏帅乳区",
    "克": "服隆",
    "升": "级至到高学",
    "米": "粉饭",
    "年": "度级代轻均底初末检报鉴货画龄味关夜青幼薪终内间",
    "天": "津然气河空宫文使际",
    "周": "边围期末口转密折刊旋年",
    "度": "过假汛夏",
    "个": "性别税贷",
    "条": "例件款线目理约码块文",
    "篇": "章幅",
    "部": "分署长委级落属际位件里省市门",
    "册": "子",
    "本": "地级市县区省院局年月次办辖镇乡系单着土质人身来领行级届轮季",
    "张": "家贴挂榜某力*＊",
    "块": "状链",
    "支": "持出付撑行援局路农教柱线",
    "所": "有在属长以需得谓辖见做作提涉反述能",
    "处": "置理罚于长级方境突",
    "座": "谈位右席椅",
    "台": "账帐湾州风胞商海阶",
    "套": "路餐取现用种利牌",
    "间": "接隔距歇断伐作",
    "只": "有要是能会需占",
    "头": "部版条脑雁衔",
    "批": "准复评示捕改阅件判",
    "轮": "流岗换值训候胎椅船休回车",
    "届": "满时期",
    "期": "间限末满待货望刊盼权",
    "类": "似别型推比",
    "级": "别差联跳",
    "种": "植子养苗粮畜田",
    "款": "项式待物",
    "门": "诊户槛口卡窗店牌面前票头",
    "课": "程堂题外件后本",
    "节": "约点能水日假目庆俭省气奏育",
    "班": "子主长级底列车会",
    "组": "织长建成团合员件阁图稿委",
    "队": "伍员长列形友旗",
    "副": "职主局市县省区镇书处科秘院厅校会组总食产业教高调巡检庭站厂经研",
    "幅": "度员射",
    "字": "样号体典幕眼母段面",
    "页": "面码岩",
    "卷": "入土烟帘调面起积",
    "站": "点位立在稳长所房岗",
    "剂": "量型",
    "株": "连洲距高型式",
    "栋": "梁",
    "亩": "均产",
    "架": "构设空势",
    "床": "位上",
    "口": "岸径号碑粮岁罩腔头",
    "段": "落位",
    "笔": "试记录画者译",
    "层": "面次级层数",
    "集": "中体团聚合成镇市装约",
    "平米": "方",
    "立方": "体",
    "则": "为是由按应依将对",
    "列": "入为出车举席支表装",
    "秒": "杀表级",
    "席": "位卷",
    "眼": "睛科底前光下镜界",
    "箱": "体涵",
    "盒": "子饭",
    "瓶": "颈子",
    "袋": "子",
    "粒": "子度径",
    "罐": "子体头",
    "桶": "装",
}
"""The characters before which a measure word is none, but the first half of another word: 部门, 名单."""

_ONLY_BEFORE = {
    "年多": "来时的",
    "分": "以左上的及",
    "对": "友国夫新双伙合师",
    "片": "运绿新林药园湿水社老森",
    "面": "锦红旗小国五",
    "封": "信来感举群表邮",
    "通": "电来咨",
    "票": "赞反弃同",
}
"""The only characters before which a word so often something else is a measure word, besides marks."""

_NOT_BEFORE_WORDS = {
    "名": "优!秀",
    "人": "民!币 工智能 行道",
    "件": "套!系",
    "次": "年!度终中 月!度终中",
    "年": "老龄 会费",
    "周": "年庆",
    "个": "体!系",
    "项": "目!标",
    "部": "队!电",
    "本": "部!书 报告",
    "支": "部!队 队!伍",
    "处": "分!别",
    "批": "发!放",
}
"""The longer words before which it is none; ``民!币`` means 民 unless 币 follows: 3人民警, but 3人民币."""


def measure_word(text: str, offset: int) -> str:
    """The longest measure word that stands at an offset of folded text, or the empty string."""
    for word in _by_first_character().get(text[offset : offset + 1], ()):
        if text.startswith(word, offset) and not _is_half_a_word(word, text, offset + len(word)):
            return word
    return ""


@cache
def _by_first_character() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(DIMENSIONS, key=len, reverse=True):
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


def _is_half_a_word(word: str, text: str, end: int) -> bool:
    following = text[end : end + 1]
    only = _ONLY_BEFORE.get(word)
    if only and following.isalpha() and following not in only:
        return True
    if following and following in _NOT_BEFORE.get(word, ""):
        return True
    for entry in _NOT_BEFORE_WORDS.get(word, "").split():
        start, _, unless = entry.partition("!")
        after = text[end + len(start) : end + len(start) + 1]
        if text.startswith(start, end) and not (after and after in unless):
            return True
    return False
