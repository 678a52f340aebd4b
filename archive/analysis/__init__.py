"""The analysis of text: from a word to the terms under which an index has it.

One value is handed to all that must agree: what is indexed, what is looked up, what is marked in a
text. It depends on the names that are protected from the stemmers and on nothing else, so that
every process with the same names makes the same terms. Nothing here knows where names come from;
`archive.authority.reader` has the analysis for those of the database.

    >>> known = Analysis(name_words(["Дархан Сатыбалды"]))
    >>> known.stem_terms("Сатыбалдының", "kk")
    ('сатыбалды',)
    >>> Analysis().stem_terms("Сатыбалдының", "kk")
    ('сатыбал',)
    >>> known == Analysis(known.names)
    True
"""

from archive.analysis.analysis import ANALYSIS_VERSION, Analysis, Kind
from archive.text.stemming import name_words

__all__ = [
    "ANALYSIS_VERSION",
    "Analysis",
    "Kind",
    "name_words",
]
