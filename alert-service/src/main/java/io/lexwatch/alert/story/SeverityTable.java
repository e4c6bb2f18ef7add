package io.lexwatch.alert.story;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weighs a fact by its consequence: the most telling line of {@code story/severity.properties} decides, as changed by
 * configuration; a watched company, law or place raises it by a step.
 */
@ApplicationScoped
public class SeverityTable {

    private final Map<String, Severity> lines = new HashMap<>();
    private final Set<String> watched;

    @Inject
    public SeverityTable(AlertConfig config) {
        this(config.severity(), config.watchlist().orElse(List.of()));
    }

    public SeverityTable(Map<String, String> overrides, List<String> watchlist) {
        Tables.read("severity.properties").forEach((key, value) -> put((String) key, (String) value));
        overrides.forEach(this::put);
        watched = watchlist.stream().map(term -> term.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private void put(String key, String value) {
        try {
            lines.put(key, Severity.valueOf(value.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "severity of " + key + " is '" + value + "'; it must be one of low, medium, high, critical", e);
        }
    }

    public Severity of(Claim claim) {
        Severity severity = candidates(claim)
                .map(lines::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Severity.LOW);
        return isWatched(claim) ? severity.raised() : severity;
    }

    private static Stream<String> candidates(Claim claim) {
        String base = claim.kind() + "." + claim.code();
        return Stream.of(claim.scope(), amountClass(claim.amount()), claim.stage(), claim.topic())
                .filter(Objects::nonNull)
                .map(part -> base + "." + part)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), list -> Stream.concat(list.stream(), Stream.of(base, claim.kind()))));
    }

    private static String amountClass(String amount) {
        double sum = Sums.of(amount).orElse(0);
        if (sum >= 1e9) {
            return "billion";
        }
        return sum >= 1e6 ? "million" : null;
    }

    private boolean isWatched(Claim claim) {
        return Stream.of(
                        Name.key(claim.company()),
                        Name.shown(claim.company()),
                        Name.key(claim.target()),
                        Name.key(claim.law()),
                        claim.jurisdiction())
                .filter(Objects::nonNull)
                .anyMatch(term -> watched.contains(term.toLowerCase(Locale.ROOT)));
    }
}
