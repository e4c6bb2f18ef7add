package io.lexwatch.ingest.fetch;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets up the HTTP client: no redirects, cookies, retries or decompression of its own, and every limit. */
final class Client {

    private static final int CONNECTIONS = 512;
    private static final int CONNECTIONS_A_HOST = 4;

    /** Bytes of each of an open connection's buffers: enough for most heads; bodies are read past it. */
    private static final int BUFFER = 2 * 1024;

    private Client() {}

    static CloseableHttpClient of(FetchSettings settings, CheckingResolver resolver, HttpHost proxy) {
        var builder = HttpClientBuilder.create()
                .setConnectionManager(connections(settings, resolver))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                        .setConnectionRequestTimeout(Timeout.of(settings.totalTimeout()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .evictExpiredConnections();
        if (proxy != null) {
            builder.setProxy(proxy);
        }
        return builder.build();
    }

    private static PoolingHttpClientConnectionManager connections(FetchSettings settings, CheckingResolver resolver) {
        var connect = Timeout.of(settings.connectTimeout());
        var builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_A_HOST)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(connect)
                        .setTcpNoDelay(true)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setBufferSize(BUFFER)
                                .setMaxHeaderCount(200)
                                .setMaxLineLength(16 * 1024)
                                .setMaxEmptyLineCount(10)
                                .build())
                        .build());
        settings.authorities()
                .map(TrustedAuthorities::with)
                .ifPresent(context -> builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(context)));
        return builder.build();
    }
}
