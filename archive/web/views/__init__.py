"""What the readers' side answers, one noun a module."""
