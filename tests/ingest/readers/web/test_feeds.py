"""An entry of a feed is a document."""

import re

import pytest

from tests.ingest.readers.conftest import ReadContent, raw, reasons

ITEM = """<item><title>Мост &amp;laquo;Или&amp;raquo; открыт</title>
<link>https://gazeta.kz/news/{n}</link><dc:creator>Айгүл Омар</dc:creator>
<pubDate>Thu, 07 Mar 2024 01:30:00 +0500</pubDate>
<description>Кратко.</description>
<content:encoded><![CDATA[<p>Аким открыл мост № {n}.</p><p>Мост новый.</p>]]></content:encoded>
</item>"""
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Газета</title>
<link>https://gazeta.kz</link><language>ru</language>{items}</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ky"><title>Газета</title>
<entry><title>Көпүрө</title><link href="https://gazeta.kg/1"/>
<published>2024-03-07T10:00:00Z</published>
<content type="html">&lt;p&gt;Аким ачты.&lt;/p&gt;</content></entry>
<entry><title>Жол</title><updated>2024-03-08</updated><summary>Жол салынды.</summary></entry>
</feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Газета</title></channel>
<item rdf:about="y"><title>Мост</title><description>Открыт.</description></item></rdf:RDF>"""


def _rss(count: int = 1, encoding: str = "utf-8") -> str:
    items = "".join(ITEM.format(n=n) for n in range(1, count + 1))
    return RSS.format(encoding=encoding, items=items)


def test_entries_keep_their_bytes_and_numbers(read_content: ReadContent) -> None:
    documents = [raw(one) for one in read_content("feed.xml", _rss(3).encode())]
    assert [one.locator for one in documents] == ["feed.xml:1", "feed.xml:2", "feed.xml:3"]
    assert documents[1].content == ITEM.format(n=2).encode()
    assert documents[1].media_type == "application/rss+xml"


def test_fields_of_an_entry(read_content: ReadContent) -> None:
    fields = raw(read_content("feed.xml", _rss().encode())[0]).fields
    assert fields.headline == "Мост «Или» открыт"
    assert fields.text == "Аким открыл мост № 1.\nМост новый."
    assert (fields.url, fields.byline) == ("https://gazeta.kz/news/1", "Айгүл Омар")
    assert (fields.source, fields.language_hints) == ("Газета", ("ru",))


def test_day_is_taken_as_written_whatever_the_zone(read_content: ReadContent) -> None:
    assert raw(read_content("feed.xml", _rss().encode())[0]).fields.dates == ("2024-03-07",)


def test_atom_is_read(read_content: ReadContent) -> None:
    first, second = (raw(one).fields for one in read_content("a", ATOM.encode()))
    assert (first.headline, first.text, first.url) == (
        "Көпүрө",
        "Аким ачты.",
        "https://gazeta.kg/1",
    )
    assert first.dates == ("2024-03-07T10:00:00Z",)
    assert (second.text, second.dates) == ("Жол салынды.", ("2024-03-08",))


def test_old_rss_is_read(read_content: ReadContent) -> None:
    fields = raw(read_content("a.rdf", RDF.encode())[0]).fields
    assert (fields.headline, fields.text) == ("Мост", "Открыт.")


def _with_prefixes(feed: str, **prefixes: str) -> str:
    """A feed whose elements have these prefixes in place of none (`default`) or of others."""
    for old, new in prefixes.items():
        if old == "default":
            feed = re.sub(r"(</?)(?=[A-Za-z]+[\s/>])", rf"\1{new}:", feed)
            feed = feed.replace("xmlns=", f"xmlns:{new}=")
        else:
            feed = feed.replace(f"{old}:", f"{new}:").replace(f":{old}=", f":{new}=")
    return feed


@pytest.mark.parametrize("prefix", ["atom", "a", "a10", "x-y.z"])
def test_atom_of_any_prefix_is_read(read_content: ReadContent, prefix: str) -> None:
    plain = [raw(one).fields for one in read_content("a", ATOM.encode())]
    feed = _with_prefixes(ATOM, default=prefix)
    assert feed.startswith(f"<{prefix}:feed xmlns:{prefix}=")
    assert [raw(one).fields for one in read_content("a", feed.encode())] == plain


@pytest.mark.parametrize(
    "prefixes", [{"rdf": "r"}, {"default": "rss"}, {"default": "q", "rdf": "w"}]
)
def test_old_rss_of_any_prefix_is_read(read_content: ReadContent, prefixes: dict[str, str]) -> None:
    plain = [raw(one).fields for one in read_content("a", RDF.encode())]
    feed = _with_prefixes(RDF, **prefixes)
    assert [raw(one).fields for one in read_content("a", feed.encode())] == plain


def test_entries_of_another_vocabulary_are_none_of_the_feed(read_content: ReadContent) -> None:
    other = "<x:item xmlns:x='y'>Не новость.</x:item>"
    feed = _rss().replace("<item>", f"{other}<item/><item>", 1)
    (document,) = read_content("feed", feed.encode())
    assert raw(document).content == ITEM.format(n=1).encode()


def test_entry_that_was_cut_off_is_named(read_content: ReadContent) -> None:
    first, *others = read_content("feed", _rss(2)[:-150].encode())
    assert raw(first).fields.text == "Аким открыл мост № 1.\nМост новый."
    assert reasons(others) == [("feed:2", "The entry of the feed cannot be read.")]


@pytest.mark.parametrize("feed", ["<rss/>", "<a:feed xmlns:a='b'>", "<x:RDF>", "<feed>\n<item/>"])
def test_recognised_feed_never_comes_to_nothing(read_content: ReadContent, feed: str) -> None:
    assert reasons(read_content("feed", feed.encode())) == [
        ("feed", "It is a feed without entries.")
    ]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16"])
def test_feed_in_another_encoding_is_read(read_content: ReadContent, encoding: str) -> None:
    feed = _rss(2, encoding).replace("№", "N").replace("ү", "у")
    documents = [raw(one) for one in read_content("feed", feed.encode(encoding))]
    assert documents[1].fields.text == "Аким открыл мост N 2.\nМост новый."


def test_broken_entry_does_not_spoil_the_others(read_content: ReadContent) -> None:
    feed = _rss(3).replace("<title>Мост", "<title><b>Мост & <", 1)
    assert [raw(one).fields.text[:4] for one in read_content("feed", feed.encode())] == ["Аким"] * 3


def test_entity_bomb_is_one_line(read_content: ReadContent) -> None:
    entities = '<!ENTITY a "ха">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = _rss().replace("<rss", f"<!DOCTYPE rss [{entities}]><rss", 1).replace("Кратко", "&i;")
    assert reasons(read_content("feed", bomb.encode())) == [
        ("feed", "The feed declares entities of its own; no honest feed does.")
    ]


def test_file_named_by_an_entity_is_not_opened(read_content: ReadContent) -> None:
    entity = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss'
    feed = _rss().replace("<rss", entity, 1).replace("Кратко", "&x;")
    assert len(reasons(read_content("feed", feed.encode()))) == 1


def test_feed_without_entries_is_one_line(read_content: ReadContent) -> None:
    assert reasons(read_content("feed", _rss(0).encode())) == [
        ("feed", "It is a feed without entries.")
    ]
