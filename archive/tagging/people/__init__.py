"""People in a text: known officials, and titled persons who have no record."""

from archive.tagging.people.known_officials import find_officials
from archive.tagging.people.new_people import NewPerson, find_new_people

__all__ = [
    "NewPerson",
    "find_new_people",
    "find_officials",
]
