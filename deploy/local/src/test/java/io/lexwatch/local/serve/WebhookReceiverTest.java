package io.lexwatch.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {

    private static final String BODY = "{\"type\":\"io.lexwatch.alert.v1\",\"data\":{}}";

    private final String secret = WebhookReceiver.newSecret();
    private final List<JsonNode> accepted = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final WebhookReceiver receiver = new WebhookReceiver(0, secret, accepted::add, refused::add);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        receiver.close();
        client.close();
    }

    private int post(String id, String signedWith, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(signedWith).sign(id, now, BODY))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void takesWhatIsSignedWithItsSecret() throws Exception {
        assertThat(post("msg_1", secret, BODY)).isEqualTo(204);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void showsAMessageThatComesTwiceOnce() throws Exception {
        post("msg_1", secret, BODY);
        assertThat(post("msg_1", secret, BODY)).isEqualTo(204);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void refusesAnotherSecret() throws Exception {
        assertThat(post("msg_1", WebhookReceiver.newSecret(), BODY)).isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(refused).hasSize(1);
    }

    @Test
    void refusesAChangedBody() throws Exception {
        assertThat(post("msg_1", secret, BODY + " ")).isEqualTo(401);
        assertThat(accepted).isEmpty();
    }
}
