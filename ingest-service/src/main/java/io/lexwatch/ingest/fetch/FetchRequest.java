package io.lexwatch.ingest.fetch;

/**
 * What to ask for.
 *
 * @param url may carry credentials
 * @param etag validator of the last answer, or null
 * @param lastModified validator of the last answer, or null
 * @param accept media types wanted
 */
public record FetchRequest(String url, String etag, String lastModified, String accept) {

    public static final String FEEDS =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5";
    public static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.5";

    /** A feed, unless it is unchanged since the answer with these validators. */
    public static FetchRequest feed(String url, String etag, String lastModified) {
        return new FetchRequest(url, etag, lastModified, FEEDS);
    }

    public static FetchRequest page(String url) {
        return new FetchRequest(url, null, null, PAGES);
    }
}
