"""How fast the archive is, beside other engines."""
