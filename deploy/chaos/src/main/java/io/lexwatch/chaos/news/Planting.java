package io.lexwatch.chaos.news;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Chooses the facts: only such as the classifier reads alike from each of their tellings, so that what must come out is known
 * whatever the model and the catalog of the day are.
 */
public final class Planting {

    private final Function<Told, Reading> classifier;

    public Planting(Function<Told, Reading> classifier) {
        this.classifier = classifier;
    }

    /** At most so many facts, the same for the same seed and classifier. */
    public List<PlantedFact> facts(int most, Random random) {
        var facts = new ArrayList<PlantedFact>();
        var keys = new HashSet<FactKey>();
        for (List<Told> tellings : candidates(random)) {
            if (facts.size() == most) {
                break;
            }
            key(tellings).filter(keys::add).ifPresent(key -> facts.add(new PlantedFact(key, tellings)));
        }
        return facts;
    }

    /** The small talk that the classifier takes for more than that; empty as it should be. */
    public List<Told> mistaken() {
        return SmallTalk.samples().stream()
                .filter(told -> classifier.apply(told).flagged())
                .toList();
    }

    private static List<List<Told>> candidates(Random random) {
        var candidates = new ArrayList<List<Told>>();
        Template.ALL.forEach(template -> Template.COMPANIES.forEach(company -> candidates.add(template.told(company))));
        Collections.shuffle(candidates, random);
        return candidates;
    }

    /** What all tellings are read as; empty where they are not read alike, as news, with a law. */
    private Optional<FactKey> key(List<Told> tellings) {
        List<Reading> readings = tellings.stream().map(classifier).toList();
        boolean one = readings.stream()
                .allMatch(reading -> reading.flagged() && reading.responses().size() == 1);
        var read = new HashSet<Reading.Response>();
        readings.forEach(reading -> read.addAll(reading.responses()));
        return Optional.of(read)
                .filter(alike -> one && alike.size() == 1)
                .map(alike -> alike.iterator().next())
                .filter(response -> !response.background())
                .map(Reading.Response::key)
                .filter(key -> key.law() != null);
    }
}
