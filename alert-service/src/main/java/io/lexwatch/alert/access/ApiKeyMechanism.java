package io.lexwatch.alert.access;

import io.lexwatch.alert.AlertConfig;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the key of a request: {@code Authorization: Bearer KEY} or {@code X-API-Key: KEY}. Where an identity provider is
 * configured, what looks like one of its tokens is left to {@code quarkus-oidc}, which is asked next.
 */
@ApplicationScoped
public class ApiKeyMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    /** Three parts, of which the first is a JSON object: {@code eyJ} is how one begins in Base64. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]*");

    private final boolean tokensCount;

    @Inject
    public ApiKeyMechanism(AlertConfig config) {
        this.tokensCount = config.oidc().issuer().isPresent();
    }

    /** Before that of quarkus-oidc, which takes every bearer for a token. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 2;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return key(context)
                .map(key -> identities.authenticate(new ApiKeyRequest(key)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<String> key(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String shown = authorization.substring(BEARER.length()).strip();
            return tokensCount && TOKEN.matcher(shown).matches() ? Optional.empty() : Optional.of(shown);
        }
        return Optional.ofNullable(context.request().getHeader("X-API-Key")).map(String::strip);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return isPage(context)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"lexwatch\""));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        boolean page = isPage(context);
        if (!page) {
            Refused.unauthorized(context);
        }
        return Uni.createFrom().item(!page);
    }

    /** Who looks at a page is sent to sign in, which others see to. */
    private static boolean isPage(RoutingContext context) {
        return context.normalizedPath().startsWith("/console");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }
}
