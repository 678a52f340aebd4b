"""When two addresses lead to one article."""

import hashlib
import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from archive.ingest.likeness.addresses_data import DIRECTORY_PAGES, SUBDOMAINS, TRACKING

_TRACKING = re.compile("|".join(TRACKING), re.IGNORECASE)
_AMP = re.compile(r"/amp(?=/|$)|\.amp(?=\.html?$|$)", re.IGNORECASE)
_SUBDOMAIN = re.compile(rf"^(?:(?:{'|'.join(SUBDOMAINS)})\.)+(?=.+\.)")
_USUAL_PORTS = {None, 80, 443}


def normalise_address(url: str) -> str:
    """What all addresses of one article have in common; not an address to visit.

    Scheme, www, the mobile and AMP forms, a final slash, parameters of tracking and their order,
    escapes and letters' case of the host make no difference. The language in a path does.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return url.strip()
    path = _AMP.sub("", quote(unquote(re.sub("/{2,}", "/", parts.path)))).rstrip("/")
    folder, _, page = path.rpartition("/")
    if page.lower() in DIRECTORY_PAGES:
        path = folder
    kept = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    )
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{'' if port in _USUAL_PORTS else f':{port}'}{path}{query}"


def address_key(url: str) -> str:
    """A short key, equal for the addresses of one article; empty where there is no address."""
    if not url:
        return ""
    return hashlib.blake2b(normalise_address(url).encode(), digest_size=16).hexdigest()


def _host(host: str) -> str:
    """In letters rather than Punycode, without the labels that make no difference."""
    try:
        host = host.encode("ascii").decode("idna")
    except UnicodeError:
        host = host.lower()
    return _SUBDOMAIN.sub("", host.rstrip("."))
