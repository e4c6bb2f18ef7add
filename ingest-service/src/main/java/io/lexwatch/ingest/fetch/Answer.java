package io.lexwatch.ingest.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;

/** Reads one response that is no redirect. */
record Answer(ClassicHttpResponse response, Redirects redirects, Instant now) {

    private static final int SMALL = 64 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)");
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>\\s*((?:;[^,<]*)*)");
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([^\";]*)");

    FetchResult read(int limit) throws IOException, HttpException {
        int status = response.getCode();
        if (status == 304) {
            return new FetchResult.Unchanged(headers());
        }
        if (status == 410) {
            drain(response);
            return new FetchResult.Gone();
        }
        if (status == 202 || status == 204) {
            drain(response);
            return new FetchResult.Accepted();
        }
        if (status < 200 || status > 299 || response.getEntity() == null) {
            drain(response);
            var wait = CacheHeaders.retryAfter(header("Retry-After"), now);
            return new FetchResult.Failed("the server answers " + status + explained(status), status, wait);
        }
        var entity = response.getEntity();
        var body = ContentDecoding.read(entity.getContent(), header("Content-Encoding"), limit);
        var type = header("Content-Type");
        return new FetchResult.Answered(body, mediaType(type), charset(type), headers());
    }

    /** Reads what is left of a small body, so that its connection can be used again; a large one costs the connection. */
    static void drain(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity != null && entity.getContent() != null) {
            entity.getContent().readNBytes(SMALL);
        }
    }

    private AnswerHeaders headers() throws HttpException {
        var fresh = CacheHeaders.freshFor(header("Cache-Control"), header("Expires"), header("Date"), now);
        var reservation = header("tdm-reservation") != null
                ? "tdm-reservation: " + header("tdm-reservation")
                : header("X-Robots-Tag");
        return new AnswerHeaders(
                redirects.current().toString(),
                redirects.movedTo(),
                header("ETag"),
                header("Last-Modified"),
                fresh,
                link("hub"),
                link("self"),
                reservation);
    }

    private String header(String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank()
                ? null
                : header.getValue().strip();
    }

    private String link(String relation) {
        for (var header : response.getHeaders("Link")) {
            var links = LINK.matcher(header.getValue());
            while (links.find()) {
                var rel = RELATION.matcher(links.group(2));
                if (rel.find()
                        && java.util.List.of(rel.group(1)
                                        .strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .split("\\s+"))
                                .contains(relation)) {
                    return links.group(1).strip();
                }
            }
        }
        return null;
    }

    private static String mediaType(String contentType) {
        var type = ContentType.parseLenient(contentType);
        return type == null ? null : type.getMimeType();
    }

    private static String charset(String contentType) {
        if (contentType == null) {
            return null;
        }
        var matcher = CHARSET.matcher(contentType);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String explained(int status) {
        return switch (status) {
            case 401, 403 -> " (no access: it wants credentials, or refuses readers like this one)";
            case 404 -> " (not found: check the address)";
            case 429 -> " (too many requests)";
            default -> status >= 500 ? " (its own fault)" : "";
        };
    }
}
