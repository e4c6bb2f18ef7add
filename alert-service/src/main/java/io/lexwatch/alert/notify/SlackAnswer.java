package io.lexwatch.alert.notify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * What Slack's Web API answers: 200 whatever came of it, and in the body whether it was done. Only the start of the body is
 * at hand, in which these fields stand.
 *
 * @param error Slack's word for why not; null where it was done
 * @param ts the message's id within its channel; null where there is none
 */
record SlackAnswer(boolean ok, String error, String ts) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> GONE = Set.of(
            "account_inactive",
            "channel_not_found",
            "invalid_auth",
            "is_archived",
            "not_authed",
            "not_in_channel",
            "token_expired",
            "token_revoked");
    private static final Set<String> LATER = Set.of(
            "fatal_error", "internal_error", "rate_limited", "ratelimited", "request_timeout", "service_unavailable");

    static SlackAnswer of(Reply.Answered answered) {
        boolean ok = false;
        String error = null;
        String ts = null;
        try (var parser = JSON.createParser(answered.start())) {
            boolean more = parser.nextToken() == JsonToken.START_OBJECT;
            while (more && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "ok" -> ok = value == JsonToken.VALUE_TRUE;
                    case "error" -> error = parser.getText();
                    case "ts" -> ts = parser.getText();
                    default -> parser.skipChildren();
                }
                more = ts == null;
            }
        } catch (IOException e) {
            // The start of an answer breaks off somewhere; what was read until there counts.
            return new SlackAnswer(ok, error, ts);
        }
        return new SlackAnswer(ok, error, ts);
    }

    Result result(Reply.Answered answered, Receiver receiver) {
        return new Result(
                outcome(answered), answered.status(), Redaction.of(answered.start(), receiver), ok ? ts : null);
    }

    private Outcome outcome(Reply.Answered answered) {
        int status = answered.status();
        Duration asked = answered.retryAfter();
        if (status == 429 || status == 408 || status >= 500) {
            return new Outcome.Again("Slack answered " + status, asked);
        }
        if (status != 200) {
            return new Outcome.Rejected("Slack answered " + status);
        }
        if (ok) {
            return new Outcome.Delivered("Slack took it");
        }
        if (error == null || LATER.contains(error)) {
            return new Outcome.Again(error == null ? "Slack answered what cannot be read" : "Slack: " + error, asked);
        }
        return GONE.contains(error) ? new Outcome.Gone("Slack: " + error) : new Outcome.Rejected("Slack: " + error);
    }
}
