package io.lexwatch.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;

/** Follows redirects one by one, remembering how far permanent ones led and never taking credentials to another host. */
final class Redirects {

    private final int limit;
    private URI current;
    private String authorization;
    private String movedTo;
    private boolean permanentSoFar = true;
    private int followed;

    Redirects(String url, int limit) throws URISyntaxException, RedirectException {
        this.limit = limit;
        this.current = web(WebAddress.parse(url));
        this.authorization = Credentials.header(current);
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    URI current() {
        return current;
    }

    String authorization() {
        return authorization;
    }

    /** Where permanent redirects led, or null. */
    String movedTo() {
        return movedTo;
    }

    void follow(int status, String location) throws RedirectException, URISyntaxException {
        if (++followed > limit) {
            throw new RedirectException("more than " + limit + " redirects, the last to " + Credentials.hide(location));
        }
        var next = web(current.resolve(WebAddress.parse(location)));
        if (!next.getHost().equalsIgnoreCase(current.getHost()) || next.getPort() != current.getPort()) {
            authorization = null;
        }
        permanentSoFar &= status == 301 || status == 308;
        if (permanentSoFar) {
            movedTo = next.toString();
        }
        current = next;
    }

    private static URI web(URI uri) throws RedirectException {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw new RedirectException("no http or https address: " + Credentials.hide(uri.toString()));
        }
        return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? uri.resolve("/" + query(uri)) : uri;
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }
}
