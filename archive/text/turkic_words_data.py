"""Folded Kazakh and Kyrgyz words that the suffix rules would spoil, with their stems."""

PROTECTED: dict[str, str] = {}
