"""Named tuples that cost little to define.

Defining a class with ``typing.NamedTuple`` takes as long as importing a module: the annotations and a
constructor are compiled anew in every run. A cold check imports a hundred such classes, so the classes here
are made of what Python has compiled already. They are written, read, pickled and checked by type in the same
way.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import CodeType, FunctionType
    from typing import Any

    _tuple = tuple.__new__

    class _Record(tuple):
        """What all records have in common."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Any:
            return _tuple(cls, values)

        def _replace(self, /, **changes: Any) -> Any:
            replaced = _tuple(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return replaced

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class _Definition(type):
        """Makes a record class of the fields that a class body annotates."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"a field of {name} without a default follows one with a default")
            body.update((field, _tuplegetter(i, field)) for i, field in enumerate(fields))
            body.update(
                __slots__=(),
                __new__=_constructor(name, fields, tuple(defaults.values())),
                __match_args__=fields,
                _fields=fields,
                _field_defaults=defaults,
            )
            return type(name, (_Record,), body)

    def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        code = _model(len(fields)).replace(co_varnames=("cls", *fields))
        function = FunctionType(code, {"_tuple": _tuple}, "__new__", defaults)
        function.__qualname__ = f"{name}.__new__"
        return function

    @cache
    def _model(length: int) -> CodeType:
        """The code that makes a tuple of so many values; only its names differ from class to class."""
        names = "".join(f"_{i}, " for i in range(length))
        return eval(f"lambda cls, {names}: _tuple(cls, ({names}))").__code__

    NamedTuple = type.__new__(_Definition, "NamedTuple", (), {})
