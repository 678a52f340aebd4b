"""What a web server runs. With several workers, load it before they part (gunicorn --preload)."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")

application = get_wsgi_application()

from archive.search import warm_up  # noqa: E402  # the models must be there

warm_up()

# What is there now stays: a collection that looked at all of it would stop a page for 0.2 s, and
# make every worker a copy of what it shares with the others.
gc.collect()
gc.freeze()
