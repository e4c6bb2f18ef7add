package io.lexwatch.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads an address as people write it: spaces, umlauts and brackets in it, a host in its own script. */
public final class WebAddress {

    private static final Pattern AUTHORITY = Pattern.compile("^([A-Za-z][A-Za-z0-9+.\\-]*:)?//([^/?#]*)");

    private WebAddress() {}

    public static URI parse(String written) throws URISyntaxException {
        var address = asciiHost(written.strip());
        var escaped = new StringBuilder(address.length());
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append('%').append(String.format("%02X", c));
            } else {
                escaped.append((char) c);
            }
        }
        var uri = new URI(escaped.toString());
        return uri.getRawFragment() == null ? uri : new URI(escaped.substring(0, escaped.indexOf("#")));
    }

    private static String asciiHost(String address) {
        var matcher = AUTHORITY.matcher(address);
        if (!matcher.find() || matcher.group(2).chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        var authority = matcher.group(2);
        int at = authority.lastIndexOf('@') + 1;
        int colon = authority.indexOf(':', at);
        var host = authority.substring(at, colon < 0 ? authority.length() : colon);
        try {
            var ascii = authority.substring(0, at) + IDN.toASCII(host) + (colon < 0 ? "" : authority.substring(colon));
            return address.substring(0, matcher.start(2)) + ascii + address.substring(matcher.end(2));
        } catch (IllegalArgumentException e) {
            // No host name in any script: it stays as written and the connection says what is wrong with it.
            return address;
        }
    }
}
