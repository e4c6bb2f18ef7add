package io.lexwatch.alert.notify;

import io.lexwatch.alert.AlertConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts to receivers: guarded addresses, no redirects, one deadline for the whole attempt, at most 2 kB of the answer read.
 * What goes wrong is told in words of its own, since the client's may hold the address.
 */
@ApplicationScoped
public class Outgoing {

    private static final int ANSWER_BYTES = 2048;

    private final OkHttpClient client;
    private final Clock clock;

    @Inject
    public Outgoing(AlertConfig config, AddressGuard guard, Clock clock) {
        this(config.delivery().timeout(), guard, clock);
    }

    public Outgoing(Duration timeout, AddressGuard guard, Clock clock) {
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSocketFactory(guard))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(200, 30, TimeUnit.SECONDS))
                .build();
    }

    /** Posts JSON and answers what came back, or why nothing did. */
    Reply post(String url, Map<String, String> headers, byte[] json) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            return new Reply.Failed("the endpoint's address is no http or https address");
        }
        Request request = new Request.Builder()
                .url(address)
                .headers(Headers.of(headers))
                .header("content-type", "application/json")
                .header("user-agent", "Lexwatch/1")
                .post(RequestBody.create(json))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return new Reply.Answered(response.code(), start(response), retryAfter(response));
        } catch (IOException e) {
            return new Reply.Failed(reason(e));
        }
    }

    /** The first bytes; an answer that never ends or breaks off is still an answer. */
    private static String start(Response response) {
        byte[] start = new byte[ANSWER_BYTES];
        int length = 0;
        try (var body = response.body().byteStream()) {
            int read = 0;
            while (length < ANSWER_BYTES && read >= 0) {
                read = body.read(start, length, ANSWER_BYTES - length);
                length += Math.max(0, read);
            }
        } catch (IOException e) {
            return new String(start, 0, length, StandardCharsets.UTF_8) + " (broke off)";
        }
        return new String(start, 0, length, StandardCharsets.UTF_8);
    }

    private Duration retryAfter(Response response) {
        return RetryAfter.parse(response.header("retry-after"), clock.instant());
    }

    private static String reason(IOException e) {
        return switch (e) {
            case GuardedSocketFactory.ForbiddenAddressException forbidden -> forbidden.getMessage();
            case UnknownHostException unknown -> "the receiver's name is not known";
            case InterruptedIOException timeout -> "the receiver did not answer in time";
            case ConnectException refused -> "no connection to the receiver";
            case SSLException tls -> "no secure connection to the receiver: its certificate or protocol was refused";
            default -> "the connection to the receiver broke";
        };
    }

    @PreDestroy
    void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
