package io.lexwatch.alert.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page's address as pages are told apart by: in lower case as far as case means nothing there, without scheme,
 * {@code www.}, fragment, last slash, and what only tracks readers, so that what a person pastes is what a feed gave.
 */
public final class PageAddress {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s]+[^\\s]*");
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_\\w+|[a-z_]*clid|msclkid|igshid|ncid|mc_[ce]id|_hs\\w+|at_\\w+|cmp(id)?|ref_src|xtor|ito|spm|_g[al])(=.*)?");
    private static final int LONGEST = 4_000;

    private PageAddress() {}

    /** The key of an address; empty where it is none of the web. */
    public static Optional<String> key(String url) {
        return url == null || !isWeb(url.strip()) ? Optional.empty() : Optional.of(hash(bare(url.strip(), true)));
    }

    /**
     * The keys that a page may be kept under, the most exact first: as the address stands, and without its query, which some
     * outlets fill with what only tracks readers.
     *
     * @throws IllegalArgumentException where it is no address of the web
     */
    public static List<String> keys(String url) {
        String address = url == null ? "" : url.strip();
        if (!isWeb(address)) {
            throw new IllegalArgumentException(
                    "url must be the address of a page, such as https://outlet.example/2026/07/06/story");
        }
        var keys = new LinkedHashSet<String>();
        keys.add(hash(bare(address, true)));
        keys.add(hash(bare(address, false)));
        return List.copyOf(keys);
    }

    /**
     * The host that an address stands on.
     *
     * @throws IllegalArgumentException where it is no address of the web
     */
    public static String host(String url) {
        keys(url);
        return authority(url.strip()).replaceFirst(":\\d+$", "");
    }

    private static boolean isWeb(String url) {
        return url.length() <= LONGEST && WEB.matcher(url).matches();
    }

    private static String bare(String url, boolean withQuery) {
        String rest = url.substring(url.indexOf("//") + 2).replaceFirst("(?s)#.*$", "");
        int question = rest.indexOf('?');
        String page = question < 0 ? rest : rest.substring(0, question);
        String path = page.replaceFirst("^[^/]*", "").replaceFirst("/+$", "");
        String query = question < 0 || !withQuery ? "" : query(rest.substring(question + 1));
        return authority(url).replaceFirst("^www\\.", "") + unescaped(path) + query;
    }

    private static String authority(String url) {
        String rest = url.substring(url.indexOf("//") + 2);
        return rest.replaceFirst("(?s)[/?#].*$", "")
                .replaceFirst("(?s)^.*@", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":(80|443)$", "");
    }

    private static String query(String query) {
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Browsers copy letters of other scripts escaped; feeds may write them as they are. */
    private static String unescaped(String path) {
        try {
            String decoded = path.contains("%") ? new URI("http://h" + path).getPath() : path;
            return decoded == null ? path : decoded;
        } catch (URISyntaxException e) {
            return path;
        }
    }

    /** Fit for the name of a field and for an id of fixed length. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
