package io.lexwatch.classifier.api;

import io.lexwatch.classifier.pipeline.Flagging;
import io.lexwatch.classifier.pipeline.LiveClassifier;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.SourceKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** One text in, what it reports out: the same pipeline that reads the feeds. */
@Path("/classify")
public class ClassifyResource {

    private final LiveClassifier classifier;
    private final Flagging flagging;
    private final Clock clock;

    @Inject
    public ClassifyResource(LiveClassifier classifier, Flagging flagging, Clock clock) {
        this.classifier = classifier;
        this.flagging = flagging;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public FlaggedItem classify(ClassifyRequest request) {
        if (request == null || (blank(request.title()) && blank(request.text()))) {
            throw new WebApplicationException(
                    Problem.response(400, "send {\"title\": …, \"text\": …} with at least one of them"));
        }
        var classification = classifier.current().classify(request.title(), request.text());
        return flagging.of(item(request), classification);
    }

    private NewsItem item(ClassifyRequest request) {
        Instant now = clock.instant();
        return new NewsItem(
                "request",
                1,
                "api",
                null,
                SourceKind.PRESS,
                request.url(),
                request.title(),
                request.text(),
                request.language(),
                List.of(),
                now,
                null,
                now,
                false);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
