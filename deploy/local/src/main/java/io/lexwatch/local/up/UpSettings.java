package io.lexwatch.local.up;

import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.stack.Ports;
import io.lexwatch.local.stack.UserEnvironment;
import io.lexwatch.processes.ProjectHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code up} is to do, from options, environment and config file, in this order.
 *
 * @param poll shortest time between two polls
 * @param allowed ranges of private addresses, separated by commas; empty for none
 * @param variables the user's environment
 * @param config the config file
 */
record UpSettings(
        Path feeds,
        Path data,
        Duration poll,
        String allowed,
        Ports ports,
        boolean historyIsNews,
        Map<String, String> variables,
        ConfigFile config) {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)");
    private static final Pattern RANGE = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");
    private static final String DEFAULT_POLL = "5m";

    /** The options of the command line; null where not given. */
    record Given(Path feeds, Path data, String poll, List<String> allowed, Integer portBase, Boolean historyIsNews) {}

    static UpSettings of(Given given, Map<String, String> variables, ConfigFile config) {
        return new UpSettings(
                path(given.feeds(), config.get("feeds"))
                        .orElseGet(() -> ProjectHome.find().resolve("deploy/feeds/starter.opml")),
                path(given.data(), config.get("data")).orElseGet(DataFolder::standard),
                duration(first(given.poll(), variables.get("LEXWATCH_INGEST_POLL"), config.get("poll"))
                        .orElse(DEFAULT_POLL)),
                allowed(given.allowed(), variables, config),
                new Ports(port(given.portBase(), config)),
                given.historyIsNews() != null
                        ? given.historyIsNews()
                        : Boolean.parseBoolean(config.get("history-is-news").orElse("false")),
                variables,
                config);
    }

    private static Optional<Path> path(Path given, Optional<String> configured) {
        return Optional.ofNullable(given).or(() -> configured.map(Path::of));
    }

    private static Optional<String> first(String option, String variable, Optional<String> configured) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(variable).filter(value -> !value.isBlank()))
                .or(() -> configured);
    }

    private static String allowed(List<String> given, Map<String, String> variables, ConfigFile config) {
        String all = first(
                        given.isEmpty() ? null : String.join(",", given),
                        variables.get("LEXWATCH_ALLOW_ADDRESSES"),
                        config.get("allow-address"))
                .orElse("");
        for (String range : all.isEmpty() ? new String[0] : all.split(",")) {
            if (!RANGE.matcher(range.strip()).matches()) {
                throw new UsageException("--allow-address takes ranges such as 127.0.0.0/8, not \"" + range + "\"");
            }
        }
        return all;
    }

    private static int port(Integer given, ConfigFile config) {
        try {
            return given != null
                    ? given
                    : config.get("port-base").map(Integer::parseInt).orElse(Ports.DEFAULT_BASE);
        } catch (NumberFormatException e) {
            throw new UsageException("port-base in the config file is no number");
        }
    }

    static Duration duration(String text) {
        Matcher matcher = SHORT.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        try {
            Duration duration = matcher.matches()
                    ? of(Long.parseLong(matcher.group(1)), matcher.group(2))
                    : Duration.parse(text.strip());
            if (duration.compareTo(Duration.ofMillis(100)) < 0) {
                throw new UsageException("--poll must be at least 100ms, not " + text);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new UsageException("--poll takes a time such as 60s or 5m, not \"" + text + "\"");
        }
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** A receiver of alerts as the environment or the config file names it. */
    Optional<String> receiver(String variable, String line) {
        return Optional.ofNullable(variables.get(variable))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .or(() -> config.get(line));
    }

    /** The configuration of the services. */
    Map<String, String> environment(Receivers receivers) {
        var environment = new HashMap<>(config.serviceSettings());
        environment.putAll(UserEnvironment.settings(variables));
        environment.put("LEXWATCH_INGEST_POLL", poll.toString());
        if (!allowed.isEmpty()) {
            environment.put("LEXWATCH_ALLOW_ADDRESSES", allowed);
        }
        environment.putAll(receivers.environment());
        return environment;
    }

    /** Never shows what may be secret. */
    @Override
    public String toString() {
        return "settings of up: feeds " + feeds + ", data " + data + ", poll " + poll;
    }
}
