package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Measures what matching an alert costs on one core with more and more subscriptions: by the index, and by asking every
 * filter. A plain program, no test: {@code -Dexec.mainClass=io.lexwatch.alert.subscription.MatchBenchmark}.
 */
final class MatchBenchmark {

    private static final long SEED = 7;
    private static final int ALERTS = 500;
    private static final int ROUNDS = 5;
    private static final List<String> PLACES = List.of("EU", "US", "US-CA", "HK", "IN", "GB", "BR", "AU", "KR", "FR");
    private static final List<String> ACTIONS = List.of("EXIT_MARKET", "COMPLY", "LITIGATE", "RESIST", "SETTLE");
    private static final List<String> SEVERITIES = List.of("medium", "high", "critical");

    private MatchBenchmark() {}

    public static void main(String[] args) {
        List<Traits> alerts = alerts(new Random(SEED));
        measure(1_000, alerts);
        System.out.printf(
                "%14s %12s %16s %10s %10s %10s%n",
                "subscriptions", "index µs", "every filter µs", "asked", "matched", "build ms");
        for (int count : new int[] {100, 1_000, 10_000, 100_000}) {
            System.out.println(measure(count, alerts));
        }
    }

    private static String measure(int count, List<Traits> alerts) {
        List<FilterIndex.Entry<Integer>> entries = entries(count, new Random(SEED));
        long start = System.nanoTime();
        var index = new FilterIndex<>(entries);
        double build = (System.nanoTime() - start) / 1e6;
        double indexed = micros(alerts, alert -> index.matching(alert).size());
        double every = micros(alerts, alert -> (int)
                entries.stream().filter(entry -> entry.filter().matches(alert)).count());
        double asked = alerts.stream().mapToInt(index::candidateCount).average().orElse(0);
        double matched = alerts.stream()
                .mapToInt(alert -> index.matching(alert).size())
                .average()
                .orElse(0);
        return String.format(
                Locale.ROOT, "%14d %12.1f %16.1f %10.1f %10.1f %10.1f", count, indexed, every, asked, matched, build);
    }

    /** The median of a few rounds, the first of which warm up. */
    private static double micros(List<Traits> alerts, ToIntFunction<Traits> match) {
        var rounds = new ArrayList<Double>();
        int sum = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long start = System.nanoTime();
            for (Traits alert : alerts) {
                sum += match.applyAsInt(alert);
            }
            rounds.add((System.nanoTime() - start) / 1e3 / alerts.size());
        }
        if (sum < 0) {
            throw new IllegalStateException("matched less than nothing");
        }
        return rounds.stream()
                .skip(ROUNDS)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** As desks write them: half name companies, others places, actions, words or a severity alone; some leave out. */
    private static List<FilterIndex.Entry<Integer>> entries(int count, Random random) {
        var entries = new ArrayList<FilterIndex.Entry<Integer>>();
        for (int i = 0; i < count; i++) {
            entries.add(new FilterIndex.Entry<>(i, FilterParser.parse(filter(random))));
        }
        return entries;
    }

    private static String filter(Random random) {
        int kind = random.nextInt(100);
        String company = "company-" + random.nextInt(2_000);
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        String severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        if (kind < 30) {
            return "{\"company\":[\"%s\",\"company-%d\"],\"severity\":\"%s\"}"
                    .formatted(company, random.nextInt(2_000), severity);
        }
        if (kind < 50) {
            return "{\"company\":[\"%s\"],\"not\":{\"scope\":[\"GOVERNMENT_DEVICES\"]}}".formatted(company);
        }
        if (kind < 75) {
            return "{\"jurisdiction\":[\"%s\"],\"action\":[\"%s\"]}".formatted(place, action);
        }
        if (kind < 90) {
            return "{\"text\":\"word%d\",\"corroboration\":2}".formatted(random.nextInt(5_000));
        }
        if (kind < 97) {
            return "{\"any\":[{\"company\":[\"%s\"],\"severity\":\"%s\"},{\"jurisdiction\":\"%s\",\"confidence\":0.95}]}"
                    .formatted(company, severity, place);
        }
        return kind < 99 ? "{\"severity\":\"critical\"}" : "{\"not\":{\"scope\":[\"GOVERNMENT_DEVICES\"]}}";
    }

    private static List<Traits> alerts(Random random) {
        var alerts = new ArrayList<Traits>();
        for (int i = 0; i < ALERTS; i++) {
            var words = new StringBuilder();
            random.ints(120, 0, 5_000)
                    .forEach(word -> words.append("word").append(word).append(' '));
            String company = "company-" + random.nextInt(2_000);
            alerts.add(Traits.of(
                    Facts.of(
                            new Name(company, company),
                            PLACES.get(random.nextInt(PLACES.size())),
                            Severity.values()[random.nextInt(Severity.values().length)],
                            random.nextDouble(),
                            1 + random.nextInt(8),
                            words.toString()),
                    Ancestry.UNKNOWN));
        }
        return alerts;
    }
}
