package io.lexwatch.classifier.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.Security;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches a page, from no address but those that the rules permit, wherever names and redirects lead. */
final class WebPage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READABLE =
            Pattern.compile("text/.*|application/xhtml\\+xml.*|", Pattern.CASE_INSENSITIVE);

    static {
        // The client looks a name up again after it was checked: it must get the same answer.
        Security.setProperty("networkaddress.cache.ttl", "600");
    }

    private final AddressRules rules;
    private final int largest;

    /** @param largest so many bytes are read of a page */
    WebPage(AddressRules rules, int largest) {
        this.rules = rules;
        this.largest = largest;
    }

    String fetch(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            URI at = uri(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                var answer = ask(client, at);
                try (InputStream body = answer.body()) {
                    if (answer.statusCode() / 100 != 3) {
                        return read(at, answer, body);
                    }
                    at = next(at, answer);
                }
            }
            throw new IOException(address + " redirects more than " + MOST_REDIRECTS + " times");
        }
    }

    private static URI uri(String address) throws IOException {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null
                    && uri.getScheme().toLowerCase(java.util.Locale.ROOT).matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for an address without a host.
        }
        throw new IOException(address + " is no address of a page; write one like https://news.example/a-law");
    }

    private HttpResponse<InputStream> ask(HttpClient client, URI at) throws IOException, InterruptedException {
        requirePermitted(at);
        var request = HttpRequest.newBuilder(at)
                .timeout(PATIENCE)
                .header("Accept", "text/html, text/plain")
                .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException(at + " cannot be reached; is the address right, and is there a way to it?", e);
        }
    }

    private void requirePermitted(URI at) throws IOException {
        String host = at.getHost().replaceAll("[\\[\\]]", "");
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!rules.permits(address)) {
                    String shown = address.getHostAddress();
                    throw new IOException((host.equals(shown) ? shown : host + " is the address " + shown + ", which")
                            + " is not public; if it is meant, allow its range with --allow-address");
                }
            }
        } catch (UnknownHostException e) {
            throw new IOException(at + ": there is no host " + host, e);
        }
    }

    private static URI next(URI at, HttpResponse<?> answer) throws IOException {
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(at + " answers " + answer.statusCode() + " and says not where to"));
        try {
            return uri(at.resolve(location).toString());
        } catch (IllegalArgumentException e) {
            throw new IOException(at + " redirects to what is no address", e);
        }
    }

    private String read(URI at, HttpResponse<?> answer, InputStream body) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(at + " answers " + answer.statusCode());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!READABLE.matcher(type).matches()) {
            throw new IOException(at + " is no page but " + type);
        }
        return PlainText.checked(at.toString(), new String(body.readNBytes(largest), charset(type)));
    }

    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // As browsers do with a name that nobody knows.
            return StandardCharsets.UTF_8;
        }
    }
}
