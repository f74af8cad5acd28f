import pytest

from sifalint_rules.nested_quotes import nested


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("让普法“活起来”", "让普法‘活起来’"),
        ("推广“讲好‘一村一法’课”", "推广‘讲好“一村一法”课’"),
        ("半个“引号", "半个‘引号"),
        ("没有‘双’引号", "没有‘双’引号"),
    ],
)
def test_marks_inside_marks_change_places(words, written):
    assert nested(words) == written
