package io.lexwatch.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** Fetches an address as a polite and careful client; whatever happens is a {@link FetchResult}, never an exception. */
public final class HttpFetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final Clock clock;
    private final CheckingResolver resolver;
    private final CloseableHttpClient client;
    private final boolean proxied;
    private final ExecutorService lookups;
    private final ScheduledExecutorService deadlines;

    public HttpFetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.lookups = Executors.newFixedThreadPool(16, daemon("dns"));
        this.deadlines = deadlines();
        var proxy = settings.proxy().map(HttpFetcher::proxy).orElse(null);
        this.proxied = proxy != null;
        this.resolver = new CheckingResolver(
                new AddressRules(settings.allowedAddresses()),
                proxied ? proxy.getHostName() : null,
                lookups,
                settings.connectTimeout().toMillis());
        this.client = Client.of(settings, resolver, proxy);
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    /** Most requests end long before their deadline, which is then taken out of the queue at once. */
    private static ScheduledExecutorService deadlines() {
        var executor = new ScheduledThreadPoolExecutor(1, daemon("fetch-deadline"));
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    private static HttpHost proxy(String hostAndPort) {
        try {
            return HttpHost.create(hostAndPort);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "lexwatch.ingest.http.proxy: write it as host:port, not " + hostAndPort, e);
        }
    }

    /** Fetches; returns within the total time allowed. */
    public FetchResult fetch(FetchRequest request) {
        var deadline = clock.instant().plus(settings.totalTimeout());
        try {
            return follow(request, new Redirects(request.url(), settings.maxRedirects()), deadline);
        } catch (RedirectException e) {
            return new FetchResult.Failed(e.getMessage(), 0, null);
        } catch (IOException | HttpException | URISyntaxException | RuntimeException e) {
            return new FetchResult.Failed(reason(e, deadline), 0, null);
        }
    }

    /** Submits a form, following no redirect. */
    public FetchResult submit(String url, Map<String, String> form) {
        var deadline = clock.instant().plus(settings.totalTimeout());
        try {
            var redirects = new Redirects(url, 0);
            if (proxied) {
                resolver.check(redirects.current().getHost());
            }
            var post = new HttpPost(Credentials.without(redirects.current()));
            var fields = new ArrayList<NameValuePair>();
            form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
            post.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
            var alarm = deadlines.schedule(post::cancel, settings.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
            try (var response = client.executeOpen(null, post, null)) {
                return answer(response, redirects);
            } finally {
                alarm.cancel(false);
            }
        } catch (RedirectException e) {
            return new FetchResult.Failed(e.getMessage(), 0, null);
        } catch (IOException | HttpException | URISyntaxException | RuntimeException e) {
            return new FetchResult.Failed(reason(e, deadline), 0, null);
        }
    }

    private FetchResult follow(FetchRequest request, Redirects redirects, Instant deadline)
            throws IOException, HttpException, URISyntaxException, RedirectException {
        while (true) {
            var address = redirects.current();
            var get = get(request, redirects);
            if (proxied) {
                resolver.check(address.getHost());
            }
            var left = java.time.Duration.between(clock.instant(), deadline).toMillis();
            var alarm = deadlines.schedule(get::cancel, Math.max(1, left), TimeUnit.MILLISECONDS);
            try (var response = client.executeOpen(null, get, null)) {
                var location = response.getFirstHeader("Location");
                if (Redirects.isRedirect(response.getCode()) && location != null) {
                    redirects.follow(response.getCode(), location.getValue());
                    Answer.drain(response);
                    continue;
                }
                return answer(response, redirects);
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private HttpGet get(FetchRequest request, Redirects redirects) throws URISyntaxException {
        var get = new HttpGet(Credentials.without(redirects.current()));
        get.setHeader("Accept", request.accept());
        get.setHeader("Accept-Encoding", ContentDecoding.ACCEPTED);
        if (redirects.authorization() != null) {
            get.setHeader("Authorization", redirects.authorization());
        }
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        return get;
    }

    private FetchResult answer(ClassicHttpResponse response, Redirects redirects) throws IOException, HttpException {
        return new Answer(response, redirects, clock.instant()).read(settings.maxBytes());
    }

    private String reason(Exception e, Instant deadline) {
        if (!clock.instant().isBefore(deadline.minusMillis(20))) {
            return "no complete answer within " + settings.totalTimeout().toSeconds() + " s";
        }
        var said = Credentials.hide(String.valueOf(e.getMessage()));
        return switch (e) {
            case UnknownHostException unknown -> said;
            case ContentDecoding.TooLargeException large -> said;
            case SocketTimeoutException timeout -> "the server did not answer in time: " + said;
            case ConnectException refused -> "no connection: " + said;
            case SSLException tls -> "no secure connection: " + said;
            case URISyntaxException syntax -> "no valid address: " + Credentials.hide(syntax.getReason());
            default -> "the answer could not be read: " + e.getClass().getSimpleName() + ": " + said;
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        lookups.shutdownNow();
        client.close();
    }
}
