package io.lexwatch.alert.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/** What a webhook receives: the attributes of a CloudEvent, and the data of its type. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(
        String specversion, String type, String source, String id, Instant time, String dataschema, Object data) {

    /** The data of a test message or of a notice about operations. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(String summary, List<String> headlines) {}

    static WebhookBody of(Notice notice) {
        boolean alert = Notice.ALERT.equals(notice.type());
        Object data = alert
                ? notice.alerts().getFirst()
                : new Message(
                        notice.summary(),
                        notice.alerts().stream().map(AlertData::headline).toList());
        String schema = alert ? "https://lexwatch.io/schema/alert.v1.json" : null;
        return new WebhookBody("1.0", notice.type(), "/lexwatch/alert", notice.id(), notice.time(), schema, data);
    }
}
