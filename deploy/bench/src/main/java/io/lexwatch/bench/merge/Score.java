package io.lexwatch.bench.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How alerts compare with the facts that a person read.
 *
 * @param tellings how many a person read
 * @param unread how many no person read; they count for nothing
 * @param facts how many facts they tell
 * @param alerts how many alerts they were told in
 * @param duplicates alerts that tell a fact which another one tells, too
 * @param merges tellings that joined an alert
 * @param wrong tellings that joined an alert of another fact
 */
record Score(int tellings, int unread, int facts, int alerts, int duplicates, int merges, int wrong) {

    /**
     * Counts.
     *
     * @param truth what a person read: {@link Telling#key()} → fact
     */
    static Score of(Collection<Telling> all, Map<String, String> truth) {
        List<Telling> read =
                all.stream().filter(telling -> truth.containsKey(telling.key())).toList();
        Map<String, Map<String, Integer>> factsOfAlert = new TreeMap<>();
        Map<String, TreeSet<String>> alertsOfFact = new HashMap<>();
        for (Telling telling : read) {
            String fact = truth.get(telling.key());
            factsOfAlert
                    .computeIfAbsent(telling.alert(), alert -> new TreeMap<>())
                    .merge(fact, 1, Integer::sum);
        }
        int wrong = 0;
        for (var alert : factsOfAlert.entrySet()) {
            String main = alert.getValue().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            alertsOfFact.computeIfAbsent(main, fact -> new TreeSet<>()).add(alert.getKey());
            wrong += alert.getValue().entrySet().stream()
                    .filter(fact -> !fact.getKey().equals(main))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
        int duplicates = alertsOfFact.values().stream()
                .mapToInt(alerts -> alerts.size() - 1)
                .sum();
        int facts = read.stream()
                .map(telling -> truth.get(telling.key()))
                .collect(Collectors.toSet())
                .size();
        return new Score(
                read.size(),
                all.size() - read.size(),
                facts,
                factsOfAlert.size(),
                duplicates,
                read.size() - factsOfAlert.size(),
                wrong);
    }

    double duplicatesPerFact() {
        return facts == 0 ? 0 : (double) duplicates / facts;
    }

    double wrongShare() {
        return merges == 0 ? 0 : (double) wrong / merges;
    }
}
