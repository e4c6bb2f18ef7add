package io.lexwatch.ingest.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as feeds write them: made absolute, and canonical by leaving out what only tracks readers. */
public final class Links {

    private static final Pattern TRACKING = Pattern.compile(
            "(?i)utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|"
                    + "mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|at_(medium|campaign|custom\\d?|link_\\w+|ptr_name|"
                    + "format|bbc_team)|ns_(mchannel|source|campaign|linkname|fee)|xtor|ito|cmpid|cmp|ncid|sr_share|"
                    + "s_cid|ref_src|spm|guccounter|guce_\\w+|__s|_ga|_gl|pk_\\w+|piwik_\\w+|matomo_\\w+|hsctatracking|"
                    + "rss_?source|feedid|CMP");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#:\\s]");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.\\-]*:.*", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** Steps above the root, which Java leaves standing. */
    private static final Pattern ABOVE_ROOT = Pattern.compile("^([A-Za-z][A-Za-z0-9+.\\-]*://[^/?#]*)/(?:\\.\\./)+");

    private Links() {}

    /** The address that a reference means on its page, or as it stands where there is nothing to resolve it by. */
    static String absolute(String reference, String base) {
        var link = SPACE.matcher(reference.strip())
                .replaceAll(match -> match.group().contains("\n") ? "" : "%20");
        if (link.isEmpty()
                || base == null
                || base.isBlank()
                || SCHEME.matcher(link).matches()) {
            return link;
        }
        try {
            if (link.startsWith("?")) {
                // Java's resolution drops the last segment here, as an older standard had it.
                return base.strip().replaceFirst("[?#].*$", "") + link;
            }
            var resolved = new URI(escape(base.strip())).resolve(new URI(escape(link)));
            return ABOVE_ROOT.matcher(resolved.toString()).replaceFirst("$1/");
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Not an address by the standard; what the feed wrote is worth more than nothing.
            return link;
        }
    }

    /** Whether it is an address of a page. */
    public static boolean isWeb(String link) {
        return link != null && WEB.matcher(link).lookingAt();
    }

    /** The address without tracking parameters, with its host in lower case and no default port. */
    public static String canonical(String link) {
        if (!isWeb(link)) {
            return link;
        }
        return withoutTracking(lowerHost(link));
    }

    /** What two spellings of one address have in common: neither scheme, {@code www.}, fragment nor last slash. */
    static String key(String link) {
        var key = canonical(link);
        if (!isWeb(key)) {
            return key;
        }
        key = key.substring(key.indexOf("//") + 2);
        key = key.startsWith("www.") ? key.substring(4) : key;
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    private static String lowerHost(String link) {
        int start = link.indexOf("//") + 2;
        int end = start;
        while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        var scheme = link.substring(0, start).toLowerCase(Locale.ROOT);
        var authority = link.substring(start, end).toLowerCase(Locale.ROOT);
        var standard = scheme.equals("http://") ? ":80" : ":443";
        authority = authority.endsWith(standard) && authority.indexOf(':') == authority.length() - standard.length()
                ? authority.substring(0, authority.length() - standard.length())
                : authority;
        return scheme + authority + link.substring(end);
    }

    private static String withoutTracking(String link) {
        int question = link.indexOf('?');
        int hash = link.indexOf('#');
        if (question < 0 || hash >= 0 && hash < question) {
            return hash >= 0 && tracks(link.substring(hash + 1)) ? link.substring(0, hash) : link;
        }
        var fragment = hash < 0 || tracks(link.substring(hash + 1)) ? "" : link.substring(hash);
        List<String> kept = new ArrayList<>();
        for (var parameter :
                link.substring(question + 1, hash < 0 ? link.length() : hash).split("&")) {
            if (!tracks(parameter)) {
                kept.add(parameter);
            }
        }
        var query = String.join("&", kept);
        return link.substring(0, question) + (query.isEmpty() ? "" : "?" + query) + fragment;
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        return equals > 0 && TRACKING.matcher(parameter.substring(0, equals)).matches();
    }

    private static String escape(String link) {
        var escaped = new StringBuilder(link.length());
        for (char c : link.toCharArray()) {
            if ("\"<>\\^`{|}".indexOf(c) >= 0 || c <= ' ') {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
