"""How files begin: those that are not read, with what they are, and feeds."""

FOREIGN_SIGNATURES: dict[bytes, str] = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\xd0\xcf\x11\xe0": "Microsoft Office (1997–2003)",
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7-Zip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"SQLite format 3": "SQLite",
    b"\x7fELF": "ELF",
}

FEED_ROOT = r"<(?P<prefix>[\w.-]+:)?(?P<root>rss|feed|RDF)(?=[\s/>])"
"""The root of a feed, of whatever prefix: <rss>, <feed>, <atom:feed>, <rdf:RDF>."""
