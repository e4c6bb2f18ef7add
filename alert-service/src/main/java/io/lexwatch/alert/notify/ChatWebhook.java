package io.lexwatch.alert.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Posts to the incoming webhook of a chat, and reads the answer as chats mean it: the address itself is what may be gone. */
@ApplicationScoped
public class ChatWebhook {

    private static final Set<Integer> NO_SERVICE = Set.of(403, 404, 410);

    private final Outgoing outgoing;
    private final ObjectMapper mapper;

    @Inject
    public ChatWebhook(Outgoing outgoing, ObjectMapper mapper) {
        this.outgoing = outgoing;
        this.mapper = mapper;
    }

    /** @param chat what it is called where the answer is told of */
    Result post(String chat, Receiver receiver, Object message) {
        return switch (outgoing.post(receiver.url(), Map.of(), body(chat, message))) {
            case Reply.Failed failed -> new Result(new Outcome.Again(failed.reason(), null), null, null);
            case Reply.Answered answered ->
                new Result(outcome(chat, answered), answered.status(), Redaction.of(answered.start(), receiver));
        };
    }

    private static Outcome outcome(String chat, Reply.Answered answered) {
        int status = answered.status();
        String detail = chat + " answered " + status;
        if (status / 100 == 2) {
            return new Outcome.Delivered(detail);
        }
        if (status == 429 || status == 408 || status >= 500) {
            return new Outcome.Again(detail, answered.retryAfter());
        }
        return NO_SERVICE.contains(status) ? new Outcome.Gone(detail) : new Outcome.Rejected(detail);
    }

    private byte[] body(String chat, Object message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message to " + chat + " that cannot be written as JSON", e);
        }
    }
}
