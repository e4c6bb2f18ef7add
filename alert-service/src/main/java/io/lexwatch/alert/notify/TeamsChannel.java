package io.lexwatch.alert.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Microsoft Teams by a workflow's webhook, with an adaptive card. */
@ApplicationScoped
public class TeamsChannel implements Channel {

    private static final Set<Integer> NO_SERVICE = Set.of(403, 404, 410);

    private final Outgoing outgoing;
    private final ObjectMapper mapper;

    @Inject
    public TeamsChannel(Outgoing outgoing, ObjectMapper mapper) {
        this.outgoing = outgoing;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public Result send(Receiver receiver, Notice notice) {
        return switch (outgoing.post(receiver.url(), Map.of(), body(notice))) {
            case Reply.Failed failed -> new Result(new Outcome.Again(failed.reason(), null), null, null);
            case Reply.Answered answered ->
                new Result(outcome(answered), answered.status(), Redaction.of(answered.start(), receiver));
        };
    }

    private static Outcome outcome(Reply.Answered answered) {
        int status = answered.status();
        String detail = "Teams answered " + status;
        if (status / 100 == 2) {
            return new Outcome.Delivered(detail);
        }
        if (status == 429 || status == 408 || status >= 500) {
            return new Outcome.Again(detail, answered.retryAfter());
        }
        return NO_SERVICE.contains(status) ? new Outcome.Gone(detail) : new Outcome.Rejected(detail);
    }

    private byte[] body(Notice notice) {
        try {
            return mapper.writeValueAsBytes(TeamsCard.of(notice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that cannot be written as JSON: " + notice.type(), e);
        }
    }
}
