package io.lexwatch.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Keeps the credentials that an address may carry out of the request line, and out of everything that is shown. */
public final class Credentials {

    private static final Pattern USER_INFO = Pattern.compile("(?i)(https?://)[^/?#\\s@]*@");

    private Credentials() {}

    /** The text with the credentials of every address in it left out. */
    public static String hide(String text) {
        return text == null ? null : USER_INFO.matcher(text).replaceAll("$1");
    }

    /** The address without credentials. */
    static URI without(URI uri) throws URISyntaxException {
        return uri.getRawUserInfo() == null ? uri : new URI(hide(uri.toString()));
    }

    /** Value of the {@code Authorization} header, or null. */
    static String header(URI uri) {
        if (uri.getRawUserInfo() == null) {
            return null;
        }
        var plain = URLDecoder.decode(uri.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
