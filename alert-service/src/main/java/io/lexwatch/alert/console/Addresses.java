package io.lexwatch.alert.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the console's pages, and which of other people's addresses a page may link to. */
final class Addresses {

    private Addresses() {}

    static String alert(String id) {
        return "/console/alerts/" + encode(id);
    }

    static String dossier(String dossier) {
        return "/console/dossiers/" + encode(dossier);
    }

    static String company(String company) {
        return company == null ? null : "/console/companies/" + encode(company);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address where it is one of the web; null for all else, as scripts that pose as addresses. */
    static String web(String url) {
        return url != null && url.matches("(?i)https?://[^\\s\"'<>]+") ? url : null;
    }
}
