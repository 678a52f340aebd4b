"""How fast documents become articles."""
