package io.lexwatch.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.chaos.stack.Api;
import io.lexwatch.chaos.stack.Lexwatch;
import io.lexwatch.chaos.stack.Member;
import io.lexwatch.chaos.stack.ServiceKind;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an operator does after a receiver was gone, as docs/operations.md says: enables the endpoint and replays its dead
 * letters. Nothing is repaired that no such fault explains.
 */
public final class Repair {

    private final Lexwatch lexwatch;
    private final AtomicInteger replayed = new AtomicInteger();
    private volatile boolean needed;

    public Repair(Lexwatch lexwatch) {
        this.lexwatch = lexwatch;
    }

    void isNeeded() {
        needed = true;
    }

    /** Deliveries that were put back so far. */
    public int replayed() {
        return replayed.get();
    }

    /** Repairs what needs it now; false where no replica answers yet. */
    public boolean attempt() {
        if (!needed) {
            return true;
        }
        for (Member replica : lexwatch.members(ServiceKind.ALERT)) {
            try {
                repair(replica);
                return true;
            } catch (Api.NoAnswerException notYet) {
                // The next replica may answer; else it is tried again.
            }
        }
        return false;
    }

    private void repair(Member replica) {
        Api api = lexwatch.api();
        for (JsonNode endpoint : api.get(replica, "/api/v1/endpoints")) {
            if (endpoint.hasNonNull("disabled")) {
                api.put(replica, "/api/v1/endpoints/" + endpoint.get("id").asText(), null);
            }
        }
        if (!api.get(replica, "/api/v1/dead-letters?size=1").isEmpty()) {
            replayed.addAndGet(api.post(replica, "/api/v1/dead-letters/replay", null)
                    .path("count")
                    .asInt());
        }
    }
}
