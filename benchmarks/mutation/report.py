"""What is printed of the mutants of one module."""

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.mutation.equivalents import MOST, Equivalents
from benchmarks.mutation.mutants import Mutant
from benchmarks.mutation.running import Fate, Result

HEADER = (
    "| module | mutants | tried | killed | timeout | survived | equivalent | noticed |\n"
    "|---|--:|--:|--:|--:|--:|--:|--:|"
)


def row(
    module: str, mutants: Sequence[Mutant], results: Sequence[Result], equivalents: Equivalents
) -> str:
    """One row of the table: what was noticed is a share of what was tried and can be noticed."""
    fates = Counter(result.fate for result in _noticeable(results, equivalents))
    noticed = fates[Fate.KILLED] + fates[Fate.TIMEOUT]
    share = f"{noticed / fates.total():.1%}" if fates.total() else "–"
    known = sum(mutant.key in equivalents for mutant in mutants)
    return (
        f"| {module} | {len(mutants)} | {len(results)} | {fates[Fate.KILLED]} "
        f"| {fates[Fate.TIMEOUT]} | {fates[Fate.SURVIVED]} | {known} | {share} |"
    )


def survivors(
    results: Sequence[Result], equivalents: Equivalents, *, everything: bool = False
) -> Iterator[str]:
    """A line for each mutant that nothing noticed, or for every one."""
    for result in results:
        reason = equivalents.get(result.mutant.key)
        fate = f"equivalent ({reason})" if reason else result.fate
        if everything or (result.fate is Fate.SURVIVED and not reason):
            yield f"{result.mutant.line:>5}  {fate:<9} {result.mutant.key}"


def complaints(
    mutants: Sequence[Mutant], results: Sequence[Result], equivalents: Equivalents
) -> Iterator[str]:
    """What is wrong with what is called equivalent."""
    known = {mutant.key for mutant in mutants}
    yield from (f"Called equivalent, but no mutant: {key}" for key in equivalents.keys() - known)
    for result in results:
        if result.mutant.key in equivalents and result.fate is not Fate.SURVIVED:
            yield f"Called equivalent, but {result.fate}: {result.mutant}"
    if len(equivalents) > MOST * len(mutants):
        yield f"{len(equivalents)} of {len(mutants)} mutants are called equivalent: too many."


def _noticeable(results: Sequence[Result], equivalents: Equivalents) -> list[Result]:
    return [result for result in results if result.mutant.key not in equivalents]
