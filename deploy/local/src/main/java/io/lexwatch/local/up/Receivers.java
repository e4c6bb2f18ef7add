package io.lexwatch.local.up;

import io.lexwatch.local.FailedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where alerts go. Holds secrets: never shown. */
final class Receivers {

    private static final String SLACK = "LEXWATCH_SLACK_URL";
    private static final String WEBHOOK = "LEXWATCH_WEBHOOK_URL";
    private static final String SECRET = "LEXWATCH_WEBHOOK_SECRET";
    private static final String BY_HAND = "echo \"whsec_$(openssl rand -base64 32)\"";

    private final Map<String, String> environment = new HashMap<>();

    private Receivers() {}

    /** Alerts go nowhere but into the console. */
    static Receivers none() {
        return new Receivers();
    }

    /**
     * As environment and config file name them; asks where they name none, nobody was asked before, and somebody is there.
     *
     * @param prompt null where nobody is there to be asked
     * @param say shows a line
     */
    static Receivers find(
            UpSettings settings, boolean firstStart, Prompt prompt, SecretFile made, Consumer<String> say) {
        var receivers = new Receivers();
        receivers.put(SLACK, settings.receiver(SLACK, "slack-url"));
        receivers.put(WEBHOOK, settings.receiver(WEBHOOK, "webhook-url"));
        receivers.put(SECRET, settings.receiver(SECRET, "webhook-secret"));
        if (prompt != null && firstStart && !receivers.any()) {
            receivers.put(SLACK, prompt.hidden("Slack incoming webhook, not shown as you type (Enter for none): "));
        }
        if (receivers.has(WEBHOOK) && !receivers.has(SECRET)) {
            receivers.put(SECRET, made.kept());
        }
        if (receivers.has(WEBHOOK) && !receivers.has(SECRET) && prompt != null) {
            receivers.put(SECRET, Optional.of(askForSecret(prompt, made, say)));
        }
        receivers.check();
        return receivers;
    }

    private static String askForSecret(Prompt prompt, SecretFile made, Consumer<String> say) {
        say.accept(
                "Lexwatch signs what it sends to your webhook, so that the receiver can tell it from a forgery. Both");
        say.accept("need the same secret: type the one the receiver has (set " + SECRET + " to be asked no more),");
        say.accept("or press Enter and Lexwatch makes one. You can make one yourself, too: " + BY_HAND);
        return prompt.hidden("Signing secret, whsec_…, not shown as you type (Enter makes one): ")
                .orElseGet(() -> {
                    String secret = made.make();
                    say.accept("Made a signing secret; give it to the receiver. It is kept in " + made.file() + ".");
                    return secret;
                });
    }

    private void check() {
        if (has(WEBHOOK) && !has(SECRET)) {
            throw new FailedException(WEBHOOK + " is set without " + SECRET
                    + ", and Lexwatch signs what it sends. Make one with: " + BY_HAND);
        }
        for (String variable : new String[] {SLACK, WEBHOOK}) {
            if (has(variable) && !environment.get(variable).matches("https?://[^\\s]+")) {
                throw new FailedException(variable + " is no http or https address.");
            }
        }
        if (has(SECRET) && !environment.get(SECRET).matches("whsec_[A-Za-z0-9+/]{32,86}={0,2}")) {
            throw new FailedException(
                    SECRET + " must be whsec_ and base64, as Standard Webhooks has it. Make one with: " + BY_HAND);
        }
    }

    private void put(String variable, Optional<String> value) {
        value.ifPresent(text -> environment.put(variable, text));
    }

    private boolean has(String variable) {
        return environment.containsKey(variable);
    }

    boolean any() {
        return has(SLACK) || has(WEBHOOK);
    }

    /** For the services; not to be shown. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }
}
