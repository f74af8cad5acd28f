"""Records: named tuples in all that a reader of one can see."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from sifalint.records import NamedTuple


class Plain(typing.NamedTuple):
    """A place."""

    start: int
    words: str = "甲"

    @property
    def end(self) -> int:
        return self.start + len(self.words)


class Record(NamedTuple):
    """A place."""

    start: int
    words: str = "甲"

    @property
    def end(self) -> int:
        return self.start + len(self.words)


class Empty(NamedTuple):
    """Nothing."""


def test_a_record_is_read_like_a_named_tuple():
    made, plain = Record(3), Plain(3)
    assert made == plain == (3, "甲")
    assert hash(made) == hash(plain)
    assert (made.start, made.words, made.end) == (plain.start, plain.words, plain.end)
    assert repr(made) == repr(plain).replace("Plain", "Record")
    assert made._asdict() == plain._asdict()
    assert (Record._fields, Record._field_defaults) == (Plain._fields, Plain._field_defaults)
    assert Record.__doc__ == "A place."
    assert typing.get_type_hints(Record) == {"start": int, "words": str}
    assert Empty() == ()


def test_a_record_is_made_like_a_named_tuple():
    assert Record(words="乙", start=1) == Record(1, "乙") == Record._make([1, "乙"])
    assert Record(1)._replace(words="乙") == (1, "乙")
    with pytest.raises(ValueError, match="unexpected"):
        Record(1)._replace(other=2)
    for arguments, named in (((), {}), ((1, "乙", 2), {}), ((1,), {"other": 2})):
        with pytest.raises(TypeError, match=r"Record\.__new__"):
            Record(*arguments, **named)


def test_a_record_cannot_be_changed():
    with pytest.raises(AttributeError):
        Record(1).start = 2
    with pytest.raises(AttributeError):
        Record(1).other = 2


def test_a_record_travels():
    assert pickle.loads(pickle.dumps(Record(1))) == Record(1)
    assert type(copy.deepcopy(Record(1))) is Record


def test_a_record_matches_patterns():
    match Record(1, "乙"):
        case Record(start, words=words):
            assert (start, words) == (1, "乙")


def test_defaults_come_last():
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            first: int = 1
            second: int
