package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.List;
import java.util.Map;

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
