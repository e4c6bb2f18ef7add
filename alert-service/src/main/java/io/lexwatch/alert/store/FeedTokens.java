package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The small collection of {@link FeedToken}; a subscription has one at most. */
@ApplicationScoped
public class FeedTokens {

    private static final int TOKEN_BYTES = 24;

    private final MongoCollection<FeedToken> tokens;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public FeedTokens(Database database) {
        this.tokens = database.collection("feed-tokens", FeedToken.class);
    }

    /** Answers a token that opens the subscription's feed from now on; an earlier one does so no more. */
    public String issue(String subscriptionId, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        revoke(subscriptionId);
        tokens.insertOne(new FeedToken(hash(token), subscriptionId, now));
        return token;
    }

    /** Since when the subscription's feed can be read; nothing where it cannot. */
    public Optional<Instant> openSince(String subscriptionId) {
        return Optional.ofNullable(tokens.find(Filters.eq("subscriptionId", subscriptionId))
                        .first())
                .map(FeedToken::createdAt);
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
