package io.lexwatch.alert.api;

import io.lexwatch.alert.SigningSecret;
import io.lexwatch.alert.deliver.Pace;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.store.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** What an endpoint must be like to be taken, in words for whoever asks for one. */
@ApplicationScoped
public class EndpointRules {

    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final Set<String> WEB = Set.of("https", "http");
    private static final String EMAIL = "email";
    private static final Pattern MAIL =
            Pattern.compile("mailto:[^\\s@,?<>]+@[^\\s@,?<>]+(,[^\\s@,?<>]+@[^\\s@,?<>]+)*");
    private static final int FASTEST = 1000;

    private final Channels channels;

    @Inject
    public EndpointRules(Channels channels) {
        this.channels = channels;
    }

    Endpoint created(String id, EndpointView asked, Instant now) {
        if (asked == null || asked.url() == null || asked.channel() == null) {
            throw ProblemException.unprocessable("channel and url must be given");
        }
        checkChannel(asked.channel());
        checkUrl(asked.channel(), asked.url());
        checkSecret(asked.channel(), asked.secret());
        String name = asked.name() == null || asked.name().isBlank()
                ? asked.channel()
                : asked.name().strip();
        return new Endpoint(
                id,
                name,
                asked.channel(),
                asked.url(),
                asked.secret(),
                null,
                null,
                rate(asked, null),
                null,
                null,
                now,
                1);
    }

    Endpoint changed(Endpoint old, EndpointView asked, Instant now) {
        String url = asked.url() == null ? old.url() : asked.url();
        checkUrl(old.channel(), url);
        boolean rotated = asked.secret() != null && !asked.secret().equals(old.secret());
        if (rotated) {
            checkSecret(old.channel(), asked.secret());
        }
        return new Endpoint(
                old.id(),
                asked.name() == null || asked.name().isBlank()
                        ? old.name()
                        : asked.name().strip(),
                old.channel(),
                url,
                rotated ? asked.secret() : old.secret(),
                rotated ? old.secret() : old.previousSecret(),
                rotated ? now.plus(OVERLAP) : old.previousSecretUntil(),
                rate(asked, old.perSecond()),
                null,
                null,
                old.createdAt(),
                old.version() + 1);
    }

    private void checkChannel(String channel) {
        if (!channels.names().contains(channel)) {
            throw ProblemException.unprocessable("channel must be one of " + channels.names());
        }
    }

    private static void checkUrl(String channel, String url) {
        if (EMAIL.equals(channel)) {
            checkMail(url);
            return;
        }
        try {
            URI uri = URI.create(url);
            if (uri.getScheme() == null || !WEB.contains(uri.getScheme()) || uri.getHost() == null) {
                throw ProblemException.unprocessable("url must be an http or https address");
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable("url is no address");
        }
    }

    private static void checkMail(String url) {
        if (!MAIL.matcher(url).matches()) {
            throw ProblemException.unprocessable(
                    "url must be mailto: and one or more addresses, such as mailto:desk@example.org,legal@example.org");
        }
    }

    private static void checkSecret(String channel, String secret) {
        if ("slack-bot".equals(channel) && (secret == null || !secret.startsWith("xoxb-"))) {
            throw ProblemException.unprocessable("secret must be the bot's token, xoxb-…");
        }
        if (!"webhook".equals(channel)) {
            return;
        }
        if (!SigningSecret.isRight(secret)) {
            throw ProblemException.unprocessable("secret " + SigningSecret.RULE);
        }
    }

    private static Double rate(EndpointView asked, Double old) {
        if (asked.perSecond() == null) {
            return old == null && asked.channel() != null && asked.channel().startsWith("slack")
                    ? Double.valueOf(1)
                    : old;
        }
        if (asked.perSecond() < Pace.SLOWEST || asked.perSecond() > FASTEST) {
            throw ProblemException.unprocessable("perSecond must be " + Pace.SLOWEST + " to " + FASTEST);
        }
        return asked.perSecond();
    }
}
