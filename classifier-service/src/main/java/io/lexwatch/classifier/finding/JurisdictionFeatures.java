package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Jurisdiction;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.relevance.ItemFeatures;
import io.lexwatch.classifier.relevance.WordStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is told of each jurisdiction that an item's law could be of: how it is named, where, and by whom it acts. */
final class JurisdictionFeatures {

    private static final String UNION = "EU";
    private static final String DEFAULT = "US";
    private static final int MOST_WINDOWS = 5;

    /** "D.C." stands for the federal government far more often than for its own law. */
    private static final String CAPITAL_DISTRICT = "US-DC";

    private final Catalog catalog;

    JurisdictionFeatures(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The features of each candidate, the most spoken of first. */
    Map<String, Features> of(Reading reading) {
        int until = reading.text().titleEnd() + ItemFeatures.LEAD;
        Map<String, List<Mention>> evidence = new LinkedHashMap<>();
        for (Mention mention : reading.mentions()) {
            if (mention.start() < until && !isPartyTag(reading, mention)) {
                ids(mention)
                        .forEach(id -> evidence.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(mention));
            }
        }
        addSilent(evidence);
        WordStream stream = WordStream.of(reading, catalog, until);
        var features = new LinkedHashMap<String, Features>();
        evidence.forEach((id, mentions) -> features.put(id, features(id, mentions, evidence, reading, stream)));
        return features;
    }

    /** "(R-Texas)" says where a politician was elected. */
    private static boolean isPartyTag(Reading reading, Mention mention) {
        String folded = reading.text().folded();
        int at = mention.start();
        return at >= 2
                && folded.charAt(at - 1) == '-'
                && "rdi".indexOf(folded.charAt(at - 2)) >= 0
                && (at == 2 || !Character.isLetterOrDigit(folded.charAt(at - 3)));
    }

    private List<String> ids(Mention mention) {
        return switch (mention.kind()) {
            case JURISDICTION -> List.of(mention.id().equals(CAPITAL_DISTRICT) ? DEFAULT : mention.id());
            case AUTHORITY -> List.of(catalog.authorities().get(mention.id()).jurisdiction());
            case LAW -> catalog.laws().get(mention.id()).jurisdictions();
            default -> List.of();
        };
    }

    /** The union behind a member's regulator, the country behind a state, and the one that outlets leave unsaid. */
    private void addSilent(Map<String, List<Mention>> evidence) {
        for (String id : List.copyOf(evidence.keySet())) {
            Jurisdiction jurisdiction = catalog.jurisdictions().get(id);
            if (jurisdiction.union() != null && catalog.jurisdictions().containsKey(jurisdiction.union())) {
                evidence.computeIfAbsent(jurisdiction.union(), key -> new ArrayList<>());
            }
            if (jurisdiction.parent() != null) {
                evidence.computeIfAbsent(jurisdiction.parent(), key -> new ArrayList<>());
            }
        }
        evidence.computeIfAbsent(DEFAULT, key -> new ArrayList<>());
    }

    private Features features(
            String id,
            List<Mention> mentions,
            Map<String, List<Mention>> evidence,
            Reading reading,
            WordStream stream) {
        var features = new Features();
        Jurisdiction jurisdiction = catalog.jurisdictions().get(id);
        int most = evidence.values().stream().mapToInt(List::size).max().orElse(0);
        int total = evidence.values().stream().mapToInt(List::size).sum();
        boolean first = !mentions.isEmpty()
                && evidence.values().stream()
                        .filter(list -> !list.isEmpty())
                        .allMatch(list -> list == mentions
                                || list.getFirst().start()
                                        >= mentions.getFirst().start());
        features.addIf(mentions.isEmpty(), "j:silent")
                .addIf(!mentions.isEmpty(), "j:named")
                .addIf(mentions.isEmpty() && total == 0, "j:nothing-named")
                .addIf(!mentions.isEmpty() && mentions.size() == most, "j:most")
                .addIf(first, "j:first")
                .addIf(total == mentions.size() && total > 0, "j:only")
                .addIf(jurisdiction.isState(), "j:state")
                .addIf(id.equals(UNION), "j:union")
                .addIf(id.equals(DEFAULT), "j:default")
                .addIf(isMember(jurisdiction), "j:member")
                .addIf(isHome(id, reading), "j:home-of-company")
                .add("j:share", total == 0 ? 0 : mentions.size() / (double) total);
        addRelatives(features, id, jurisdiction, evidence);
        addForms(features, mentions, reading);
        addWindows(features, mentions, stream);
        return features;
    }

    private boolean isHome(String id, Reading reading) {
        return !id.equals(DEFAULT)
                && reading.of(Mention.Kind.COMPANY)
                        .anyMatch(m -> id.equals(catalog.companies().get(m.id()).home()));
    }

    private static boolean isMember(Jurisdiction jurisdiction) {
        return UNION.equals(jurisdiction.union());
    }

    private void addRelatives(
            Features features, String id, Jurisdiction jurisdiction, Map<String, List<Mention>> evidence) {
        boolean member = evidence.entrySet().stream()
                .anyMatch(e -> !e.getValue().isEmpty()
                        && isMember(catalog.jurisdictions().get(e.getKey())));
        boolean state = evidence.entrySet().stream()
                .anyMatch(e -> !e.getValue().isEmpty()
                        && id.equals(catalog.jurisdictions().get(e.getKey()).parent()));
        boolean memberRegulator = evidence.entrySet().stream()
                .filter(e -> isMember(catalog.jurisdictions().get(e.getKey())))
                .flatMap(e -> e.getValue().stream())
                .anyMatch(m -> m.is(Mention.Kind.AUTHORITY));
        if (id.equals(UNION)) {
            evidence.forEach((named, mentions) -> features.addIf(
                    isMember(catalog.jurisdictions().get(named))
                            && mentions.stream().anyMatch(m -> m.is(Mention.Kind.AUTHORITY)),
                    "j:union-of:" + named));
        }
        features.addIf(id.equals(UNION) && member, "j:union-of-named")
                .addIf(id.equals(UNION) && memberRegulator, "j:union-of-regulator")
                .addIf(state, "j:state-named")
                .addIf(named(evidence, UNION) && isMember(jurisdiction), "j:member-and-union")
                .addIf(jurisdiction.isState() && named(evidence, jurisdiction.parent()), "j:state-and-parent")
                .addIf(!id.equals(DEFAULT) && named(evidence, DEFAULT), "j:beside-default")
                .addIf(!id.equals(UNION) && named(evidence, UNION), "j:beside-union");
    }

    private static boolean named(Map<String, List<Mention>> evidence, String id) {
        return id != null && evidence.containsKey(id) && !evidence.get(id).isEmpty();
    }

    private void addForms(Features features, List<Mention> mentions, Reading reading) {
        var counts = new HashMap<String, Integer>();
        for (Mention mention : mentions) {
            String place = reading.text().inTitle(mention.start()) ? "title" : "body";
            String form = mention.is(Mention.Kind.AUTHORITY)
                    ? "auth:" + catalog.authorities().get(mention.id()).kind()
                    : mention.kind() + ":" + mention.form();
            features.add("j:" + place + ':' + form).add("j:" + place).add("j:" + place + ':' + mention.kind());
            counts.merge(place, 1, Integer::sum);
        }
        counts.forEach((place, count) -> features.addIf(count > 1, "j:" + place + ":again"));
    }

    private static void addWindows(Features features, List<Mention> mentions, WordStream stream) {
        int word = 0;
        int windows = 0;
        for (Mention mention : mentions) {
            if (windows++ >= MOST_WINDOWS) {
                break;
            }
            while (word < stream.size() && stream.start(word) < mention.start()) {
                word++;
            }
            String at =
                    mention.is(Mention.Kind.JURISDICTION) ? "" : mention.kind().name();
            for (int i = 1; i <= 3; i++) {
                if (word + i < stream.size()) {
                    features.addScaled("jw", at + "+" + stream.words().get(word + i));
                    features.addScaled("jn", at + "+" + i + stream.words().get(word + i));
                }
                if (word - i >= 0) {
                    features.addScaled("jw", at + "-" + stream.words().get(word - i));
                    features.addScaled("jn", at + "-" + i + stream.words().get(word - i));
                }
            }
        }
    }
}
