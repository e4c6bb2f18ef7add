package io.lexwatch.local.up;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.terminal.Screen;
import java.io.Console;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where alerts go. Holds secrets: never shown. */
final class Receivers {

    private static final String SLACK = "LEXWATCH_SLACK_URL";
    private static final String WEBHOOK = "LEXWATCH_WEBHOOK_URL";
    private static final String SECRET = "LEXWATCH_WEBHOOK_SECRET";

    private final Map<String, String> environment = new HashMap<>();

    private Receivers() {}

    /** Alerts go nowhere but into the console. */
    static Receivers none() {
        return new Receivers();
    }

    /** As environment and config file name them; asks where they name none, nobody was asked before, and somebody is there. */
    static Receivers find(UpSettings settings, boolean firstStart, Screen screen) {
        var receivers = new Receivers();
        receivers.put(SLACK, settings.receiver(SLACK, "slack-url"));
        receivers.put(WEBHOOK, settings.receiver(WEBHOOK, "webhook-url"));
        receivers.put(SECRET, settings.receiver(SECRET, "webhook-secret"));
        Console console = screen.terminal() ? System.console() : null;
        if (console != null && firstStart && !receivers.any()) {
            receivers.ask(console);
        }
        if (receivers.has(WEBHOOK) && !receivers.has(SECRET)) {
            receivers.put(SECRET, console == null ? Optional.empty() : hidden(console, "Signing secret (whsec_…): "));
        }
        receivers.check();
        return receivers;
    }

    private void ask(Console console) {
        put(SLACK, hidden(console, "Slack incoming webhook, not shown as you type (Enter for none): "));
    }

    private static Optional<String> hidden(Console console, String prompt) {
        char[] typed = console.readPassword("%s", prompt);
        return Optional.ofNullable(typed).map(String::new).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void check() {
        if (has(WEBHOOK) && !has(SECRET)) {
            throw new FailedException(WEBHOOK + " is set without " + SECRET
                    + ", and Lexwatch signs what it sends. Make one with: echo \"whsec_$(openssl rand -base64 32)\"");
        }
        for (String variable : new String[] {SLACK, WEBHOOK}) {
            if (has(variable) && !environment.get(variable).matches("https?://[^\\s]+")) {
                throw new FailedException(variable + " is no http or https address.");
            }
        }
        if (has(SECRET) && !environment.get(SECRET).matches("whsec_[A-Za-z0-9+/]{32,86}={0,2}")) {
            throw new FailedException(SECRET + " must be whsec_ and base64, as Standard Webhooks has it. Make one with:"
                    + " echo \"whsec_$(openssl rand -base64 32)\"");
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
