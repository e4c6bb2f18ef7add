package io.lexwatch.alert;

import java.util.Base64;

/** What a secret must be like that webhooks are signed with: as Standard Webhooks has it, {@code whsec_} and base64. */
public final class SigningSecret {

    /** What is asked for, in words. */
    public static final String RULE =
            "must be whsec_ and 24 to 64 bytes in base64, as Standard Webhooks has it; make one"
                    + " with: echo \"whsec_$(openssl rand -base64 32)\"";

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private SigningSecret() {}

    /** Whether it is one. */
    public static boolean isRight(String secret) {
        if (secret == null || !secret.startsWith(PREFIX)) {
            return false;
        }
        try {
            int length = Base64.getDecoder().decode(secret.substring(PREFIX.length())).length;
            return length >= SHORTEST && length <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
