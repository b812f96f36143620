"""An address that no browser can open, or that leads elsewhere than it says, is refused, each with its cure."""

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.records.web.address import PATTERN, find_refusal, is_web_address

SOUND = [
    "https://example.org",
    "http://example.org/",
    "https://WWW.irs.gov/pub/(a)/b_c~d;e=f,g!$&*+x@y:z",
    "https://example.org/o'brien/a|b^c{d}[e]",
    "https://example.org/a%20b?c[d]=e%2Ff&g#:~:text=one,-two",
    "https://example.org?q#f#g",
    "https://example.org:8443/",
    "https://example.org:80",
    "https://xn--mnchen-3ya.de/münchen",
    "https://a-b.c--d.example.co.uk/",
    "https://web.archive.org/web/2025/https://example.org/",
    f"https://{'a' * 63}.org/",
]
REFUSED = {
    "": "it must begin with https:// or http://",
    "example.org": "it must begin with https:// or http://",
    "//example.org/": "it must begin with https:// or http://",
    "HTTPS://example.org/": "it must begin with https:// or http://",
    "https:/example.org/": "it must begin with https:// or http://",
    " https://example.org/": "it must begin with https:// or http://",
    "ftp://example.org/": "it must begin with https:// or http://",
    "javascript:alert(1)//https://example.org": "it must begin with https:// or http://",
    "https://example.org/a b": "a space has no place in it",
    "https://example.org/\n": "U+000A (control character) has no place in it",
    "https://example.org/\ta": "U+0009 (control character) has no place in it",
    "https://example.org/a\u00a0b": "U+00A0 (no-break space) has no place in it",
    "https://example.org/\u202e": "U+202E (right-to-left override) has no place in it",
    "https://example.org/\ud800": "U+D800 (half of a character) has no place in it",
    "https://irs.gov\\@example.org/": "the sign \\ has no place in it",
    'https://example.org/"a"': 'the sign " has no place in it',
    "https://example.org/<a>": "the sign < has no place in it",
    "https://example.org/`": "the sign ` has no place in it",
    "https://https://example.org/": "it begins twice with http",
    "https://http//example.org/": "it begins twice with http",
    "https://HTTPS:example.org/": "it begins twice with http",
    "https://irs.gov@example.org/": "it has a user name and leads to what is after the @",
    "https://irs.gov:443@example.org/": "it has a user name and leads to what is after the @",
    "https://irs.gov%2f@example.org/": "it has a user name and leads to what is after the @",
    "https://": "it names no host",
    "https:///example.org/": "it names no host",
    "https://?a": "it names no host",
    "https://:80/": "it names no host",
    "https://.": "its host is misspelled",
    "https://../": "its host is misspelled",
    "https://a..example.org/": "its host is misspelled",
    "https://example.org./": "its host is misspelled",
    "https://-a.example.org/": "its host is misspelled",
    "https://a-.example.org/": "its host is misspelled",
    "https://a_b.example.org/": "its host is misspelled",
    "https://%65xample.org/": "its host is misspelled",
    "https://[bad/": "its host is a number",
    "https://example.org]/": "its host is misspelled",
    f"https://{'a' * 64}.org/": "its host is misspelled",
    f"https://{'a.' * 130}org/": "its host is misspelled",
    "https://[::1]/x": "its host is a number",
    "https://127.0.0.1/": "its host is a number",
    "https://127.1/": "its host is a number",
    "https://0x7f.1/": "its host is a number",
    "https://2130706433/": "its host is a number",
    "https://0x7f000001/": "its host is a number",
    "https://1.0x/": "its host is a number",
    "https://256.1.1.1./": "its host is a number",
    "https://localhost/": "its host is no name on the web",
    "https://intranet/x": "its host is no name on the web",
    "https://printer.local/": "its host is no name on the web",
    "https://a.b/": "its host is no name on the web",
    "https://example.org1/": "its host is no name on the web",
    "https://іrs.gov/": "its host has U+0456 (cyrillic small letter byelorussian-ukrainian i) in it",
    "https://ｉrs.gov/": "its host has U+FF49 (fullwidth latin small letter i) in it",
    "https://example。org/": "its host has U+3002 (ideographic full stop) in it",
    "https://ex℀mple.com/": "its host has U+2100 (account of) in it",
    "https://xn--80ak6aa92e.com/": "its host looks like another one",
    "https://xn--rs-jlc.gov/": "its host looks like another one",
    "https://xn--a.org/": "its host looks like another one",
    "https://example.org:/": "no browser opens its port, the number after the colon",
    "https://example.org:0/": "no browser opens its port, the number after the colon",
    "https://example.org:080/": "no browser opens its port, the number after the colon",
    "https://example.org:25/": "no browser opens its port, the number after the colon",
    "https://example.org:6667/": "no browser opens its port, the number after the colon",
    "https://example.org:65536/": "no browser opens its port, the number after the colon",
    "https://example.org:99999/": "no browser opens its port, the number after the colon",
    "https://example.org:٨٠/": "no browser opens its port, the number after the colon",
    "https://example.org/?a=1&amp;b=2": "it has &amp; in it, which is HTML",
    "https://example.org/%": "% means no sign that can be in it",
    "https://example.org/100%zu": "%zu means no sign that can be in it",
    "https://example.org/a%00b": "%00 means no sign that can be in it",
    "https://example.org/?a%0Db": "%0D means no sign that can be in it",
    "https://example.org/" + "a" * 2_000: "it has more than 2,000 characters",
}


@pytest.mark.parametrize("address", SOUND)
def test_sound_addresses(address: str) -> None:
    assert find_refusal(address) is None
    assert re.search(PATTERN, address)


@pytest.mark.parametrize(("address", "why"), REFUSED.items())
def test_refused_addresses(address: str, why: str) -> None:
    refusal = find_refusal(address)
    assert refusal
    assert refusal[0] == why
    assert refusal[1]


PIECES = ["https://", "http:", "/", "//", ".", "example", "org", "irs.gov", "@", ":", "80", "443", "[", "]", "::1", "%41", "%", "\\", "?", "#", "xn--", "é", "ａ", "。", "-", "_", "0x7f", "'", " ", "\n", "\u200b"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text().map("https://{}".format))
def test_other_programs_see_the_same_host(address: str) -> None:
    """What is accepted has a host that a parser which is not ours reads off it as it is written."""
    if is_web_address(address):
        parts = urlsplit(address)
        assert parts.username is None
        assert parts.hostname == re.split(r"[/?#:]", address.split("://", 1)[1])[0].lower()
        assert re.fullmatch(PATTERN, address)


def test_long_addresses_take_no_time() -> None:
    started = time.process_time()
    for piece in ("a.", "%", "@", "[", "xn--", ":", "https://"):
        find_refusal("https://" + piece * 100_000)
    assert time.process_time() - started < 1
