package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The small collection of {@link FeedToken}; a subscription has one at most. */
@ApplicationScoped
public class FeedTokens {

    private final MongoCollection<FeedToken> tokens;

    @Inject
    public FeedTokens(Database database) {
        this.tokens = database.collection("feed-tokens", FeedToken.class);
    }

    /** Lets the token open the subscription's feed, and no earlier one any more. */
    public void put(String token, String subscriptionId, Instant now) {
        revoke(subscriptionId);
        tokens.insertOne(new FeedToken(hash(token), subscriptionId, now));
    }

    /** The subscription that a token opens. */
    public Optional<String> subscription(String token) {
        return Optional.ofNullable(tokens.find(Filters.eq("_id", hash(token))).first())
                .map(FeedToken::subscriptionId);
    }

    /** False where there was none. */
    public boolean revoke(String subscriptionId) {
        return tokens.deleteMany(Filters.eq("subscriptionId", subscriptionId)).getDeletedCount() > 0;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
