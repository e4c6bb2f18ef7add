package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final FeedReader READER = new FeedReader(ReadLimits.DEFAULT);

    private static FeedDocument read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8), null);
    }

    private static FeedDocument read(byte[] body, String charset) {
        var result = READER.read(body, charset, "https://news.example/feed");
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).document();
    }

    private static String rss(String item) {
        return "<rss version='2.0'><channel><title>T</title><item>" + item + "</item></channel></rss>";
    }

    private static FeedItem item(String fields) {
        return read(rss(fields)).items().getFirst();
    }

    @Nested
    class Formats {

        @Test
        void rss2() {
            var feed = read("""
                    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                    <title>News &amp; views</title><link>https://news.example/</link><language>en-GB</language><ttl>45</ttl>
                    <skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                    <item><title>First</title><link>https://news.example/1?utm_source=rss&amp;id=7</link>
                    <guid isPermaLink="false">g1</guid><pubDate>Tue, 07 Jul 2020 06:12:00 +0800</pubDate>
                    <description>Short</description><content:encoded><![CDATA[<p>Long</p><p>text</p>]]></content:encoded>
                    <category>Law</category><author>a@b.example (Ann)</author></item></channel></rss>""");
            assertThat(feed.format()).isEqualTo(Format.RSS);
            assertThat(feed.title()).isEqualTo("News & views");
            assertThat(feed.language()).isEqualTo("en-GB");
            assertThat(feed.hints().every()).isEqualTo(Duration.ofMinutes(45));
            assertThat(feed.hints().skipHours()).containsExactly(3);
            assertThat(feed.hints().skipDays()).containsExactly(DayOfWeek.SUNDAY);
            assertThat(feed.repairs()).isEmpty();
            var item = feed.items().getFirst();
            assertThat(item.identity()).isEqualTo("g1");
            assertThat(item.url()).isEqualTo("https://news.example/1?id=7");
            assertThat(item.text()).isEqualTo("Long\n\ntext");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2020-07-06T22:12:00Z"));
            assertThat(item.categories()).containsExactly("Law");
        }

        @Test
        void atomWithBaseAndTypes() {
            var feed = read("""
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/blog/" xml:lang="de">
                    <title type="html">A &amp;lt;b&amp;gt; title</title><link rel="hub" href="https://hub.example/"/>
                    <link rel="self" href="https://a.example/feed"/>
                    <entry><id>tag:a,1</id><title type="text">x &lt; y &amp;amp; z</title><link href="post/1"/>
                    <updated>2020-07-07T01:02:03Z</updated><published>2020-07-06T01:02:03+02:00</published>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></content>
                    <author><name>Bo</name></author><category term="t" label="Label"/></entry></feed>""");
            assertThat(feed.format()).isEqualTo(Format.ATOM);
            assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
            assertThat(feed.hints().self()).isEqualTo("https://a.example/feed");
            var item = feed.items().getFirst();
            assertThat(item.title()).isEqualTo("x < y &amp; z");
            assertThat(item.url()).isEqualTo("https://a.example/blog/post/1");
            assertThat(item.text()).isEqualTo("One\n\nTwo");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2020-07-05T23:02:03Z"));
            assertThat(item.updatedAt()).isEqualTo(Instant.parse("2020-07-07T01:02:03Z"));
            assertThat(item.categories()).containsExactly("Label");
            assertThat(item.authors()).containsExactly("Bo");
        }

        @Test
        void atom03() {
            var item = read("""
                    <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>E</title>
                    <link rel="alternate" type="text/html" href="https://o.example/1"/><id>i</id>
                    <issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-14T08:29:29Z</modified>
                    <content mode="escaped" type="text/html">&lt;b&gt;bold&lt;/b&gt; words</content></entry></feed>""").items().getFirst();
            assertThat(item.text()).isEqualTo("bold words");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2003-12-13T12:29:29Z"));
        }

        @Test
        void rdfWithItemsOutsideTheChannel() {
            var feed = read("""
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>R</title></channel>
                    <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link>
                    <dc:date>2004-05-06</dc:date><dc:subject>S</dc:subject></item></rdf:RDF>""");
            assertThat(feed.format()).isEqualTo(Format.RDF);
            assertThat(feed.items().getFirst().publishedAt()).isEqualTo(Instant.parse("2004-05-06T00:00:00Z"));
            assertThat(feed.items().getFirst().categories()).containsExactly("S");
        }

        @Test
        void jsonFeed() {
            var feed = read("""
                    {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
                    "hubs":[{"type":"WebSub","url":"https://hub.example/"}],
                    "items":[{"id":7,"url":"/a","title":"T","content_html":"<p>x</p><p>y</p>",
                    "date_published":"2020-07-07T00:00:00Z","tags":["law"],"authors":[{"name":"A"}]},]}""");
            assertThat(feed.format()).isEqualTo(Format.JSON);
            assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
            var item = feed.items().getFirst();
            assertThat(item.guid()).isEqualTo("7");
            assertThat(item.url()).isEqualTo("https://j.example/a");
            assertThat(item.text()).isEqualTo("x\n\ny");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.90", "0.91", "0.92", "0.93", "0.94", "2.0", "2.00", "3.7", ""})
        void anyVersionOfRss(String version) {
            var xml = "<rss version='" + version
                    + "'><channel><item><title>t</title><pubDate>Tue, 07 Jul 2020 06:12:00 GMT"
                    + "</pubDate></item></channel></rss>";
            assertThat(read(xml).items().getFirst().publishedAt()).isEqualTo(Instant.parse("2020-07-07T06:12:00Z"));
        }
    }

    @Nested
    class Repairs {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                raw &                        | <title>AT&T and R & D</title>                      | AT&T and R & D
                HTML entities                | <title>caf&eacute;&nbsp;&mdash; open</title>       | café — open
                control characters           | <title>a\u0008b&#11;c</title>                      | abc
                raw <                        | <title>1 < 2</title>                               | 1 < 2
                tag never closed             | <title>unclosed</title><link                       | unclosed
                crossed tags                 | <title>crossed</title><b><i>x</b></i>              | crossed
                unquoted attribute           | <title>unquoted</title><enclosure url=x />         | unquoted
                """)
        void ofOneItem(String what, String fields, String title) {
            var feed = read(rss(fields));
            assertThat(feed.items().getFirst().title()).as(what).isEqualTo(title);
            assertThat(feed.repairs()).as(what).isNotEmpty();
        }

        @Test
        void junkBeforeAndBehind() {
            var feed = read("\n<br />Warning: mysql in line 3<?xml version='1.0'?>" + rss("<title>t</title>")
                    + "<!-- 0.1 s --><script>x()</script>");
            assertThat(feed.items()).hasSize(1);
            assertThat(feed.repairs()).contains("junk before the prolog");
        }

        @Test
        void undeclaredPrefix() {
            var item = item("<title>t</title><dc:date>2020-07-07T00:00:00Z</dc:date><foo:bar zap:x='1'>y</foo:bar>");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2020-07-07T00:00:00Z"));
        }

        @Test
        void truncatedDownload() {
            var whole =
                    "<rss version='2.0'><channel><title>T</title><item><title>one</title></item><item><title>two</title>"
                            + "<description>and then the conn";
            assertThat(read(whole).items()).extracting(FeedItem::title).containsExactly("one", "two");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                WHOLE         | <rss><channel><item><title>a</title><link>b & c</link></item></channel></rss>
                WHOLE         | <rss><channel><item><title>a<item><title>b</title></channel></rss>
                WITHIN_ITEM   | <rss><channel><item><title>a</title></item><item><title>b</title><gui
                WITHIN_ITEM   | <rss><channel><item><title>a</title></item><item><title>b</title></it
                WITHIN_ITEM   | <rss><channel><item><title>a</title></item><item><description><![CDATA[</item></rss>
                WITHIN_ITEM   | <rdf:RDF><channel/><item><title>a</title></item><item><title>b
                BETWEEN_ITEMS | <rss><channel><item><title>a</title></item>
                BETWEEN_ITEMS | <feed><entry><title>a</title></entry><ent
                """)
        void saysWhereTheAnswerEnds(Ending ending, String xml) {
            var feed = read(xml);
            assertThat(feed.ending()).isEqualTo(ending);
            assertThat(feed.withoutPart().items()).extracting(FeedItem::title).startsWith("a");
        }

        @Test
        void fieldsNeverClosedEndWhereTheNextBegins() {
            var item =
                    item("<link>https://a.example/1<description>Text<pubDate>Tue, 07 Jul 2020 06:12:00 GMT</pubDate>");
            assertThat(item.url()).isEqualTo("https://a.example/1");
            assertThat(item.text()).isEqualTo("Text");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2020-07-07T06:12:00Z"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<guid isPermaLink='false>g1</guid>",
                    "<guid isPermaLink=false'>g1</guid>",
                    "<guid isPermaLink='false>g1</guid><link rel='x' href='y'/>",
                    "<guid a='b' isPermaLink='false>g1</guid><x y='z'>&lt;</x>"
                })
        void aMissingQuoteDoesNotTakeWhatFollows(String fields) {
            var feed = read("<rss><channel><item><title>one</title>" + fields
                    + "</item><item><title>two</title></item></channel></rss>");
            assertThat(feed.items()).extracting(FeedItem::title).containsExactly("one", "two");
            assertThat(feed.items().getFirst().guid()).isEqualTo("g1");
            assertThat(feed.repairs()).contains("attribute without its quotes");
            assertThat(feed.ending()).isEqualTo(Ending.WHOLE);
        }

        @Test
        void markupWithinAnAttributeStaysThere() {
            var feed =
                    read("<rss><channel><item a='<b>x</b>' b='1 > 0'><title>one & two</title></item></channel></rss>");
            assertThat(feed.items()).extracting(FeedItem::title).containsExactly("one & two");
            assertThat(feed.repairs()).doesNotContain("attribute without its quotes");
        }

        @Test
        void tagsOfDifferentCaseCloseEachOther() {
            assertThat(item("<Title>one</title><guid>g</GUID>").title()).isEqualTo("one");
        }

        @Test
        void declarationsAndCommentsNeverClosed() {
            assertThat(read("<?xml version='1.0'>" + rss("<title>t</title>")).items())
                    .hasSize(1);
            assertThat(read("<rss><channel><!-- x ><item><title>t</title></item></channel></rss>")
                            .items())
                    .hasSize(1);
        }

        @Test
        void textEncodedTwice() {
            assertThat(item("<title>FlÃ¼chtlinge: â€žÃœber allesâ€œ</title>").title())
                    .isEqualTo("Flüchtlinge: „Über alles“");
            assertThat(item("<title>LIBERTÉ» au CAFÉ</title>").title()).isEqualTo("LIBERTÉ» au CAFÉ");
            assertThat(item("<title>Grüße aus Ã</title>").title()).isEqualTo("Grüße aus Ã");
        }

        @Test
        void cdataNeverClosed() {
            assertThat(item("<title>t</title><description><![CDATA[text that").text())
                    .startsWith("text that");
        }

        @Test
        void itemsNeverClosed() {
            var feed = read("<rss><channel><item><title>one</title><item><title>two</title></channel></rss>");
            assertThat(feed.items()).extracting(FeedItem::title).containsExactly("one", "two");
        }

        @Test
        void upperCaseAndNoVersion() {
            assertThat(read("<RSS><CHANNEL><ITEM><TITLE>t</TITLE></ITEM></CHANNEL></RSS>")
                            .items()
                            .getFirst()
                            .title())
                    .isEqualTo("t");
        }

        @Test
        void aWebPageIsNoFeed() {
            var result = READER.read(
                    "<!DOCTYPE html><html><body><p>Hi</body></html>".getBytes(StandardCharsets.UTF_8), null, null);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ReadResult.Unreadable.class,
                            no -> assertThat(no.reason()).contains("web page"));
        }

        @Test
        void oneBadItemCostsThatItem() {
            var feed = read("{\"items\":[{\"id\":1,\"title\":\"a\"},42,{\"id\":2,\"title\":\"b\"}]}");
            assertThat(feed.items()).extracting(FeedItem::title).containsExactly("a", "b");
            assertThat(feed.lostItems()).isEqualTo(1);
        }
    }

    @Nested
    class Charsets {

        private final String xml = "<?xml version='1.0' encoding='%s'?>" + rss("<title>Grüße – 中文</title>");

        @Test
        void byteOrderMarkGoesBeforeAll() {
            var utf16 = ("\uFEFF" + xml.formatted("iso-8859-1")).getBytes(StandardCharsets.UTF_16LE);
            assertThat(read(utf16, "windows-1252").items().getFirst().title()).isEqualTo("Grüße – 中文");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
        void wideCharactersWithoutMark(String charset) {
            var body = xml.formatted(charset).getBytes(Charset.forName(charset));
            assertThat(read(body, null).items().getFirst().title()).isEqualTo("Grüße – 中文");
        }

        @Test
        void headerGoesBeforeDeclaration() {
            var body = "<?xml version='1.0' encoding='iso-8859-1'?>"
                    .concat(rss("<title>Привет</title>"))
                    .getBytes(Charset.forName("windows-1251"));
            assertThat(read(body, "windows-1251").items().getFirst().title()).isEqualTo("Привет");
        }

        @Test
        void bytesThatAreUtf8AreUtf8WhateverTheLabel() {
            var body = xml.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
            var feed = read(body, null);
            assertThat(feed.items().getFirst().title()).isEqualTo("Grüße – 中文");
            assertThat(feed.repairs()).anyMatch(repair -> repair.contains("UTF-8"));
        }

        @Test
        void latin1MeansWindows1252() {
            var body = ("<?xml version='1.0' encoding='ISO-8859-1'?>" + rss("<title>“Zitat” für 5 €</title>"))
                    .getBytes(Charset.forName("windows-1252"));
            assertThat(read(body, null).items().getFirst().title()).isEqualTo("“Zitat” für 5 €");
        }

        @Test
        void unlabelledBytesAreGuessed() {
            var text = "Правительство внесло законопроект о персональных данных, сообщили в министерстве связи. "
                    .repeat(4);
            var body = rss("<title>t</title><description>" + text + "</description>")
                    .getBytes(Charset.forName("windows-1251"));
            assertThat(read(body, null).items().getFirst().text()).startsWith("Правительство внесло");
        }

        /** One text a charset, in characters that differ between it and its relatives. */
        @ParameterizedTest
        @CsvSource({
            "IBM1026, IBM1026, ışğçö",
            "ebcdic-cp-be, IBM500, éèà!",
            "cp1140, IBM01140, é€",
            "1251, windows-1251, Привет",
            "cp950, x-windows-950, 漢字€",
            "maccentraleurope, x-MacCentralEurope, żółć",
            "iso-2022-jp-2, ISO-2022-JP-2, 漢字テスト",
            "tis_620_0, TIS-620, กขฃ",
        })
        void labelsInUse(String label, String charset, String text) {
            var body = ("<?xml version='1.0' encoding='" + label + "'?>" + rss("<title>" + text + "</title>"))
                    .getBytes(Charset.forName(charset));
            assertThat(read(body, null).items().getFirst().title()).isEqualTo(text);
        }

        /** Bytes written by hand: the platform cannot write these charsets. */
        @ParameterizedTest
        @CsvSource({
            "iso-8859-10, A1E6FE, Ąæþ",
            "latin8, A1FEF0, Ḃŷŵ",
            "ruscii, 80F0F2, АЁҐ",
            "hp-roman8, C5D0D3, éÅÆ",
            "ptcp154, 80C0E0, ҖАа",
            "koi8-t, 80C1C2, қаб",
            "viscii, 80D5E1, Ạạá",
        })
        void charsetsThatThePlatformLacks(String label, String octets, String text) {
            var xml = "<?xml version='1.0' encoding='" + label + "'?>" + rss("<title>x@x</title>");
            var at = xml.indexOf('@');
            var body = new java.io.ByteArrayOutputStream();
            body.writeBytes(xml.substring(0, at).getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(java.util.HexFormat.of().parseHex(octets));
            body.writeBytes(xml.substring(at + 1).getBytes(StandardCharsets.US_ASCII));
            assertThat(read(body.toByteArray(), null).items().getFirst().title())
                    .isEqualTo("x" + text + "x");
        }

        @Test
        void aCharacterCutInTwoDoesNotCostTheRest() {
            var body = rss("<title>Größe überall, schöne Grüße äöü X</title>").getBytes(StandardCharsets.UTF_8);
            var at = new String(body, StandardCharsets.ISO_8859_1).indexOf('X');
            body[at] = (byte) 0xC3;
            assertThat(read(body, "utf-8").items().getFirst().title()).startsWith("Größe überall, schöne Grüße äöü");
        }
    }

    @Nested
    class Hostile {

        @Test
        void externalEntitiesAreNothing() {
            var xml =
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]>"
                            + rss("<title>a&x;b</title>");
            assertThat(read(xml).items().getFirst().title()).isEqualTo("a&x;b");
        }

        @Test
        void entityBombsStaySmall() {
            var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'boom'>");
            for (int i = 1; i < 30; i++) {
                bomb.append("<!ENTITY a")
                        .append(i)
                        .append(" '&a")
                        .append(i - 1)
                        .append(";&a")
                        .append(i - 1)
                        .append(";'>");
            }
            var feed = read(bomb + "]>" + rss("<title>&a29;&a0;</title>"));
            assertThat(feed.items().getFirst().title()).isEqualTo("&a29;boom");
        }

        @Test
        void deepNestingEndsSomewhere() {
            var deep = "<b>".repeat(200_000);
            assertThat(read(rss("<title>t</title><description>" + deep + "</description>"))
                            .items())
                    .isNotEmpty();
            var json = READER.read("[".repeat(500_000).getBytes(StandardCharsets.UTF_8), null, null);
            assertThat(json).isInstanceOf(ReadResult.Unreadable.class);
        }

        @Test
        void textTitlesAndItemsAreLimited() {
            var item = item(
                    "<title>" + "t".repeat(10_000) + "</title><description>" + "ü".repeat(300_000) + "</description>");
            assertThat(item.title()).hasSize(2_000);
            assertThat(item.text().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200_000);
            var many = read("<rss><channel>" + "<item><title>x</title></item>".repeat(6_000) + "</channel></rss>");
            assertThat(many.items()).hasSize(5_000);
            assertThat(many.lostItems()).isEqualTo(1_000);
        }
    }

    @Nested
    class Fields {

        @Test
        void titlesAreUnentitiedOnce() {
            assertThat(item("<title>AT&amp;amp;T &amp;lt;3</title>").title()).isEqualTo("AT&T <3");
            assertThat(item("<title>a &lt;b&gt;bold&lt;/b&gt; claim</title>").title())
                    .isEqualTo("a bold claim");
            assertThat(item("<title>5 &lt; 6 and x&lt;y</title>").title()).isEqualTo("5 < 6 and x<y");
        }

        @Test
        void theLinkIsTheArticle() {
            assertThat(item("<guid>https://a.example/p</guid>").url()).isEqualTo("https://a.example/p");
            assertThat(item("<guid isPermaLink='false'>https://a.example/p</guid><title>t</title>")
                            .url())
                    .isNull();
            assertThat(item("<link>/rel</link>").url()).isEqualTo("https://news.example/rel");
            assertThat(
                            item("<link>https://feeds.example/~r/1</link><feedburner:origLink>https://a.example/x</feedburner:origLink>")
                                    .url())
                    .isEqualTo("https://a.example/x");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                <link xml:base='z/' href='r'/>                          | https://b.example/x/y/z/r
                <link href='../../../r'/>                               | https://b.example/r
                <link href='?a=1'/>                                     | https://b.example/x/y/?a=1
                <link href='//o.example/p'/>                            | https://o.example/p
                <link>https://o.example/as-text</link>                  | https://o.example/as-text
                <guid>https://o.example/as-guid</guid>                  | https://o.example/as-guid
                <link rel='self' href='s'/><link href='t'/>             | https://b.example/x/y/t
                <link rel='enclosure' href='e'/><link rel='alternate' type='text/html' href='h'/> | https://b.example/x/y/h
                """)
        void linksOfAtomAreResolvedWhereTheyStand(String links, String url) {
            var feed = read(
                    "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.example/x/'><entry xml:base='y/'>"
                            + links + "</entry></feed>");
            assertThat(feed.items().getFirst().url()).isEqualTo(url);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                <title><![CDATA[a & b]]></title>                                                  | a & b
                <title mode='escaped' type='text/html'>a &amp;lt; b</title>                       | a < b
                <title mode='xml' type='text/plain'>a &lt; b</title>                              | a < b
                <title mode='base64' type='text/html'>YSAmYW1wOyBi</title>                        | a & b
                <title type='application/xhtml+xml' mode='xml'><div><i>a</i> b</div></title>      | a b
                """)
        void titlesOfAtom03(String title, String text) {
            var feed = read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>" + title + "</entry></feed>");
            assertThat(feed.items().getFirst().title()).isEqualTo(text);
        }

        @Test
        void markupWithinATitleKeepsItsWords() {
            assertThat(item("<title><b>All</b> of it</title>").title()).isEqualTo("All of it");
        }

        @Test
        void authorsAreNames() {
            assertThat(item("<author>ann@a.example (Ann B)</author>").authors()).containsExactly("Ann B");
            assertThat(item("<author>Ann B &lt;ann@a.example&gt;</author>").authors())
                    .containsExactly("Ann B");
            assertThat(item("<author>ann@a.example</author>").authors()).containsExactly("ann@a.example");
        }

        @Test
        void anEntryAloneIsAFeedOfOne() {
            var feed = read("<entry xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id></entry>");
            assertThat(feed.items()).extracting(FeedItem::guid).containsExactly("i");
        }

        @Test
        void scriptsAndStylesAreNoText() {
            assertThat(item("<description><![CDATA[<style>b{}</style><p>Text</p><script>x()</script>]]></description>")
                            .text())
                    .isEqualTo("Text");
        }

        @Test
        void youTubeDescribesInItsMediaGroup() {
            assertThat(
                            item("<title>v</title><media:group><media:description>About it</media:description></media:group>")
                                    .text())
                    .isEqualTo("About it");
        }
    }
}
