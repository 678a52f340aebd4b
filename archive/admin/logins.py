"""Who is knocking: the address by which attempts to guess a password are counted."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The address that a request comes from, behind one proxy or without any.

    With HTTPS a proxy stands in front and adds the address to `X-Forwarded-For`, behind whatever
    the client itself has put there: only the last one is true. Without HTTPS the header is the
    client's own invention. Nothing when no address is known, as on a socket.
    """
    addresses = [request.META.get("REMOTE_ADDR", "")]
    if settings.HTTPS:
        addresses.insert(0, request.headers.get("X-Forwarded-For", "").rpartition(",")[2])
    return next((text for one in addresses if (text := _valid(one))), None)


def _valid(address: str) -> str:
    """The address as the database takes it; empty when it is none."""
    try:
        return str(ip_address(address.strip()))
    except ValueError:
        return ""
