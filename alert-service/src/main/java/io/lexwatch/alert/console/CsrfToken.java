package io.lexwatch.alert.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a form of ours carries and a form of somebody else cannot: signed for one session, and different each time so that
 * compression tells nobody what it is.
 */
@ApplicationScoped
class CsrfToken {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private final SecureRandom random = new SecureRandom();
    private final SessionSeal seal;

    @Inject
    CsrfToken(SessionSeal seal) {
        this.seal = seal;
    }

    String issue(String session) {
        byte[] bytes = new byte[9];
        random.nextBytes(bytes);
        String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return salt + "." + seal.sign("csrf", salt + "|" + session);
    }

    boolean isValid(String token, String session) {
        int dot = token == null ? -1 : token.indexOf('.');
        return dot > 0 && seal.verify("csrf", token.substring(0, dot) + "|" + session, token.substring(dot + 1));
    }
}
