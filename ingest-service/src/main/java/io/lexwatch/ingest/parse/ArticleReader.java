package io.lexwatch.ingest.parse;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the article out of a web page, unless the page reserves itself against text and data mining. */
public final class ArticleReader {

    private static final String RESERVATIONS =
            "meta[name=tdm-reservation][content=1], meta[name=robots][content~=(?i)noai|noimageai|none]";

    private final ReadLimits limits;

    public ArticleReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** The article's text, or nothing where there is none to be had. */
    public Optional<String> text(byte[] page, String charset, String url) {
        try {
            var document = Jsoup.parse(TextDecoder.decode(page, charset).text(), url);
            return document.select(RESERVATIONS).isEmpty() ? article(document, url) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            // A page is no promise: what cannot be read of it is left out, and the summary stays.
            return Optional.empty();
        }
    }

    private Optional<String> article(Document document, String url) {
        var content = new Readability4J(url, document).parse().getArticleContent();
        return Optional.ofNullable(content)
                .map(HtmlText::of)
                .map(text -> ItemAssembler.cutBytes(text, limits.textBytes()))
                .filter(text -> !text.isBlank());
    }
}
