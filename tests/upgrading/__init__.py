"""Archives that earlier versions made, with edits in them, and what must be left of them.

`archives/<version>.tar.xz` is the folder `var/` that `python -m tests.upgrading.making` made with
that version, `archives/<version>.json` what `describing` found in it then.
"""
