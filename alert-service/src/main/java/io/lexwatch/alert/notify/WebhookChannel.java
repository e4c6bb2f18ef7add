package io.lexwatch.alert.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Signed JSON as Standard Webhooks has it; the body is a CloudEvent, described by {@code schema/alert.v1.json}. */
@ApplicationScoped
public class WebhookChannel implements Channel {

    private static final String UNSIGNED =
            "nothing was sent, for it could not be signed: the endpoint's secret " + SigningSecret.RULE;

    private final Outgoing outgoing;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    public WebhookChannel(Outgoing outgoing, ObjectMapper mapper, Clock clock) {
        this.outgoing = outgoing;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean groups() {
        return false;
    }

    @Override
    public Result send(Receiver receiver, Notice notice) {
        if (receiver.secrets().isEmpty() || !receiver.secrets().stream().allMatch(SigningSecret::isRight)) {
            return new Result(new Outcome.Again(UNSIGNED, null), null, null);
        }
        byte[] body = body(notice);
        return post(receiver, Signature.headers(notice.id(), clock.instant(), body, receiver.secrets()), body);
    }

    /** For an address that only counts calls, a dead man's switch: it has no secret, and no alert may ever go to it. */
    public Outcome call(Receiver receiver, Notice notice) {
        return post(receiver, Map.of(), body(notice)).outcome();
    }

    private Result post(Receiver receiver, Map<String, String> headers, byte[] body) {
        return switch (outgoing.post(receiver.url(), headers, body)) {
            case Reply.Failed failed -> new Result(new Outcome.Again(failed.reason(), null), null, null);
            case Reply.Answered answered ->
                new Result(outcome(answered), answered.status(), Redaction.of(answered.start(), receiver));
        };
    }

    private static Outcome outcome(Reply.Answered answered) {
        String detail = "answered " + answered.status();
        if (answered.status() / 100 == 2) {
            return new Outcome.Delivered(detail);
        }
        return answered.status() == 410 ? new Outcome.Gone(detail) : new Outcome.Again(detail, answered.retryAfter());
    }

    private byte[] body(Notice notice) {
        try {
            return mapper.writeValueAsBytes(WebhookBody.of(notice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that cannot be written as JSON: " + notice.type(), e);
        }
    }
}
