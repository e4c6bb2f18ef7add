package io.lexwatch.alert.console;

import io.lexwatch.alert.label.Labelling;
import io.lexwatch.alert.search.Freshness;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Comment;
import io.lexwatch.alert.store.Handling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What analysts do with alerts: kept, put on record, and seen at once in their own lists. */
@ApplicationScoped
class Handlers {

    private static final Set<String> STATES = Set.of(Handling.OPEN, Handling.ACKNOWLEDGED, Handling.NOT_RELEVANT);
    private static final int LONGEST = 5_000;

    private final Alerts alerts;
    private final Labelling labelling;
    private final AuditLog audit;
    private final Freshness freshness;
    private final Clock clock;

    @Inject
    Handlers(Alerts alerts, Labelling labelling, AuditLog audit, Freshness freshness, Clock clock) {
        this.alerts = alerts;
        this.labelling = labelling;
        this.audit = audit;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Answers how many alerts were brought into the state. */
    int handle(List<String> ids, String state, String reason, String by) {
        if (!STATES.contains(state)) {
            throw ConsoleException.unprocessable("An alert can be open, acknowledged or not relevant, nothing else.");
        }
        Instant now = clock.instant();
        String said = reason == null || reason.isBlank() ? null : reason.strip();
        int handled = 0;
        for (String id : ids) {
            if (alerts.handle(id, state, by, said, now)) {
                audit.note(now, by, "alert." + state, id, said);
                labelling.handled(id, state, said, by);
                handled++;
            }
        }
        freshness.of(ids);
        return handled;
    }

    void comment(String id, String text, String by) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw ConsoleException.unprocessable("A comment has 1 to " + LONGEST + " characters.");
        }
        Instant now = clock.instant();
        if (!alerts.comment(id, new Comment(by, now, text.strip()))) {
            throw ConsoleException.notFound("There is no such alert.");
        }
        audit.note(now, by, "alert.comment", id, null);
    }
}
