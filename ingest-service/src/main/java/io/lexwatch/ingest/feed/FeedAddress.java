package io.lexwatch.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What follows from a feed's address: its id, the host that is spared, the partition it belongs to. */
public final class FeedAddress {

    private static final Pattern USER_INFO = Pattern.compile("(?i)(https?://)[^/?#\\s@]*@");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.\\-]*://");

    private FeedAddress() {}

    /** Id of a feed registered with this address; the same for the same address wherever and whenever it is added. */
    public static String id(String url) {
        return HexFormat.of().formatHex(sha256(normal(url)), 0, 8);
    }

    /** The host with its port, as far as it says one. */
    public static String host(String url) {
        var rest = SCHEME.matcher(shown(url.strip())).replaceFirst("");
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The partition that all feeds of this host are in. */
    public static int partition(String url, int partitions) {
        return Math.floorMod(ByteBuffer.wrap(sha256(host(url))).getInt(), partitions);
    }

    /** The address as it may be shown: without credentials. */
    public static String shown(String url) {
        return USER_INFO.matcher(url).replaceAll("$1");
    }

    /** Whether it is an http or https address with a host. */
    public static boolean isWeb(String url) {
        try {
            var uri = new URI(url.strip().replace(" ", "%20").replace("|", "%7C"));
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && !host(url).isEmpty();
        } catch (URISyntaxException e) {
            // The answer is no.
            return false;
        }
    }

    private static String normal(String url) {
        var trimmed = url.strip();
        int hash = trimmed.indexOf('#');
        return hash < 0 ? trimmed : trimmed.substring(0, hash);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
