package io.lexwatch.alert.access;

import io.lexwatch.alert.AlertConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whether, and where, people are sent to their identity provider and come back from it. */
@ApplicationScoped
public class ProviderSignIn {

    public static final String PATH = "/console/sign-in/provider";

    private final AlertConfig.Oidc oidc;

    @Inject
    public ProviderSignIn(AlertConfig config) {
        this.oidc = config.oidc();
    }

    /** A token that was made for another service must not open this one, so it is said what tokens are made for. */
    void check(@Observes StartupEvent event) {
        boolean unchecked = oidc.audience().or(oidc::clientId).isEmpty();
        if (oidc.issuer().isPresent() && unchecked) {
            throw new IllegalStateException(
                    "LEXWATCH_OIDC_ISSUER is set: set LEXWATCH_OIDC_AUDIENCE, too, to the aud of the"
                            + " tokens that are meant for Lexwatch, or LEXWATCH_OIDC_CLIENT_ID");
        }
        if (oidc.clientSecret().isPresent()
                && (oidc.issuer().isEmpty() || oidc.clientId().isEmpty())) {
            throw new IllegalStateException(
                    "LEXWATCH_OIDC_CLIENT_SECRET is set: set LEXWATCH_OIDC_ISSUER and LEXWATCH_OIDC_CLIENT_ID, too");
        }
    }

    /** Whether people can sign in to the console through a provider. */
    public boolean isOffered() {
        return oidc.issuer().isPresent() && oidc.clientSecret().isPresent();
    }
}
