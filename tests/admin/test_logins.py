"""Passwords cannot be guessed, and addresses cannot be made up."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from archive.admin.logins import client_address

LOGIN = "/admin/login/"


def log_in(client: Client, password: str, name: str = "aigul", address: str = "192.0.2.1") -> int:
    data = {"username": name, "password": password}
    return client.post(LOGIN, data, REMOTE_ADDR=address).status_code


@pytest.fixture
def locked_out(client: Client, editor: User) -> Client:
    """The browser of somebody who guessed five times."""
    for _ in range(4):
        assert log_in(client, "guess") == 200
    assert log_in(client, "guess") == 429
    return client


def test_right_password_no_longer_helps(locked_out: Client) -> None:
    assert log_in(locked_out, "qazaq-2024") == 429


def test_page_says_what_to_do(locked_out: Client) -> None:
    page = locked_out.post(LOGIN, {"username": "aigul", "password": "x"}, REMOTE_ADDR="192.0.2.1")
    assert "Wait a quarter of an hour" in page.text
    assert "wrong 5 times in a row" in page.text


def test_same_editor_elsewhere_and_others_here_log_in(locked_out: Client) -> None:
    User.objects.create_superuser("bermet", password="qazaq-2024")
    assert log_in(locked_out, "qazaq-2024", address="192.0.2.2") == 302
    assert log_in(locked_out, "qazaq-2024", name="bermet") == 302


def test_success_forgets_earlier_mistakes(client: Client, editor: User) -> None:
    for password in ["guess"] * 4 + ["qazaq-2024"] + ["guess"] * 4:
        assert log_in(client, password) != 429


@pytest.mark.parametrize(
    ("https", "remote", "forwarded", "address"),
    [
        (False, "127.0.0.1", "", "127.0.0.1"),
        (False, "127.0.0.1", "198.51.100.7", "127.0.0.1"),
        (True, "127.0.0.1", "198.51.100.7", "198.51.100.7"),
        (True, "127.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (True, "", "2001:db8::1", "2001:db8::1"),
        (True, "127.0.0.1", "198.51.100.7, <script>", "127.0.0.1"),
        (True, "127.0.0.1", "", "127.0.0.1"),
        (False, "", "", None),
    ],
)
def test_address_is_the_one_that_the_proxy_saw(
    settings: Settings, https: bool, remote: str, forwarded: str, address: str | None
) -> None:
    settings.HTTPS = https
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == address
