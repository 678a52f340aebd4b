"""Who is knocking: from which address, by which guesses are counted, and with which account."""

from ipaddress import ip_address
from typing import cast

from django.conf import settings
from django.contrib.auth.models import User
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


def editor_of(request: HttpRequest) -> User:
    """The account of whoever works in the admin, where nobody is anonymous."""
    return cast("User", request.user)


def _valid(address: str) -> str:
    """The address as the database takes it; empty when it is none."""
    try:
        return str(ip_address(address.strip()))
    except ValueError:
        return ""
