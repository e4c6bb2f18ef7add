package io.lexwatch.alert.api;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.FeedTokens;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.lexwatch.alert.subscription.FilterParser;
import io.lexwatch.alert.subscription.PastMatches;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A subscription's alerts for feed readers, which can show no key: whoever has the address may read, and nothing else. */
@Path("/feeds/{token}")
@Tag(name = "subscriptions")
public class AtomFeedResource {

    private static final int ENTRIES = 50;

    private final Subscriptions subscriptions;
    private final FeedTokens tokens;
    private final PastMatches past;
    private final String console;
    private final Clock clock;

    @Inject
    public AtomFeedResource(
            Subscriptions subscriptions, FeedTokens tokens, PastMatches past, AlertConfig config, Clock clock) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.past = past;
        this.console = config.consoleUrl().orElse(null);
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces("application/atom+xml;charset=UTF-8")
    @Operation(summary = "The newest alerts of a subscription, of the last 30 days, as an Atom feed")
    public String feed(@PathParam("token") String token) {
        Subscription subscription = tokens.subscription(token)
                .flatMap(subscriptions::find)
                .orElseThrow(() -> ProblemException.notFound("feed", "under this address"));
        int least = subscription.minCorroboration() == null ? 0 : subscription.minCorroboration();
        List<Alert> newest = past.newest(FilterParser.parse(subscription.filter()), least, ENTRIES);
        return AtomFeed.of(subscription.id(), subscription.name(), newest, console, clock.instant());
    }
}
