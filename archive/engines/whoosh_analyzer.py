"""The analysis as Whoosh's own query parser asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from whoosh.analysis import Analyzer
from whoosh.analysis import Token as WhooshToken

from archive.analysis import Analysis
from archive.text import tokenise


@dataclass
class TermsAnalyzer(Analyzer):
    """Turns a query, of unknown language, into terms of a kind."""

    analysis: Analysis
    kind: str

    def __call__(
        self,
        value: str,
        *,
        positions: bool = False,
        chars: bool = False,
        mode: str = "",
        **options: object,
    ) -> Iterator[WhooshToken]:
        """Yield one reused token per term, as Whoosh's own analyzers do.

        Only for a phrase Whoosh's parser asks for the characters of a query: then each word has
        one term, the Kazakh and Kyrgyz one.
        """
        terms = self.analysis.analysers()[self.kind]
        token = WhooshToken(positions, chars, mode=mode)
        most = 1 if chars and mode == "query" else None
        for position, word in enumerate(tokenise(value)):
            for term in terms(word.text, None)[:most]:
                token.text, token.pos, token.boost = term, position, 1.0
                token.startchar, token.endchar = word.start, word.end
                yield token
