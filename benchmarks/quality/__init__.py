"""How well the archive finds, names and tells apart: `python -m benchmarks.quality DATA_FOLDER`."""
