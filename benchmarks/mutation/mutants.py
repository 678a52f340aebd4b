"""The mutants of a module: its source with one small fault in it."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from types import CodeType

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift,
}
_REMOVED = (
    ast.Assign,
    ast.AugAssign,
    ast.AnnAssign,
    ast.Expr,
    ast.Delete,
    ast.Raise,
    ast.Break,
    ast.Continue,
)
_UNTOUCHED = {"annotation", "returns", "decorator_list", "type_params"}
"""Parts of a node that say nothing about what it does, or too much."""

_CONDITIONS = (ast.If, ast.While, ast.IfExp)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: where, and what was made of what. `key` names it as long as its function is."""

    key: str
    line: int
    compile: Callable[[], CodeType]

    def __str__(self) -> str:
        return f"{self.line}: {self.key}"


def find_mutants(source: str, filename: str) -> Iterator[Mutant]:
    """Every mutant of a module, from top to bottom.

    Strings, annotations and decorators stay as they are. A fault that cannot be compiled is none.
    """
    tree = ast.parse(source, filename)
    known: Counter[str] = Counter()
    for place in sorted(_places(tree), key=lambda place: (place.line, place.column)):
        for new in _changes(place):
            was, now = (ast.unparse(one).split("\n")[0] for one in (place.node, new))
            key = f"{place.scope}: {_context(place, was)} → {now}"
            known[key] += 1
            if known[key] > 1:
                key += f" #{known[key]}"
            yield Mutant(key, place.line, partial(place.compiled, tree, new))


@dataclass(frozen=True, slots=True)
class _Place:
    """A node, and where it hangs in its tree."""

    scope: str
    node: ast.AST
    parent: ast.AST
    field: str
    number: int | None
    statement: ast.AST

    @property
    def line(self) -> int:
        return getattr(self.node, "lineno", 0)

    @property
    def column(self) -> int:
        return getattr(self.node, "col_offset", 0)

    def put(self, node: ast.AST) -> None:
        if self.number is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.number] = node

    def compiled(self, tree: ast.Module, new: ast.AST) -> CodeType:
        """The module with another node in this place."""
        self.put(ast.copy_location(new, self.node))
        try:
            return compile(ast.fix_missing_locations(tree), "<mutant>", "exec")
        finally:
            self.put(self.node)


def _places(tree: ast.Module) -> Iterator[_Place]:
    return _below(tree, "module", tree)


def _below(parent: ast.AST, scope: str, statement: ast.AST) -> Iterator[_Place]:
    for field, value in ast.iter_fields(parent):
        if field in _UNTOUCHED:
            continue
        for number, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST):
                continue
            within = node if isinstance(node, ast.stmt) else statement
            yield _Place(scope, node, parent, field, number, within)
            inner = scope
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                inner = node.name if scope == "module" else f"{scope}.{node.name}"
            yield from _below(node, inner, within)


def _context(place: _Place, was: str) -> str:
    """What was there; a number alone says too little, so its line goes along."""
    if isinstance(place.node, ast.Constant):
        return f"{ast.unparse(place.statement).split(chr(10))[0]}: {was}"
    return was


def _changes(place: _Place) -> Iterator[ast.AST]:
    """What a node becomes in its mutants."""
    yield from _altered(place.node)
    is_condition = isinstance(place.parent, _CONDITIONS) and place.field == "test"
    if is_condition or place.field == "ifs":
        yield from (ast.Constant(held) for held in (True, False))
    if _can_be_removed(place):
        yield ast.Pass()


def _altered(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare():
            yield from _compared(node)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.BinOp(left, op, right) if type(op) in _COMPUTED:
            yield ast.BinOp(left, _COMPUTED[type(op)](), right)
        case ast.AugAssign(target, op, value) if type(op) in _COMPUTED:
            yield ast.AugAssign(target, _COMPUTED[type(op)](), value)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.Constant(value):
            yield from map(ast.Constant, _near(value))
        case ast.Return(ast.expr() as value) if not _says_no(value):
            yield ast.Return(ast.Constant(None))


def _compared(node: ast.Compare) -> Iterator[ast.Compare]:
    for number, op in enumerate(node.ops):
        ops = [*node.ops]
        ops[number] = _COMPARED[type(op)]()
        yield ast.Compare(node.left, ops, node.comparators)


def _near(value: object) -> list[int | float]:
    """Constants beside one: of a share, a tenth more or less."""
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1]
        case float():
            return [round(value * 1.1, 6), round(value * 0.9, 6)]
    return []


def _says_no(node: ast.AST) -> bool:
    """Whether None would say the same to who asks; that True is returned is another mutant."""
    return isinstance(node, ast.Constant) and node.value in {None, False}


def _can_be_removed(place: _Place) -> bool:
    """Whether a statement inside a function or class does something."""
    match place.node:
        case ast.Expr(ast.Constant(str())) | ast.AnnAssign(value=None):
            return False
    return isinstance(place.node, _REMOVED) and place.scope != "module"
