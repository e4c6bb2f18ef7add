package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Company;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that could be found in an item, with what is told of each, before anything is judged.
 *
 * @param kinds what is told of the item's developments
 * @param companies what is told of each company, by id
 * @param pairs what is told of each company and action that a frame ties together
 * @param jurisdictions what is told of each jurisdiction, by id
 */
public record Candidates(
        List<SentenceView> views,
        List<ResponseReading> responses,
        List<DevelopmentReading> developments,
        FeatureVector kinds,
        Map<String, FeatureVector> companies,
        Map<CompanyAction, FeatureVector> pairs,
        Map<String, FeatureVector> jurisdictions) {

    /** Sectors whose services leave a place for its laws on data and speech more often than for its market. */
    private static final Set<String> ONLINE = Set.of("SOCIAL", "MESSAGING", "VPN");

    /** Whether a frame says outright that a company answers a law. */
    public boolean answerLaw(Reading reading, Catalog catalog) {
        boolean namesLaw = reading.has(Mention.Kind.LAW);
        boolean alone = isTitleAlone(reading);
        return responses.stream()
                .anyMatch(rule -> Rules.answersLaw(rule, namesLaw || (alone && isOnline(rule, catalog))));
    }

    private static boolean isOnline(ResponseReading rule, Catalog catalog) {
        Company company = catalog.companies().get(rule.company());
        return company != null && ONLINE.contains(company.sector());
    }

    /** Whether an item has the words at all that such a frame asks for. */
    public static boolean mayAnswerLaw(Reading reading) {
        return reading.has(Mention.Kind.COMPANY)
                && (reading.hasWord("data-request")
                        || (hasExit(reading) && (reading.has(Mention.Kind.LAW) || isTitleAlone(reading))));
    }

    /** A title tells of a service that leaves a place and no more: why is for the reader to find out. */
    private static boolean isTitleAlone(Reading reading) {
        String raw = reading.text().raw();
        return raw.substring(reading.text().titleEnd()).isBlank();
    }

    private static boolean hasExit(Reading reading) {
        return reading.hasWord("leave-verb") || reading.hasWord("cut-access-verb");
    }

    /** Names of the model's heads. */
    public static final class Heads {

        public static final String CORPORATE = "corporate";
        public static final String RESPONSE = "response";
        public static final String JURISDICTION = "jurisdiction";
        public static final String PLACE = "place";

        private Heads() {}

        public static String of(Topic topic) {
            return "topic:" + topic;
        }

        public static String of(DevelopmentKind kind) {
            return "kind:" + kind;
        }

        public static String of(Action action) {
            return "action:" + action;
        }
    }
}
