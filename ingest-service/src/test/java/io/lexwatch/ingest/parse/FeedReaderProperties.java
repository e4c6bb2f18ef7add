package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, the reader answers, soon, and within its limits. */
class FeedReaderProperties {

    private static final FeedReader READER = new FeedReader(ReadLimits.DEFAULT);

    private static final String BASE = "https://a.example/";

    private static final List<String> SAMPLES = List.of(
            "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                    + "<title>T</title><item><title>One &amp; only</title><link>https://a.example/1</link><guid>1</guid>"
                    + "<pubDate>Tue, 07 Jul 2020 06:12:00 +0800</pubDate><description><![CDATA[<p>x</p>]]></description>"
                    + "<dc:creator>A</dc:creator></item><item><title>Two</title></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><title type='xhtml'><div>t</div></title>"
                    + "<entry><id>urn:1</id><title>é</title><link href='x'/><updated>2020-07-07T00:00:00Z</updated>"
                    + "<content type='html'>&lt;b&gt;x</content></entry></feed>",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_text\":\"x\"}]}");

    private static final List<String> FRAGMENTS = List.of(
            "<",
            ">",
            "&",
            "&#0;",
            "&#x110000;",
            "&nbsp;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml",
            "<!DOCTYPE x [",
            "]>",
            "\u0000",
            "\uFEFF",
            "xmlns:a=''",
            "</item>",
            "<item>",
            "<channel>",
            "\"",
            "'",
            "<a:b:c>",
            "<:>",
            "<1>",
            "\uD800",
            "&&&&",
            "<item/>",
            "<rss>",
            "{",
            "[",
            "xml:base='::'",
            "<guid>",
            "=",
            "<x xmlns=':'>");

    @Property(tries = 1_500)
    void mutatedFeedsNeverThrowAndNeverHang(@ForAll("mutated") byte[] body) {
        var result =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.read(body, null, "https://a.example/"));
        if (result instanceof ReadResult.Read read) {
            assertThat(read.document().items()).allSatisfy(item -> {
                assertThat(item.identity()).isNotEmpty();
                assertThat(item.title().length()).isLessThanOrEqualTo(2_000);
            });
        }
    }

    @Property(tries = 500)
    void anyBytesAreAnswered(@ForAll @Size(max = 400) byte[] body, @ForAll String charset) {
        assertThat(READER.read(body, charset, null)).isNotNull();
    }

    /** Wherever a download breaks off, what is taken of it is what the whole feed has. */
    @Property(tries = 1_000)
    void whatIsTakenOfACutFeedIsInTheWholeOne(
            @ForAll("wellFormed") String sample, @ForAll @DoubleRange(max = 1) double share) {
        var whole = ((ReadResult.Read) READER.read(sample.getBytes(StandardCharsets.UTF_8), null, BASE)).document();
        var cut = sample.substring(0, (int) (sample.length() * share));
        if (READER.read(cut.getBytes(StandardCharsets.UTF_8), null, BASE) instanceof ReadResult.Read read) {
            assertThat(whole.items()).containsAll(read.document().withoutPart().items());
        }
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return Arbitraries.of(SAMPLES).filter(sample -> sample.startsWith("<"));
    }

    @Property(tries = 600)
    void aDeclaredCharsetIsBelieved(
            @ForAll("charsets") Charset charset, @ForAll @Size(min = 8, max = 40) List<Character> any) {
        var text = new StringBuilder("x");
        var encoder = charset.newEncoder();
        any.stream().filter(c -> Character.isLetter(c) && encoder.canEncode(c)).forEach(text::append);
        var body = ("<?xml version='1.0' encoding='" + charset.name() + "'?><rss><channel><item><title>" + text
                        + "</title></item></channel></rss>")
                .getBytes(charset);
        var read = (ReadResult.Read) READER.read(body, null, null);
        assertThat(read.document().items().getFirst().title()).isEqualTo(text.toString());
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(
                        "windows-1250",
                        "windows-1251",
                        "windows-1253",
                        "windows-1256",
                        "KOI8-R",
                        "ISO-8859-2",
                        "x-windows-874",
                        "windows-31j",
                        "EUC-JP",
                        "ISO-2022-JP",
                        "GB18030",
                        "x-windows-949",
                        "UTF-8",
                        "UTF-16",
                        "UTF-16LE",
                        "UTF-32BE",
                        "IBM037",
                        "IBM500")
                .map(Charset::forName);
    }

    @Property(tries = 500)
    void textEncodedTwiceIsReadOnce(@ForAll("accented") String text) {
        var twice = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Mojibake.mended(twice)).isEqualTo(text);
        assertThat(Mojibake.mended(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> accented() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("àéîöüßñçøæ ÀÉÖÜ\u2019\u201c\u201d\u2013\u20ac")
                .ofMinLength(2)
                .ofMaxLength(60);
    }

    @Property(tries = 2_000)
    void anyDateIsAnInstantOrMissing(@ForAll("dateLike") String date) {
        assertThat(Dates.parse(date)).isNotNull();
    }

    @Property(tries = 1_000)
    void canonicalAddressesStayAsTheyAre(@ForAll("linkLike") String link) {
        var once = Links.canonical(link);
        assertThat(Links.canonical(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<byte[]> mutated() {
        var edit = Combinators.combine(
                Arbitraries.integers().between(0, 1_000),
                Arbitraries.integers().between(0, 40),
                Arbitraries.of(FRAGMENTS));
        return Combinators.combine(
                        Arbitraries.of(SAMPLES),
                        edit.as(Edit::new).list().ofMinSize(1).ofMaxSize(6))
                .as((sample, edits) -> {
                    var text = new StringBuilder(sample);
                    edits.forEach(one -> one.apply(text));
                    return text.toString().getBytes(StandardCharsets.UTF_8);
                });
    }

    /** Replaces some characters by a fragment. */
    record Edit(int at, int length, String fragment) {

        void apply(StringBuilder text) {
            int start = Math.min(at, text.length());
            text.replace(start, Math.min(text.length(), start + length), fragment);
        }
    }

    @Provide
    Arbitrary<String> dateLike() {
        return Arbitraries.of(
                        "Tue,",
                        "07",
                        "Jul",
                        "2020",
                        "06:12:00",
                        "+0800",
                        "GMT",
                        "-",
                        "T",
                        "/",
                        ".",
                        "99",
                        "PM",
                        "Z",
                        "W53",
                        "年",
                        ":",
                        "00000")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<String> linkLike() {
        return Arbitraries.of(
                        "https://",
                        "http://",
                        "A.example",
                        ":443",
                        ":80",
                        "/",
                        "?",
                        "&",
                        "utm_source=1",
                        "id=2",
                        "#",
                        "a",
                        "%",
                        " ")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
