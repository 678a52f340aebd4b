"""Articles that are alike: one address, copies of a text, one event in other languages."""

from archive.ingest.likeness.addresses import address_key
from archive.ingest.likeness.fingerprints import store_fingerprint, take_missing_fingerprints
from archive.ingest.likeness.near_duplicates import Match, Text, find_copies
from archive.ingest.likeness.signatures import UNSIGNED, Signature, sign
from archive.ingest.likeness.tellings import Event, Telling, figures, find_tellings

__all__ = [
    "UNSIGNED",
    "Event",
    "Match",
    "Signature",
    "Telling",
    "Text",
    "address_key",
    "figures",
    "find_copies",
    "find_tellings",
    "sign",
    "store_fingerprint",
    "take_missing_fingerprints",
]
